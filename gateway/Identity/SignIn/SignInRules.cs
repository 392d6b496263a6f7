using System.Text.RegularExpressions;

namespace ThiDua.Identity;

/// <summary>What a sign-in name and a password must look like (<i>tên đăng nhập, mật khẩu</i>).</summary>
internal static partial class SignInRules
{
    /// <summary>NIST SP 800-63B: length counts, mixtures of characters do not.</summary>
    public const int ShortestPassword = 12;
    private const int LongestPassword = 200;

    public static FieldChecks SignInName(this FieldChecks check, string name, string pointer) =>
        check.That(NamePattern().IsMatch(name), pointer,
        "Tên đăng nhập gồm chữ thường không dấu, số, dấu chấm, gạch nối, gạch dưới; 2 đến 64 ký tự.",
        "A sign-in name has small letters, digits, points, hyphens and underscores; 2 to 64 characters.");

    public static FieldChecks Password(this FieldChecks check, string password, string name, string pointer) => check.That(
        password.Length is >= ShortestPassword and <= LongestPassword && password.Distinct().Count() >= 5
            && !password.Contains(name, StringComparison.OrdinalIgnoreCase), pointer,
        "Mật khẩu cần 12 đến 200 ký tự, ít nhất 5 ký tự khác nhau, không chứa tên đăng nhập.",
        "A password needs 12 to 200 characters, at least 5 different ones, and not the sign-in name.");

    public static FieldChecks Grants(this FieldChecks check, IReadOnlyList<string> grants, string pointer)
    {
        check.Size(grants, pointer, atMost: 100);
        for (var i = 0; i < grants.Count; i++)
            check.That(GrantRules.Read(grants[i]) is not null, $"{pointer}/{i}",
                "Quyền phải là một vai trò đã biết trong đúng loại phạm vi, ví dụ unit-clerk@unit:LC-SP.",
                "A grant is a known role in its kind of scope, for example unit-clerk@unit:LC-SP.");
        return check;
    }

    /// <summary>96 random bits, for one sign-in.</summary>
    public static string OneTimePassword() => Secret.New().Text[..16];

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9._\-]{1,63}\z", RegexOptions.CultureInvariant)]
    private static partial Regex NamePattern();
}
