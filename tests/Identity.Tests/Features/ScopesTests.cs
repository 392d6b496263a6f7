using Microsoft.IdentityModel.JsonWebTokens;
using ThiDua.Contracts.Clusters.V1;
using ThiDua.Identity.Tests.Edge;

namespace ThiDua.Identity.Tests.Features;

/// <summary>What a right reaches is told by name, and a right ends with its unit.</summary>
public sealed class ScopesTests(TestServers servers) : IAsyncLifetime
{
    private const string Accounts = "/api/identity/v1/accounts";
    private StubService _service = null!;
    private GatewayUnderTest _gateway = null!;

    public async ValueTask InitializeAsync()
    {
        _service = await StubService.StartAsync();
        _gateway = await GatewayUnderTest.StartAsync(servers,
            ("ReverseProxy:Clusters:scoring:Destinations:service:Address", _service.Address));
    }

    public async ValueTask DisposeAsync()
    {
        await _gateway.DisposeAsync();
        await _service.DisposeAsync();
    }

    [Fact]
    public async Task Me_names_the_cluster_the_unit_and_the_department()
    {
        await _gateway.UnitAsync("LC-SP", "Thị xã Sa Pa");
        await _gateway.UnitAsync("LC-SNV", "Sở Nội vụ tỉnh Lào Cai");
        await _gateway.DeliverAsync(new ClusterState(Guid.NewGuid(), Guid.NewGuid(), 1, _gateway.Clock.Now, ["cluster-created"],
            "KHOI-HTTP-LC", "Khối thi đua các huyện, thị xã, thành phố", "block", "01/QĐ", new(2021, 1, 4), new(2021, 1, 4), null, [], []));

        Assert.Equal(["cluster-head@cluster:KHOI-HTTP-LC cluster KHOI-HTTP-LC Khối thi đua các huyện, thị xã, thành phố in-force"],
            await ScopesOfMeAsync("head"));
        Assert.Equal(["unit-clerk@unit:LC-SP unit LC-SP Thị xã Sa Pa in-force"], await ScopesOfMeAsync("clerk-lc-sp"));
        Assert.Equal(["department-appraiser@department:LC-SNV department LC-SNV Sở Nội vụ tỉnh Lào Cai in-force"],
            await ScopesOfMeAsync("appraiser-lc-snv"));
        Assert.Equal(["auditor@* *   in-force"], await ScopesOfMeAsync("auditor"));
    }

    [Fact]
    public async Task Rights_for_units_that_are_not_there_yet_or_have_ended_are_marked_where_they_are_given_and_shown()
    {
        await _gateway.UnitAsync("X-NAY", "Xã Đang Hoạt Động");
        await _gateway.UnitAsync("X-CU", "Xã Đã Giải Thể", to: "2025-06-30");
        await _gateway.UnitAsync("X-MAI", "Xã Thành Lập Sau", from: "2999-01-01");
        await _gateway.UnitAsync("X-NHAM", "Xã Ghi Nhầm", from: "2025-07-01", to: "2025-06-30");
        using var admin = await _gateway.SignedInAsync("admin");

        using var opened = await admin.PostAsJsonAsync(Accounts, new
        {
            name = "nhieu-xa",
            displayFunction = "Chuyên viên",
            grants = new[] { "X-NAY", "X-CU", "X-MAI", "X-NHAM", "X-LA" }.Select(code => $"unit-clerk@unit:{code}"),
        });

        string[] marks = ["X-CU ended", "X-LA not-yet", "X-MAI not-yet", "X-NAY in-force", "X-NHAM ended"];
        var account = await opened.JsonAsync();
        Assert.Equal(marks, Marks(account));
        Assert.Equal(marks, Marks(await admin.GetFromJsonAsync<JsonElement>($"{Accounts}/{account.GetProperty("id").GetString()}")));
        var listed = (await admin.GetFromJsonAsync<JsonElement>($"{Accounts}?q=nhieu-xa")).GetProperty("items");
        Assert.Equal(marks, Marks(Assert.Single(listed.EnumerateArray())));
    }

