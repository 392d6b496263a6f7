using System.Collections.Frozen;
using System.Text.Json.Serialization;

namespace ThiDua.BuildingBlocks.Domain;

/// <summary>
/// The word of an enum's member in the API, in contracts and in what is kept as JSON: the literal that stands at the member
/// (<see cref="JsonStringEnumMemberNameAttribute"/>, which the JSON serializer reads too), so that renaming a member changes nothing that
/// was ever sent or stored.
/// </summary>
public static class EnumWord
{
    public static string Of<T>(T value) where T : struct, Enum => Words<T>.ByMember[value];

    /// <returns><c>null</c> for <c>null</c>.</returns>
    public static string? Of<T>(T? value) where T : struct, Enum => value is { } known ? Of(known) : null;

    /// <returns>Whether the word is one of the enum's.</returns>
    public static bool TryRead<T>(string word, out T value) where T : struct, Enum => Words<T>.Members.TryGetValue(word, out value);

    /// <summary>The group in which the table of labels keeps the words of this enum: <c>SheetState</c> is <c>sheet-state</c>.</summary>
    public static string GroupOf(Type type) => JsonNamingPolicy.KebabCaseLower.ConvertName(type.Name);

    private static class Words<T> where T : struct, Enum
    {
        internal static readonly FrozenDictionary<T, string> ByMember = Enum.GetValues<T>().ToFrozenDictionary(value => value, Literal);

        internal static readonly FrozenDictionary<string, T> Members =
            ByMember.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

        private static string Literal(T value) => LiteralOf(typeof(T), value.ToString());
    }

    /// <summary>All words of an enum, in its order.</summary>
    public static IReadOnlyList<string> All<T>() where T : struct, Enum => [.. Enum.GetValues<T>().Select(value => Of(value))];

    /// <summary>All words of an enum that is known only when the program runs.</summary>
    public static IReadOnlyList<string> All(Type type) => [.. Enum.GetNames(type).Select(member => LiteralOf(type, member))];

    private static string LiteralOf(Type type, string member) =>
        type.GetField(member)!.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name
            ?? throw new InvalidOperationException($"{type.Name}.{member} has no word.");
}
