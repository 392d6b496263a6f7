namespace ThiDua.Identity;

/// <summary>Refusals about a request that carries a session. Codes are permanent: a retired one stays listed, none is reused.</summary>
internal static class SessionErrors
{
    public static readonly Error ForgeryHeaderMissing = new("IDE-0003", ErrorKind.Forbidden,
        "Yêu cầu này không đến từ trang của hệ thống nên không được thực hiện; hãy tải lại trang rồi làm lại.",
        "A change requested with the session cookie needs the header X-ThiDua: 1.");
    public static readonly Error TwoIdentities = new("IDE-0004", ErrorKind.Malformed,
        "Yêu cầu này mang hai danh tính cùng lúc; hãy tải lại trang rồi làm lại.",
        "The request carries both a session cookie and an Authorization header; send one.");
}
