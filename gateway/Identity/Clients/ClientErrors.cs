namespace ThiDua.Identity;

/// <summary>Refusals about clients. Codes are permanent: a retired one stays listed, none is reused.</summary>
internal static class ClientErrors
{
    public static readonly Error ClientNotFound = new("IDE-0016", ErrorKind.NotFound,
        "Không tìm thấy ứng dụng.", "There is no such client.");
    public static readonly Error ClientChanged = new("IDE-0017", ErrorKind.Stale,
        "Ứng dụng vừa được người khác thay đổi; hãy tải lại.", "Somebody changed this client; reload it.");
    public static readonly Error ClientNameTaken = new("IDE-0018", ErrorKind.Conflict,
        "Tên ứng dụng đã có; hãy chọn tên khác.", "This client name is taken; choose another.");
    public static readonly Error ClientInactive = new("IDE-0019", ErrorKind.Conflict,
        "Ứng dụng đã ngừng hoạt động; hãy đăng ký ứng dụng mới.",
        "The client is deactivated; register a new one.")
    { Next = NextStep.Told(nameof(RegisterClient), Permissions.ManageAccounts, Pages.Clients) };

    public static readonly Error KeyNotFound = new("IDE-0036", ErrorKind.NotFound,
        "Không có khóa ký này, hoặc khóa đã hết hiệu lực.", "There is no such signing key, or it counts no more.");

    public static readonly FieldRule NoHours = new("IDE-1005", "Từ 0 đến 720 giờ.", "0 to 720 hours.");
    public static readonly FieldRule NoPublicKey = new("IDE-1006",
        "Khóa công khai phải thuộc loại EC (P-256, P-384, P-521) hoặc RSA từ 2048 bit và có mã khóa; hãy xin lại tệp khóa.",
        "A public key is a JWK of type EC (P-256, P-384, P-521) or RSA of at least 2048 bits, with a kid.");
    public static readonly FieldRule KidTwice = new("IDE-1007", "Mỗi khóa cần một mã khóa riêng.", "Each key needs a kid of its own.");
}
