using ThiDua.Contracts.Policy;

namespace ThiDua.Identity.Tests.Features;

public sealed class RolesTests(TestServers servers) : IAsyncLifetime
{
    private const string Path = "/api/identity/v1/roles";
    private GatewayUnderTest _gateway = null!;

    public async ValueTask InitializeAsync() => _gateway = await GatewayUnderTest.StartAsync(servers);

    public ValueTask DisposeAsync() => _gateway.DisposeAsync();

    [Fact]
    public async Task Roles_are_listed_for_whoever_is_signed_in_and_for_nobody_else()
    {
        using var stranger = _gateway.Machine();
        using var clerk = await _gateway.WithTokenAsync(Guid.NewGuid(), "unit-clerk@unit:LC-SP");

        using var refused = await stranger.GetAsync(Path);
        using var listed = await clerk.GetAsync(Path);

        Assert.Equal("401 GEN-0005", await refused.RefusalAsync());
        Assert.Equal(HttpStatusCode.OK, listed.StatusCode);
    }

    [Fact]
    public async Task Each_role_says_where_it_is_held_how_a_grant_is_written_and_what_it_gives()
    {
        using var clerk = await _gateway.WithTokenAsync(Guid.NewGuid(), "unit-clerk@unit:LC-SP");
        using var listed = await clerk.GetAsync(Path);

        var roles = (await listed.JsonAsync()).GetProperty("items").EnumerateArray()
            .ToDictionary(role => role.GetProperty("role").GetString()!);

        Assert.Equal(Roles.All.Keys.Order(), roles.Keys.Order());
        Assert.All(roles.Values, role => Assert.NotEmpty(role.GetProperty("permissions").EnumerateArray()));
        var leader = roles[Roles.UnitLeader];
        Assert.Equal(("Lãnh đạo đơn vị", "unit", "Đơn vị", "unit-leader@unit:CODE"), (Text(leader, "label"), Text(leader, "scopeKind"),
            Text(leader, "scopeLabel"), Text(leader, "grant")));
        Assert.Contains(Permissions.SignPact.Name, leader.GetProperty("permissions").EnumerateArray().Select(p => Text(p, "name")));
        Assert.Equal("auditor@*", Text(roles[Roles.Auditor], "grant"));
    }

    [Fact]
    public async Task A_province_calls_roles_scopes_and_rights_by_its_own_words()
    {
        var file = System.IO.Path.Combine(Directory.CreateTempSubdirectory("labels").FullName, "labels.json");
        await File.WriteAllTextAsync(file, """
            {"role":{"unit-leader":{"vi":"Thủ trưởng đơn vị"}},"scope":{"unit":{"vi":"cơ quan, đơn vị"}},
             "permission":{"clusters.sign-pact":{"vi":"Ký bản giao ước"}}}
            """);
        await using var gateway = await GatewayUnderTest.StartAsync(servers, ("Labels:Path", file));
        using var clerk = await gateway.WithTokenAsync(Guid.NewGuid(), "unit-clerk@unit:LC-SP");

        var leader = (await clerk.GetFromJsonAsync<JsonElement>(Path)).GetProperty("items").EnumerateArray()
            .Single(role => Text(role, "role") == Roles.UnitLeader);

        Assert.Equal(("Thủ trưởng đơn vị", "Cơ quan, đơn vị"), (Text(leader, "label"), Text(leader, "scopeLabel")));
        Assert.Equal("Ký bản giao ước", Text(leader.GetProperty("permissions").EnumerateArray()
            .Single(permission => Text(permission, "name") == Permissions.SignPact.Name), "label"));
    }

    [Fact]
    public async Task What_is_no_parameter_is_refused_at_the_gateway_too()
    {
        using var clerk = await _gateway.WithTokenAsync(Guid.NewGuid(), "unit-clerk@unit:LC-SP");

        using var answer = await clerk.GetAsync($"{Path}?role=unit-clerk");

        Assert.Equal("400 GEN-0002", await answer.RefusalAsync());
    }

    private static string? Text(JsonElement of, string name) => of.GetProperty(name).GetString();
}
