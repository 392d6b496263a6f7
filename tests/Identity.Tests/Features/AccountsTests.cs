namespace ThiDua.Identity.Tests.Features;

public sealed class AccountsTests(TestServers servers) : IAsyncLifetime
{
    private const string Accounts = "/api/identity/v1/accounts";
    private const string Clients = "/api/identity/v1/clients";
    private GatewayUnderTest _gateway = null!;

    public static TheoryData<string, string> AdministratorsOnly => new()
    {
        { "GET", Accounts }, { "POST", Accounts }, { "GET", $"{Accounts}/{Guid.Empty}" }, { "PUT", $"{Accounts}/{Guid.Empty}/grants" },
        { "PUT", $"{Accounts}/{Guid.Empty}/external-identity" },
        { "POST", $"{Accounts}/{Guid.Empty}/lock" }, { "POST", $"{Accounts}/{Guid.Empty}/unlock" },
            { "POST", $"{Accounts}/{Guid.Empty}/password-reset" },
        { "GET", Clients }, { "POST", Clients }, { "GET", $"{Clients}/{Guid.Empty}" }, { "PUT", $"{Clients}/{Guid.Empty}/grants" },
        { "POST", $"{Clients}/{Guid.Empty}/secret" }, { "POST", $"{Clients}/{Guid.Empty}/deactivation" },
        { "GET", "/api/identity/v1/operations/failures" }, { "POST", "/api/identity/v1/operations/republish" },
    };

    public async ValueTask InitializeAsync() => _gateway = await GatewayUnderTest.StartAsync(servers);

    public ValueTask DisposeAsync() => _gateway.DisposeAsync();

    [Theory, MemberData(nameof(AdministratorsOnly))]
    public async Task Nobody_but_an_administrator_gets_in(string method, string path)
    {
        using var stranger = _gateway.Machine();
        using var office = await _gateway.WithTokenAsync(Guid.NewGuid(), "province-office@*", "unit-leader@unit:LC-SP", "auditor@*");

        using var unknown = await stranger.SendAsync(Request(method, path));
        using var known = await office.SendAsync(Request(method, path));

        Assert.Equal("401 GEN-0005", await unknown.RefusalAsync());
        Assert.Equal("403 GEN-0006", await known.RefusalAsync());
    }

