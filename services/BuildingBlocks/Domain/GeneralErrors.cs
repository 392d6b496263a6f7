namespace ThiDua.BuildingBlocks.Domain;

/// <summary>Refusals that every module shares: reading the request, knowing the caller, concurrency, repetition.</summary>
public static class GeneralErrors
{
    public static readonly Error Unreadable = new("GEN-0001", ErrorKind.Malformed,
        "Không đọc được nội dung gửi lên; hãy kiểm tra lại cách ghi số, ngày và các ô còn trống.",
        "The body cannot be read; check the JSON syntax and the types of the values.");
    public static readonly Error BadParameter = new("GEN-0002", ErrorKind.Malformed,
        "Điều kiện tìm kiếm hoặc địa chỉ trang không hợp lệ; hãy chọn lại.",
        "A parameter in the path, the query or a header is not valid; see the API reference.");
    public static readonly Error BadCursor = new("GEN-0003", ErrorKind.Malformed,
        "Không xem tiếp được danh sách từ chỗ này; hãy bắt đầu lại từ trang đầu.",
        "The page cursor is not valid; start again from the first page.")
    {
        Fields = [FieldError.OfParameter("cursor", new FieldRule("GEN-1007",
            "Cần giá trị `next` của trang trước, gửi nguyên văn.", "Needs the value of `next` of the page before, unchanged."))],
    };
    public static readonly Error FieldsWrong = new("GEN-0004", ErrorKind.Invalid,
        "Một số ô ghi chưa đúng; hãy sửa những ô được đánh dấu.",
        "Some fields are wrong; correct those listed under errors.");
    public static readonly Error NotSignedIn = new("GEN-0005", ErrorKind.Forbidden,
        "Bạn chưa đăng nhập hoặc phiên đã hết hạn; hãy đăng nhập lại.",
        "You are not signed in or the session has ended; sign in again.")
    { Next = NextStep.Told("SignIn", null, Pages.SignIn) };
    public static readonly Error Forbidden = new("GEN-0006", ErrorKind.Forbidden,
        "Tài khoản của bạn không có quyền làm việc này; nếu đây là việc của bạn, hãy đề nghị quản trị viên cấp quyền.",
        "Your account does not hold this right; if it is your task, ask the administrator for it.")
    { Next = NextStep.Told("SetAccountGrants", Permissions.ManageAccounts, Pages.Accounts) };
    public static readonly Error PathUnknown = new("GEN-0007", ErrorKind.NotFound,
        "Không có trang hoặc địa chỉ này; hãy quay về trang chủ.",
        "There is no such address; see the API reference.");
    public static readonly Error MethodNotAllowed = new("GEN-0008", ErrorKind.NotFound,
        "Địa chỉ này không làm được việc đó; hãy quay về trang chủ.",
        "This address does not take that method; see the API reference.");
    public static readonly Error Changed = new("GEN-0009", ErrorKind.Stale,
        "Dữ liệu vừa được người khác thay đổi; hãy tải lại rồi thử lại.",
        "Somebody else changed this first; reload it and try again.");
    public static readonly Error IfMatchMissing = new("GEN-0010", ErrorKind.Malformed,
        "Chưa rõ bạn đang sửa bản nào của dữ liệu; hãy tải lại trang rồi làm lại.",
        "The If-Match header is missing; read the resource first and send back its ETag.");
    public static readonly Error KeyReused = new("GEN-0011", ErrorKind.Invalid,
        "Lần gửi này trùng dấu với một lần gửi có nội dung khác; hãy tải lại trang rồi gửi lại.",
        "This Idempotency-Key was used for another request; use a new key.");
    public static readonly Error TooLarge = new("GEN-0012", ErrorKind.Malformed,
        "Nội dung gửi lên quá lớn; hãy chia nhỏ rồi gửi nhiều lần.",
        "The body is too large; split it.");
    public static readonly Error MediaType = new("GEN-0013", ErrorKind.Malformed,
        "Nội dung gửi lên không thuộc loại được nhận; hãy tải lại trang rồi gửi lại.",
        "This content type is not supported; send application/json.");
    public static readonly Error TooMany = new("GEN-0014", ErrorKind.Conflict,
        "Bạn gửi quá nhiều lần trong thời gian ngắn; hãy đợi một lát rồi thử lại.",
        "Too many requests; wait as the Retry-After header says.")
    { Next = NextStep.Later };
    public static readonly Error Unavailable = new("GEN-0015", ErrorKind.Conflict,
        "Hệ thống tạm thời chưa phục vụ được; hãy thử lại sau ít phút, dữ liệu đã lưu không mất.",
        "The system cannot answer just now; try again in a few minutes, nothing saved is lost.")
    { Next = NextStep.Later };
    public static readonly Error Bug = new("GEN-0016", ErrorKind.Conflict,
        "Có lỗi trong hệ thống; hãy gửi mã vết ghi dưới thông báo này cho quản trị viên.",
        "Something is wrong in the system; report the traceId to an administrator.")
    { Next = NextStep.Later };
    public static readonly Error TimedOut = new("GEN-0017", ErrorKind.Conflict,
        "Hệ thống trả lời quá chậm; hãy thử lại sau ít giây.",
        "The service behind the gateway took too long; try again.")
    { Next = NextStep.Later };
    public static readonly Error NothingHere = new("GEN-0018", ErrorKind.NotFound,
        "Không tìm thấy, hoặc bạn không được xem.",
        "There is no such thing, or you may not see it.");
    public static readonly Error Duplicate = new("GEN-0019", ErrorKind.Conflict,
        "Đã có dữ liệu trùng; hãy xem lại mã hoặc số.",
        "The same thing exists already; check the code or number.");

