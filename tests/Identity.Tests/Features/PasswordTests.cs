using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using ThiDua.BuildingBlocks.Domain;

namespace ThiDua.Identity.Tests.Features;

/// <summary>What a password must be, how long one that was handed out opens, and what hashing costs others.</summary>
public sealed class PasswordTests(TestServers servers) : IAsyncLifetime
{
    private const string Accounts = "/api/identity/v1/accounts";
    private GatewayUnderTest _gateway = null!;

    public async ValueTask InitializeAsync() => _gateway = await GatewayUnderTest.StartAsync(servers);

    public ValueTask DisposeAsync() => _gateway.DisposeAsync();

    [Theory]
    [InlineData("matkhau12345")]
    [InlineData("Mật-khẩu@2026")]
    [InlineData("M@tkh4u123456")]
    [InlineData("password1234")]
    [InlineData("P@ssw0rd2026")]
    [InlineData("qwerty123456")]
    [InlineData("qwertyuiop12")]
    [InlineData("anhyeuem1234")]
    [InlineData("anhyeuemanhyeuem")]
    [InlineData("thidua-laocai-2026")]
    [InlineData("Hànội123456789")]
    [InlineData("abcdefghijklmn")]
    [InlineData("abcdeabcdeabcde")]
    public void What_guessers_try_first_is_refused(string password) => Assert.Equal("IDE-1008", Refusal(password));

    [Theory]
    [InlineData("mot-cau-chi-minh-toi-nho")]
    [InlineData("Con trâu xanh gặm mây chiều")]
    [InlineData("k7#vT9!pLq2z")]
    [InlineData("sáu con cá và ba quả khế")]
    public void What_only_its_owner_thinks_of_is_taken(string password) => Assert.Null(Refusal(password));

    [Fact]
    public async Task The_password_that_was_handed_out_cannot_stay()
    {
        using var admin = await _gateway.SignedInAsync("admin");
        using var opened = await admin.PostAsJsonAsync(Accounts, New("thu-ky", null));
        var oneTime = (await opened.JsonAsync()).GetProperty("oneTimePassword").GetString()!;
        using var browser = await _gateway.SignedInAsync("thu-ky", oneTime);

        using var same = await browser.PostAsJsonAsync("/api/identity/v1/password", new { current = oneTime, @new = oneTime });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, same.StatusCode);
        Assert.Contains("IDE-1009", await same.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_that_an_administrator_brings_is_handed_out_like_any_other()
    {
        using var admin = await _gateway.SignedInAsync("admin");
        (await admin.PostAsJsonAsync(Accounts, New("thu-ky", "cau-do-quan-tri-dat"))).Dispose();

        using var browser = await _gateway.SignedInAsync("thu-ky", "cau-do-quan-tri-dat");
        var me = await browser.GetFromJsonAsync<JsonElement>("/me");

        Assert.True(me.GetProperty("mustChangePassword").GetBoolean());
        Assert.Empty(me.GetProperty("grants").EnumerateArray());
    }

    [Fact]
    public async Task It_ends_after_a_day_and_the_owners_own_does_not()
    {
        using var admin = await _gateway.SignedInAsync("admin");
        (await admin.PostAsJsonAsync(Accounts, New("thu-ky", "cau-do-quan-tri-dat"))).Dispose();
        (await admin.PostAsJsonAsync(Accounts, New("thu-ky-2", "cau-do-quan-tri-dat"))).Dispose();
        using var browser = await _gateway.SignedInAsync("thu-ky-2", "cau-do-quan-tri-dat");
        (await browser.PostAsJsonAsync("/api/identity/v1/password",
            new { current = "cau-do-quan-tri-dat", @new = "cau-cua-chinh-toi-thoi" })).EnsureSuccessStatusCode();

        _gateway.Clock.Advance(TimeSpan.FromDays(1));

        using var machine = _gateway.Machine();
        using var ended = await machine.PostAsJsonAsync("/sign-in", new { name = "thu-ky", password = "cau-do-quan-tri-dat" });
        using var wrong = await machine.PostAsJsonAsync("/sign-in", new { name = "thu-ky", password = "wrong" });
        Assert.Equal("401 IDE-0034", await ended.RefusalAsync());
        Assert.Equal("401 IDE-0001", await wrong.RefusalAsync());
        (await _gateway.SignedInAsync("thu-ky-2", "cau-cua-chinh-toi-thoi")).Dispose();
    }

    [Fact]
    public async Task One_password_typed_on_two_keyboards_is_one()
    {
        var (composed, decomposed) = ("mười hai con giáp".Normalize(), "mười hai con giáp".Normalize(NormalizationForm.FormD));
        using var browser = await _gateway.SignedInAsync("head");
        (await browser.PostAsJsonAsync("/api/identity/v1/password", new { current = GatewayUnderTest.Password, @new = decomposed }))
            .EnsureSuccessStatusCode();

        (await _gateway.SignedInAsync("head", composed)).Dispose();
        (await _gateway.SignedInAsync("head", decomposed)).Dispose();
    }

    [Fact]
    public async Task A_hash_of_before_passwords_were_normalised_still_opens()
    {
        var decomposed = "mười hai con giáp".Normalize(NormalizationForm.FormD);
        var old = new PasswordHasher<Credential>().HashPassword(new Credential(), decomposed);
        await _gateway.QueryAsync(db => db.Credentials.Where(one => one.UserName == "head")
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.PasswordHash, old)));