    [Fact]
    public async Task No_token_carries_the_right_of_a_unit_that_has_ended_and_me_shows_it_as_ended()
    {
        await _gateway.UnitAsync("LC-VB", "Huyện Văn Bàn");
        using var browser = await _gateway.SignedInAsync("clerk-lc-vb");
        Assert.Equal(["unit-clerk@unit:LC-VB"], await GrantsThatArriveAsync(browser));

        await _gateway.UnitAsync("LC-VB", "Huyện Văn Bàn", to: "2025-06-30", version: 2);
        _gateway.Clock.Advance(EndedUnits.Kept);

        Assert.Empty(await GrantsThatArriveAsync(browser));
        var me = await browser.GetFromJsonAsync<JsonElement>("/me");
        Assert.Equal((0, 0), (me.GetProperty("grants").GetArrayLength(), me.GetProperty("permissions").GetArrayLength()));
        Assert.Equal(["LC-VB ended"], Marks(me));
    }

    [Fact]
    public async Task A_head_whose_every_unit_has_ended_is_head_no_more()
    {
        await _gateway.UnitAsync("X-CU", "Xã Đã Giải Thể", to: "2025-06-30");
        using var admin = await _gateway.SignedInAsync("admin");
        using var opened = await admin.PostAsJsonAsync(Accounts, new
        {
            name = "truong-cum",
            displayFunction = "Cụm trưởng",
            grants = new[] { "cluster-head@cluster:KHOI-HTTP-LC", "unit-leader@unit:X-CU" },
        });

        Assert.Equal(["KHOI-HTTP-LC ended", "X-CU ended"], Marks(await opened.JsonAsync()));
    }

    [Fact]
    public async Task A_client_gets_a_token_without_the_right_of_a_department_that_has_ended()
    {
        await _gateway.UnitAsync("SO-CU", "Sở Đã Hợp Nhất", to: "2025-02-28");
        using var admin = await _gateway.SignedInAsync("admin");
        using var registered = await admin.PostAsJsonAsync("/api/identity/v1/clients", new
        {
            name = "Hệ thống cũ",
            grants = new[] { "department-data@department:SO-CU", "department-data@department:SO-MOI" },
        });
        var client = await registered.JsonAsync();
        using var machine = _gateway.Machine();
        using var issued = await machine.PostAsync("/connect/token", new FormUrlEncodedContent([new("grant_type", "client_credentials"),
            new("client_id", client.GetProperty("id").GetString()), new("client_secret", client.GetProperty("secret").GetString())]));

        var token = new JsonWebToken((await issued.JsonAsync()).GetProperty("access_token").GetString());
        Assert.Equal(["department-data@department:SO-MOI"], token.Claims.Where(c => c.Type == "grant").Select(c => c.Value));
    }

    [Fact]
    public async Task The_newest_state_of_a_unit_counts_in_whatever_order_it_comes_and_however_often()
    {
        await _gateway.UnitAsync("LC-SP", "Thị xã Sa Pa", to: "2025-06-30", version: 3);
        await _gateway.UnitAsync("LC-SP", "Huyện Sa Pa", version: 1);
        await _gateway.UnitAsync("LC-SP", "Thị xã Sa Pa", to: "2025-06-30", version: 3);

        Assert.Equal(["unit-clerk@unit:LC-SP unit LC-SP Thị xã Sa Pa ended"], await ScopesOfMeAsync("clerk-lc-sp"));
    }

    private async Task<IEnumerable<string>> GrantsThatArriveAsync(HttpClient browser)
    {
        _service.Requests.Clear();
        (await browser.GetAsync("/api/scoring/v1/tables")).Dispose();
        var token = new JsonWebToken(Assert.Single(_service.Requests).Headers["Authorization"]["Bearer ".Length..]);
        return token.Claims.Where(claim => claim.Type == "grant").Select(claim => claim.Value);
    }

    private async Task<IEnumerable<string>> ScopesOfMeAsync(string name)
    {
        using var browser = await _gateway.SignedInAsync(name);
        var me = await browser.GetFromJsonAsync<JsonElement>("/me");
        return me.GetProperty("scopes").EnumerateArray().Select(scope => string.Join(' ',
            new[] { "grant", "scopeKind", "scopeCode", "scopeName", "standing" }.Select(field => scope.GetProperty(field).GetString())));
    }

    private static IEnumerable<string> Marks(JsonElement shown) => shown.GetProperty("scopes").EnumerateArray()
        .Select(scope => $"{scope.GetProperty("scopeCode").GetString()} {scope.GetProperty("standing").GetString()}");
}