    /// <summary>The account holds the permission nowhere.</summary>
    public static Error Lacks(Permission permission) => Forbidden with
    {
        ForClerk = $"Tài khoản của bạn không có quyền «{permission}»; việc này do {new Holders(permission)} thực hiện.",
        InEnglish = $"Your account does not hold the right '{permission}'; this is done by {new Holders(permission)}.",
        Next = NextStep.Again,
    };

    /// <summary>The account holds the permission, but not over this thing.</summary>
    public static Error OutsideScope(Permission permission) => new("GEN-0020", ErrorKind.Forbidden,
        $"Quyền «{permission}» của bạn không bao gồm đơn vị, cụm, khối này; việc này do {new Holders(permission)} ở đó thực hiện.",
        $"Your right '{permission}' does not reach this unit or cluster; this is done by {new Holders(permission)} there.");

    // Fields
    public static readonly FieldRule ValueUnreadable = new("GEN-1001",
        "Ô này còn thiếu hoặc ghi chưa đúng kiểu; hãy ghi lại.",
        "This value cannot be read, is missing, or its name is not part of the API.");
    public static readonly FieldRule NoCode = new("GEN-1002",
        "Mã gồm chữ in hoa không dấu, số, dấu chấm, gạch nối; tối đa 35 ký tự.",
        "A code has capitals, digits, points and hyphens; at most 35 characters.");
    public static readonly FieldRule NoYear = new("GEN-1005", "Năm phải từ 1945 đến 2100.", "The year must be from 1945 to 2100.");

    public static FieldRule NoText(int atMost) => new("GEN-1003",
        $"Cần có nội dung, tối đa {atMost} ký tự, không có ký tự điều khiển.",
        $"Needs text, at most {atMost} characters, no control characters.");
    public static FieldRule NoPlainText(int atMost) => new("GEN-1004",
        $"Tối đa {atMost} ký tự, không có ký tự điều khiển.",
        $"At most {atMost} characters, no control characters.");
    public static FieldRule WrongSize(int atLeast, int atMost) => new("GEN-1006",
        $"Cần từ {atLeast} đến {atMost} mục.", $"Needs {atLeast} to {atMost} entries.");

