namespace ThiDua.Clusters;

/// <summary>What is refused about movements. Codes are permanent: a retired one stays listed, none is reused.</summary>
internal static class MovementErrors
{
    public static readonly Error MovementNotFound = new("CLU-0120", ErrorKind.NotFound,
        "Không tìm thấy phong trào thi đua.", "There is no such movement.");
    public static readonly Error MovementClosed = new("CLU-0121", ErrorKind.Locked,
        "Phong trào đã tổng kết, chỉ còn xem được; hãy phát động phong trào mới.",
        "The movement is closed and can only be read; launch a new one.");

    public static Error StepInFuture(DateOnly on) => new("CLU-0122", ErrorKind.Conflict,
        $"Ngày {Written.Day(on)} chưa đến; hãy ghi nhận từ ngày đó.", $"The day {on:yyyy-MM-dd} has not come; record it from that day on.");
    public static Error StepBeforeLast(DateOnly last) => new("CLU-0123", ErrorKind.Conflict,
        $"Ngày ghi nhận không được trước ngày {Written.Day(last)} của bước trước.",
        $"The day cannot be before {last:yyyy-MM-dd}, the day of the step before.");
    public static Error MovementEndsBefore(DateOnly from) => new("CLU-0124", ErrorKind.Conflict,
        $"Ngày kết thúc không được trước ngày bắt đầu {Written.Day(from)}.",
        $"The last day cannot be before the first, {from:yyyy-MM-dd}.");
    public static Error NotThatConference(DateOnly on) => new("CLU-0125", ErrorKind.Conflict,
        $"Cụm, khối không có hội nghị này vào ngày {Written.Day(on)}; hãy kiểm tra hội nghị và ngày.",
        $"The cluster has no such conference on {on:yyyy-MM-dd}; check the conference and the day.");

    // Fields
    public static readonly FieldRule ClusterMisplaced = new("CLU-1008",
        "Chỉ ghi cụm, khối khi phong trào dành cho một cụm, khối.", "A cluster is given exactly when the movement reaches one.");
}
