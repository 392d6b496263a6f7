namespace ThiDua.Identity;

/// <summary>Accounts in the order of their names, and one of them.</summary>
internal static class ListAccounts
{
    public static void Map(RouteGroupBuilder accounts)
    {
        accounts.MapGet("", ListAsync).Needs(Permissions.ManageAccounts).WithName(nameof(ListAccounts)).WithSummary("List accounts");
        accounts.MapGet("/{id:guid}", GetAsync).Needs(Permissions.ManageAccounts).WithName("GetAccount").WithSummary("Show one account");
    }

    /// <summary>Accounts in the order of their names, for an administrator.</summary>
    /// <param name="q">Part of the sign-in name.</param>
    private static async Task<Results<Ok<Page<AccountView>>, Problem>> ListAsync([AsParameters] PageRequest page, string? q,
        IdentityDbContext db, ILookupNormalizer normalizer, TimeProvider clock, CancellationToken ct)
    {
        if (!page.TryStart(1, out var after)) return Problem.From(GeneralErrors.BadCursor);
        var afterName = after is [var name] ? name : "";
        var rows = await Views(db,
            db.Accounts.Where(account => account.Name.CompareTo(afterName) > 0 && (q == null || account.Name.Contains(q))))
            .Take(page.Size + 1).ToListAsync(ct);
        return TypedResults.Ok(Page.Of(await CompleteAsync(db, rows, normalizer, clock, ct), page, view => [view.Name]));
    }

    /// <summary>One account with its rights and its version.</summary>
    private static async Task<Results<Versioned<AccountView>, Problem>> GetAsync(Guid id, IdentityDbContext db,
        ILookupNormalizer normalizer, TimeProvider clock, CancellationToken ct) =>
        await CompleteAsync(db, await Views(db, db.Accounts.Where(account => account.Id == id)).ToListAsync(ct), normalizer, clock, ct)
            is [var view] ? Versioned.Ok(view, view.Version) : Problem.From(AccountErrors.AccountNotFound);

    // Guesses are kept by the hash of the name, also of names that nobody has.
    private static async Task<List<AccountView>> CompleteAsync(IdentityDbContext db, List<AccountView> views,
        ILookupNormalizer normalizer, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var hashes = views.Select(view => GuessGuard.HashOf(normalizer.NormalizeName(view.Name)!)).ToList();
        var closed = await db.Guesses.Where(one => hashes.Contains(one.NameHash) && one.ClosedUntil > now)
            .GroupBy(one => one.NameHash).Select(name => new { Name = name.Key, Until = name.Max(one => one.ClosedUntil) }).ToListAsync(ct);
        var scopes = await HeldScopes.ReadAsync(db, views.SelectMany(view => view.Grants), ct);
        return [.. views.Zip(hashes, (view, hash) => view with
        {
            LockedOutUntil = closed.FirstOrDefault(one => one.Name.AsSpan().SequenceEqual(hash))?.Until,
            Scopes = scopes.Of(view.Grants),
        })];
    }

    private static IQueryable<AccountView> Views(IdentityDbContext db, IQueryable<Account> accounts) =>
        from account in accounts.AsNoTracking()
        join credential in db.Credentials on account.Id equals credential.Id
        orderby account.Name
        select AccountView.Of(account, credential);
}
