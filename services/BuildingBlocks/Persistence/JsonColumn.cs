using System.Text.Encodings.Web;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ThiDua.BuildingBlocks.Persistence;

/// <summary>Parts of a row that are only ever read and written with it: one jsonb column, decimals as exact numbers, enums as
/// words.</summary>
public static class JsonColumn
{
    /// <summary>How every jsonb column is written. Types that need more (a value object as a number) carry their converter
    /// themselves.</summary>
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>Compared by content, so it does not matter whether a list is replaced or changed in place.</summary>
    public static PropertyBuilder<T> AsJson<T>(this PropertyBuilder<T> property) =>
        property.HasColumnType("jsonb").HasConversion(new Converter<T>(), new ByContent<T>());

    /// <summary>The same inside a complex property.</summary>
    public static ComplexTypePropertyBuilder<T> AsJson<T>(this ComplexTypePropertyBuilder<T> property) =>
        property.HasColumnType("jsonb").HasConversion(new Converter<T>(), new ByContent<T>());

    private static string Write<T>(T value) => JsonSerializer.Serialize(value, Json);

    private static T Read<T>(string text) => JsonSerializer.Deserialize<T>(text, Json)!;

    private sealed class Converter<T>() : ValueConverter<T, string>(value => Write(value), text => Read<T>(text));

    private sealed class ByContent<T>() : ValueComparer<T>(
        (left, right) => Write(left) == Write(right),
        value => Write(value).GetHashCode(StringComparison.Ordinal),
        value => Read<T>(Write(value)));
}