        (await _gateway.SignedInAsync("head", decomposed.Normalize())).Dispose();
    }

    [Fact]
    public async Task A_new_sign_in_ends_the_session_that_the_browser_had()
    {
        using var browser = await _gateway.SignedInAsync("head");
        using var again = await browser.PostAsJsonAsync("/sign-in", new { name = "head", password = GatewayUnderTest.Password });

        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Equal(1, await _gateway.QueryAsync(db => db.Sessions.CountAsync()));
    }

    [Fact]
    public async Task However_many_sign_in_others_go_on_working_and_too_many_are_told_to_wait()
    {
        using var gate = new Gate();
        await using var gateway = await GatewayUnderTest.StartAsync(servers, new TestClock(DateTimeOffset.UtcNow.AddMinutes(-1)),
            services => services.AddSingleton<IPasswordHasher<Credential>>(gate), ("Identity:SignInsWaiting", "40"));
        using var head = await gateway.SignedInAsync("head");
        using var machine = gateway.Machine();
        gate.Close();
        // More than the pool of the database has connections: whoever waits for his hash must hold none of them.
        var waiting = Enumerable.Range(0, 40)
            .Select(_ => machine.PostAsJsonAsync("/sign-in", new { name = "office", password = GatewayUnderTest.Password })).ToList();
        await Eventually.HoldsAsync(() => gate.Reached, "a first sign-in to be at its hash");

        Assert.Equal(HttpStatusCode.OK, (await head.GetAsync("/me")).StatusCode);
        HttpResponseMessage refused = null!;
        var more = new List<Task<HttpResponseMessage>>();
        await Eventually.HoldsAsync(() =>
        {
            more.Add(machine.PostAsJsonAsync("/sign-in", new { name = "office", password = GatewayUnderTest.Password }));
            refused = more.FirstOrDefault(one => one.IsCompletedSuccessfully)?.Result!;
            return refused is not null;
        }, "one too many to be refused");

        Assert.Equal("503 IDE-0033", await refused.RefusalAsync());
        Assert.NotNull(refused.Headers.RetryAfter);
        gate.Open();
        var answers = await Task.WhenAll(waiting.Concat(more));
        Assert.Subset(new HashSet<HttpStatusCode> { HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable },
            answers.Select(answer => answer.StatusCode).ToHashSet());
        Assert.InRange(answers.Count(answer => answer.StatusCode == HttpStatusCode.OK), 40, answers.Length - 1);
    }

    private static string? Refusal(string password) =>
        new FieldChecks().Password(password, "head", "/password").Error?.Fields.Single().Rule.Code;

    private static object New(string name, string? password) =>
        new { name, displayFunction = "Thư ký khối", grants = new[] { "auditor@*" }, password };

    // The framework's own, behind a gate that the test holds.
    private sealed class Gate : IPasswordHasher<Credential>, IDisposable
    {
        private readonly PasswordHasher<Credential> _hasher = new();
        private readonly ManualResetEventSlim _open = new(true);

        public bool Reached { get; private set; }

        public void Close() => _open.Reset();

        public void Open() => _open.Set();

        public string HashPassword(Credential user, string password) => _hasher.HashPassword(user, password);

        public PasswordVerificationResult VerifyHashedPassword(Credential user, string hashedPassword, string providedPassword)
        {
            if (!_open.IsSet) Reached = true;
            _open.Wait();
            return _hasher.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }

        public void Dispose() => _open.Dispose();
    }
}
