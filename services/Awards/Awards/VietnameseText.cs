using System.Globalization;
using System.Text;

namespace ThiDua.Awards;

/// <summary>Days as tables for a Vietnamese reader write them.</summary>
internal static class VietnameseText
{
    /// <summary>Lower case without diacritics, đ as d, as the database folds.</summary>
    public static string Folded(this string text)
    {
        var letters = text.Normalize(NormalizationForm.FormD)
            .Where(sign => CharUnicodeInfo.GetUnicodeCategory(sign) != UnicodeCategory.NonSpacingMark);
        return string.Concat(letters).Replace('đ', 'd').Replace('Đ', 'D').ToLowerInvariant();
    }

    public static string Vietnamese(this DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
