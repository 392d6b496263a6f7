namespace ThiDua.Contracts.Policy;

public sealed partial class Labels
{
    private static (string Group, (string, string, string)[] Words)[] OfIdentity =>
    [
        ("sign-in-outcome",
        [
            ("signed-in", "đăng nhập thành công", "signed in"),
            ("refused", "bị từ chối", "refused"),
            ("locked-out", "bị tạm khóa", "locked out"),
            ("code-needed", "cần mã xác thực", "code needed"),
            ("code-wrong", "mã xác thực sai", "wrong code"),
            ("ended", "mật khẩu được cấp đã hết hạn", "the handed-out password has ended"),
        ]),
        ("grant-standing",
        [
            ("in-force", "có hiệu lực", "in force"),
            ("not-yet", "chưa có hiệu lực: đơn vị, cụm chưa có trong danh mục", "not yet: its unit or cluster is not in the register"),
            ("ended", "hết hiệu lực cùng đơn vị, cụm", "ended with its unit or cluster"),
        ]),
    ];
}
