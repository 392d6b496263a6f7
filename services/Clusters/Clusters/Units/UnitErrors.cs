namespace ThiDua.Clusters;

/// <summary>What is refused about units. Codes are permanent: a retired one stays listed, none is reused.</summary>
internal static class UnitErrors
{
    public static readonly Error UnitNotFound = new("CLU-0001", ErrorKind.NotFound,
        "Không tìm thấy đơn vị; hãy kiểm tra mã đơn vị.", "There is no such unit; check its code.");
    public static readonly Error UnitCodeTaken = new("CLU-0002", ErrorKind.Conflict,
        "Mã đơn vị đã có và không được dùng lại; hãy chọn mã khác.", "This unit code exists and is never used again; choose another.");
    public static readonly Error OwnSuccessor = new("CLU-0003", ErrorKind.Conflict,
        "Đơn vị không thể tự kế thừa chính mình; hãy bỏ mã đó khỏi danh sách.",
        "A unit cannot succeed itself; take its code off the list.");

    public static Error UnitClosed(string code, DateOnly lastDay) => new("CLU-0004", ErrorKind.Locked,
        $"{Thing.Unit(code)} đã kết thúc hoạt động ngày {lastDay}, chỉ còn xem được; hãy dùng đơn vị kế thừa.",
        $"{Thing.Unit(code)} was closed on {lastDay} and can only be read; use its successor.")
    { Next = NextStep.Told(nameof(GetUnit), Permissions.ReadRegister, Pages.Units) };
    public static Error ClosureTooEarly(DateOnly nameFrom) => new("CLU-0005", ErrorKind.Conflict,
        $"Ngày cuối không được trước ngày {nameFrom}, ngày đơn vị bắt đầu hoặc mang tên hiện nay; hãy sửa ngày.",
        $"The last day cannot be before {nameFrom}, when the unit began or took its present name; correct it.");
    public static Error SuccessorNotThere(string code, DateOnly day) => new("CLU-0006", ErrorKind.Conflict,
        $"Đơn vị kế thừa {Thing.Unit(code)} không hoạt động vào ngày {day}; hãy chọn đơn vị khác hoặc sửa ngày.",
        $"The successor, {Thing.Unit(code)}, does not exist on {day}; choose another or correct the day.");
    public static Error NameTooEarly(DateOnly nameFrom) => new("CLU-0007", ErrorKind.Conflict,
        $"Tên mới phải có hiệu lực sau ngày {nameFrom}, ngày bắt đầu của tên hiện nay; hãy sửa ngày.",
        $"A new name must begin after {nameFrom}, when the present one began; correct the day.");
    public static Error NameInFuture(DateOnly from) => new("CLU-0008", ErrorKind.Conflict,
        $"Tên mới chỉ có hiệu lực từ ngày {from}; hãy ghi nhận từ ngày đó.",
        $"The new name is valid only from {from}; record it on that day or later.");
}