    [Fact]
    public async Task A_one_time_password_gives_no_right_until_it_is_changed()
    {
        using var admin = await _gateway.SignedInAsync("admin");
        using var opened = await admin.PostAsJsonAsync(Accounts,
            new { name = "thu-ky", displayFunction = "Thư ký khối", grants = new[] { "administrator@*" } });
        Assert.Equal((HttpStatusCode.Created, "\"1\""), (opened.StatusCode, opened.Headers.ETag?.Tag));
        var oneTime = (await opened.JsonAsync()).GetProperty("oneTimePassword").GetString()!;

        using var browser = await _gateway.SignedInAsync("thu-ky", oneTime);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync(Accounts)).StatusCode);
        (await browser.PostAsJsonAsync("/api/identity/v1/password", new { current = oneTime, @new = "mot-mat-khau-moi" })).Dispose();

        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(Accounts)).StatusCode);
    }

    [Fact]
    public async Task A_reset_ends_the_sessions_and_the_old_password()
    {
        using var admin = await _gateway.SignedInAsync("admin");
        using var browser = await _gateway.SignedInAsync("clerk-lc-vb");

        using var reset = await admin.SendAsync(
            Request("POST", $"{Accounts}/{await IdAsync("clerk-lc-vb")}/password-reset", new { reason = "quên mật khẩu" }, "\"1\""));

        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/me")).StatusCode);
        using var machine = _gateway.Machine();
        using var old = await machine.PostAsJsonAsync("/sign-in", new { name = "clerk-lc-vb", password = GatewayUnderTest.Password });
        Assert.Equal("401 IDE-0001", await old.RefusalAsync());
        (await _gateway.SignedInAsync("clerk-lc-vb", (await reset.JsonAsync()).GetProperty("oneTimePassword").GetString()!)).Dispose();
    }

    [Theory]
    [InlineData("head", "Khối trưởng", "auditor@*", "409 IDE-0007")]
    [InlineData("Trưởng khối", "Khối trưởng", "auditor@*", "422 GEN-0004")]
    [InlineData("moi", "", "auditor@*", "422 GEN-0004")]
    [InlineData("moi", "Khối trưởng", "king@*", "422 GEN-0004")]
    [InlineData("moi", "Khối trưởng", "unit-clerk@*", "422 GEN-0004")]
    public async Task A_bad_account_is_refused_and_nothing_is_kept(string name, string displayFunction, string grant, string refusal)
    {
        using var admin = await _gateway.SignedInAsync("admin");
        var before = await _gateway.QueryAsync(db => db.Accounts.CountAsync());

        using var answer = await admin.PostAsJsonAsync(Accounts, new { name, displayFunction, grants = new[] { grant } });

        Assert.Equal(refusal, await answer.RefusalAsync());
        Assert.Equal(before, await _gateway.QueryAsync(db => db.Accounts.CountAsync()));
    }

    [Fact]
    public async Task Of_several_who_open_an_account_of_one_name_at_once_one_does()
    {
        using var admin = await _gateway.SignedInAsync("admin");
        var attempts = Enumerable.Range(0, 4).Select(_ =>
            admin.PostAsJsonAsync(Accounts, new { name = "cung-luc", displayFunction = "Chuyên viên", grants = new[] { "auditor@*" } }));

        var answers = await Task.WhenAll(attempts);

        Assert.Equal([HttpStatusCode.Created, HttpStatusCode.Conflict, HttpStatusCode.Conflict, HttpStatusCode.Conflict],
            answers.Select(answer => answer.StatusCode).Order());
        Assert.Equal(1, await _gateway.QueryAsync(db => db.Accounts.CountAsync(account => account.Name == "cung-luc")));
        foreach (var answer in answers) answer.Dispose();
    }

    [Fact]
    public async Task Rights_change_with_the_next_request_and_only_from_the_version_that_was_read()
    {
        using var admin = await _gateway.SignedInAsync("admin");
        using var browser = await _gateway.SignedInAsync("clerk-lc-tplc");
        var id = await IdAsync("clerk-lc-tplc");
        var body = new { grants = new[] { "auditor@*" }, reason = "chuyển công tác" };

        Assert.Equal("428 GEN-0010", await (await admin.SendAsync(Request("PUT", $"{Accounts}/{id}/grants", body))).RefusalAsync());
        Assert.Equal("412 IDE-0006", await (await admin.SendAsync(Request("PUT", $"{Accounts}/{id}/grants", body, "\"7\"")))
            .RefusalAsync());
        using var set = await admin.SendAsync(Request("PUT", $"{Accounts}/{id}/grants", body, "\"1\""));

        Assert.Equal("\"2\"", set.Headers.ETag?.Tag);
        Assert.Equal("auditor@*", (await browser.GetFromJsonAsync<System.Text.Json.JsonElement>("/me")).GetProperty("grants")[0]
            .GetString());
    }

    [Fact]
    public async Task A_password_is_reset_only_from_the_version_that_was_read()
    {
        using var admin = await _gateway.SignedInAsync("admin");
        using var browser = await _gateway.SignedInAsync("clerk-lc-bh");
        var path = $"{Accounts}/{await IdAsync("clerk-lc-bh")}/password-reset";
        var body = new { reason = "quên mật khẩu" };

        Assert.Equal("428 GEN-0010", await (await admin.SendAsync(Request("POST", path, body))).RefusalAsync());
        Assert.Equal("412 IDE-0006", await (await admin.SendAsync(Request("POST", path, body, "\"7\""))).RefusalAsync());
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/me")).StatusCode);
        using var reset = await admin.SendAsync(Request("POST", path, body, "\"1\""));
        Assert.Equal((HttpStatusCode.OK, "\"2\""), (reset.StatusCode, reset.Headers.ETag?.Tag));
    }

    [Theory]
    [InlineData("secret", "{\"keepOldForHours\":0}")]
    [InlineData("deactivation", "{\"reason\":\"thử\"}")]
    public async Task A_client_is_changed_only_from_the_version_that_was_read(string act, string json)
    {
        using var admin = await _gateway.SignedInAsync("admin");
        using var registered = await admin.PostAsJsonAsync(Clients, new { name = "Hệ thống cũ", grants = Array.Empty<string>() });
        var client = await registered.JsonAsync();
        var (id, secret) = (client.GetProperty("id").GetString()!, client.GetProperty("secret").GetString()!);
        var body = System.Text.Json.JsonDocument.Parse(json).RootElement;

        Assert.Equal("428 GEN-0010", await (await admin.SendAsync(Request("POST", $"{Clients}/{id}/{act}", body))).RefusalAsync());
        Assert.Equal("412 IDE-0017", await (await admin.SendAsync(Request("POST", $"{Clients}/{id}/{act}", body, "\"7\""))).RefusalAsync());
        Assert.Equal(HttpStatusCode.OK, await TokenAsync(id, secret));
        using var changed = await admin.SendAsync(Request("POST", $"{Clients}/{id}/{act}", body, "\"1\""));
        Assert.True(changed.IsSuccessStatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, await TokenAsync(id, secret));
    }

    [Fact]
    public async Task An_administrator_does_not_shut_the_door_behind_himself()
    {
        using var admin = await _gateway.SignedInAsync("admin");

        using var answer = await admin.PostAsJsonAsync($"{Accounts}/{await IdAsync("admin")}/lock", new { reason = "thử" });

        Assert.Equal("409 IDE-0010", await answer.RefusalAsync());
    }

    [Fact]
    public async Task The_change_record_says_who_and_why_and_holds_no_secret()
    {
        using var admin = await _gateway.SignedInAsync("admin");
        var id = await IdAsync("leader-lc-vb");
        using var reset =
            await admin.SendAsync(Request("POST", $"{Accounts}/{id}/password-reset", new { reason = "mất điện thoại" }, "\"1\""));
        using var client = await admin.PostAsJsonAsync(Clients, new { name = "Hệ thống thử", grants = Array.Empty<string>() });
        var secrets = new[] { (await reset.JsonAsync()).GetProperty("oneTimePassword").GetString()!,
            (await client.JsonAsync()).GetProperty("secret").GetString()! };

        var change = await _gateway.QueryAsync(db => db.Changes.Where(c => c.AggregateId == id).OrderBy(c => c.Id).LastAsync());
        var all = await _gateway.QueryAsync(db => db.Changes.Select(c => c.Differences).ToListAsync());

        Assert.Equal(("admin", "mất điện thoại", "account-password-reset"), (change.UserName, change.Reason, change.Happened.Single()));
        Assert.Contains("mustChangePassword", change.Differences, StringComparison.Ordinal);
        Assert.DoesNotContain(all, text => secrets.Any(text.Contains) || text.Contains("passwordHash", StringComparison.OrdinalIgnoreCase));
        // That a secret changed is told by a short fingerprint of what is kept, which is no secret itself.
        Assert.All(all.Where(text => text.Contains("/secretHash", StringComparison.Ordinal)),
            text => Assert.Contains("\"secret ", text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_list_is_read_page_by_page_and_shows_no_secret()
    {
        using var admin = await _gateway.SignedInAsync("admin");
        var names = new List<string>();
        for (var cursor = ""; cursor is not null;)
        {
            var page = await admin.GetFromJsonAsync<System.Text.Json.JsonElement>($"{Accounts}?limit=7&cursor={cursor}");
            Assert.DoesNotContain("hash", page.ToString(), StringComparison.OrdinalIgnoreCase);
            names.AddRange(page.GetProperty("items").EnumerateArray().Select(a => a.GetProperty("name").GetString()!));
            cursor = page.GetProperty("next").GetString();
        }

        Assert.Equal(DemoAccounts.All.Select(a => a.Name).Order(StringComparer.Ordinal), names);
    }

    [Fact]
    public async Task A_changed_secret_lets_both_in_until_the_change_over_ends()
    {
        using var admin = await _gateway.SignedInAsync("admin");
        using var registered =
            await admin.PostAsJsonAsync(Clients, new { name = "Hệ thống số liệu", grants = new[] { "department-data@department:LC-CA" } });
        var client = await registered.JsonAsync();
        var (id, first) = (client.GetProperty("id").GetString()!, client.GetProperty("secret").GetString()!);

        using var changed = await admin.SendAsync(Request("POST", $"{Clients}/{id}/secret", new { keepOldForHours = 1 }, "\"1\""));
        var second = (await changed.JsonAsync()).GetProperty("secret").GetString()!;

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (await TokenAsync(id, first), await TokenAsync(id, second)));
        _gateway.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.OK), (await TokenAsync(id, first), await TokenAsync(id, second)));
    }

    [Fact]
    public async Task The_same_idempotency_key_does_not_show_a_secret_again()
    {
        using var admin = await _gateway.SignedInAsync("admin");
        admin.DefaultRequestHeaders.Add("Idempotency-Key", "one");
        using var first = await admin.PostAsJsonAsync(Clients, new { name = "Một lần", grants = Array.Empty<string>() });

        using var again = await admin.PostAsJsonAsync(Clients, new { name = "Một lần", grants = Array.Empty<string>() });

        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        Assert.Equal("409 IDE-0018", await again.RefusalAsync());
        Assert.Equal(0, await _gateway.QueryAsync(db => db.IdempotencyKeys.CountAsync()));
    }

    private static HttpRequestMessage Request(string method, string path, object? body = null, string? ifMatch = null)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (method != "GET") request.Content = JsonContent.Create(body ?? new { });
        if (ifMatch is not null) request.Headers.IfMatch.Add(EntityTagHeaderValue.Parse(ifMatch));
        return request;
    }

    private Task<Guid> IdAsync(string name) =>
        _gateway.QueryAsync(db => db.Accounts.Where(a => a.Name == name).Select(a => a.Id).SingleAsync());

    private async Task<HttpStatusCode> TokenAsync(string id, string secret)
    {
        using var machine = _gateway.Machine();
        using var answer = await machine.PostAsync("/connect/token",
            new FormUrlEncodedContent([new("grant_type", "client_credentials"), new("client_id", id), new("client_secret", secret)]));
        return answer.StatusCode;
    }
}
