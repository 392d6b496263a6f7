namespace ThiDua.Clusters;

/// <summary>What is refused about exemplary models. Codes are permanent: a retired one stays listed, none is reused.</summary>
internal static class ModelErrors
{
    public static readonly Error ModelNotFound = new("CLU-0180", ErrorKind.NotFound,
        "Không tìm thấy điển hình tiên tiến.", "There is no such exemplary model.");
    public static readonly Error ModelRegisteredAlready = new("CLU-0181", ErrorKind.Conflict,
        "Đơn vị đã có điển hình tiên tiến mang tên này; hãy kiểm tra tên.",
        "The unit has an exemplary model of this name already; check the name.");
    public static readonly Error ModelWithdrawn = new("CLU-0186", ErrorKind.Locked,
        "Điển hình tiên tiến này đã được rút lại; hãy ghi nhận mới nếu có.",
        "This exemplary model was withdrawn; register it anew if there is one.")
    { Next = NextStep.Do(nameof(RegisterModel), Permissions.RegisterModel, Pages.Movements) };
    public static Error NotReplicatedThere(string code) => new("CLU-0187", ErrorKind.Conflict,
        $"Chưa ghi việc nhân rộng tại {Thing.Unit(code)}; hãy kiểm tra đơn vị.",
        $"{Thing.Unit(code)} is not recorded as having taken it over; check the unit.");
    public static Error UnitNotThen(string code, DateOnly on) => new("CLU-0182", ErrorKind.Conflict,
        $"{Thing.Unit(code)} không hoạt động vào ngày {on}; hãy kiểm tra đơn vị và ngày.",
        $"{Thing.Unit(code)} did not exist on {on}; check the unit and the day.");
    public static Error ReplicatedBeforeFound(DateOnly foundOn) => new("CLU-0183", ErrorKind.Conflict,
        $"Ngày nhân rộng không được trước ngày {foundOn}, ngày phát hiện; hãy sửa ngày.",
        $"It cannot be taken over before {foundOn}, the day it was found; correct the day.");
    public static Error ReplicatedAtHome(string code) => new("CLU-0184", ErrorKind.Conflict,
        $"Điển hình này là của chính {Thing.Unit(code)}; hãy ghi đơn vị khác đã học tập.",
        $"The model is of {Thing.Unit(code)} itself; name the unit that took it over.");
    public static Error ReplicatedThere(string code) => new("CLU-0185", ErrorKind.Conflict,
        $"Việc nhân rộng tại {Thing.Unit(code)} đã được ghi; không cần ghi lại.",
        $"{Thing.Unit(code)} is recorded already as having taken it over; there is nothing to add.")
    { Next = NextStep.Done };
}
