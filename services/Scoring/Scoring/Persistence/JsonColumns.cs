using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ThiDua.Scoring;

/// <summary>Parts of an aggregate that are only ever read and written with it: one jsonb column, numbers exact.</summary>
internal static class JsonColumns
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new PointsAsNumber(), new JsonStringEnumConverter() },
    };

    /// <summary>The lists are replaced, never changed in place, so the same reference is the same value.</summary>
    public static PropertyBuilder<T> AsJson<T>(this PropertyBuilder<T> property) where T : class =>
        property.HasColumnType("jsonb").HasConversion(
        value => JsonSerializer.Serialize(value, Options),
        json => JsonSerializer.Deserialize<T>(json, Options)!,
        new ValueComparer<T>((left, right) => ReferenceEquals(left, right), value => value.GetHashCode(), value => value));

    public static PropertyBuilder<Points> AsNumeric(this PropertyBuilder<Points> property) =>
        property.HasConversion<PointsConverter>().HasColumnType("numeric");

    public static PropertyBuilder<Points?> AsNumeric(this PropertyBuilder<Points?> property) =>
        property.HasConversion<PointsConverter>().HasColumnType("numeric");

    private sealed class PointsConverter() : ValueConverter<Points, decimal>(points => points.Value, value => Points.From(value)!.Value);

    private sealed class PointsAsNumber : JsonConverter<Points>
    {
        public override Points Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Points.From(reader.GetDecimal()) ?? throw new JsonException("Stored points must fit into the decimals.");

        public override void Write(Utf8JsonWriter writer, Points value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(value.Value);
    }
}
