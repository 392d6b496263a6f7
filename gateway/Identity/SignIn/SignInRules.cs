using System.Text.RegularExpressions;

namespace ThiDua.Identity;

/// <summary>What a sign-in name and a password must look like (<i>tên đăng nhập, mật khẩu</i>).</summary>
internal static partial class SignInRules
{
    /// <summary>NIST SP 800-63B: length counts, mixtures of characters do not.</summary>
    public const int ShortestPassword = 12;
    private const int LongestPassword = 200;

    public static FieldChecks SignInName(this FieldChecks check, string name, string pointer) =>
        check.That(NamePattern().IsMatch(name), pointer, SignInErrors.NoSignInName);

    public static FieldChecks Password(this FieldChecks check, string password, string name, string pointer)
    {
        var strong = password.Length is >= ShortestPassword and <= LongestPassword && password.Distinct().Count() >= 5
            && !password.Contains(name, StringComparison.OrdinalIgnoreCase);
        return check.That(strong, pointer, SignInErrors.WeakPassword)
            .That(!strong || !WellKnownPasswords.Contain(password), pointer, SignInErrors.CommonPassword);
    }

    public static FieldChecks Grants(this FieldChecks check, IReadOnlyList<string> grants, string pointer)
    {
        check.Size(grants, pointer, atMost: 100);
        for (var i = 0; i < grants.Count; i++)
            check.That(GrantRules.Read(grants[i]) is not null, $"{pointer}/{i}", AccountErrors.NoGrant);
        return check;
    }

    /// <summary>96 random bits, for one sign-in.</summary>
    public static string OneTimePassword() => Secret.New().Text[..16];

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9._\-]{1,63}\z", RegexOptions.CultureInvariant)]
    private static partial Regex NamePattern();
}
