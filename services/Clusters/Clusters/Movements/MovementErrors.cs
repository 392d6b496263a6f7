namespace ThiDua.Clusters;

/// <summary>What is refused about movements. Codes are permanent: a retired one stays listed, none is reused.</summary>
internal static class MovementErrors
{
    public static readonly Error MovementNotFound = new("CLU-0120", ErrorKind.NotFound,
        "Không tìm thấy phong trào thi đua.", "There is no such movement.");
    public static readonly Error MovementClosed = new("CLU-0121", ErrorKind.Locked,
        "Phong trào đã tổng kết, chỉ còn xem được.", "The movement is closed and can only be read.")
    { Next = NextStep.Do(nameof(LaunchMovement), Permissions.RunMovement, Pages.Movements) };
    public static readonly Error MovementWithdrawn = new("CLU-0126", ErrorKind.Locked,
        "Phong trào này đã được rút lại.", "This movement was withdrawn.")
    { Next = NextStep.Do(nameof(LaunchMovement), Permissions.RunMovement, Pages.Movements) };
    public static readonly Error MovementIsUsed = new("CLU-0127", ErrorKind.Conflict,
        "Không rút lại được phong trào vì đã có việc căn cứ vào đó; hãy ghi tổng kết phong trào.",
        "The movement cannot be withdrawn, because something rests on it; record its closing review.")
    { Next = NextStep.Told(nameof(CloseMovement), Permissions.RunMovement, Pages.Movements) };
    public static readonly Error OnlyLaunched = new("CLU-0128", ErrorKind.Conflict,
        "Phong trào mới có việc phát động; phát động nhầm thì rút lại cả phong trào.",
        "The movement was only launched; if that was a mistake, withdraw the movement.")
    { Next = NextStep.Told(nameof(WithdrawMovement), Permissions.RunMovement, Pages.Movements) };

    public static Error WorksBefore(DateOnly day) => new("CLU-0129", ErrorKind.Conflict,
        $"Phong trào đã có công trình, phần việc với ngày {day} nên không thể bắt đầu sau ngày đó; hãy sửa ngày.",
        $"The movement has a work with the day {day}, so it cannot begin after it; correct the day.");
    public static Error StepInFuture(DateOnly on) => new("CLU-0122", ErrorKind.Conflict,
        $"Ngày {on} chưa đến; hãy ghi nhận từ ngày đó.", $"The day {on} has not come; record it from that day on.");
    public static Error StepBeforeLast(DateOnly last) => new("CLU-0123", ErrorKind.Conflict,
        $"Ngày ghi nhận không được trước ngày {last} của bước trước; hãy sửa ngày.",
        $"The day cannot be before {last}, the day of the step before; correct it.");
    public static Error MovementEndsBefore(DateOnly from) => new("CLU-0124", ErrorKind.Conflict,
        $"Ngày kết thúc không được trước ngày bắt đầu {from}; hãy sửa ngày.",
        $"The last day cannot be before the first, {from}; correct it.");
    public static Error NotThatConference(DateOnly on) => new("CLU-0125", ErrorKind.Conflict,
        $"Cụm, khối không có hội nghị này vào ngày {on}; hãy kiểm tra hội nghị và ngày.",
        $"The cluster has no such conference on {on}; check the conference and the day.");

    // Fields
    public static readonly FieldRule ClusterMisplaced = new("CLU-1008",
        "Chỉ ghi cụm, khối khi phong trào dành cho một cụm, khối.", "A cluster is given exactly when the movement reaches one.");
}
