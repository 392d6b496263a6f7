using ThiDua.BuildingBlocks.Calendar;

namespace ThiDua.Indicators;

/// <summary>What is refused about the figures of units. Codes are permanent: a retired one stays listed, none is reused.</summary>
internal static class FigureErrors
{
    public static readonly Error UnitNotFound = new("IND-0010", ErrorKind.NotFound,
        "Không có đơn vị này, hoặc bạn không được xem số liệu của đơn vị; nếu vừa thêm, hãy thử lại sau vài giây.",
        "There is no such unit, or you may not see its figures; if it was added just now, try again in a few seconds.")
    { RetryAfter = 1 };
    public static readonly Error FigureSetChanged = new("IND-0011", ErrorKind.Stale,
        "Số liệu của đơn vị trong kỳ này vừa được người khác thay đổi; hãy tải lại.",
        "Somebody changed the figures of this unit and period first; reload them.");
    public static readonly Error OwnUnit = new("IND-0012", ErrorKind.Forbidden,
        "Không ai được tự xác nhận hoặc điều chỉnh số liệu của chính đơn vị mình.",
        "Nobody verifies or corrects the figures of the own unit.");

    public static Error UnitNotThen(string period) => new("IND-0013", ErrorKind.Conflict,
        $"Đơn vị không tồn tại trong kỳ {period}; hãy dùng đơn vị tiền thân hoặc kế thừa.",
        $"The unit does not exist in {period}; use its predecessor or successor.");

    public static Error TargetChangeNeedsReason(string indicatorCode) => new("IND-0014", ErrorKind.Conflict,
        $"Chỉ tiêu {indicatorCode} đã được giao; muốn thay đổi phải nêu lý do.",
        $"Indicator {indicatorCode} has a target already; give a reason to change it.");

    public static Error ActualIsVerified(string indicatorCode) => new("IND-0015", ErrorKind.Locked,
        $"Số thực hiện của chỉ tiêu {indicatorCode} đã được cơ quan quản lý xác nhận; chỉ cơ quan đó được điều chỉnh và phải nêu lý do.",
        $"The actual of indicator {indicatorCode} is verified; only its owner department can correct it, with a reason.");

    public static Error NothingToVerify(string indicatorCode) => new("IND-0016", ErrorKind.Conflict,
        $"Chỉ tiêu {indicatorCode} chưa có số thực hiện để xác nhận.",
        $"Indicator {indicatorCode} has no reported actual to verify.");

    public static Error NothingToCorrect(string indicatorCode) => new("IND-0017", ErrorKind.Conflict,
        $"Số thực hiện của chỉ tiêu {indicatorCode} chưa được xác nhận; hãy báo cáo lại thay vì điều chỉnh.",
        $"The actual of indicator {indicatorCode} is not verified yet; report it again instead of correcting it.");

    public static Error ReportNotPlanned(int year) => new("IND-0020", ErrorKind.Locked,
        $"Chưa có kỳ thi đua năm {year} nào của cụm, khối của đơn vị có giai đoạn báo cáo số liệu.",
        $"No cycle of {year} in a cluster of this unit has a report phase.");

    public static Error ReportNotOpenYet(DateTimeOffset opens, DateTimeOffset closes) => new("IND-0021", ErrorKind.Locked,
        $"Giai đoạn báo cáo số liệu chưa mở: {VietnameseWindow(opens, closes)}.",
        $"The report phase is not open yet: {EnglishWindow(opens, closes)}.");

    public static Error ReportClosed(DateTimeOffset opens, DateTimeOffset closes) => new("IND-0022", ErrorKind.Locked,
        $"Giai đoạn báo cáo số liệu đã đóng: {VietnameseWindow(opens, closes)}; hãy liên hệ cơ quan thi đua tỉnh nếu cần gia hạn.",
        $"The report phase is closed: {EnglishWindow(opens, closes)}; ask the province office if it must be extended.");

    public static Error PeriodNotOver(string period, DateOnly lastDay) => new("IND-0023", ErrorKind.Conflict,
        $"Kỳ {period} đến hết ngày {lastDay:dd/MM/yyyy} mới kết thúc; chỉ nhập số liệu lịch sử cho kỳ đã qua.",
        $"The period {period} ends on {lastDay:yyyy-MM-dd}; history is entered only for periods that are over.");

    public static Error ReportWasPlanned(int year) => new("IND-0024", ErrorKind.Conflict,
        $"Năm {year} đã có giai đoạn báo cáo số liệu của cụm, khối của đơn vị; hãy để đơn vị hoặc sở, ngành báo cáo trong giai đoạn đó.",
        $"A report phase was planned for {year} in a cluster of this unit; let the unit or the departments report in it.");

    // Fields
    public static readonly FieldRule ValueTooLong = new("IND-1005",
        "Giá trị tối đa 15 chữ số nguyên và 6 chữ số thập phân.", "A value has at most 15 digits before the point and 6 behind it.");
    public static readonly FieldRule ValueExactlyWhenAssigned = new("IND-1006",
        "Có giá trị khi và chỉ khi chỉ tiêu được giao (assigned).", "There is a value exactly when the status is assigned.");
    public static readonly FieldRule OnlyNotApplicable = new("IND-1007",
        "Chỉ ghi not-applicable hoặc bỏ trống.", "Only not-applicable can be said here, or nothing.");
    public static readonly FieldRule NotApplicableHasNoValue = new("IND-1008",
        "Chỉ tiêu không áp dụng thì không có giá trị.", "What is not applicable has no value.");
    public static readonly FieldRule QualifierNeedsValue = new("IND-1009",
        "Có định ngữ thì phải có giá trị.", "A qualifier needs a value.");
    public static readonly FieldRule QualifierNeedsPercent = new("IND-1010",
        "Có định ngữ thì phải có tỷ lệ.", "A qualifier needs a percent.");
    public static readonly FieldRule OneValueForEachBase = new("IND-1011",
        "Mỗi gốc so sánh chỉ có một giá trị cho mỗi cách so sánh.", "Each base has one value for each measure.");
    public static readonly FieldRule BaseYearExactlyForYear = new("IND-1012",
        "Có năm gốc khi và chỉ khi so sánh với một năm nêu tên (year).", "There is a base year exactly when the base is year.");
    public static readonly FieldRule BaseYearBeforePeriod = new("IND-1013",
        "Năm gốc phải trước kỳ số liệu.", "The base year lies before the period.");
    public static readonly FieldRule PercentOfPlanIsStatedPercent = new("IND-1014",
        "Tỷ lệ so với kế hoạch ghi ở statedPercent.", "The percent of plan goes into statedPercent.");
    public static readonly FieldRule GrowthOverSeveralYears = new("IND-1015",
        "Tăng bình quân chỉ ghi cho giai đoạn nhiều năm, so với năm gốc.", "Average growth is said of several years against a base year.");

    private static string VietnameseWindow(DateTimeOffset opens, DateTimeOffset closes) =>
        $"từ {InVietnam(opens):HH:mm 'ngày' dd/MM/yyyy} đến trước {InVietnam(closes):HH:mm 'ngày' dd/MM/yyyy} (giờ Việt Nam)";

    private static string EnglishWindow(DateTimeOffset opens, DateTimeOffset closes) =>
        $"from {InVietnam(opens):yyyy-MM-dd HH:mm} until before {InVietnam(closes):yyyy-MM-dd HH:mm} (Vietnam time)";

    private static DateTimeOffset InVietnam(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, LegalTime.Zone);
}
