namespace ThiDua.Identity;

/// <summary>Refusals about accounts and their passwords. Codes are permanent: a retired one stays listed, none is reused.</summary>
internal static class AccountErrors
{
    public static readonly Error AccountNotFound = new("IDE-0005", ErrorKind.NotFound,
        "Không tìm thấy tài khoản.", "There is no such account.");
    public static readonly Error AccountChanged = new("IDE-0006", ErrorKind.Stale,
        "Tài khoản vừa được người khác thay đổi; hãy tải lại.", "Somebody changed this account; reload it.");
    public static readonly Error NameTaken = new("IDE-0007", ErrorKind.Conflict,
        "Tên đăng nhập đã có người dùng; hãy chọn tên khác.", "This sign-in name is taken; choose another.");
    public static readonly Error AccountLocked = new("IDE-0008", ErrorKind.Conflict,
        "Tài khoản đã bị khóa; không cần khóa nữa.",
        "The account is locked already; there is nothing to do.")
    { Next = NextStep.Done };
    public static readonly Error AccountNotLocked = new("IDE-0009", ErrorKind.Conflict,
        "Tài khoản không bị khóa; không cần mở khóa.",
        "The account is not locked; there is nothing to do.")
    { Next = NextStep.Done };
    public static readonly Error OwnAccount = new("IDE-0010", ErrorKind.Conflict,
        "Không tự khóa hoặc tự bỏ quyền quản trị của mình; hãy nhờ quản trị viên khác.",
        "Nobody locks the own account or takes the own administrator right away; ask another administrator.")
    { Next = NextStep.Told(nameof(SetAccountGrants), Permissions.ManageAccounts, Pages.Accounts) };
    public static readonly Error WrongPassword = new("IDE-0011", ErrorKind.Forbidden,
        "Mật khẩu hiện tại không đúng; hãy nhập lại.", "The current password is wrong; enter it again.");
    public static readonly Error NotAnAccount = new("IDE-0021", ErrorKind.Forbidden,
        "Chỉ người dùng đã đăng nhập làm được việc này, ứng dụng thì không.",
        "Only a signed-in person can do this, a client cannot.")
    { Next = NextStep.Told(nameof(SignIn), null, Pages.SignIn) };
    public static readonly Error SystemBusy = new("IDE-0022", ErrorKind.Conflict,
        "Tài khoản vừa được thay đổi cùng lúc; hãy thử lại.", "The account was changed at the same moment; try again.");

    public static readonly FieldRule NoGrant = new("IDE-1003",
        "Mỗi quyền là một vai trò trong đúng loại phạm vi, ví dụ chuyên viên đơn vị ở một đơn vị; hãy chọn lại.",
        "A grant is a known role in its kind of scope, for example unit-clerk@unit:LC-SP.");
}
