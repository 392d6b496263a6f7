using System.Globalization;

namespace ThiDua.Demo.Client;

/// <summary>Reads answers the way a foreign client would: by member name, knowing no class of the platform.</summary>
internal static class JsonReading
{
    public static JsonElement? Find(this JsonElement element, string member) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(member, out var value) ? value : null;

    public static JsonElement At(this JsonElement element, string member) =>
        element.Find(member) ?? throw new KeyNotFoundException($"The answer has no '{member}': {element}");

    public static string Text(this JsonElement element, string member) => element.At(member).GetString() ?? "";

    public static string? TextOrNull(this JsonElement element, string member) => element.Find(member)?.GetString();

    public static Guid Id(this JsonElement element, string member = "id") => element.At(member).GetGuid();

    /// <summary>Exact numbers travel as JSON strings; blank is <c>null</c>, not zero.</summary>
    public static decimal? Number(this JsonElement element, string member) => element.Find(member) switch
    {
        null or { ValueKind: JsonValueKind.Null } => null,
        { ValueKind: JsonValueKind.String } text => decimal.Parse(text.GetString()!, NumberStyles.Number, CultureInfo.InvariantCulture),
        { } number => number.GetDecimal(),
    };

    public static IReadOnlyList<JsonElement> List(this JsonElement element, string member) =>
        element.Find(member) is { ValueKind: JsonValueKind.Array } array ? [.. array.EnumerateArray()] : [];
}
