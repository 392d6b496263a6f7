namespace ThiDua.Scoring;

/// <summary>Refusals about a cluster in a cycle. Codes are permanent: a retired one stays listed, none is reused.</summary>
internal static class SeasonErrors
{
    private static readonly NextStep MoveWindow = NextStep.Do("ReschedulePhase", Permissions.ManageCycles, Pages.Cycle);

    public static readonly Error NobodyToScore = new("SCO-0028", ErrorKind.Conflict,
        "Cụm, khối không có thành viên nào trong năm này.", "The cluster has no member in this year.")
    { Next = NextStep.Do("AddMember", Permissions.ManageClusters, Pages.Cluster) };

    public static Error ClusterUnknown(string code) => new("SCO-0006", ErrorKind.Conflict,
        $"Chưa có thông tin về {Thing.Cluster(code)}; hãy kiểm tra mã; nếu vừa thêm, hãy thử lại sau vài giây.",
        $"{Thing.Cluster(code)} is not known here; check the code; if it was added just now, try again in a few seconds.")
    { RetryAfter = 1 };

    public static Error CycleUnknown(string code) => new("SCO-0007", ErrorKind.Conflict,
        $"Chưa có thông tin về {Thing.Cycle(code)}; hãy kiểm tra mã; nếu vừa thêm, hãy thử lại sau vài giây.",
        $"{Thing.Cycle(code)} is not known here; check the code; if it was added just now, try again in a few seconds.")
    { RetryAfter = 1 };

    public static Error ClusterNotInCycle(string cluster, string cycle) => new("SCO-0008", ErrorKind.Conflict,
        $"{Thing.Cluster(cluster)} không tham gia {Thing.Cycle(cycle)}; hãy kiểm tra danh sách cụm, khối của kỳ.",
        $"{Thing.Cluster(cluster)} does not take part in {Thing.Cycle(cycle)}; check the cycle's list of clusters.")
    { Next = NextStep.Told("GetCycle", Permissions.ReadRegister, Pages.Cycle) };

    public static Error NotInOffice(IReadOnlyList<string> clusters, int year) => new("SCO-0011", ErrorKind.Forbidden,
        $"Đơn vị của bạn không giữ chức trưởng, phó {clusters.Select(Thing.Cluster)} năm {year}; "
        + $"việc này do đơn vị đang giữ chức thực hiện.",
        $"Your unit is neither head nor deputy of {clusters.Select(Thing.Cluster)} for {year}; this is for the unit in office.");

    public static Error NoMember(string unitCode, int year) => new("SCO-0013", ErrorKind.Locked,
        $"{Thing.Unit(unitCode)} không là thành viên của cụm, khối trong năm {year} nên phiếu chấm điểm đã khóa, không tính xếp hạng.",
        $"{Thing.Unit(unitCode)} is no member of the cluster in {year}, so its sheet is closed and not ranked.")
    { Next = NextStep.Told("GetCluster", Permissions.ReadRegister, Pages.Cluster) };

    public static Error TooLateToAsk(IReadOnlyList<string> units) => new("SCO-0012", ErrorKind.Locked,
        $"Bảng điểm này hỏi lại {units.Select(Thing.Unit)} những tiêu chí đã đổi, nhưng thời hạn tự chấm, thẩm định đã hết "
        + $"nên đơn vị không trả lời được.",
        $"This table asks {units.Select(Thing.Unit)} anew what has changed, but self-scoring and appraisal are over, "
        + $"so nobody could answer.")
    { Next = MoveWindow };

    public static Error PhaseClosed(CyclePhase phase) => new("SCO-0070", ErrorKind.Locked,
        $"Giai đoạn «{PhaseLabel(phase.Kind)}» chỉ mở {new Window(phase.Opens, phase.Closes)}.",
        $"The phase '{PhaseLabel(phase.Kind)}' is open only {new Window(phase.Opens, phase.Closes)}.")
    { Next = MoveWindow };

    public static Error PhaseNotSet(string phaseKind) => new("SCO-0071", ErrorKind.Locked,
        $"Kỳ thi đua chưa có thời hạn cho giai đoạn «{PhaseLabel(phaseKind)}».",
        $"The cycle has no window for the phase '{PhaseLabel(phaseKind)}'.")
    { Next = MoveWindow };

    // The kinds of phases are words of the contract here; their enum lives in the module that owns cycles.
    private static Label PhaseLabel(string kind) => new("phase-kind", kind);
}
