namespace ThiDua.Identity;

/// <summary>Refusals about signing in by a provider. Codes are permanent: a retired one stays listed, none is reused.</summary>
internal static class ExternalErrors
{
    public static readonly Error ExternalOff = new("IDE-0023", ErrorKind.Conflict,
        "Hệ thống chưa nối với nhà cung cấp đăng nhập nào; hãy đăng nhập bằng tên và mật khẩu.",
        "This site has no sign-in provider; sign in by name and password.")
    { Next = NextStep.Told(nameof(SignIn), null, Pages.SignIn) };
    public static readonly Error ReturnUrlNotLocal = new("IDE-0024", ErrorKind.Malformed,
        "Nơi quay về sau khi đăng nhập phải là một đường dẫn của hệ thống này, bắt đầu bằng một dấu gạch chéo.",
        "The place to return to must be a path of this site that begins with one slash.");
    public static readonly Error ProviderAway = new("IDE-0025", ErrorKind.Conflict,
        "Nhà cung cấp đăng nhập không trả lời; hãy thử lại sau ít phút hoặc đăng nhập bằng tên và mật khẩu.",
        "The sign-in provider does not answer; try again in a few minutes or sign in by name and password.")
    { Next = NextStep.Told(nameof(SignIn), null, Pages.SignIn) };
    // One sentence for a forged, old or repeated answer: whoever tries learns nothing of what was noticed; the log says it.
    public static readonly Error ProviderAnswerRefused = new("IDE-0026", ErrorKind.Forbidden,
        "Câu trả lời của nhà cung cấp đăng nhập không hợp lệ hoặc đã quá hạn; hãy bấm đăng nhập lại từ trang chủ.",
        "The answer of the sign-in provider is not valid or too old; start the sign-in again from the start page.")
    { Next = NextStep.Told(nameof(StartExternalSignIn), null, Pages.SignIn) };
    public static readonly Error ProviderSaidNo = new("IDE-0027", ErrorKind.Forbidden,
        "Nhà cung cấp đăng nhập đã từ chối hoặc bạn đã hủy; hãy thử lại hoặc đăng nhập bằng tên và mật khẩu.",
        "The sign-in provider refused or you cancelled; try again or sign in by name and password.")
    { Next = NextStep.Told(nameof(StartExternalSignIn), null, Pages.SignIn) };
    public static readonly Error ExternalNotLinked = new("IDE-0028", ErrorKind.Forbidden,
        "Danh tính này chưa được gắn với tài khoản nào; hãy nhờ quản trị viên gắn, hoặc đăng nhập bằng tên và mật khẩu.",
        "This identity is linked to no account; ask an administrator to link it, or sign in by name and password.")
    { Next = NextStep.Told(nameof(LinkExternalIdentity), Permissions.ManageAccounts, Pages.Accounts) };
    public static readonly Error ExternalLocked = new("IDE-0029", ErrorKind.Forbidden,
        "Tài khoản gắn với danh tính này đang bị khóa; hãy đợi năm phút hoặc liên hệ quản trị viên.",
        "The account that is linked to this identity is locked; wait five minutes or ask an administrator.")
    { Next = NextStep.Told("UnlockAccount", Permissions.ManageAccounts, Pages.Accounts) };
    public static readonly Error ClaimMissing = new("IDE-0030", ErrorKind.Forbidden,
        "Nhà cung cấp đăng nhập không xác nhận bạn thuộc nhóm được vào hệ thống này; hãy liên hệ quản trị viên.",
        "The sign-in provider does not confirm that you belong to those who may enter; ask an administrator.")
    { Next = NextStep.Later };
    public static readonly Error ProviderFactorMissing = new("IDE-0031", ErrorKind.Forbidden,
        "Hệ thống này đòi xác thực mạnh hơn ở nhà cung cấp đăng nhập; hãy bật lớp bảo vệ thứ hai ở đó rồi đăng nhập lại.",
        "This site asks for a stronger sign-in at the provider; turn the second factor on there and sign in again.")
    { Next = NextStep.Told(nameof(StartExternalSignIn), null, Pages.SignIn) };
    public static readonly Error ExternalTaken = new("IDE-0032", ErrorKind.Conflict,
        "Danh tính này đã gắn với một tài khoản khác; hãy gỡ ở đó trước.",
        "This identity is linked to another account; remove it there first.")
    { Next = NextStep.Told(nameof(LinkExternalIdentity), Permissions.ManageAccounts, Pages.Accounts) };

    public static readonly FieldRule NoSubject = new("IDE-1004",
        "Mã danh tính gồm 1 đến 255 chữ không dấu, số, dấu, không có dấu cách, đúng như nhà cung cấp ghi.",
        "The subject (sub) has 1 to 255 ASCII characters without spaces, exactly as the provider writes it.");
}
