namespace ThiDua.Indicators;

/// <summary>What is refused about the figures of units. Codes are permanent: a retired one stays listed, none is reused.</summary>
internal static class FigureErrors
{
    private static readonly NextStep MoveWindow = NextStep.Do("ReschedulePhase", Permissions.ManageCycles, Pages.Cycle);
    private static readonly NextStep ReportIt = NextStep.Do(nameof(ReportActuals), Permissions.ReportActuals, Pages.Figures);

    public static readonly Error UnitNotFound = new("IND-0010", ErrorKind.NotFound,
        "Không có đơn vị này, hoặc bạn không được xem số liệu của đơn vị; nếu vừa thêm, hãy thử lại sau vài giây.",
        "There is no such unit, or you may not see its figures; if it was added just now, try again in a few seconds.")
    { RetryAfter = 1 };
    public static readonly Error FigureSetChanged = new("IND-0011", ErrorKind.Stale,
        "Số liệu của đơn vị trong kỳ này vừa được người khác thay đổi; hãy tải lại.",
        "Somebody changed the figures of this unit and period first; reload them.");
    public static readonly Error OwnUnit = new("IND-0012", ErrorKind.Forbidden,
        "Không ai được tự xác nhận hoặc điều chỉnh số liệu của chính đơn vị mình; việc này do sở, ngành quản lý chỉ tiêu thực hiện.",
        "Nobody verifies or corrects the figures of the own unit; this is for the department that owns the indicator.");

    public static Error UnitNotThen(Period period) => new("IND-0013", ErrorKind.Conflict,
        $"Đơn vị không tồn tại trong {period.InVietnamese}; hãy dùng đơn vị tiền thân hoặc kế thừa.",
        $"The unit does not exist in {period.InEnglish}; use its predecessor or successor.")
    { Next = NextStep.Told("GetUnit", Permissions.ReadRegister, Pages.Units) };

    public static Error TargetChangeNeedsReason(string indicatorCode) => new("IND-0014", ErrorKind.Conflict,
        $"{Thing.Indicator(indicatorCode)} đã được giao; muốn thay đổi, hãy nêu lý do.",
        $"{Thing.Indicator(indicatorCode)} has a target already; give a reason to change it.");

    public static Error ActualIsVerified(string indicatorCode) => new("IND-0015", ErrorKind.Locked,
        $"Số thực hiện của {Thing.Indicator(indicatorCode)} đã được xác nhận; hãy đề nghị sở, ngành quản lý chỉ tiêu điều chỉnh, có lý do.",
        $"The actual of {Thing.Indicator(indicatorCode)} is verified; ask its owner department to correct it, with a reason.")
    { Next = NextStep.Told(nameof(CorrectActual), Permissions.VerifyActuals, Pages.Verification) };

    public static Error NothingToVerify(string indicatorCode) => new("IND-0016", ErrorKind.Conflict,
        $"{Thing.Indicator(indicatorCode)} chưa có số thực hiện để xác nhận.",
        $"{Thing.Indicator(indicatorCode)} has no reported actual to verify.")
    { Next = ReportIt };

    public static Error NothingToCorrect(string indicatorCode) => new("IND-0017", ErrorKind.Conflict,
        $"Số thực hiện của {Thing.Indicator(indicatorCode)} chưa được xác nhận; hãy báo cáo lại thay vì điều chỉnh.",
        $"The actual of {Thing.Indicator(indicatorCode)} is not verified yet; report it again instead of correcting it.")
    { Next = NextStep.Told(nameof(ReportActuals), Permissions.ReportActuals, Pages.Figures) };

    public static Error ReportNotPlanned(int year) => new("IND-0020", ErrorKind.Locked,
        $"Chưa có kỳ thi đua năm {year} nào của cụm, khối của đơn vị có giai đoạn báo cáo số liệu.",
        $"No cycle of {year} in a cluster of this unit has a report phase.")
    { Next = MoveWindow };

    public static Error ReportNotOpenYet(DateTimeOffset opens, DateTimeOffset closes) => new("IND-0021", ErrorKind.Locked,
        $"Giai đoạn báo cáo số liệu chưa mở: {new Window(opens, closes)}; hãy báo cáo trong thời gian đó.",
        $"The report phase is not open yet: {new Window(opens, closes)}; report in that time.")
    { Next = NextStep.Told(nameof(ReportActuals), Permissions.ReportActuals, Pages.Figures) };

    public static Error ReportClosed(DateTimeOffset opens, DateTimeOffset closes) => new("IND-0022", ErrorKind.Locked,
        $"Giai đoạn báo cáo số liệu đã đóng: {new Window(opens, closes)}.",
        $"The report phase is closed: {new Window(opens, closes)}.")
    { Next = MoveWindow };

    public static Error PeriodNotOver(Period period, DateOnly lastDay) => new("IND-0023", ErrorKind.Conflict,
        $"Hết ngày {lastDay}, {period.InVietnamese} mới kết thúc; chỉ nhập số liệu lịch sử cho kỳ đã qua.",
        $"{period.InEnglish} ends on {lastDay}; history is entered only for periods that are over.")
    { Next = NextStep.Told(nameof(ReportActuals), Permissions.ReportActuals, Pages.Figures) };

    public static Error ReportWasPlanned(int year) => new("IND-0024", ErrorKind.Conflict,
        $"Năm {year} đã có giai đoạn báo cáo số liệu của cụm, khối của đơn vị; hãy để đơn vị hoặc sở, ngành báo cáo trong giai đoạn đó.",
        $"A report phase was planned for {year} in a cluster of this unit; let the unit or the departments report in it.")
    { Next = NextStep.Told(nameof(ReportActuals), Permissions.ReportActuals, Pages.Figures) };

