namespace ThiDua.Indicators;

/// <summary>
/// What is refused about the catalogue, and about indicators named in a request.
/// Codes are permanent: a retired one stays listed, none is reused.
/// </summary>
internal static class CatalogueErrors
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
        "Chưa có cơ quan quản lý này trong danh mục đơn vị; hãy kiểm tra mã; nếu vừa thêm, hãy thử lại sau vài giây.",
        "The owner department is not in the register of units; check the code; if it was added just now, try again in a few seconds.")
    { RetryAfter = 1 };

    public static Error IndicatorIsClosed(DateOnly lastDay) => new("IND-0004", ErrorKind.Conflict,
        $"Chỉ tiêu đã đóng, ngày cuối là {lastDay}; không cần đóng nữa.",
        $"The indicator was closed; its last day is {lastDay} and there is nothing left to close.")
    { Next = NextStep.Done };

    public static Error ClosedBeforeItBegan(DateOnly validFrom) => new("IND-0005", ErrorKind.Conflict,
        $"Ngày cuối không được trước ngày bắt đầu {validFrom}; hãy sửa ngày.",
        $"The last day cannot lie before the first day, {validFrom}; correct it.");

    public static readonly Error IndicatorIsWithdrawn = new("IND-0038", ErrorKind.Conflict,
        "Chỉ tiêu đã được rút khỏi danh mục; hãy thêm chỉ tiêu mới với mã khác.",
        "The indicator was withdrawn from the catalogue; add a new one under another code.")
    { Next = NextStep.Told(nameof(AddIndicator), Permissions.ManageCatalogue) };
    public static readonly Error IndicatorIsUsed = new("IND-0039", ErrorKind.Conflict,
        "Đã có số liệu hoặc nội dung dựa vào chỉ tiêu này nên không rút được; hãy đính chính, hoặc đóng chỉ tiêu từ ngày không dùng nữa.",
        "Figures or statements rest on this indicator, so it is not withdrawn; correct it, or close it from the day it is no longer used.")
    { Next = NextStep.Told(nameof(CloseIndicator), Permissions.ManageCatalogue) };

    // Fields
    public static readonly FieldRule WrongDecimals = new("IND-1001", "Số chữ số thập phân từ 0 đến 6.", "Decimals lie between 0 and 6.");

    public static readonly FieldRule HighestAboveLowest = new("IND-1022",
        "Giá trị lớn nhất phải lớn hơn giá trị nhỏ nhất.", "The highest value lies above the lowest.");
    public static readonly FieldRule TimesAboveOne = new("IND-1023",
        "Số lần phải lớn hơn 1 và không quá 1.000.000; để trống nếu không cần hỏi lại.",
        "The number of times lies above 1 and is at most 1,000,000; null where nothing is to be asked.");
    public static readonly FieldRule WeightExactlyForWeightedMean = new("IND-1024",
        "Chỉ ghi chỉ tiêu làm trọng số khi cộng gộp theo bình quân gia quyền, và khi đó phải ghi.",
        "There is a weighing indicator exactly when the aggregation is a weighted mean.");

    public static FieldRule UnknownIndicator(string code) => new("IND-1002",
        $"Danh mục không có {Thing.Indicator(code)}.", $"The catalogue has no {Thing.Indicator(code)}.");

    public static FieldRule IndicatorTwice(string code) => new("IND-1003",
        $"{Thing.Indicator(code)} xuất hiện hai lần.", $"{Thing.Indicator(code)} is named twice.");

    public static FieldRule IndicatorNotValidIn(string code, Period period) => new("IND-1004",
        $"{Thing.Indicator(code)} không có hiệu lực trong {period.InVietnamese}.",
        $"{Thing.Indicator(code)} is not valid in {period.InEnglish}.");
}
