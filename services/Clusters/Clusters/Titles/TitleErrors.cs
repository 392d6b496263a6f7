namespace ThiDua.Clusters;

/// <summary>What is refused about registrations of titles. Codes are permanent: a retired one stays listed, none is reused.</summary>
internal static class TitleErrors
{
    public static readonly Error RegistrationNotFound = new("CLU-0200", ErrorKind.NotFound,
        "Không tìm thấy đăng ký danh hiệu thi đua.", "There is no such registration of titles.");
    public static readonly Error RegisteredAlready = new("CLU-0201", ErrorKind.Conflict,
        "Đơn vị đã đăng ký danh hiệu thi đua trong kỳ này; hãy sửa đăng ký đã có.",
        "The unit has registered its titles for the cycle already; change that registration.")
    { Next = NextStep.Do(nameof(ReviseTitles), Permissions.RegisterTitles, Pages.Titles) };
    public static readonly Error RegistrationWithdrawn = new("CLU-0202", ErrorKind.Locked,
        "Đăng ký này đã được rút lại; hãy đăng ký mới nếu có.", "This registration was withdrawn; register anew if there is one.")
    { Next = NextStep.Do(nameof(RegisterTitles), Permissions.RegisterTitles, Pages.Titles) };

    // Fields
    public static readonly FieldRule NoAwardCode = new("CLU-1012",
        "Mã danh hiệu gồm chữ in hoa không dấu, chữ số, dấu gạch dưới, chấm, gạch nối; tối đa 35 ký tự.",
        "The code of an award has capital letters, digits, underscores, dots and hyphens, at most 35.");
    public static readonly FieldRule CountOutOfRange = new("CLU-1013",
        "Số lượng từ 1 đến 100.000.", "A count is 1 to 100,000.");
    public static readonly FieldRule AimTwice = new("CLU-1014",
        "Danh hiệu này cho cùng đối tượng đã có ở trên.", "This title for the same kind of recipient is listed above.");
}
