namespace ThiDua.Identity;

/// <summary>The keys that sign tokens (<i>khóa ký</i>), and how one that somebody else may have is taken out at once.</summary>
internal static class RevokeKey
{
    /// <param name="Id">The <c>kid</c> of its tokens.</param>
    /// <param name="SignsFrom">It signs from then on; before, it is only published.</param>
    /// <param name="SignsUntil">It signs until then.</param>
    /// <param name="PublishedUntil">Its tokens are taken until then.</param>
    /// <param name="RevokedAt">When it was taken out before its time.</param>
    /// <param name="RevokedBy">Sign-in name of who did it.</param>
    /// <param name="Reason">Why.</param>
    internal sealed record Item(string Id, DateTimeOffset SignsFrom, DateTimeOffset SignsUntil, DateTimeOffset PublishedUntil,
        DateTimeOffset? RevokedAt, string? RevokedBy, string? Reason);

    /// <param name="Reason">Why; kept beside the key.</param>
    public sealed record Request(string Reason);

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/signing-keys", ListAsync).Needs(Permissions.ManageAccounts).WithName("ListSigningKeys")
            .WithSummary("The keys that sign tokens");
        api.MapPost("/signing-keys/{kid}/revocation", HandleAsync)
            .NoWayBack("a key that somebody else may have is never trusted again; the next one signs.")
            .WithMetadata(new NeverRemembered()).Needs(Permissions.ManageAccounts)
            .WithName("RevokeSigningKey").WithSummary("Take a signing key out at once");
    }

    /// <summary>The keys that sign tokens, in the order in which they sign; revoked ones for half a year.</summary>
    private static async Task<Ok<IReadOnlyList<Item>>> ListAsync(IdentityDbContext db, CancellationToken ct) =>
        TypedResults.Ok<IReadOnlyList<Item>>(await db.SigningKeys.AsNoTracking().OrderBy(key => key.SignsFrom)
            .Select(key => new Item(key.Id, key.SignsFrom, key.SignsUntil, key.PublishedUntil, key.RevokedAt, key.RevokedBy,
                key.RevokedBecause)).ToListAsync(ct));

    /// <summary>Takes a signing key out at once: its tokens open nothing at any host half a minute later. People stay signed in;
    /// departments' systems ask for a new token.</summary>
    /// <param name="kid">The key, as its tokens name it.</param>
    private static async Task<Results<NoContent, Problem>> HandleAsync(string kid, Request request, KeyRing keys, IdentityDbContext db,
        CurrentUser user, CancellationToken ct)
    {
        if (new FieldChecks().Name(request.Reason, "/reason", 2_000).Error is { } wrong) return Problem.From(wrong);
        return await keys.RevokeAsync(db, kid, user.Name, Text.Clean(request.Reason), ct) ? TypedResults.NoContent()
            : Problem.From(ClientErrors.KeyNotFound);
    }
}