    // Forms: what a value must look like before anybody asks what it says
    public static readonly FieldRule Missing = new("GEN-1008", "Thiếu giá trị bắt buộc này.", "This is required and missing.");
    public static readonly FieldRule GivenTwice = new("GEN-1009", "Chỉ gửi tham số này một lần.", "Give this parameter only once.");
    public static readonly FieldRule NoWholeNumber = new("GEN-1010", "Cần một số nguyên.", "Needs a whole number.");
    public static readonly FieldRule NoDecimal = new("GEN-1011",
        "Cần một số thập phân, không có dấu phân nhóm.",
        "Needs a decimal written like 1234.56: a point, no thousands sign.");
    public static readonly FieldRule NoDay = new("GEN-1012",
        "Cần một ngày có đủ năm, tháng, ngày.", "Needs a day written like 2026-12-31.");
    public static readonly FieldRule NoMoment = new("GEN-1013",
        "Cần một thời điểm có đủ ngày, giờ và múi giờ.", "Needs a moment written like 2026-12-31T17:00:00+07:00.");
    public static readonly FieldRule NoYesOrNo = new("GEN-1014", "Cần true (có) hoặc false (không).", "Needs true or false.");
    public static readonly FieldRule NoId = new("GEN-1015",
        "Cần một mã định danh (UUID) do hệ thống cấp.", "Needs an identifier (UUID) that the system gave.");
    public static readonly FieldRule NoString = new("GEN-1016", "Cần nội dung bằng chữ, không để trống.", "Needs a text, not null.");
    public static readonly FieldRule NoList = new("GEN-1017",
        "Cần một danh sách không có mục trống.", "Needs a list [...] without null entries.");
    public static readonly FieldRule NoObject = new("GEN-1018", "Cần một đối tượng {...}.", "Needs an object {...}.");
    public static readonly FieldRule NoVersion = new("GEN-1019",
        "Cần phiên bản đã đọc, viết nguyên trong dấu nháy kép.", "Needs the ETag you have read, in double quotes, like \"3\".");
    public static readonly FieldRule NoPeriod = new("GEN-1020",
        "Cần một kỳ viết như 2021, 2021-H1, 2021-Q3, 2021-11 hoặc 2015-2020.",
        "Needs a period written like 2021, 2021-H1, 2021-Q3, 2021-11 or 2015-2020.");

    /// <param name="words">Those that are allowed.</param>
    public static FieldRule NoneOf(IEnumerable<string> words) => new("GEN-1021",
        $"Cần một trong các từ (đúng chữ hoa, chữ thường): {string.Join(", ", words)}.",
        $"Needs one of the words (in this case): {string.Join(", ", words)}.");

    public static FieldRule OutOfRange(object least, object most) => new("GEN-1022",
        $"Cần một số từ {Plain(least)} đến {Plain(most)}.", $"Needs a number from {Plain(least)} to {Plain(most)}.");

    /// <param name="allowed">Names that the endpoint takes.</param>
    public static FieldRule UnknownParameter(IReadOnlyCollection<string> allowed) => new("GEN-1023",
        allowed.Count == 0 ? "Địa chỉ này không nhận tham số nào."
            : $"Không có tham số này; có thể dùng: {string.Join(", ", allowed)}.",
        allowed.Count == 0 ? "This address takes no parameter."
            : $"There is no such parameter; there are: {string.Join(", ", allowed)}.");

    /// <param name="allowed">Names that the object takes.</param>
    public static FieldRule UnknownField(IEnumerable<string> allowed) => new("GEN-1024",
        $"Không có trường này; có thể dùng: {string.Join(", ", allowed)}.",
        $"There is no such field; there are: {string.Join(", ", allowed)}.");

    private static string? Plain(object bound) => Convert.ToString(bound, CultureInfo.InvariantCulture);
}
