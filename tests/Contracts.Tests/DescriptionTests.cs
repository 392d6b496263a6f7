using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using ThiDua.Awards;
using ThiDua.BuildingBlocks.OpenApi;
using ThiDua.Clusters;
using ThiDua.Identity;
using ThiDua.Indicators;
using ThiDua.Scoring;

namespace ThiDua.Contracts.Tests;

/// <summary>
/// The committed descriptions explain themselves and say the truth about shapes; that they are what the hosts serve, their own tests say.
/// </summary>
public sealed partial class DescriptionTests
{
    private static readonly Dictionary<string, Assembly> Modules = new()
    {
        ["clusters"] = typeof(ClustersModule).Assembly,
        ["indicators"] = typeof(IndicatorsModule).Assembly,
        ["scoring"] = typeof(ScoringModule).Assembly,
        ["awards"] = typeof(AwardsModule).Assembly,
        ["identity"] = typeof(IdentityModule).Assembly,
    };

    public static TheoryData<string> Names => [.. Modules.Keys];

    [Theory, MemberData(nameof(Names))]
    public void Every_operation_parameter_and_property_has_a_meaning(string module)
    {
        var document = Documents.Read(module);
        var missing = new List<string>();
        foreach (var (name, operation) in Documents.Operations(document))
        {
            if (!Says(operation, "summary")) missing.Add($"{name}: summary");
            if (!Says(operation, "description") || PermissionOnly().IsMatch(operation.GetProperty("description").GetString()!))
                missing.Add($"{name}: description");
            if (!operation.TryGetProperty("parameters", out var parameters)) continue;
            missing.AddRange(parameters.EnumerateArray().Where(p => !Says(p, "description"))
                .Select(p => $"{name}: {p.GetProperty("name").GetString()}"));
        }
        foreach (var schema in Documents.Schemas(document))
        {
            if (schema.Value.TryGetProperty("enum", out _) && !Says(schema.Value, "description")) missing.Add(schema.Name);
            if (!schema.Value.TryGetProperty("properties", out var properties)) continue;
            missing.AddRange(properties.EnumerateObject().Where(p => !Says(p.Value, "description"))
                .Select(p => $"{schema.Name}.{p.Name}"));
        }
        Assert.True(missing.Count == 0, $"{missing.Count} without a meaning:\n{string.Join('\n', missing.Order())}");
    }

    [Theory, MemberData(nameof(Names))]
    public void What_can_be_null_in_the_code_can_be_null_in_the_description_and_nothing_else(string module)
    {
        var types = TypesOf(module).ToLookup(SchemaName);
        var wrong = new List<string>();
        var seen = 0;
        foreach (var schema in Documents.Schemas(Documents.Read(module)))
        {
            if (!schema.Value.TryGetProperty("properties", out var properties)) continue;
            var described = properties.EnumerateObject().Where(p => !IsName(p.Value))
                .ToDictionary(p => p.Name, p => IsNullable(p.Value));
            // A page is the same whatever it lists.
            var candidates = schema.Name.StartsWith("PageOf", StringComparison.Ordinal) ? [typeof(BuildingBlocks.Http.Page<>)]
                : types[schema.Name].Where(type => described.Keys.All(name => PropertyOf(type, name) is not null)).ToList();
            if (candidates is not [var type])
            {
                wrong.Add($"{schema.Name}: {candidates.Count} types have this name");
                continue;
            }
            foreach (var (name, nullable) in described)
            {
                seen++;
                if (nullable != IsNullable(PropertyOf(type, name)!)) wrong.Add($"{schema.Name}.{name}: {(nullable ? "" : "not ")}nullable");
            }
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(seen > 50, $"{seen} properties were compared.");
    }

    [Theory, MemberData(nameof(Names))]
    public void Versions_addresses_and_waiting_times_are_described(string module)
    {
        var wrong = new List<string>();
        foreach (var (name, operation) in Documents.Operations(Documents.Read(module)))
        {
            var responses = operation.GetProperty("responses");
            if (!responses.TryGetProperty("429", out _) || !responses.TryGetProperty("503", out _)) wrong.Add($"{name}: 429, 503");
            var changesVersioned = operation.TryGetProperty("parameters", out var parameters)
                && parameters.EnumerateArray().Any(p => p.GetProperty("name").GetString() == "If-Match");
            if (changesVersioned && responses.TryGetProperty("200", out var shown) && HasBody(shown) && !Heads(shown, "ETag"))
                wrong.Add($"{name}: ETag");
            if (responses.TryGetProperty("201", out var created) && !(Heads(created, "ETag") && Heads(created, "Location")))
                wrong.Add($"{name}: Location or ETag of what was created");
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void Words_of_another_module_are_those_it_uses()
    {
        var known = Modules.Values.SelectMany(assembly => assembly.GetTypes()).Where(type => type.IsEnum)
            .Select(type => Enum.GetNames(type).Select(name => WordOf(type, name)).ToList()).ToList();
        var named = Modules.Values.SelectMany(assembly => assembly.GetTypes()).SelectMany(type => type.GetProperties())
            .Select(property => (Property: property, Words: property.GetCustomAttribute<OneOfAttribute>()?.Words))
            .Where(pair => pair.Words is not null).ToList();

        Assert.NotEmpty(named);
        Assert.All(named, pair => Assert.True(known.Any(words => words.SequenceEqual(pair.Words!)),
            $"{pair.Property.DeclaringType!.Name}.{pair.Property.Name}: no module knows just these words."));
    }

    private static string WordOf(Type type, string name) =>
        type.GetField(name)!.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name
            ?? JsonNamingPolicy.KebabCaseLower.ConvertName(name);

    private static bool Says(JsonElement element, string member) =>
        element.TryGetProperty(member, out var text) && !string.IsNullOrWhiteSpace(text.GetString());

    private static bool HasBody(JsonElement response) =>
        response.TryGetProperty("content", out var content) && content.TryGetProperty("application/json", out _);

    private static bool Heads(JsonElement response, string header) =>
        response.TryGetProperty("headers", out var headers) && headers.TryGetProperty(header, out _);

    private static bool IsNullable(JsonElement schema) =>
        (schema.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.Array
            && type.EnumerateArray().Any(one => one.GetString() == "null"))
        || (schema.TryGetProperty("oneOf", out var oneOf) && oneOf.EnumerateArray().Any(one =>
            one.TryGetProperty("type", out var only) && only.ValueKind == JsonValueKind.String && only.GetString() == "null"))
        || (schema.TryGetProperty("enum", out var words) && words.EnumerateArray().Any(word => word.ValueKind == JsonValueKind.Null));

    // Names stand beside codes in the answer only; no type has them.
    private static bool IsName(JsonElement schema) => schema.TryGetProperty("readOnly", out var only) && only.GetBoolean();

    private static bool IsNullable(PropertyInfo property) =>
        new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable;

    private static PropertyInfo? PropertyOf(Type type, string jsonName) => type.GetProperties().FirstOrDefault(p =>
        (p.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name
            ?? JsonNamingPolicy.CamelCase.ConvertName(p.Name)) == jsonName);

    private static IEnumerable<Type> TypesOf(string module) =>
        Modules[module].GetTypes().Concat(typeof(OneOfAttribute).Assembly.GetTypes()).Concat(typeof(Policy.Meanings).Assembly.GetTypes())
            .Where(type => !type.IsGenericType);

    private static string SchemaName(Type type) => $"{type.DeclaringType?.Name}{type.Name}";

    [GeneratedRegex(@"^Permission: `[^`]+` \([^)]*\)$")]
    private static partial Regex PermissionOnly();
}
