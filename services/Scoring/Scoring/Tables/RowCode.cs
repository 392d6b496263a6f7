using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ThiDua.Scoring;

/// <summary>
/// A code for a row that has only its printed number (<i>số thứ tự trong biểu</i>). Letters with marks are written as they are typed
/// (Telex): d and đ are D and DD, so that both may stand in one table. A row without a number, or with one too long for a code, is known
/// by its words. So the same row gets the same code in the next version, wherever it stands then.
/// </summary>
internal static class RowCode
{
    private const int Longest = 35;

    private static readonly Dictionary<char, string> Marks = new()
    {
        ['\u0306'] = "W",
        ['\u031B'] = "W",
    };

    /// <param name="taken">Codes that are in use; the new one is added.</param>
    public static string Of(string? number, string name, string? parentCode, ISet<string> taken)
    {
        var typed = number is null ? "" : Typed(number);
        var code = parentCode is null || typed.Contains('.', StringComparison.Ordinal) ? typed : $"{parentCode}.{typed}";
        if (typed.Length == 0 || code.Length > Longest - 4) code = OfWords($"{parentCode}/{number}/{name}");
        var free = code;
        for (var again = 2; !taken.Add(free); again++) free = $"{code}-{again.ToString(CultureInfo.InvariantCulture)}";
        return free;
    }

    private static string OfWords(string words) => $"R-{Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(words)))[..10]}";

    private static string Typed(string number)
    {
        var typed = new StringBuilder();
        foreach (var letter in number.Normalize(NormalizationForm.FormD).ToUpperInvariant())
        {
            if (letter == 'Đ') typed.Append("DD");
            else if (letter == '\u0302' && typed.Length > 0) typed.Append(typed[^1]);
            else if (Marks.TryGetValue(letter, out var mark)) typed.Append(mark);
            else if (letter is (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '.' or '-') typed.Append(letter);
        }
        return typed.ToString().Trim('.', '-');
    }
}
