namespace ThiDua.Identity;

/// <summary>Accounts in the order of their names, and one of them.</summary>
internal static class ListAccounts
{
    /// <param name="LockedOutUntil">Set after too many failures; passes by itself.</param>
    /// <param name="ExternalSubject">Who of the sign-in provider this is, where linked.</param>
    public sealed record Entry(Guid Id, string Name, string DisplayFunction, IReadOnlyList<string> Grants, bool Locked,
        bool MustChangePassword,
        bool SecondFactor, DateTimeOffset? LockedOutUntil, string? ExternalIssuer, string? ExternalSubject, long Version);

    public static void Map(RouteGroupBuilder accounts)
    {
        accounts.MapGet("", ListAsync).Needs(Permissions.ManageAccounts).WithName(nameof(ListAccounts)).WithSummary("List accounts");
        accounts.MapGet("/{id:guid}", GetAsync).Needs(Permissions.ManageAccounts).WithName("GetAccount").WithSummary("Show one account");
    }

    private static async Task<Results<Ok<Page<Entry>>, Problem>> ListAsync([AsParameters] PageRequest page, string? q, IdentityDbContext db,
        CancellationToken ct)
    {
        if (!page.TryStart(1, out var after)) return Problem.From(GeneralErrors.BadCursor);
        var afterName = after is [var name] ? name : "";
        var rows = await Entries(db,
            db.Accounts.Where(account => account.Name.CompareTo(afterName) > 0 && (q == null || account.Name.Contains(q))))
            .Take(page.Size + 1).ToListAsync(ct);
        return TypedResults.Ok(Page.Of(rows, page, entry => [entry.Name]));
    }

    private static async Task<Results<Versioned<Entry>, Problem>> GetAsync(Guid id, IdentityDbContext db, CancellationToken ct) =>
        await Entries(db, db.Accounts.Where(account => account.Id == id)).SingleOrDefaultAsync(ct) is { } entry
            ? Versioned.Ok(entry, entry.Version)
            : Problem.From(IdentityErrors.AccountNotFound);

    private static IQueryable<Entry> Entries(IdentityDbContext db, IQueryable<Account> accounts) =>
        from account in accounts.AsNoTracking()
        join credential in db.Credentials on account.Id equals credential.Id
        orderby account.Name
        select new Entry(account.Id, account.Name, account.DisplayFunction, account.Grants, account.Locked, account.MustChangePassword,
            credential.TwoFactorEnabled, credential.LockoutEnd, account.ExternalIssuer, account.ExternalSubject, account.Version);
}
