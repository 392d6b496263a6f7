using System.Security.Cryptography;

namespace ThiDua.Awards;

/// <summary>The code printed on a certificate (<i>mã kiểm tra bằng</i>): random, so that nobody guesses one, and without letters that look
/// like digits.</summary>
internal static class CertificateCode
{
    private const string Signs = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>About 118 bits.</summary>
    public static string New() => RandomNumberGenerator.GetString(Signs, 24);

    /// <summary>As it is looked up: groups and small letters are how people copy it.</summary>
    public static string Clean(string code) =>
        string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
}
