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
        $"Đơn vị {code} đã kết thúc hoạt động ngày {Written.Day(lastDay)}; chỉ còn xem được.",
        $"Unit {code} was closed on {lastDay:yyyy-MM-dd}; it can only be read.");
    public static Error ClosureTooEarly(DateOnly nameFrom) => new("CLU-0005", ErrorKind.Conflict,
        $"Ngày cuối không được trước ngày {Written.Day(nameFrom)}, ngày đơn vị bắt đầu hoặc mang tên hiện nay.",
        $"The last day cannot be before {nameFrom:yyyy-MM-dd}, when the unit began or took its present name.");
    public static Error SuccessorNotThere(string code, DateOnly day) => new("CLU-0006", ErrorKind.Conflict,
        $"Đơn vị kế thừa {code} không hoạt động vào ngày {Written.Day(day)}; hãy chọn đơn vị khác hoặc sửa ngày.",
        $"The successor {code} does not exist on {day:yyyy-MM-dd}; choose another or correct the day.");
    public static Error NameTooEarly(DateOnly nameFrom) => new("CLU-0007", ErrorKind.Conflict,
        $"Tên mới phải có hiệu lực sau ngày {Written.Day(nameFrom)}, ngày bắt đầu của tên hiện nay.",
        $"A new name must begin after {nameFrom:yyyy-MM-dd}, when the present one began.");
    public static Error NameInFuture(DateOnly from) => new("CLU-0008", ErrorKind.Conflict,
        $"Tên mới chỉ có hiệu lực từ ngày {Written.Day(from)}; hãy ghi nhận từ ngày đó.",
        $"The new name is valid only from {from:yyyy-MM-dd}; record it on that day or later.");
}
