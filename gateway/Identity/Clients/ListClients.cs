namespace ThiDua.Identity;

/// <summary>Clients in the order of their names, and one of them; never a secret.</summary>
internal static class ListClients
{
    public sealed record Entry(Guid Id, string Name, IReadOnlyList<string> Grants, bool Active, DateTimeOffset? PreviousSecretUntil,
        long Version);

    public static void Map(RouteGroupBuilder clients)
    {
        clients.MapGet("", ListAsync).Needs(Permissions.ManageAccounts).WithName(nameof(ListClients)).WithSummary("List clients");
        clients.MapGet("/{id:guid}", GetAsync).Needs(Permissions.ManageAccounts).WithName("GetClient").WithSummary("Show one client");
    }

    private static async Task<Results<Ok<Page<Entry>>, Problem>> ListAsync([AsParameters] PageRequest page, IdentityDbContext db,
        CancellationToken ct)
    {
        if (!page.TryStart(1, out var after)) return Problem.From(GeneralErrors.BadCursor);
        var afterName = after is [var name] ? name : "";
        var rows = await Entries(db.Clients.Where(client => client.Name.CompareTo(afterName) > 0)).Take(page.Size + 1).ToListAsync(ct);
        return TypedResults.Ok(Page.Of(rows, page, entry => [entry.Name]));
    }

    private static async Task<Results<Versioned<Entry>, Problem>> GetAsync(Guid id, IdentityDbContext db, CancellationToken ct) =>
        await Entries(db.Clients.Where(client => client.Id == id)).SingleOrDefaultAsync(ct) is { } entry
            ? Versioned.Ok(entry, entry.Version)
            : Problem.From(IdentityErrors.ClientNotFound);

    private static IQueryable<Entry> Entries(IQueryable<ApiClient> clients) => clients.AsNoTracking().OrderBy(client => client.Name)
        .Select(client => new Entry(client.Id, client.Name, client.Grants, client.Active, client.PreviousSecretUntil, client.Version));
}
