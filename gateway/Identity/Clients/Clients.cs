namespace ThiDua.Identity;

/// <summary>Endpoints of the departments' systems (<i>ứng dụng</i>) and the one way to load one for a change.</summary>
internal static class Clients
{
    public static void Map(RouteGroupBuilder api)
    {
        var clients = api.MapGroup("/clients");
        RegisterClient.Map(clients);
        ListClients.Map(clients);
        ChangeClient.Map(clients);
        ChangeClientSecret.Map(clients);
    }

    /// <summary>Seen, then version; the endpoint has asked for the right, fields and rules follow.</summary>
    public static async Task<Result<ApiClient>> LoadForChangeAsync(IdentityDbContext db, Guid id, ETag ifMatch, CancellationToken ct)
    {
        if (await db.Clients.SingleOrDefaultAsync(client => client.Id == id, ct) is not { } found) return ClientErrors.ClientNotFound;
        return await db.RefusesStaleAsync(found, ifMatch, ClientErrors.ClientChanged, ct) is { } stale ? stale : found;
    }
}