    public static Error OwnersNumberStands(string indicatorCode, string owner) => new("IND-0040", ErrorKind.Conflict,
        $"{Thing.Indicator(indicatorCode)} đã có số của {Thing.Unit(owner)}, là cơ quan quản lý chỉ tiêu; "
            + $"nếu đơn vị có số khác, hãy ghi lý do: số của đơn vị được giữ bên cạnh và chuyển tới cơ quan đó.",
        $"{Thing.Indicator(indicatorCode)} has the number of {Thing.Unit(owner)}, which owns it; "
            + $"if yours differs, give a reason: it is kept beside and goes to that department.");

    public static Error BlankingNeedsReason(string indicatorCode) => new("IND-0041", ErrorKind.Conflict,
        $"Số thực hiện của {Thing.Indicator(indicatorCode)} đã báo cáo; muốn để trống lại, hãy ghi lý do.",
        $"The actual of {Thing.Indicator(indicatorCode)} is reported; give a reason to make it blank again.");

    public static Error NothingClaimed(string indicatorCode) => new("IND-0042", ErrorKind.Conflict,
        $"Không có ý kiến nào về số liệu {Thing.Indicator(indicatorCode)} đang chờ trả lời.",
        $"No claim about {Thing.Indicator(indicatorCode)} waits for an answer.")
    { Next = NextStep.Done };

    public static Error NothingVerified(string indicatorCode) => new("IND-0043", ErrorKind.Conflict,
        $"Số thực hiện của {Thing.Indicator(indicatorCode)} chưa được xác nhận nên không có gì để rút lại.",
        $"The actual of {Thing.Indicator(indicatorCode)} is not verified; there is nothing to withdraw.")
    { Next = NextStep.Done };

    // Fields
    public static readonly FieldRule ValueTooLong = new("IND-1005",
        "Giá trị tối đa 15 chữ số nguyên và 6 chữ số thập phân.", "A value has at most 15 digits before the point and 6 behind it.");

    public static FieldRule TooManyDecimals(int decimals) => new("IND-1025",
        $"Chỉ tiêu này ghi {(decimals == 0 ? "số nguyên" : $"tối đa {decimals} chữ số thập phân")}; hãy ghi lại con số.",
        $"Numbers of this indicator have {(decimals == 0 ? "no decimals" : $"at most {decimals} decimals")}; write the number again.");

    public static FieldRule ReadTwoWays(decimal asProgram, decimal asVietnamese, int decimals) => new("IND-1026",
        $"Con số đọc được theo hai cách: {asProgram} hoặc {asVietnamese}; "
            + $"hãy ghi số không có dấu phân cách hàng nghìn, tối đa {decimals} chữ số thập phân.",
        $"The number reads two ways: {asProgram} or {asVietnamese}; "
            + $"write it without a thousands sign and with at most {decimals} decimals.");

    public static FieldRule BelowLowest(decimal lowest) => new("IND-1027",
        $"Giá trị không được nhỏ hơn {lowest}.", $"The value does not lie below {lowest}.");

    public static FieldRule AboveHighest(decimal highest) => new("IND-1028",
        $"Giá trị không được lớn hơn {highest}.", $"The value does not lie above {highest}.");

    public static FieldRule Implausible(decimal before, decimal times) => new("IND-1029",
        $"Con số lớn hơn hoặc nhỏ hơn quá {times} lần số đã biết ({before}); nếu đúng, hãy ghi lý do xác nhận.",
        $"The number is more than {times} times, or less than that part of, what is known ({before}); "
            + $"if it is right, confirm it with a reason.");

    public static readonly FieldRule ValueExactlyWhenAssigned = new("IND-1006",
        "Chỉ ghi giá trị khi chỉ tiêu được giao, và khi đó phải ghi.", "There is a value exactly when the status is assigned.");
    public static readonly FieldRule OnlyNotApplicable = new("IND-1007",
        "Ở đây chỉ ghi «không áp dụng» hoặc để trống.", "Only not-applicable can be said here, or nothing.");
    public static readonly FieldRule NotApplicableHasNoValue = new("IND-1008",
        "Chỉ tiêu không áp dụng thì không có giá trị.", "What is not applicable has no value.");
    public static readonly FieldRule QualifierNeedsValue = new("IND-1009",
        "Đã ghi «trên», «ít nhất» hoặc «ước» thì phải có giá trị.", "A qualifier needs a value.");
    public static readonly FieldRule QualifierNeedsPercent = new("IND-1010",
        "Đã ghi «trên», «ít nhất» hoặc «ước» thì phải có tỷ lệ.", "A qualifier needs a percent.");
    public static readonly FieldRule OneValueForEachBase = new("IND-1011",
        "Mỗi gốc so sánh chỉ có một giá trị cho mỗi cách so sánh.", "Each base has one value for each measure.");
    public static readonly FieldRule BaseYearExactlyForYear = new("IND-1012",
        "Chỉ ghi năm gốc khi so sánh với một năm nêu tên, và khi đó phải ghi.", "There is a base year exactly when the base is year.");
    public static readonly FieldRule BaseYearBeforePeriod = new("IND-1013",
        "Năm gốc phải trước kỳ số liệu.", "The base year lies before the period.");
    public static readonly FieldRule PercentOfPlanIsStatedPercent = new("IND-1014",
        "Tỷ lệ so với kế hoạch ghi ở ô tỷ lệ nguồn công bố, không ghi ở phần so sánh.", "The percent of plan goes into statedPercent.");
    public static readonly FieldRule GrowthOverSeveralYears = new("IND-1015",
        "Tăng bình quân chỉ ghi cho giai đoạn nhiều năm, so với năm gốc.", "Average growth is said of several years against a base year.");
}
