using System.Globalization;

namespace ThiDua.Awards;

/// <summary>Days as tables for a Vietnamese reader write them.</summary>
internal static class VietnameseText
{
    public static string Vietnamese(this DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
