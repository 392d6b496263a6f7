using System.Globalization;
using System.Text;

namespace ThiDua.Identity;

/// <summary>
/// Whether a password is among the first that a guesser tries (<i>mật khẩu dễ đoán</i>): one of the list, alone, twice, joined with another
/// of the list, or dressed up with digits, signs, capitals, diacritics or digits for letters.
/// </summary>
internal static class WellKnownPasswords
{
    private static readonly HashSet<string> List = Read();
    private static readonly string[] Rows =
        ["1234567890", "0987654321", "qwertyuiop", "asdfghjkl", "zxcvbnm", "abcdefghijklmnopqrstuvwxyz"];

    public static bool Contain(string password)
    {
        var plain = Plain(password);
        return new[] { plain, Letters(plain) }.Distinct().SelectMany(form => new[] { form, Trimmed(form) }).Distinct().Any(IsMadeOfKnown);
    }

    // What is left without signs and the digits before and after, so that «Mật-khẩu@2026» is «matkhau».
    private static bool IsMadeOfKnown(string text)
    {
        if (text.Length == 0 || List.Contains(text) || IsAlongARow(text)) return true;
        for (var at = 3; at <= text.Length - 3; at++)
        {
            var (first, second) = (text[..at], text[at..]);
            if ((List.Contains(first) || IsAlongARow(first)) && (List.Contains(second) || IsAlongARow(second) || second == first))
                return true;
        }
        return IsRepetition(text);
    }

    private static bool IsRepetition(string text) => Enumerable.Range(1, text.Length / 2)
        .Any(size => text.Length % size == 0 && Enumerable.Range(0, text.Length).All(i => text[i] == text[i % size]));

    private static bool IsAlongARow(string text) => text.Length >= 3
        && (Rows.Any(row => (row + row).Contains(text, StringComparison.Ordinal)) || text.All(c => c == text[0]));

    private static string Plain(string password)
    {
        var plain = new StringBuilder();
        foreach (var c in (Text.IsWellFormed(password) ? password : "").ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            if (c == 'đ') plain.Append('d');
            else if (CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark
                && (char.IsLetterOrDigit(c) || c is '@' or '$'))
                plain.Append(c);
        }
        return plain.ToString();
    }

    private static string Letters(string plain) => Trimmed(plain).Replace('0', 'o').Replace('1', 'i').Replace('3', 'e').Replace('4', 'a')
        .Replace('5', 's').Replace('@', 'a').Replace('$', 's').Replace('7', 't');

    private static string Trimmed(string plain) => plain.Trim('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '@', '$');

    private static HashSet<string> Read()
    {
        using var stream = typeof(WellKnownPasswords).Assembly.GetManifestResourceStream("well-known-passwords.txt")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => !line.StartsWith('#'))];
    }
}
