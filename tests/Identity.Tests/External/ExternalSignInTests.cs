using Microsoft.AspNetCore.WebUtilities;

namespace ThiDua.Identity.Tests.External;

/// <summary>Sign-in by a real provider, over HTTP with cookies as a browser does it.</summary>
public sealed class ExternalSignInTests(TestServers servers, OpenIdProvider provider) : IClassFixture<OpenIdProvider>, IAsyncLifetime
{
    private GatewayUnderTest _gateway = null!;

    public async ValueTask InitializeAsync() => _gateway = await provider.GatewayAsync(servers);

    public ValueTask DisposeAsync() => _gateway.DisposeAsync();

    [Fact]
    public async Task Somebody_an_administrator_linked_signs_in_and_comes_back_where_he_was()
    {
        await _gateway.LinkAsync("head", "sub-head");
        using var visitor = new Visitor(_gateway);

        using var answer = await visitor.SignInAsync("sub-head", returnUrl: "/reference/?module=scoring");

        Assert.Equal((HttpStatusCode.Redirect, "/reference/?module=scoring"), (answer.StatusCode, answer.Headers.Location?.OriginalString));
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), c => c.StartsWith("thidua=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("samesite=strict", cookie, StringComparison.Ordinal);
        var me = await visitor.Http.GetFromJsonAsync<JsonElement>("/me");
        Assert.Equal(("head", "cluster-head@cluster:KHOI-HTTP-LC"),
            (me.GetProperty("name").GetString(), me.GetProperty("grants")[0].GetString()));
        var attempt = await _gateway.QueryAsync(db => db.SignInAttempts.OrderBy(a => a.Id).LastAsync());
        Assert.Equal((me.GetProperty("id").GetGuid(), SignInOutcome.SignedIn), (attempt.AccountId!.Value, attempt.Outcome));
    }

