namespace ThiDua.Identity.Tests.External;

/// <summary>Who may sign in by the provider is an administrator's word, from the version he read and with a reason. Needs no
/// provider.</summary>
public sealed class LinkExternalIdentityTests(TestServers servers) : IAsyncLifetime
{
    private GatewayUnderTest _gateway = null!;

    public async ValueTask InitializeAsync() => _gateway = await GatewayUnderTest.StartAsync(servers,
        ("ExternalSignIn:Authority", "https://sso.example/realms/tinh/"), ("ExternalSignIn:ClientId", "a"),
            ("ExternalSignIn:ClientSecret", "b"));

    public ValueTask DisposeAsync() => _gateway.DisposeAsync();

    [Fact]
    public async Task Only_from_the_version_that_was_read_and_only_a_subject_with_a_reason()
    {
        using var admin = await _gateway.SignedInAsync("admin");
        var id = await IdAsync("head");
        var good = new { subject = "sub-head", reason = "thử" };

        Assert.Equal("428 GEN-0010", await AnswerAsync(admin, id, good, null));
        Assert.Equal("412 IDE-0006", await AnswerAsync(admin, id, good, "\"7\""));
        Assert.Equal("404 IDE-0005", await AnswerAsync(admin, Guid.NewGuid(), good, "\"1\""));
        foreach (var subject in new[] { "", "two words", "tiếng-việt", new string('x', 256) })
            Assert.Equal("422 GEN-0004", await AnswerAsync(admin, id, new { subject, reason = "thử" }, "\"1\""));
        Assert.Equal("422 GEN-0004", await AnswerAsync(admin, id, new { subject = "sub-head", reason = " " }, "\"1\""));
        Assert.Equal("200", await AnswerAsync(admin, id, good, "\"1\""));
    }

    [Fact]
    public async Task One_person_of_the_provider_is_one_account()
    {
        using var admin = await _gateway.SignedInAsync("admin");
        await _gateway.LinkAsync("head", "sub-head");

        Assert.Equal("409 IDE-0032",
            await AnswerAsync(admin, await IdAsync("office"), new { subject = "sub-head", reason = "thử" }, "\"1\""));
        await _gateway.LinkAsync("head", null);
        Assert.Equal("200", await AnswerAsync(admin, await IdAsync("office"), new { subject = "sub-head", reason = "thử" }, "\"1\""));
    }

    [Fact]
    public async Task The_change_record_says_who_linked_whom_and_why()
    {
        await _gateway.LinkAsync("leader-lc-vb", "sub-leader");
        await _gateway.LinkAsync("leader-lc-vb", null);
        var id = await IdAsync("leader-lc-vb");

        var changes = await _gateway.QueryAsync(db => db.Changes.Where(c => c.AggregateId == id).OrderBy(c => c.Id).ToListAsync());

        Assert.Equal(["account-external-identity-linked", "account-external-identity-removed"],
            changes.TakeLast(2).Select(c => c.Happened.Single()));
        Assert.All(changes.TakeLast(2), change => Assert.Equal(("admin", "đối chiếu danh sách"), (change.UserName, change.Reason)));
        Assert.Contains("sub-leader", changes[^2].Differences, StringComparison.Ordinal);
        Assert.Contains("https://sso.example/realms/tinh\"", changes[^2].Differences, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_provider_there_is_nobody_to_link_but_an_old_link_can_go()
    {
        await using var off = await GatewayUnderTest.StartAsync(servers);
        using var admin = await off.SignedInAsync("admin");
        var id = await off.QueryAsync(db => db.Accounts.Where(a => a.Name == "head").Select(a => a.Id).SingleAsync());

        Assert.Equal("409 IDE-0023", await AnswerAsync(admin, id, new { subject = "sub-head", reason = "thử" }, "\"1\""));
        Assert.Equal("200", await AnswerAsync(admin, id, new { subject = (string?)null, reason = "thử" }, "\"1\""));
    }

    private static async Task<string> AnswerAsync(HttpClient admin, Guid id, object body, string? ifMatch)
    {
        using var answer = await admin.SendAsync(Linking.Request(id, body, ifMatch));
        return answer.StatusCode == HttpStatusCode.OK ? "200" : await answer.RefusalAsync();
    }

    private Task<Guid> IdAsync(string name) =>
        _gateway.QueryAsync(db => db.Accounts.Where(a => a.Name == name).Select(a => a.Id).SingleAsync());
}
