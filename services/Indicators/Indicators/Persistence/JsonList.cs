using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ThiDua.Indicators;

/// <summary>A list that is read and written with its row and never searched by; a table of its own would cost every list a join.</summary>
internal sealed class JsonList<T>() : ValueConverter<IReadOnlyList<T>, string>(list =>
    JsonSerializer.Serialize(list, JsonLists.Json), text => JsonSerializer.Deserialize<T[]>(text, JsonLists.Json)!);

internal sealed class ListByContent<T>() : ValueComparer<IReadOnlyList<T>>(
    (left, right) => left!.SequenceEqual(right!), list => list.Aggregate(0, (hash, one) => HashCode.Combine(hash, one)), list => list);

internal static class JsonLists
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };
}