    [Fact]
    public async Task The_way_to_the_provider_is_bound_to_this_browser_by_state_nonce_and_challenge()
    {
        using var machine = _gateway.Machine();
        using var first = await machine.PostAsJsonAsync("/sign-in/external", new { });
        using var second = await machine.PostAsJsonAsync("/sign-in/external", new { });

        var (one, other) = (QueryOf(await first.JsonAsync()), QueryOf(await second.JsonAsync()));

        Assert.Equal(("code", "openid", "S256", new Uri(_gateway.Address, "/sign-in/external/callback").ToString()),
            (one["response_type"], one["scope"], one["code_challenge_method"], one["redirect_uri"]));
        foreach (var name in new[] { "state", "nonce", "code_challenge" }) Assert.NotEqual(one[name], other[name]);
        var cookie = Assert.Single(first.Headers.GetValues("Set-Cookie"));
        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("samesite=lax", cookie, StringComparison.Ordinal);
        Assert.Contains("path=/sign-in/external/callback", cookie, StringComparison.Ordinal);
        Assert.DoesNotContain(one["nonce"], one["state"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_nobody_linked_is_refused_and_no_account_is_made()
    {
        var before = await _gateway.QueryAsync(db => db.Accounts.CountAsync());
        using var visitor = new Visitor(_gateway);

        using var answer = await visitor.SignInAsync("head");

        Assert.Equal("401 IDE-0028", await answer.RefusalAsync());
        Assert.Equal((before, 0),
            (await _gateway.QueryAsync(db => db.Accounts.CountAsync()), await _gateway.QueryAsync(db => db.Sessions.CountAsync())));
        Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.Http.GetAsync("/me")).StatusCode);
    }

    [Theory]
    [InlineData("SUB-HEAD")]
    [InlineData("sub-head2")]
    public async Task A_subject_that_only_looks_alike_is_another(string login)
    {
        await _gateway.LinkAsync("head", "sub-head");
        using var visitor = new Visitor(_gateway);

        Assert.Equal("401 IDE-0028", await (await visitor.SignInAsync(login)).RefusalAsync());
    }

    [Fact]
    public async Task A_browser_is_sent_to_the_start_page_which_asks_for_the_sentence()
    {
        using var visitor = new Visitor(_gateway);

        using var answer = await visitor.VisitAsync(await visitor.AtProviderAsync(await visitor.BeginAsync(), "nobody"));

        Assert.Equal("/?refused=IDE-0028", answer.Headers.Location?.OriginalString);
        var offer = await visitor.Http.GetFromJsonAsync<JsonElement>("/sign-in/external/offer?refused=IDE-0028");
        Assert.Equal("Tài khoản Lào Cai", offer.GetProperty("label").GetString());
        Assert.StartsWith("Danh tính này chưa được gắn", offer.GetProperty("refusal").GetString(), StringComparison.Ordinal);
        // Only what the callback says; the address of the page is anybody's to write.
        Assert.False(Shown(await visitor.Http.GetFromJsonAsync<JsonElement>("/sign-in/external/offer?refused=IDE-0001")));
        Assert.False(Shown(await visitor.Http.GetFromJsonAsync<JsonElement>("/sign-in/external/offer?refused=<b>")));

        static bool Shown(JsonElement offer) => offer.TryGetProperty("refusal", out var refusal) && refusal.ValueKind != JsonValueKind.Null;
    }

    [Fact]
    public async Task A_locked_account_stays_locked_for_the_provider_too()
    {
        await _gateway.LinkAsync("clerk-lc-bh", "sub-bh");
        using var admin = await _gateway.SignedInAsync("admin");
        var id = await _gateway.QueryAsync(db => db.Accounts.Where(a => a.Name == "clerk-lc-bh").Select(a => a.Id).SingleAsync());
        Assert.Equal(HttpStatusCode.NoContent,
            (await admin.PostAsJsonAsync($"/api/identity/v1/accounts/{id}/lock", new { reason = "nghỉ việc" })).StatusCode);
        using var visitor = new Visitor(_gateway);

        Assert.Equal("401 IDE-0029", await (await visitor.SignInAsync("sub-bh")).RefusalAsync());
        Assert.Equal(SignInOutcome.LockedOut,
            await _gateway.QueryAsync(db => db.SignInAttempts.OrderBy(a => a.Id).Select(a => a.Outcome).LastAsync()));
    }

    [Fact]
    public async Task Wrong_passwords_of_strangers_are_no_matter_of_whoever_comes_by_the_provider()
    {
        await _gateway.LinkAsync("clerk-lc-bh", "sub-bh");
        using var machine = _gateway.Machine();
        for (var i = 0; i < 5; i++) (await machine.PostAsJsonAsync("/sign-in", new { name = "clerk-lc-bh", password = $"wrong-{i}" }))
            .Dispose();
        using var visitor = new Visitor(_gateway);

        using var arrived = await visitor.SignInAsync("sub-bh");
        Assert.Equal(HttpStatusCode.OK, (await visitor.Http.GetAsync("/me")).StatusCode);
    }

    [Fact]
    public async Task Removing_the_link_ends_the_session_and_the_way_in_but_not_the_password()
    {
        await _gateway.LinkAsync("auditor", "sub-auditor");
        using var visitor = new Visitor(_gateway);
        (await visitor.SignInAsync("sub-auditor")).Dispose();
        using var byPassword = await _gateway.SignedInAsync("auditor");

        await _gateway.LinkAsync("auditor", null);

        Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.Http.GetAsync("/me")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await byPassword.GetAsync("/me")).StatusCode);
        Assert.Equal("401 IDE-0028", await (await visitor.SignInAsync("sub-auditor")).RefusalAsync());
    }

    [Fact]
    public async Task A_password_that_somebody_else_set_does_not_bind_who_came_by_the_provider()
    {
        using var admin = await _gateway.SignedInAsync("admin");
        using var opened = await admin.PostAsJsonAsync("/api/identity/v1/accounts",
            new { name = "thu-ky", displayFunction = "Thư ký", grants = new[] { "auditor@*" } });
        await _gateway.LinkAsync("thu-ky", "sub-thu-ky");
        using var visitor = new Visitor(_gateway);
        (await visitor.SignInAsync("sub-thu-ky")).Dispose();
        using var byPassword =
            await _gateway.SignedInAsync("thu-ky", (await opened.JsonAsync()).GetProperty("oneTimePassword").GetString()!);

        var (external, local) =
            (await visitor.Http.GetFromJsonAsync<JsonElement>("/me"), await byPassword.GetFromJsonAsync<JsonElement>("/me"));

        Assert.Equal((1, false),
            (external.GetProperty("grants").GetArrayLength(), external.GetProperty("mustChangePassword").GetBoolean()));
        Assert.Equal((0, true), (local.GetProperty("grants").GetArrayLength(), local.GetProperty("mustChangePassword").GetBoolean()));
        Assert.Equal(HttpStatusCode.OK, (await visitor.Http.GetAsync("/api/identity/v1/changes")).StatusCode);
    }

    [Theory]
    [InlineData("nonce")]
    [InlineData("no nonce")]
    [InlineData("audience")]
    [InlineData("authorized party")]
    [InlineData("issuer")]
    [InlineData("expired")]
    [InlineData("no expiry")]
    [InlineData("not yet")]
    [InlineData("no subject")]
    [InlineData("foreign key")]
    [InlineData("payload")]
    [InlineData("no signature")]
    [InlineData("alg none")]
    [InlineData("alg HS256 secret")]
    [InlineData("alg HS256 public key")]
    public async Task A_token_with_one_thing_wrong_opens_nothing(string wrong)
    {
        await _gateway.LinkAsync("head", "sub-head");
        await _gateway.LinkAsync("council", "somebody-else");
        using var visitor = new Visitor(_gateway);
        await provider.SpoilAsync(wrong);

        using var answer = await visitor.SignInAsync("sub-head");

        Assert.Equal("401 IDE-0026", await answer.RefusalAsync());
        Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.Http.GetAsync("/me")).StatusCode);
        // The same way with the same lever and nothing wrong opens: it was that one thing.
        await provider.SpoilAsync("nothing");
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.SignInAsync("sub-head")).StatusCode);
    }

    [Fact]
    public async Task A_changed_state_a_missing_one_and_another_browser_are_refused()
    {
        await _gateway.LinkAsync("head", "sub-head");
        using var visitor = new Visitor(_gateway);
        using var other = new Visitor(_gateway);
        var callback = await visitor.AtProviderAsync(await visitor.BeginAsync(), "sub-head");
        var state = QueryHelpers.ParseQuery(callback.Query)["state"].ToString();

        Assert.Equal("401 IDE-0026", await (
            await visitor.Http.GetAsync(callback.ToString().Replace(state, Turned(state), StringComparison.Ordinal))).RefusalAsync());
        Assert.Equal("401 IDE-0026", await (await visitor.Http.GetAsync(callback.ToString().Replace(state, "", StringComparison.Ordinal)))
            .RefusalAsync());
        // Somebody sends his own answer to another's browser, which would then work under a foreign name.
        Assert.Equal("401 IDE-0026", await (await other.Http.GetAsync(callback)).RefusalAsync());
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.Http.GetAsync(callback)).StatusCode);
    }

    [Fact]
    public async Task An_answer_counts_once_and_its_code_does_not_work_in_another_sign_in()
    {
        await _gateway.LinkAsync("head", "sub-head");
        using var visitor = new Visitor(_gateway);
        var callback = await visitor.AtProviderAsync(await visitor.BeginAsync(), "sub-head");
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.Http.GetAsync(callback)).StatusCode);

        Assert.Equal("401 IDE-0026", await (await visitor.Http.GetAsync(callback)).RefusalAsync());

        var fresh = await visitor.AtProviderAsync(await visitor.BeginAsync(), "sub-head");
        var (used, unused) = (CodeOf(callback), CodeOf(fresh));
        Assert.Equal("401 IDE-0026", await (await visitor.Http.GetAsync(fresh.ToString().Replace(unused, used, StringComparison.Ordinal)))
            .RefusalAsync());
    }

    [Fact]
    public async Task A_stolen_code_is_worth_nothing_without_the_verifier_of_its_browser()
    {
        await _gateway.LinkAsync("head", "sub-head");
        using var victim = new Visitor(_gateway);
        using var thief = new Visitor(_gateway);
        var stolen = CodeOf(await victim.AtProviderAsync(await victim.BeginAsync(), "sub-head"));
        var own = await thief.AtProviderAsync(await thief.BeginAsync(), "nobody");

        Assert.Equal("401 IDE-0026",
            await (await thief.Http.GetAsync(own.ToString().Replace(CodeOf(own), stolen, StringComparison.Ordinal))).RefusalAsync());
    }

    [Fact]
    public async Task An_answer_of_another_issuer_and_one_that_comes_too_late_are_refused()
    {
        await _gateway.LinkAsync("head", "sub-head");
        using var visitor = new Visitor(_gateway);
        var callback = await visitor.AtProviderAsync(await visitor.BeginAsync(), "sub-head");
        var elsewhere = callback.ToString()
            .Replace(Uri.EscapeDataString(provider.Issuer), Uri.EscapeDataString("https://another.example"), StringComparison.Ordinal);
        Assert.NotEqual(callback.ToString(), elsewhere);
        Assert.Equal("401 IDE-0026", await (await visitor.Http.GetAsync(elsewhere)).RefusalAsync());

        var late = await visitor.AtProviderAsync(await visitor.BeginAsync(), "sub-head");
        _gateway.Clock.Advance(TimeSpan.FromMinutes(15.1));
        Assert.Equal("401 IDE-0026", await (await visitor.Http.GetAsync(late)).RefusalAsync());
    }

    [Fact]
    public async Task Who_cancels_at_the_provider_is_told_so()
    {
        using var visitor = new Visitor(_gateway);

        Assert.Equal("401 IDE-0027", await (await visitor.SignInAsync("cancel")).RefusalAsync());
    }

    [Fact]
    public async Task A_new_key_of_the_provider_is_found_with_the_first_token_it_signs()
    {
        await _gateway.LinkAsync("head", "sub-head");
        using var before = new Visitor(_gateway);
        Assert.Equal(HttpStatusCode.Redirect, (await before.SignInAsync("sub-head")).StatusCode);

        await provider.ChangeKeyAsync();

        using var after = new Visitor(_gateway);
        using var answer = await after.SignInAsync("sub-head");
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("\\\\evil.example")]
    [InlineData("/\t/evil.example")]
    [InlineData("~/reference")]
    [InlineData("~//evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("evil.example")]
    [InlineData("")]
    public async Task Nobody_is_led_away_from_the_site(string returnUrl)
    {
        using var visitor = new Visitor(_gateway);

        using var answer = await visitor.Http.PostAsJsonAsync("/sign-in/external", new { returnUrl });

        Assert.Equal("400 IDE-0024", await answer.RefusalAsync());
    }

    [Fact]
    public async Task Signing_out_ends_the_own_session_and_offers_to_end_the_providers()
    {
        await _gateway.LinkAsync("head", "sub-head");
        using var visitor = new Visitor(_gateway);
        (await visitor.SignInAsync("sub-head")).Dispose();

        using var answer = await visitor.Http.PostAsync("/sign-out", null);

        Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.Http.GetAsync("/me")).StatusCode);
        var address = (await answer.JsonAsync()).GetProperty("providerSignOut").GetString()!;
        Assert.StartsWith($"{provider.Issuer}/session/end?", address, StringComparison.Ordinal);
        using var page = await visitor.VisitAsync(new Uri(address));
        var text = await page.Content.ReadAsStringAsync();
        Assert.True(page.StatusCode == HttpStatusCode.OK && text.Contains("op.logoutForm", StringComparison.Ordinal), $"{address} {text}");
        using var byPassword = await _gateway.SignedInAsync("head");
        Assert.Equal(HttpStatusCode.NoContent, (await byPassword.PostAsync("/sign-out", null)).StatusCode);
    }

    private static Dictionary<string, string> QueryOf(JsonElement answer) =>
        QueryHelpers.ParseQuery(new Uri(answer.GetProperty("address").GetString()!).Query)
            .ToDictionary(pair => pair.Key, pair => pair.Value.ToString());

    private static string CodeOf(Uri callback) => QueryHelpers.ParseQuery(callback.Query)["code"].ToString();

    private static string Turned(string text) => text[..20] + (text[20] == 'A' ? 'B' : 'A') + text[21..];
}
