using ThiDua.BuildingBlocks.Calendar;

namespace ThiDua.Indicators;

/// <summary>Every refusal of this module. Codes are permanent: a retired one stays listed, none is reused.</summary>
internal static class IndicatorsErrors
{
    public static readonly Error IndicatorNotFound = new("IND-0001", ErrorKind.NotFound,
        "Không có chỉ tiêu này; hãy kiểm tra mã trong danh mục.",
        "There is no such indicator; check the code in the catalogue.");
    public static readonly Error IndicatorCodeTaken = new("IND-0002", ErrorKind.Conflict,
        "Mã chỉ tiêu đã được dùng; mã không bao giờ dùng lại, hãy chọn mã khác.",
        "This indicator code is taken; codes are never used again, choose another.");
    public static readonly Error IndicatorChanged = new("IND-0003", ErrorKind.Stale,
        "Chỉ tiêu vừa được người khác thay đổi; hãy tải lại.",
        "Somebody changed this indicator first; reload it.");
    public static readonly Error OwnerUnknown = new("IND-0006", ErrorKind.Invalid,
        "Chưa có cơ quan quản lý này trong danh mục đơn vị; nếu vừa thêm, hãy thử lại sau ít giây.",
        "The owner department is not in the register of units; if it was added just now, try again in a few seconds.");
    public static readonly Error UnitNotFound = new("IND-0010", ErrorKind.NotFound,
        "Không có đơn vị này, hoặc bạn không được xem số liệu của đơn vị.",
        "There is no such unit, or you may not see its figures.");
    public static readonly Error FigureSetChanged = new("IND-0011", ErrorKind.Stale,
        "Số liệu của đơn vị trong kỳ này vừa được người khác thay đổi; hãy tải lại.",
        "Somebody changed the figures of this unit and period first; reload them.");
    public static readonly Error OwnUnit = new("IND-0012", ErrorKind.Forbidden,
        "Không ai được tự xác nhận hoặc điều chỉnh số liệu của chính đơn vị mình.",
        "Nobody verifies or corrects the figures of the own unit.");

    public static readonly Error ClusterNotFound = new("IND-0025", ErrorKind.NotFound,
        "Không có cụm, khối này, hoặc bạn không được xem số liệu của cả cụm, khối.",
        "There is no such cluster, or you may not see the figures of all its members.");

    public static readonly Error ClusterFiguresChanged = new("IND-0026", ErrorKind.Stale,
        "Số liệu chung của cụm, khối vừa được người khác thay đổi; hãy tải lại.",
        "Somebody changed the figures of this cluster first; reload them.");
    public static readonly Error ReviewNotFound = new("IND-0028", ErrorKind.NotFound,
        "Không có cuộc sơ kết, tổng kết này, hoặc bạn không được xem.",
        "There is no such review, or you may not see it.");
    public static readonly Error ReviewExists = new("IND-0029", ErrorKind.Conflict,
        "Cụm, khối đã mở cuộc sơ kết, tổng kết này cho kỳ đó; hãy dùng cuộc đã mở.",
        "This review of the cluster and period is open already; use that one.");
    public static readonly Error ReviewIsClosed = new("IND-0030", ErrorKind.Locked,
        "Cuộc sơ kết, tổng kết đã kết thúc; báo cáo được giữ nguyên như lúc kết thúc.",
        "The review is closed; its report stays as it stood then.");
    public static readonly Error NothingToSubmit = new("IND-0031", ErrorKind.Conflict,
        "Đơn vị chưa viết báo cáo cho cuộc sơ kết, tổng kết này; hãy viết trước khi nộp.",
        "The unit has written nothing for this review; write before submitting.");
    public static readonly Error SubmittedAlready = new("IND-0032", ErrorKind.Conflict,
        "Báo cáo của đơn vị đã nộp; muốn thay đổi hãy viết lại rồi nộp.",
        "The unit's contribution is submitted already; to change it write it again and submit.");
    public static readonly Error ReportStillOpen = new("IND-0033", ErrorKind.Forbidden,
        "Thành viên chỉ xem được báo cáo chung sau khi cuộc sơ kết, tổng kết kết thúc.",
        "Members see the common report once the review is closed.");

    // Fields
    public static readonly FieldRule WrongDecimals = new("IND-1001", "Số chữ số thập phân từ 0 đến 6.", "Decimals lie between 0 and 6.");
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
    public static readonly FieldRule NoPeriod = new("IND-1016",
        "Kỳ viết như 2021, 2021-H1, 2021-Q3, 2021-11 hoặc 2015-2020.", "A period is written 2021, 2021-H1, 2021-Q3, 2021-11 or 2015-2020.");

    public static FieldRule UnknownIndicator(string code) => new("IND-1002",
        $"Danh mục không có chỉ tiêu {code}.", $"The catalogue has no indicator {code}.");

    public static FieldRule IndicatorTwice(string code) => new("IND-1003",
        $"Chỉ tiêu {code} xuất hiện hai lần.", $"Indicator {code} is named twice.");

    public static FieldRule IndicatorNotValidIn(string code, string period) => new("IND-1004",
        $"Chỉ tiêu {code} không có hiệu lực trong kỳ {period}.", $"Indicator {code} is not valid in {period}.");

    public static Error ClusterWithoutMembers(int year) => new("IND-0027", ErrorKind.Conflict,
        $"Cụm, khối không có thành viên nào trong năm {year}.",
        $"The cluster has no members in {year}.");

    public static Error NotInOffice(string cluster, int year) => new("IND-0034", ErrorKind.Forbidden,
        $"Đơn vị của bạn không giữ chức trưởng, phó {cluster} năm {year}; việc này do đơn vị đang giữ chức thực hiện.",
        $"Your unit is neither head nor deputy of {cluster} for {year}; this is for the unit in office.");

    public static Error IndicatorIsClosed(DateOnly lastDay) => new("IND-0004", ErrorKind.Conflict,
        $"Chỉ tiêu đã đóng từ sau ngày {lastDay:dd/MM/yyyy}.",
        $"The indicator was closed; its last day is {lastDay:yyyy-MM-dd}.");

    public static Error ClosedBeforeItBegan(DateOnly validFrom) => new("IND-0005", ErrorKind.Conflict,
        $"Ngày cuối không được trước ngày bắt đầu {validFrom:dd/MM/yyyy}.",
        $"The last day cannot lie before the first day, {validFrom:yyyy-MM-dd}.");

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

    private static string VietnameseWindow(DateTimeOffset opens, DateTimeOffset closes) =>
        $"từ {InVietnam(opens):HH:mm 'ngày' dd/MM/yyyy} đến trước {InVietnam(closes):HH:mm 'ngày' dd/MM/yyyy} (giờ Việt Nam)";

    private static string EnglishWindow(DateTimeOffset opens, DateTimeOffset closes) =>
        $"from {InVietnam(opens):yyyy-MM-dd HH:mm} until before {InVietnam(closes):yyyy-MM-dd HH:mm} (Vietnam time)";

    private static DateTimeOffset InVietnam(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, LegalTime.Zone);
}
