using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ThiDua.Contracts.Tests;

/// <summary>What holds for every operation of every module; read from the committed descriptions, which are what the servers
/// offer.</summary>
public sealed partial class ApiShapeTests
{
    // Of the targets of a pact only Indicators has the catalogue.
    private static readonly string[] WithoutSource = ["PactTargetBody.indicatorCode"];

    public static TheoryData<string> Modules => ["awards", "clusters", "identity", "indicators", "scoring"];

    [Theory, MemberData(nameof(Modules))]
    public void Names_in_queries_and_bodies_are_in_one_case(string module)
    {
        var document = Read(module);

        Assert.All(Operations(document).SelectMany(o => o["parameters"]?.AsArray() ?? []).Where(p => (string?)p!["in"] == "query"),
            parameter => Assert.Matches(CamelCase(), (string)parameter!["name"]!));
        // Tokens are answered as RFC 6749 spells them.
        Assert.All(Schemas(document).SelectMany(s => s.Value!["properties"]?.AsObject().Select(p => p.Key) ?? [])
            .Where(property => !property.StartsWith("error_", StringComparison.Ordinal)
                && property is not ("access_token" or "token_type" or "expires_in" or "jwks_uri" or "token_endpoint")),
            property => Assert.Matches(CamelCase(), property));
    }

    [Theory, MemberData(nameof(Modules))]
    public void Beside_every_code_that_is_answered_stands_its_name(string module)
    {
        var document = Read(module);
        var asked = Operations(document).SelectMany(o => Named(o["requestBody"], document)).ToHashSet();
        var answered = Operations(document).SelectMany(o => Named(o["responses"], document)).ToHashSet();

        var missing = answered.Except(asked).SelectMany(schema =>
            (document["components"]!["schemas"]![schema]?["properties"]?.AsObject() ?? []).Select(p => p.Key)
                .Where(field => Codes().IsMatch(field) && !WithoutSource.Contains($"{schema}.{field}")
                    && document["components"]!["schemas"]![schema]!["properties"]!.AsObject()
                        .All(other => other.Key != Codes().Replace(field, "${what}Name${many}")))
                .Select(field => $"{schema}.{field}"));

        Assert.Empty(missing);
    }

    private static JsonNode Read(string module, [CallerFilePath] string here = "") => JsonNode.Parse(File.ReadAllText(
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "contracts", "openapi", $"{module}.v1.json")))!;

    private static IEnumerable<JsonNode> Operations(JsonNode document) =>
        document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(operation => operation.Value!));

    private static JsonObject Schemas(JsonNode document) => document["components"]?["schemas"]?.AsObject() ?? [];

    // Every schema that a part of the description leads to.
    private static HashSet<string> Named(JsonNode? part, JsonNode document)
    {
        var found = new HashSet<string>();
        Walk(part);
        return found;

        void Walk(JsonNode? node)
        {
            if (node is JsonArray list) foreach (var entry in list) Walk(entry);
            if (node is not JsonObject fields) return;
            foreach (var (name, value) in fields)
            {
                if (name == "$ref" && (string?)value is { } reference && found.Add(reference.Split('/')[^1]))
                    Walk(Schemas(document)[reference.Split('/')[^1]]);
                else Walk(value);
            }
        }
    }

    [GeneratedRegex("^[a-z][A-Za-z0-9]*$")]
    private static partial Regex CamelCase();

    [GeneratedRegex("^(?<what>[a-z]*(?:[A-Z][a-z]*)*(?<=[uU]nit|[dD]epartment|[cC]luster|[cC]ycle|[iI]ndicator|[aA]ward))Code(?<many>s?)$")]
    private static partial Regex Codes();
}
