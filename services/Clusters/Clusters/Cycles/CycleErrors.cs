namespace ThiDua.Clusters;

/// <summary>What is refused about cycles and their phases. Codes are permanent: a retired one stays listed, none is reused.</summary>
internal static class CycleErrors
{
    public static readonly Error CycleNotFound = new("CLU-0040", ErrorKind.NotFound,
        "Không tìm thấy kỳ thi đua; hãy kiểm tra mã.", "There is no such cycle; check its code.");
    public static readonly Error CycleCodeTaken = new("CLU-0041", ErrorKind.Conflict,
        "Mã kỳ thi đua đã có; hãy chọn mã khác.", "This cycle code exists; choose another.");

    public static Error PhaseEmpty(PhaseKind kind) => new("CLU-0042", ErrorKind.Conflict,
        $"Giai đoạn «{kind}» kết thúc trước khi bắt đầu; hãy sửa ngày.",
        $"The phase '{kind}' ends before it begins; correct the days.");
    public static Error PhaseTwice(PhaseKind kind) => new("CLU-0043", ErrorKind.Conflict,
        $"Giai đoạn «{kind}» được nêu hai lần; mỗi giai đoạn chỉ một lần.",
        $"The phase '{kind}' is listed twice; list each once.");
    public static Error PhaseClosed(PhaseKind kind, Phase? phase)
    {
        var error = phase is null
            ? new Error("CLU-0044", ErrorKind.Locked,
                $"Kỳ thi đua chưa có thời hạn cho giai đoạn «{kind}».", $"The cycle has no window for the phase '{kind}'.")
            : new Error("CLU-0044", ErrorKind.Locked,
                $"Giai đoạn «{kind}» chỉ mở {new Window(phase.OpensAt, phase.ClosesAt)}.",
                $"The phase '{kind}' is open only {new Window(phase.OpensAt, phase.ClosesAt)}.");
        return error with { Next = NextStep.Do(nameof(ReschedulePhase), Permissions.ManageCycles, Pages.Cycle) };
    }
    public static Error ClusterNotInCycle(string cluster, string cycle) => new("CLU-0045", ErrorKind.Conflict,
        $"{Thing.Cluster(cluster)} không tham gia {Thing.Cycle(cycle)}; hãy kiểm tra danh sách cụm, khối của kỳ.",
        $"{Thing.Cluster(cluster)} does not take part in {Thing.Cycle(cycle)}; check the cycle's list of clusters.")
    { Next = NextStep.Told(nameof(GetCycle), Permissions.ReadRegister, Pages.Cycle) };
    public static Error ClusterIsBusy(string cluster) => new("CLU-0050", ErrorKind.Conflict,
        $"{Thing.Cluster(cluster)} đã có giao ước hoặc hội nghị trong kỳ nên phải ở lại trong kỳ; hãy ghi lại cụm, khối này.",
        $"{Thing.Cluster(cluster)} has a pact or a conference in the cycle and stays in it; name it again.")
    { Next = NextStep.Told(nameof(CorrectCycle), Permissions.ManageCycles, Pages.Cycle) };
    public static Error NoHolidays(int year) => new("CLU-0046", ErrorKind.Conflict,
        $"Lịch chưa có ngày nghỉ lễ của năm {year} để tính ngày làm việc; hãy gia hạn theo ngày thường, "
        + $"hoặc đề nghị quản trị viên bổ sung lịch.",
        $"The calendar has no public holidays of {year} to count working days with; grant calendar days, "
        + $"or ask the administrator to add them.");

    // Fields
    public static readonly FieldRule GraceOutOfRange = new("CLU-1002",
        "Số ngày gia hạn từ 0 đến 366.", "Days of grace are 0 to 366.");
}
