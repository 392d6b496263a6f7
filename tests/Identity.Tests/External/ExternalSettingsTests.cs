using Microsoft.Extensions.Options;

namespace ThiDua.Identity.Tests.External;

/// <summary>What is configured decides: off, required claims and factors, a provider that does not answer.</summary>
public sealed class ExternalSettingsTests(TestServers servers, OpenIdProvider provider) : IClassFixture<OpenIdProvider>
{
    private const string NobodyListens = "http://127.0.0.1:1";

    [Fact]
    public async Task Without_a_provider_nothing_is_offered_and_nothing_listens()
    {
        await using var gateway = await GatewayUnderTest.StartAsync(servers);
        using var browser = gateway.Browser();

        using var begun = await browser.PostAsJsonAsync("/sign-in/external", new { });
        using var callback = await browser.GetAsync("/sign-in/external/callback?code=x&state=y");

        Assert.Equal(JsonValueKind.Null, (await browser.GetFromJsonAsync<JsonElement>("/sign-in/external/offer")).GetProperty("label")
            .ValueKind);
        Assert.Equal("409 IDE-0023", await begun.RefusalAsync());
        // As every address that nobody serves.
        Assert.Equal("401 GEN-0005", await callback.RefusalAsync());
    }

    [Theory]
    [InlineData("must begin with https", "Authority=http://sso.example", "ClientId=a", "ClientSecret=b")]
    [InlineData("ClientId is missing", "Authority=https://sso.example", "ClientSecret=b")]
    [InlineData("ClientSecret is missing", "Authority=https://sso.example", "ClientId=a")]
    [InlineData("Authority is missing", "ClientId=a", "ClientSecret=b")]
    [InlineData("must be the address of the issuer", "Authority=/sso", "ClientId=a", "ClientSecret=b")]
    [InlineData("must be the address of the issuer", "Authority=https://sso.example/?tenant=1", "ClientId=a", "ClientSecret=b")]
    [InlineData("RequiredClaimValue says nothing", "Authority=https://sso.example", "ClientId=a", "ClientSecret=b", "RequiredClaimValue=x")]
    [InlineData("Label", "Authority=https://sso.example", "ClientId=a", "ClientSecret=b", "Label=")]
    public async Task A_setting_that_cannot_work_stops_the_start_with_a_sentence(string sentence, params string[] settings)
    {
        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => GatewayUnderTest.StartAsync(servers,
            [.. settings.Select(setting => setting.Split('=', 2)).Select(pair => ($"ExternalSignIn:{pair[0]}", pair[1]))]));

        Assert.Contains(sentence, failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("department", "noi-vu", true)]
    [InlineData("department", "", true)]
    [InlineData("department", "tai-chinh", false)]
    [InlineData("groups", "", false)]
    public async Task Where_a_claim_is_required_only_who_has_it_gets_in(string claim, string value, bool opens)
    {
        await using var gateway = await provider.GatewayAsync(servers, ("ExternalSignIn:Scopes:0", "department"),
            ("ExternalSignIn:RequiredClaim", claim), ("ExternalSignIn:RequiredClaimValue", value));
        await gateway.LinkAsync("head", "sub-head");
        using var visitor = new Visitor(gateway);

        using var answer = await visitor.SignInAsync("sub-head");

        if (opens) Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        else Assert.Equal("401 IDE-0030", await answer.RefusalAsync());
    }

    [Theory]
    [InlineData("RequiredAmr", "otp")]
    [InlineData("RequiredAcr", "urn:two-factors")]
    public async Task Where_a_second_factor_is_demanded_the_provider_must_say_that_it_was_used(string setting, string value)
    {
        await using var gateway =
            await provider.GatewayAsync(servers, ($"ExternalSignIn:{setting}:0", "never"), ($"ExternalSignIn:{setting}:1", value));
        await gateway.LinkAsync("head", "sub-head");
        using var weak = new Visitor(gateway);
        using var strong = new Visitor(gateway);

        Assert.Equal("401 IDE-0031", await (await weak.SignInAsync("sub-head", amr: "pwd")).RefusalAsync());
        Assert.Equal(HttpStatusCode.Redirect, (await strong.SignInAsync("sub-head", amr: "pwd otp")).StatusCode);
    }

    [Fact]
    public async Task The_own_second_factor_guards_the_password_and_not_the_provider()
    {
        await using var gateway = await provider.GatewayAsync(servers);
        await gateway.LinkAsync("head", "sub-head");
        await gateway.QueryAsync(db =>
            db.Credentials.Where(c => c.UserName == "head").ExecuteUpdateAsync(set => set.SetProperty(c => c.TwoFactorEnabled, true)));
        using var visitor = new Visitor(gateway);

        Assert.Equal(HttpStatusCode.Redirect, (await visitor.SignInAsync("sub-head")).StatusCode);
        using var machine = gateway.Machine();
        Assert.Equal("401 IDE-0002",
            await (await machine.PostAsJsonAsync("/sign-in", new { name = "head", password = GatewayUnderTest.Password })).RefusalAsync());
    }

    [Fact]
    public async Task A_provider_that_does_not_answer_is_told_and_the_password_still_opens()
    {
        await using var gateway = await GatewayUnderTest.StartAsync(servers,
            ("environment", "Development"), ("ExternalSignIn:Authority", NobodyListens), ("ExternalSignIn:ClientId", "a"),
                ("ExternalSignIn:ClientSecret", "b"));
        using var browser = gateway.Browser();

        using var answer = await browser.PostAsJsonAsync("/sign-in/external", new { });

        Assert.Equal("503 IDE-0025", await answer.RefusalAsync());
        Assert.Equal(TimeSpan.FromSeconds(30), answer.Headers.RetryAfter?.Delta);
        (await gateway.SignedInAsync("head")).Dispose();
    }

    [Fact]
    public async Task A_provider_that_says_it_is_another_is_not_believed()
    {
        await using var gateway = await GatewayUnderTest.StartAsync(servers,
            ("environment", "Development"),
                ("ExternalSignIn:Authority", provider.Issuer.Replace("localhost", "127.0.0.1", StringComparison.Ordinal)),
                ("ExternalSignIn:ClientId", "a"), ("ExternalSignIn:ClientSecret", "b"));
        using var browser = gateway.Browser();

        Assert.Equal("503 IDE-0025", await (await browser.PostAsJsonAsync("/sign-in/external", new { })).RefusalAsync());
    }

    [Fact]
    public async Task A_provider_that_dies_on_the_way_is_told_and_the_password_still_opens()
    {
        await using var mortal = new OpenIdProvider();
        await mortal.InitializeAsync();
        await using var gateway = await mortal.GatewayAsync(servers);
        await gateway.LinkAsync("head", "sub-head");
        using var visitor = new Visitor(gateway);
        var callback = await visitor.AtProviderAsync(await visitor.BeginAsync(), "sub-head");

        await mortal.StopAsync();

        Assert.Equal("503 IDE-0025", await (await visitor.Http.GetAsync(callback)).RefusalAsync());
        (await gateway.SignedInAsync("head")).Dispose();
    }
}
