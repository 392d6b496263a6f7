namespace ThiDua.Identity;

/// <summary>Every refusal of this module. Codes are permanent: a retired one stays listed, none is reused.</summary>
internal static class IdentityErrors
{
    // One sentence for an unknown name, a wrong password, a lock and a wrong code: the answer tells a stranger nothing.
    public static readonly Error SignInRefused = new("IDE-0001", ErrorKind.Forbidden,
        "Không đăng nhập được: tên hoặc mật khẩu không đúng, hoặc tài khoản đang bị khóa; hãy kiểm tra lại hoặc đợi năm phút.",
        "Sign-in refused: the name or the password is wrong, or the account is locked; check them or wait five minutes.");
    public static readonly Error CodeNeeded = new("IDE-0002", ErrorKind.Forbidden,
        "Hãy nhập mã xác thực sáu số của lớp bảo vệ thứ hai.",
        "Enter the six-digit code of the second factor.");
    public static readonly Error ForgeryHeaderMissing = new("IDE-0003", ErrorKind.Forbidden,
        "Yêu cầu thay đổi từ trình duyệt phải có tiêu đề X-ThiDua: 1.",
        "A change requested with the session cookie needs the header X-ThiDua: 1.");
    public static readonly Error TwoIdentities = new("IDE-0004", ErrorKind.Malformed,
        "Yêu cầu mang cả phiên trình duyệt lẫn tiêu đề Authorization; hãy chỉ gửi một.",
        "The request carries both a session cookie and an Authorization header; send one.");
    public static readonly Error AccountNotFound = new("IDE-0005", ErrorKind.NotFound,
        "Không tìm thấy tài khoản.", "There is no such account.");
    public static readonly Error AccountChanged = new("IDE-0006", ErrorKind.Stale,
        "Tài khoản vừa được người khác thay đổi; hãy tải lại.", "Somebody changed this account; reload it.");
    public static readonly Error NameTaken = new("IDE-0007", ErrorKind.Conflict,
        "Tên đăng nhập đã có người dùng; hãy chọn tên khác.", "This sign-in name is taken; choose another.");
    public static readonly Error AccountLocked = new("IDE-0008", ErrorKind.Conflict,
        "Tài khoản đã bị khóa.", "The account is locked already.");
    public static readonly Error AccountNotLocked = new("IDE-0009", ErrorKind.Conflict,
        "Tài khoản không bị khóa.", "The account is not locked.");
    public static readonly Error OwnAccount = new("IDE-0010", ErrorKind.Conflict,
        "Không tự khóa hoặc tự bỏ quyền quản trị của mình; hãy nhờ quản trị viên khác.",
        "Nobody locks the own account or takes the own administrator right away; ask another administrator.");
    public static readonly Error WrongPassword = new("IDE-0011", ErrorKind.Forbidden,
        "Mật khẩu hiện tại không đúng; hãy nhập lại.", "The current password is wrong; enter it again.");
    public static readonly Error SecondFactorOn = new("IDE-0012", ErrorKind.Conflict,
        "Lớp bảo vệ thứ hai đang bật; hãy tắt trước khi cài lại.",
        "The second factor is on; remove it before setting it up again.");
    public static readonly Error SecondFactorNotStarted = new("IDE-0013", ErrorKind.Conflict,
        "Chưa bắt đầu cài lớp bảo vệ thứ hai; hãy lấy khóa trước.",
        "The second factor has not been started; fetch a secret first.");
    public static readonly Error SecondFactorOff = new("IDE-0014", ErrorKind.Conflict,
        "Lớp bảo vệ thứ hai chưa bật.", "The second factor is not on.");
    public static readonly Error CodeWrong = new("IDE-0015", ErrorKind.Forbidden,
        "Mã xác thực không đúng hoặc đã dùng; hãy đợi mã mới.",
        "The code is wrong or was used already; wait for the next one.");
    public static readonly Error ClientNotFound = new("IDE-0016", ErrorKind.NotFound,
        "Không tìm thấy ứng dụng.", "There is no such client.");
    public static readonly Error ClientChanged = new("IDE-0017", ErrorKind.Stale,
        "Ứng dụng vừa được người khác thay đổi; hãy tải lại.", "Somebody changed this client; reload it.");
    public static readonly Error ClientNameTaken = new("IDE-0018", ErrorKind.Conflict,
        "Tên ứng dụng đã có; hãy chọn tên khác.", "This client name is taken; choose another.");
    public static readonly Error ClientInactive = new("IDE-0019", ErrorKind.Conflict,
        "Ứng dụng đã ngừng hoạt động; hãy đăng ký ứng dụng mới.", "The client is deactivated; register a new one.");
    public static readonly Error SetUpRefused = new("IDE-0020", ErrorKind.Forbidden,
        "Liên kết cài đặt không đúng, đã dùng hoặc đã hết hạn; hãy khởi động lại cổng để lấy liên kết mới.",
        "The set-up link is wrong, used or expired; restart the gateway for a new one.");
    public static readonly Error NotAnAccount = new("IDE-0021", ErrorKind.Forbidden,
        "Chỉ người dùng đã đăng nhập làm được việc này, ứng dụng thì không.",
        "Only a signed-in person can do this, a client cannot.");
    public static readonly Error SystemBusy = new("IDE-0022", ErrorKind.Conflict,
        "Tài khoản vừa được thay đổi cùng lúc; hãy thử lại.", "The account was changed at the same moment; try again.");
    public static readonly Error ExternalOff = new("IDE-0023", ErrorKind.Conflict,
        "Hệ thống chưa nối với nhà cung cấp đăng nhập nào; hãy đăng nhập bằng tên và mật khẩu.",
        "This site has no sign-in provider; sign in by name and password.");
    public static readonly Error ReturnUrlNotLocal = new("IDE-0024", ErrorKind.Malformed,
        "Nơi quay về sau khi đăng nhập phải là một đường dẫn của hệ thống này, bắt đầu bằng một dấu gạch chéo.",
        "The place to return to must be a path of this site that begins with one slash.");
    public static readonly Error ProviderAway = new("IDE-0025", ErrorKind.Conflict,
        "Nhà cung cấp đăng nhập không trả lời; hãy thử lại sau ít phút hoặc đăng nhập bằng tên và mật khẩu.",
        "The sign-in provider does not answer; try again in a few minutes or sign in by name and password.");
    // One sentence for a forged, old or repeated answer: whoever tries learns nothing of what was noticed; the log says it.
    public static readonly Error ProviderAnswerRefused = new("IDE-0026", ErrorKind.Forbidden,
        "Câu trả lời của nhà cung cấp đăng nhập không hợp lệ hoặc đã quá hạn; hãy bấm đăng nhập lại từ trang chủ.",
        "The answer of the sign-in provider is not valid or too old; start the sign-in again from the start page.");
    public static readonly Error ProviderSaidNo = new("IDE-0027", ErrorKind.Forbidden,
        "Nhà cung cấp đăng nhập đã từ chối hoặc bạn đã hủy; hãy thử lại hoặc đăng nhập bằng tên và mật khẩu.",
        "The sign-in provider refused or you cancelled; try again or sign in by name and password.");
    public static readonly Error ExternalNotLinked = new("IDE-0028", ErrorKind.Forbidden,
        "Danh tính này chưa được gắn với tài khoản nào; hãy nhờ quản trị viên gắn, hoặc đăng nhập bằng tên và mật khẩu.",
        "This identity is linked to no account; ask an administrator to link it, or sign in by name and password.");
    public static readonly Error ExternalLocked = new("IDE-0029", ErrorKind.Forbidden,
        "Tài khoản gắn với danh tính này đang bị khóa; hãy đợi năm phút hoặc liên hệ quản trị viên.",
        "The account that is linked to this identity is locked; wait five minutes or ask an administrator.");
    public static readonly Error ClaimMissing = new("IDE-0030", ErrorKind.Forbidden,
        "Nhà cung cấp đăng nhập không xác nhận bạn thuộc nhóm được vào hệ thống này; hãy liên hệ quản trị viên.",
        "The sign-in provider does not confirm that you belong to those who may enter; ask an administrator.");
    public static readonly Error ProviderFactorMissing = new("IDE-0031", ErrorKind.Forbidden,
        "Hệ thống này đòi xác thực mạnh hơn ở nhà cung cấp đăng nhập; hãy bật lớp bảo vệ thứ hai ở đó rồi đăng nhập lại.",
        "This site asks for a stronger sign-in at the provider; turn the second factor on there and sign in again.");
    public static readonly Error ExternalTaken = new("IDE-0032", ErrorKind.Conflict,
        "Danh tính này đã gắn với một tài khoản khác; hãy gỡ ở đó trước.",
        "This identity is linked to another account; remove it there first.");
}
