namespace ThiDua.Clusters;

/// <summary>What is refused about cycles and their phases. Codes are permanent: a retired one stays listed, none is reused.</summary>
internal static class CycleErrors
{
    public static readonly Error CycleNotFound = new("CLU-0040", ErrorKind.NotFound,
        "Không tìm thấy kỳ thi đua; hãy kiểm tra mã.", "There is no such cycle; check its code.");
    public static readonly Error CycleCodeTaken = new("CLU-0041", ErrorKind.Conflict,
        "Mã kỳ thi đua đã có; hãy chọn mã khác.", "This cycle code exists; choose another.");

    public static Error PhaseEmpty(PhaseKind kind) => new("CLU-0042", ErrorKind.Conflict,
        $"Giai đoạn «{Named(kind)}» kết thúc trước khi bắt đầu; hãy sửa ngày.",
        $"The phase '{kind}' ends before it begins; correct the days.");
    public static Error PhaseTwice(PhaseKind kind) => new("CLU-0043", ErrorKind.Conflict,
        $"Giai đoạn «{Named(kind)}» được nêu hai lần; mỗi giai đoạn chỉ một lần.",
        $"The phase '{kind}' is listed twice; list each once.");
    public static Error PhaseClosed(PhaseKind kind, Phase? phase)
    {
        if (phase is null) return new("CLU-0044", ErrorKind.Locked,
            $"Kỳ thi đua chưa có giai đoạn «{Named(kind)}»; cơ quan thi đua, khen thưởng phải mở giai đoạn này.",
            $"The cycle has no phase '{kind}'; the province office must open it.");

        var (opens, closes) = (Written.Moment(phase.OpensAt), Written.Moment(phase.ClosesAt));
        return new("CLU-0044", ErrorKind.Locked,
            $"Giai đoạn «{Named(kind)}» chỉ mở từ {opens} đến trước {closes} (giờ Việt Nam).",
            $"The phase '{kind}' is open only from {opens} until before {closes} (Asia/Ho_Chi_Minh).");
    }
    public static Error ClusterNotInCycle(string cluster, string cycle) => new("CLU-0045", ErrorKind.Conflict,
        $"{cluster} không tham gia kỳ thi đua {cycle}; hãy kiểm tra danh sách cụm, khối của kỳ.",
        $"{cluster} does not take part in cycle {cycle}; check the cycle's list of clusters.");
    public static Error NoHolidays(int year) => new("CLU-0046", ErrorKind.Conflict,
        $"Lịch chưa có ngày nghỉ lễ của năm {year} để tính ngày làm việc; hãy bổ sung tệp lịch hoặc gia hạn theo ngày thường.",
        $"The calendar has no public holidays of {year} to count working days with; add them to its file, or grant calendar days.");

    // Fields
    public static readonly FieldRule GraceOutOfRange = new("CLU-1002",
        "Số ngày gia hạn từ 0 đến 366.", "Days of grace are 0 to 366.");

    private static string Named(PhaseKind kind) => kind switch
    {
        PhaseKind.Pledge => "đăng ký, ký giao ước",
        PhaseKind.Report => "báo cáo số liệu",
        PhaseKind.SelfScore => "tự chấm điểm",
        PhaseKind.Appraise => "thẩm định",
        PhaseKind.Conference => "hội nghị tổng kết",
        PhaseKind.Council => "Hội đồng xét",
    };
}
