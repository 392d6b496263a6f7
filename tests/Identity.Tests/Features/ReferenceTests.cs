using System.Text.Encodings.Web;
using System.Text.Json.Nodes;

namespace ThiDua.Identity.Tests.Features;

public sealed class ReferenceTests(TestServers servers)
{
    private static readonly JsonSerializerOptions Readable =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task Every_use_case_has_the_schema_of_its_own_request()
    {
        await using var gateway = await GatewayUnderTest.StartAsync(servers);
        using var machine = gateway.Machine();

        var document = await machine.GetFromJsonAsync<JsonElement>("/api/identity/v1/openapi.json");

        Assert.StartsWith("3.1", document.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        Assert.Equal(["code", "name", "password"], FieldsOf(document, "/sign-in"));
        Assert.Equal(["displayFunction", "grants", "name", "password"], FieldsOf(document, "/api/identity/v1/accounts"));
        Assert.Equal(["grants", "name", "publicKeys"], FieldsOf(document, "/api/identity/v1/clients"));
    }

    [Fact]
    public async Task The_committed_description_is_what_the_gateway_offers()
    {
        await using var gateway = await GatewayUnderTest.StartAsync(servers);
        using var machine = gateway.Machine();
        var served = JsonNode.Parse(await machine.GetStringAsync("/api/identity/v1/openapi.json"))!;
        var committed = Path.Combine(Repository.Root, "contracts", "openapi", "identity.v1.json");

        // To accept a change: THIDUA_ACCEPT_OPENAPI=1 dotnet dev.cs test Identity, then look at the diff.
        if (Environment.GetEnvironmentVariable("THIDUA_ACCEPT_OPENAPI") == "1") await File.WriteAllTextAsync(committed,
            served.ToJsonString(Readable) + "\n");

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(await File.ReadAllTextAsync(committed)), served),
            $"The API differs from {committed}; see the comment in this test.");
    }

    private static IEnumerable<string> FieldsOf(JsonElement document, string path)
    {
        var schema = document.GetProperty("paths").GetProperty(path).GetProperty("post").GetProperty("requestBody").GetProperty("content")
            .GetProperty("application/json").GetProperty("schema");
        var name = schema.GetProperty("$ref").GetString()!.Split('/')[^1];
        return document.GetProperty("components").GetProperty("schemas").GetProperty(name).GetProperty("properties").EnumerateObject()
            .Select(p => p.Name).Order(StringComparer.Ordinal);
    }
}
