using System.Text.Json;

namespace ThiDua.Clusters;

/// <summary>Enums as the words of the API and the contracts (<c>special-zone</c>).</summary>
internal static class Wire
{
    public static string Word<T>(T value) where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    public static bool TryRead<T>(string word, out T value) where T : struct, Enum
    {
        foreach (var one in Enum.GetValues<T>())
        {
            if (Word(one) != word) continue;
            value = one;
            return true;
        }

        value = default;
        return false;
    }
}
