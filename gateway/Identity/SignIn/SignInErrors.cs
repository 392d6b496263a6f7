namespace ThiDua.Identity;

/// <summary>Refusals about signing in, second factor and first set-up. Codes are permanent: a
/// retired one stays listed, none is reused.</summary>
internal static class SignInErrors
{
    // One sentence for an unknown name, a wrong password, a lock and a wrong code: the answer tells a stranger nothing.
    public static readonly Error SignInRefused = new("IDE-0001", ErrorKind.Forbidden,
        "Không đăng nhập được: tên hoặc mật khẩu không đúng, hoặc tài khoản đang bị khóa; hãy kiểm tra lại hoặc đợi năm phút.",
        "Sign-in refused: the name or the password is wrong, or the account is locked; check them or wait five minutes.");
    public static readonly Error CodeNeeded = new("IDE-0002", ErrorKind.Forbidden,
        "Hãy nhập mã xác thực sáu số của lớp bảo vệ thứ hai.",
        "Enter the six-digit code of the second factor.");
    public static readonly Error SecondFactorOn = new("IDE-0012", ErrorKind.Conflict,
        "Lớp bảo vệ thứ hai đang bật; hãy tắt trước khi cài lại.",
        "The second factor is on; remove it before setting it up again.")
    { Next = NextStep.Told(nameof(RemoveSecondFactor), null, Pages.OwnAccount) };
    public static readonly Error SecondFactorNotStarted = new("IDE-0013", ErrorKind.Conflict,
        "Chưa bắt đầu cài lớp bảo vệ thứ hai; hãy lấy khóa trước.",
        "The second factor has not been started; fetch a secret first.")
    { Next = NextStep.Told(nameof(StartSecondFactor), null, Pages.OwnAccount) };
    public static readonly Error SecondFactorOff = new("IDE-0014", ErrorKind.Conflict,
        "Lớp bảo vệ thứ hai chưa bật; không cần tắt.",
        "The second factor is not on; there is nothing to turn off.")
    { Next = NextStep.Done };
    public static readonly Error CodeWrong = new("IDE-0015", ErrorKind.Forbidden,
        "Mã xác thực không đúng hoặc đã dùng; hãy đợi mã mới.",
        "The code is wrong or was used already; wait for the next one.");
    public static readonly Error SetUpRefused = new("IDE-0020", ErrorKind.Forbidden,
        "Liên kết cài đặt không đúng, đã dùng hoặc đã hết hạn; hãy nhờ người vận hành khởi động lại hệ thống để có liên kết mới.",
        "The set-up link is wrong, used or expired; restart the gateway for a new one.")
    { Next = NextStep.Later };

    public static readonly Error Busy = new("IDE-0033", ErrorKind.Unavailable,
        "Đang có quá nhiều người đăng nhập cùng lúc; hãy thử lại sau ít giây.",
        "Too many people are signing in at this moment; try again in a few seconds.")
    { RetryAfter = 3 };
    public static readonly Error HandedOutPasswordEnded = new("IDE-0034", ErrorKind.Forbidden,
        "Mật khẩu được cấp đã hết hạn sau một ngày; hãy nhờ quản trị viên cấp lại mật khẩu.",
        "The password that was handed out has ended after a day; ask the administrator for a new one.")
    { Next = NextStep.Told(nameof(ResetPassword), Permissions.ManageAccounts, Pages.Accounts) };
    public static readonly Error NotOverHttps = new("IDE-0035", ErrorKind.Forbidden,
        "Kết nối này không được mã hóa nên không đăng nhập được; hãy mở lại địa chỉ bằng https hoặc báo quản trị viên.",
        "This connection is not encrypted, so nobody signs in over it; open the address by https, or tell the administrator.");
    public static readonly FieldRule NoSignInName = new("IDE-1001",
        "Tên đăng nhập gồm chữ thường không dấu, số, dấu chấm, gạch nối, gạch dưới; 2 đến 64 ký tự.",
        "A sign-in name has small letters, digits, points, hyphens and underscores; 2 to 64 characters.");
    public static readonly FieldRule WeakPassword = new("IDE-1002",
        "Mật khẩu cần 12 đến 200 ký tự, ít nhất 5 ký tự khác nhau, không chứa tên đăng nhập.",
        "A password needs 12 to 200 characters, at least 5 different ones, and not the sign-in name.");
    public static readonly FieldRule CommonPassword = new("IDE-1008",
        "Mật khẩu này nhiều người dùng hoặc ghép từ những từ dễ đoán; hãy chọn một câu chỉ mình bạn nghĩ ra.",
        "This password is used by many or made of words that are easily guessed; choose a phrase that only you think of.");
    public static readonly FieldRule SamePassword = new("IDE-1009",
        "Mật khẩu mới trùng với mật khẩu hiện tại; hãy chọn mật khẩu khác.",
        "The new password is the present one; choose another.");
}
