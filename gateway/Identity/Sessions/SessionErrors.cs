namespace ThiDua.Identity;

/// <summary>Refusals about a request that carries a session. Codes are permanent: a retired one stays listed, none is reused.</summary>
internal static class SessionErrors
{
    public static readonly Error ForgeryHeaderMissing = new("IDE-0003", ErrorKind.Forbidden,
        "Yêu cầu thay đổi từ trình duyệt phải có tiêu đề X-ThiDua: 1.",
        "A change requested with the session cookie needs the header X-ThiDua: 1.");
    public static readonly Error TwoIdentities = new("IDE-0004", ErrorKind.Malformed,
        "Yêu cầu mang cả phiên trình duyệt lẫn tiêu đề Authorization; hãy chỉ gửi một.",
        "The request carries both a session cookie and an Authorization header; send one.");
}
