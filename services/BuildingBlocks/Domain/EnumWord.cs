namespace ThiDua.BuildingBlocks.Domain;

/// <summary>The word of an enum's member in the API and in contracts: <c>SpecialZone</c> is <c>special-zone</c>.</summary>
public static class EnumWord
{
    public static string Of<T>(T value) where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    /// <returns><c>null</c> for <c>null</c>.</returns>
    public static string? Of<T>(T? value) where T : struct, Enum => value is { } known ? Of(known) : null;

    /// <returns>Whether the word is one of the enum's.</returns>
    public static bool TryRead<T>(string word, out T value) where T : struct, Enum
    {
        foreach (var one in Enum.GetValues<T>())
        {
            if (Of(one) != word) continue;
            value = one;
            return true;
        }
        value = default;
        return false;
    }

    /// <summary>All words of an enum, in its order.</summary>
    public static IReadOnlyList<string> All<T>() where T : struct, Enum => [.. Enum.GetValues<T>().Select(value => Of(value))];

    /// <summary>All words of an enum that is known only when the program runs.</summary>
    public static IReadOnlyList<string> All(Type type) => [.. Enum.GetNames(type).Select(JsonNamingPolicy.KebabCaseLower.ConvertName)];
}
