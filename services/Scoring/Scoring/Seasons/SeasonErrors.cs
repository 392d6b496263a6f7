using System.Globalization;
using ThiDua.BuildingBlocks.Calendar;

namespace ThiDua.Scoring;

/// <summary>Refusals about a cluster in a cycle. Codes are permanent: a retired one stays listed, none is reused.</summary>
internal static class SeasonErrors
{
    public static readonly Error NobodyToScore = new("SCO-0028", ErrorKind.Conflict,
        "Cụm, khối không có thành viên nào trong năm này.",
        "The cluster has no member in this year.");

    public static Error ClusterUnknown(string code) => new("SCO-0006", ErrorKind.Conflict,
        $"Chưa có thông tin về cụm, khối {code}; hãy kiểm tra mã; nếu vừa thêm, hãy thử lại sau vài giây.",
        $"Cluster {code} is not known here; check the code; if it was added just now, try again in a few seconds.")
    { RetryAfter = 1 };

    public static Error CycleUnknown(string code) => new("SCO-0007", ErrorKind.Conflict,
        $"Chưa có thông tin về kỳ thi đua {code}; hãy kiểm tra mã; nếu vừa thêm, hãy thử lại sau vài giây.",
        $"Cycle {code} is not known here; check the code; if it was added just now, try again in a few seconds.")
    { RetryAfter = 1 };

    public static Error ClusterNotInCycle(string cluster, string cycle) => new("SCO-0008", ErrorKind.Conflict,
        $"Cụm, khối {cluster} không tham gia kỳ thi đua {cycle}.",
        $"Cluster {cluster} does not take part in cycle {cycle}.");

    public static Error NotInOffice(string cluster, int year) => new("SCO-0011", ErrorKind.Forbidden,
        $"Đơn vị của bạn không giữ chức trưởng, phó {cluster} năm {year}; việc này do đơn vị đang giữ chức thực hiện.",
        $"Your unit is neither head nor deputy of {cluster} for {year}; this is for the unit in office.");

    public static Error PhaseClosed(CyclePhase phase) => new("SCO-0070", ErrorKind.Locked,
        $"Ngoài thời hạn {PhaseName(phase.Kind).Vietnamese}: từ {Moment(phase.Opens)} đến trước {Moment(phase.Closes)}, giờ Việt Nam.",
        $"Outside the window for {PhaseName(phase.Kind).English}: from {Moment(phase.Opens)} until before {Moment(phase.Closes)}, "
        + "Viet Nam time.");

    public static Error PhaseNotSet(string kind) => new("SCO-0071", ErrorKind.Locked,
        $"Kỳ thi đua chưa đặt thời hạn {PhaseName(kind).Vietnamese}; hãy liên hệ cơ quan thi đua, khen thưởng tỉnh.",
        $"The cycle has no window for {PhaseName(kind).English}; ask the emulation office of the province.");

    private static (string Vietnamese, string English) PhaseName(string kind) => kind switch
    {
        Phases.SelfScore => ("tự chấm điểm", "self-scoring"),
        Phases.Appraise => ("thẩm định", "appraisal"),
        Phases.Conference => ("hội nghị tổng kết", "the closing conference"),
        _ => (kind, kind),
    };

    private static string Moment(DateTimeOffset instant) =>
        TimeZoneInfo.ConvertTime(instant, LegalTime.Zone).ToString("HH:mm dd/MM/yyyy", CultureInfo.InvariantCulture);
}
