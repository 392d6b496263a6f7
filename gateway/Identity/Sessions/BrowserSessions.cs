namespace ThiDua.Identity;

/// <summary>Starts, finds and ends browser sessions. The cookie is a random text; everything else stays here and can be revoked at
/// once.</summary>
internal sealed class BrowserSessions(IdentityDbContext db, EndedUnits ended, IOptions<IdentityModuleOptions> options,
    TimeProvider clock)
{
    // Written at most once a minute: a busy screen must not turn every read into a write.
    private static readonly TimeSpan SeenPrecision = TimeSpan.FromMinutes(1);

    /// <summary>With the <c>__Host-</c> prefix the browser itself refuses the cookie from a sub-domain or without HTTPS.</summary>
    public static string CookieName(HttpRequest request) => request.IsHttps ? "__Host-thidua" : "thidua";

    /// <summary>Adds a session to the context; the caller saves. The cookie goes out with the answer, and the session that the browser had
    /// before ends.</summary>
    public async Task StartAsync(Guid accountId, HttpContext http, CancellationToken ct, bool external = false)
    {
        if (http.Features.Get<SignedIn>() is { SessionId: var before })
            await db.Sessions.Where(session => session.Id == before).ExecuteDeleteAsync(ct);
        var now = clock.GetUtcNow();
        var secret = Secret.New();
        db.Sessions.Add(new Session
        {
            Id = secret.Hash,
            AccountId = accountId,
            StartedAt = now,
            LastSeenAt = now,
            EndsAt = now + options.Value.SessionLifetime,
            External = external
        });
        http.Response.Cookies.Append(CookieName(http.Request), secret.Text, Cookie(http.Request));
    }

    public async Task<SignedIn?> FindAsync(string cookie, CancellationToken ct)
    {
        var (id, now) = (Secret.HashOf(cookie), clock.GetUtcNow());
        var idleSince = now - options.Value.SessionIdle;
        var found = await (
            from session in db.Sessions.AsNoTracking()
            join account in db.Accounts on session.AccountId equals account.Id
            where session.Id == id && session.EndsAt > now && session.LastSeenAt > idleSince && !account.Locked
            select new { session.LastSeenAt, session.External, account }).SingleOrDefaultAsync(ct);
        if (found is null) return null;

        if (now - found.LastSeenAt >= SeenPrecision)
            await db.Sessions.Where(session => session.Id == id)
                .ExecuteUpdateAsync(set => set.SetProperty(session => session.LastSeenAt, now), ct);
        // A password that somebody else set says nothing about who came by the provider.
        var grants = found.External ? found.account.Grants : found.account.EffectiveGrants;
        return new SignedIn(id, found.account.Id, found.account.Name, await ended.LeftOfAsync(grants, ct), found.External,
            found.account.DisplayFunction);
    }

    public async Task EndAsync(SignedIn signedIn, HttpContext http, CancellationToken ct)
    {
        await db.Sessions.Where(session => session.Id == signedIn.SessionId).ExecuteDeleteAsync(ct);
        http.Response.Cookies.Delete(CookieName(http.Request), Cookie(http.Request));
    }

    /// <param name="exceptSession">The session that asked, when it may go on.</param>
    public Task EndAllAsync(Guid accountId, byte[]? exceptSession, CancellationToken ct) =>
        db.Sessions.Where(session => session.AccountId == accountId && (exceptSession == null || session.Id != exceptSession))
            .ExecuteDeleteAsync(ct);

    public Task EndExternalAsync(Guid accountId, CancellationToken ct) =>
        db.Sessions.Where(session => session.AccountId == accountId && session.External).ExecuteDeleteAsync(ct);

    private static CookieOptions Cookie(HttpRequest request) => new()
    {
        HttpOnly = true,
        Secure = request.IsHttps,
        SameSite = SameSiteMode.Strict,
        Path = "/",
        IsEssential = true,
    };
}

/// <summary>Who sits at the browser of this request; set by <see cref="CookieExchange"/>.</summary>
internal sealed record SignedIn(byte[] SessionId, Guid AccountId, string Name, IReadOnlyList<string> Grants, bool External,
    string DisplayFunction);
