namespace ThiDua.Clusters;

/// <summary>Hand-overs: their addresses, and how one is loaded to be signed.</summary>
internal static class HandOvers
{
    public static void Map(RouteGroupBuilder api)
    {
        var handOvers = api.MapGroup("/hand-overs");
        PrepareHandOver.Map(handOvers);
        ListHandOvers.Map(handOvers);
        GetHandOver.Map(handOvers);
        SignHandOver.Map(handOvers);
        WithdrawHandOver.Map(handOvers);
    }

    public static async Task<Result<HandOver>> LoadForSignatureAsync(ClustersDbContext db, Guid id, string unitCode, ETag ifMatch,
        CurrentUser user, CancellationToken ct)
    {
        var handOver = await db.HandOvers.SingleOrDefaultAsync(h => h.Id == id, ct);
        if (handOver is null) return HandOverErrors.HandOverNotFound;
        if (user.Refuses(Permissions.SignHandOver, Scopes.Unit(unitCode)) is { } refusal) return refusal;
        return await db.RefusesStaleAsync(handOver, ifMatch, GeneralErrors.Changed, ct) is { } stale ? stale : handOver;
    }
}
