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
        $"{Thing.Cluster(cluster)} đã có giao ước, hội nghị hoặc đăng ký danh hiệu trong kỳ "
        + $"nên phải ở lại trong kỳ; hãy ghi lại cụm, khối này.",
        $"{Thing.Cluster(cluster)} has a pact, a conference or registered titles in the cycle and stays in it; name it again.")
    { Next = NextStep.Told(nameof(CorrectCycle), Permissions.ManageCycles, Pages.Cycle) };
    public static Error InAnotherCycle(Besides other) => new("CLU-0051", ErrorKind.Conflict,
        $"{Thing.Cluster(other.ClusterCode)} đã tham gia {Thing.Cycle(other.CycleCode)} của cùng năm; "
        + $"muốn tham gia thêm kỳ này, hãy nêu lý do.",
        $"{Thing.Cluster(other.ClusterCode)} takes part in {Thing.Cycle(other.CycleCode)} of the same year; "
        + $"to take part in this one too, give a reason.")
    { Next = NextStep.Told(nameof(GetCycle), Permissions.ReadRegister, Pages.Cycle) };
    public static Error JoinedAlready(string cluster) => new("CLU-0052", ErrorKind.Conflict,
        $"{Thing.Cluster(cluster)} đã tham gia kỳ thi đua này; không cần thêm nữa.",
        $"{Thing.Cluster(cluster)} takes part in this cycle already; there is nothing to add.")
    { Next = NextStep.Done };
    public static Error PhaseOfAll(PhaseKind kind) => new("CLU-0053", ErrorKind.Conflict,
        $"Giai đoạn «{kind}» là chung cho mọi đơn vị nên không gia hạn riêng được; hãy đổi thời hạn của cả kỳ.",
        $"The phase '{kind}' is the same for all and cannot be lengthened for one; move it for the whole cycle.")
    { Next = NextStep.Told(nameof(ReschedulePhase), Permissions.ManageCycles, Pages.Cycle) };
    public static Error ExceptionNotLater(DateOnly lastDay) => new("CLU-0054", ErrorKind.Conflict,
        $"Ngày cuối được gia hạn riêng phải sau ngày {lastDay}, ngày cuối của mọi đơn vị; hãy sửa ngày.",
        $"The last day of one unit must be after {lastDay}, the last day of all; correct it.");
    public static Error UnitNotInCycle(string unit) => new("CLU-0055", ErrorKind.Conflict,
        $"{Thing.Unit(unit)} không thuộc cụm, khối nào tham gia kỳ thi đua; hãy kiểm tra đơn vị.",
        $"{Thing.Unit(unit)} is in no cluster that takes part in the cycle; check the unit.")
    { Next = NextStep.Told(nameof(GetCycle), Permissions.ReadRegister, Pages.Cycle) };
    public static readonly Error ExceptionNotFound = new("CLU-0056", ErrorKind.NotFound,
        "Đơn vị không được gia hạn riêng cho giai đoạn này.", "The unit has no later deadline in this phase.");

    public static Error NoHolidays(int year) => new("CLU-0046", ErrorKind.Conflict,
        $"Lịch chưa có ngày nghỉ lễ của năm {year} để tính ngày làm việc; hãy gia hạn theo ngày thường, "
        + $"hoặc đề nghị quản trị viên bổ sung lịch.",
        $"The calendar has no public holidays of {year} to count working days with; grant calendar days, "
        + $"or ask the administrator to add them.");

    // Fields
    public static readonly FieldRule GraceOutOfRange = new("CLU-1002",
        "Số ngày gia hạn từ 0 đến 366.", "Days of grace are 0 to 366.");
}
