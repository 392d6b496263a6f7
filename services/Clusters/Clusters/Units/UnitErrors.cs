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

    public static readonly Error OwnParent = new("CLU-0009", ErrorKind.Conflict,
        "Đơn vị không thể là cấp trên của chính mình; hãy chọn đơn vị khác.", "A unit cannot stand above itself; choose another.");
    public static Error UnitWithdrawn(string code) => new("CLU-0010", ErrorKind.Locked,
        $"{Thing.Unit(code)} đã được rút lại vì ghi nhầm; hãy dùng đơn vị khác.",
        $"{Thing.Unit(code)} was withdrawn, because it had been entered by mistake; use another unit.")
    { Next = NextStep.Told(nameof(GetUnit), Permissions.ReadRegister, Pages.Units) };
    public static Error BeginsTooLate(DateOnly day) => new("CLU-0011", ErrorKind.Conflict,
        $"Ngày đầu không được sau ngày {day}, khi đơn vị đã hoạt động; hãy sửa ngày.",
        $"The first day cannot be after {day}, when the unit existed already; correct it.");
    public static Error UnitNotClosed(string code) => new("CLU-0012", ErrorKind.Conflict,
        $"{Thing.Unit(code)} chưa kết thúc hoạt động nên không có gì để rút lại.",
        $"{Thing.Unit(code)} is not closed, so there is nothing to withdraw.")
    { Next = NextStep.Done };
    public static Error UnitIsUsed(string code) => new("CLU-0013", ErrorKind.Conflict,
        $"Không rút lại được {Thing.Unit(code)} vì đã có việc căn cứ vào đó; nếu đơn vị đã kết thúc, hãy ghi quyết định kết thúc.",
        $"{Thing.Unit(code)} cannot be withdrawn, because something rests on it; if it has ended, record the decision that closed it.")
    { Next = NextStep.Told(nameof(CloseUnit), Permissions.ManageUnits, Pages.Units) };
    public static Error ClosureIsUsed(string code) => new("CLU-0014", ErrorKind.Conflict,
        $"Không rút lại được việc kết thúc hoạt động của {Thing.Unit(code)} vì đã có việc căn cứ vào đó.",
        $"The closure of {Thing.Unit(code)} cannot be withdrawn, because something rests on it.")
    { Next = NextStep.Final };
}
