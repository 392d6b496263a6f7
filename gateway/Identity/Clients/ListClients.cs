namespace ThiDua.Identity;

/// <summary>Clients in the order of their names, and one of them; never a secret.</summary>
internal static class ListClients
{
    public static void Map(RouteGroupBuilder clients)
    {
        clients.MapGet("", ListAsync).Needs(Permissions.ManageAccounts).WithName(nameof(ListClients)).WithSummary("List clients");
        clients.MapGet("/{id:guid}", GetAsync).Needs(Permissions.ManageAccounts).WithName("GetClient").WithSummary("Show one client");
    }

    /// <summary>Clients in the order of their names; never a secret.</summary>
    private static async Task<Results<Ok<Page<ClientView>>, Problem>> ListAsync([AsParameters] PageRequest page, IdentityDbContext db,
        CancellationToken ct)
    {
        if (!page.TryStart(1, out var after)) return Problem.From(GeneralErrors.BadCursor);
        var afterName = after is [var name] ? name : "";
        var rows = await Views(db.Clients.Where(client => client.Name.CompareTo(afterName) > 0)).Take(page.Size + 1).ToListAsync(ct);
        return TypedResults.Ok(Page.Of(rows, page, view => [view.Name]));
    }

    /// <summary>One client with its rights and its version; never a secret.</summary>
    private static async Task<Results<Versioned<ClientView>, Problem>> GetAsync(Guid id, IdentityDbContext db, CancellationToken ct) =>
        await Views(db.Clients.Where(client => client.Id == id)).SingleOrDefaultAsync(ct) is { } view
            ? Versioned.Ok(view, view.Version)
            : Problem.From(ClientErrors.ClientNotFound);

    private static IQueryable<ClientView> Views(IQueryable<ApiClient> clients) =>
        clients.AsNoTracking().OrderBy(client => client.Name).Select(client => ClientView.Of(client));
}
