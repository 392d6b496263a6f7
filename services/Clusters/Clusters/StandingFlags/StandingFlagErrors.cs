namespace ThiDua.Clusters;

/// <summary>What is refused about standing flags. Codes are permanent: a retired one stays listed, none is reused.</summary>
internal static class StandingFlagErrors
{
    public static readonly Error FlagNotFound = new("CLU-0140", ErrorKind.NotFound,
        "Cụm, khối chưa có cờ thường trực.", "The cluster has no standing flag yet.");
    public static readonly Error FlagToSelf = new("CLU-0141", ErrorKind.Conflict,
        "Đơn vị này đang giữ cờ thường trực, không cần bàn giao.", "This unit holds the standing flag; there is nothing to hand over.")
    { Next = NextStep.Done };
    public static readonly Error FirstHolder = new("CLU-0145", ErrorKind.Conflict,
        "Cờ thường trực chỉ có đơn vị giữ đầu tiên, không có lần bàn giao nào để rút lại; ghi nhầm thì sửa lại.",
        "There is only the first holder of the standing flag and no hand-over to withdraw; what was typed wrong is corrected.")
    { Next = NextStep.Do(nameof(CorrectFlagHandOver), Permissions.HoldConference, Pages.Cluster) };

    public static Error FlagElsewhere(string? holder) => holder is null
        ? new("CLU-0142", ErrorKind.Conflict,
            "Cụm, khối chưa có đơn vị giữ cờ thường trực; hãy ghi đơn vị giữ đầu tiên.",
            "Nobody holds the standing flag yet; record the first holder.")
        : new("CLU-0142", ErrorKind.Conflict,
            $"Cờ thường trực đang do {Thing.Unit(holder)} giữ; chỉ đơn vị này bàn giao được.",
            $"The standing flag is held by {Thing.Unit(holder)}; only that unit hands it over.");
    public static Error FlagYear(DateOnly on) => new("CLU-0144", ErrorKind.Conflict,
        $"Cờ bàn giao ngày {on} được giữ từ năm {on.Year} hoặc {on.Year + 1}; hãy kiểm tra năm.",
        $"A flag handed over on {on} is held from {on.Year} or {on.Year + 1}; check the year.");
    public static Error FlagNotLater(int year) => new("CLU-0143", ErrorKind.Conflict,
        $"Cờ thường trực đã được giao từ năm {year}; lần bàn giao mới phải sau đó.",
        $"The standing flag was handed over for {year} already; the next hand-over must be later.");

    // Fields
    public static readonly FieldRule ConferenceMissing = new("CLU-1009",
        "Cờ thường trực được bàn giao tại hội nghị; hãy chọn hội nghị.", "The standing flag is handed over at a conference; name it.");
}
