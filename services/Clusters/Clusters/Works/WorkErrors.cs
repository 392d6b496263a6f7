namespace ThiDua.Clusters;

/// <summary>What is refused about registered works. Codes are permanent: a retired one stays listed, none is reused.</summary>
internal static class WorkErrors
{
    public static readonly Error WorkNotFound = new("CLU-0160", ErrorKind.NotFound,
        "Không tìm thấy công trình, phần việc đăng ký.", "There is no such registered work.");
    public static readonly Error WorkRegisteredAlready = new("CLU-0161", ErrorKind.Conflict,
        "Đơn vị đã đăng ký công trình, phần việc này trong phong trào; hãy kiểm tra tên.",
        "The unit registered this work in the movement already; check its name.");

    public static Error WorkFinished(DateOnly on) => new("CLU-0162", ErrorKind.Locked,
        $"Công trình, phần việc đã được ghi hoàn thành ngày {on}; ghi nhầm ngày thì sửa lại.",
        $"The work was recorded as finished on {on}; a day that was typed wrong is corrected.")
    { Next = NextStep.Do(nameof(CorrectWork), Permissions.RegisterWork, Pages.Works) };
    public static readonly Error WorkWithdrawn = new("CLU-0166", ErrorKind.Locked,
        "Công trình, phần việc này đã được rút lại; hãy đăng ký mới nếu có.",
        "This work was withdrawn; register it anew if there is one.")
    { Next = NextStep.Do(nameof(RegisterWork), Permissions.RegisterWork, Pages.Works) };
    public static Error PlannedTooEarly(DateOnly from) => new("CLU-0163", ErrorKind.Conflict,
        $"Ngày dự kiến hoàn thành không được trước ngày {from}, ngày bắt đầu phong trào; hãy sửa ngày.",
        $"The planned day cannot be before {from}, the first day of the movement; correct it.");
    public static Error FinishedTooEarly(DateOnly from) => new("CLU-0165", ErrorKind.Conflict,
        $"Ngày hoàn thành không được trước ngày {from}, ngày bắt đầu phong trào; hãy kiểm tra năm.",
        $"The work cannot be finished before {from}, the first day of the movement; check the year.");
    public static Error MovementElsewhere(string unit) => new("CLU-0164", ErrorKind.Conflict,
        $"Phong trào không dành cho {Thing.Unit(unit)}; hãy chọn phong trào của đơn vị, của cụm, khối hoặc của tỉnh.",
        $"The movement does not reach {Thing.Unit(unit)}; choose one of its own, of its cluster or of the province.");
}
