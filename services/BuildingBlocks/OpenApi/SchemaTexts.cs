using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace ThiDua.BuildingBlocks.OpenApi;

/// <summary>What the schemas say of themselves: a meaning for every property, the words of every enum, <c>null</c> where
/// it is sent.</summary>
internal sealed class SchemaTexts(XmlDocs docs)
{
    private const string OfName = "Name of the code before it, in the same order; `null` while it is not known here. Sent back, it changes "
        + "nothing.";

    private readonly ConcurrentDictionary<string, Type> _types = new();

    /// <summary>Every use case has a Request of its own: by their plain names the first of them would describe all.</summary>
    public string NameOf(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        var name = $"{type.DeclaringType?.Name}{type.Name.Split('`')[0]}";
        name = type.IsGenericType ? $"{name}Of{string.Concat(type.GetGenericArguments().Select(NameOf))}" : name;
        _types[name] = type;
        return name;
    }

    /// <summary>The exporter knows nothing of a type with a converter of ours, not even whether it may be <c>null</c>.</summary>
    public static void Converted(OpenApiSchema schema, OpenApiSchemaTransformerContext context)
    {
        if (context.JsonPropertyInfo is { Set: null, AttributeProvider: null }) schema.ReadOnly = true;
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        var nullable = type != context.JsonTypeInfo.Type && context.JsonPropertyInfo is not null;
        if (type.IsEnum) schema.Enum = WordsOf(type, nullable);
        if (type == context.JsonTypeInfo.Type && context.JsonTypeInfo.ElementType is { IsEnum: true } element)
            schema.Items ??= new OpenApiSchema { Enum = WordsOf(element, nullable: false) };
        if (type != typeof(decimal) && type != typeof(DateTimeOffset)) return;
        schema.Type = nullable ? JsonSchemaType.String | JsonSchemaType.Null : JsonSchemaType.String;
        schema.Format = type == typeof(decimal) ? null : "date-time";
        if (type != typeof(decimal)) return;
        schema.Pattern = @"^-?\d+(\.\d+)?$";
        schema.Description ??= "Exact decimal with a point.";
    }

    public void Write(OpenApiDocument document, IServiceProvider services)
    {
        var json = services.GetRequiredService<IOptions<Microsoft.AspNetCore.Http.Json.JsonOptions>>().Value.SerializerOptions;
        foreach (var (name, schema) in document.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>())
        {
            if (schema is not OpenApiSchema known || !_types.TryGetValue(name, out var type)) continue;
            known.Description = type.IsEnum ? OfEnum(type, json) : docs.Of(type) ?? known.Description;
            if (known.Properties is null) continue;
            foreach (var property in json.GetTypeInfo(type).Properties)
            {
                if (!known.Properties.TryGetValue(property.Name, out var its)) continue;
                if (property is { Set: null, AttributeProvider: null }) its.Description = OfName;
                if (property.AttributeProvider is not PropertyInfo source) continue;
                Describe(its, property, source);
                if (source.GetCustomAttribute<JsonIgnoreAttribute>() is { Condition: not JsonIgnoreCondition.Never })
                    known.Required?.Remove(property.Name);
            }
        }
    }

    private void Describe(IOpenApiSchema schema, JsonPropertyInfo property, PropertyInfo source)
    {
        if (source.GetCustomAttribute<OneOfAttribute>() is { } one && schema is OpenApiSchema text)
            text.Enum = [.. one.Words.Select(word => (JsonNode)JsonValue.Create(word)),
                .. property.IsGetNullable ? (JsonNode[])[JsonNullSentinel.JsonNull] : []];
        if (MeaningOf(source) is not { } meaning) return;
        if (schema is OpenApiSchemaReference reference) reference.Description = meaning;
        else schema.Description = meaning;
    }

    /// <summary>The property's own comment, that of the thing it holds, or what the name means everywhere.</summary>
    private string? MeaningOf(PropertyInfo property) =>
        docs.Of(property) ?? OfHeld(property.PropertyType) ?? Meanings.Of(property.Name);

    private string? OfHeld(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)) type = type.GetGenericArguments()[0];
        return type.Namespace?.StartsWith("ThiDua", StringComparison.Ordinal) == true ? docs.Of(type) : null;
    }

    /// <summary>Summary, then each word with its label and with what is said of it in the code.</summary>
    private string OfEnum(Type type, JsonSerializerOptions json)
    {
        var words = Enum.GetValues(type).Cast<object>().Select(value =>
        {
            var word = JsonSerializer.Serialize(value, type, json).Trim('"');
            var label = Labels.Shipped.Find(EnumWord.GroupOf(type), word) is { } called
                ? $"{called.English} (*{called.Vietnamese}*)" : null;
            return $"`{word}`: {string.Join(". ", new[] { label, docs.OfMember(type, value.ToString()!) }.Where(part => part is not null))}"
                .TrimEnd(':', ' ');
        });
        return $"{docs.Of(type)}\n\n{string.Join("\n", words.Select(word => $"* {word}"))}".Trim();
    }

    private static List<JsonNode> WordsOf(Type type, bool nullable)
    {
        List<JsonNode> words = [.. EnumWord.All(type).Select(word => JsonValue.Create(word))];
        if (nullable) words.Add(JsonNullSentinel.JsonNull);
        return words;
    }
}
