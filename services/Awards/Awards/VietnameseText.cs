using System.Globalization;

namespace ThiDua.Awards;

/// <summary>Days and kinds as sentences and tables for a Vietnamese reader write them.</summary>
internal static class VietnameseText
{
    public static string Vietnamese(this DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    public static string Vietnamese(this RecipientKind kind) => kind switch
    {
        RecipientKind.Collective => "tập thể",
        RecipientKind.Individual => "cá nhân",
        RecipientKind.Household => "hộ gia đình",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
