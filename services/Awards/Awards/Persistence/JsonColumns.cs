using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ThiDua.Awards;

/// <summary>Lists that are loaded and replaced only with their owner, as one <c>jsonb</c> column.</summary>
internal static class JsonColumns
{
    private static readonly JsonSerializerOptions Json =
        new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) } };

    public static PropertyBuilder<IReadOnlyList<T>> AsJson<T>(this PropertyBuilder<IReadOnlyList<T>> property) =>
        property.HasColumnType("jsonb").HasConversion(
            list => JsonSerializer.Serialize(list, Json),
            text => JsonSerializer.Deserialize<List<T>>(text, Json)!,
            // The lists are never changed in place, so another list is another value.
            new ValueComparer<IReadOnlyList<T>>((left, right) => ReferenceEquals(left, right), list => list.GetHashCode(), list => list));
}
