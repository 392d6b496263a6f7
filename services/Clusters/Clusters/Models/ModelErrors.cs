namespace ThiDua.Clusters;

/// <summary>What is refused about exemplary models. Codes are permanent: a retired one stays listed, none is reused.</summary>
internal static class ModelErrors
{
    public static readonly Error ModelNotFound = new("CLU-0180", ErrorKind.NotFound,
        "Không tìm thấy điển hình tiên tiến.", "There is no such exemplary model.");
    public static readonly Error ModelRegisteredAlready = new("CLU-0181", ErrorKind.Conflict,
        "Đơn vị đã có điển hình tiên tiến mang tên này; hãy kiểm tra tên.",
        "The unit has an exemplary model of this name already; check the name.");
    public static Error UnitNotThen(string code, DateOnly on) => new("CLU-0182", ErrorKind.Conflict,
        $"Đơn vị {code} không hoạt động vào ngày {Written.Day(on)}; hãy kiểm tra đơn vị và ngày.",
        $"Unit {code} did not exist on {on:yyyy-MM-dd}; check the unit and the day.");
    public static Error ReplicatedBeforeFound(DateOnly foundOn) => new("CLU-0183", ErrorKind.Conflict,
        $"Ngày nhân rộng không được trước ngày {Written.Day(foundOn)}, ngày phát hiện.",
        $"It cannot be taken over before {foundOn:yyyy-MM-dd}, the day it was found.");
    public static Error ReplicatedAtHome(string code) => new("CLU-0184", ErrorKind.Conflict,
        $"Điển hình này là của đơn vị {code}; hãy ghi đơn vị khác đã học tập.",
        $"The model is of unit {code} itself; name the unit that took it over.");
    public static Error ReplicatedThere(string code) => new("CLU-0185", ErrorKind.Conflict,
        $"Đã ghi việc nhân rộng tại đơn vị {code}.", $"Unit {code} is recorded already as having taken it over.");
}
