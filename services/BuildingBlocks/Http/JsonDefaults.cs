using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ThiDua.BuildingBlocks.Calendar;

namespace ThiDua.BuildingBlocks.Http;

/// <summary>
/// How the API reads and writes JSON: unknown members are refused, so that a misspelt field is never silently lost; enums are words;
/// decimals are strings (<c>"92.50"</c>), because a reader's floating point would change them. A plain JSON number is read too.
/// Moments are shown in the time of Việt Nam, in which the reader's deadlines lie; inside and between the modules they are UTC.
/// </summary>
public static class JsonDefaults
{
    public static readonly JsonSerializerOptions Options = Apply(new JsonSerializerOptions(JsonSerializerDefaults.Web));

    internal static JsonSerializerOptions Apply(JsonSerializerOptions options)
    {
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.MaxDepth = 32;
        options.AllowDuplicateProperties = false;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.Converters.Add(new ExactWord());
        options.Converters.Add(new ExactDecimal());
        options.Converters.Add(new VietnameseTime());
        options.TypeInfoResolver = (options.TypeInfoResolver ?? new DefaultJsonTypeInfoResolver()).WithAddedModifier(RefuseNullEntries)
            .WithAddedModifier(Partial.NoteNames).WithAddedModifier(Names.AddFields);
        return options;
    }

    // The serializer checks that a list is there, not that its entries are; [null] would reach the handlers.
    private static void RefuseNullEntries(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Enumerable || type.ElementType is not { IsValueType: false }) return;
        type.OnDeserialized = list =>
        {
            foreach (var entry in (IEnumerable)list)
                if (entry is null) throw new JsonException("A list has no null entries.");
        };
    }

    private sealed class ExactDecimal : JsonConverter<decimal>
    {
        private const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

        public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType switch
            {
                JsonTokenType.Number when reader.TryGetDecimal(out var number) => number,
                // "1.234,56" must be refused, not read as 1.234: no thousands sign, no comma.
                JsonTokenType.String when decimal.TryParse(reader.GetString(), Plain, CultureInfo.InvariantCulture, out var text) => text,
                _ => throw new JsonException("A decimal is written like \"1234.56\": a point, no thousands sign."),
            };

        public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>The framework's own reading of words takes any case and the names in code beside them.</summary>
    private sealed class ExactWord : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(typeToConvert))!;

        private sealed class Of<T> : JsonConverter<T> where T : struct, Enum
        {
            private static readonly Dictionary<string, T> Values = Enum.GetValues<T>().ToDictionary(EnumWord.Of);
            private static readonly Dictionary<T, string> Words = Values.ToDictionary(pair => pair.Value, pair => pair.Key);

            public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
                reader.TokenType is JsonTokenType.String && Values.TryGetValue(reader.GetString()!, out var value) ? value
                    : throw new JsonException();

            public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
                writer.WriteStringValue(Words[value]);

            public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
                Values.TryGetValue(reader.GetString()!, out var value) ? value : throw new JsonException();

            public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
                writer.WritePropertyName(Words[value]);
        }
    }

    private sealed class VietnameseTime : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType is JsonTokenType.String && reader.TryGetDateTimeOffset(out var moment) ? moment.ToUniversalTime()
                : throw new JsonException("A moment is written like \"2026-12-31T17:00:00+07:00\".");

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
            writer.WriteStringValue(TimeZoneInfo.ConvertTime(value, LegalTime.Zone));
    }
}
