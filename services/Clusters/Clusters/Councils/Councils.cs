namespace ThiDua.Clusters;

/// <summary>Councils: their addresses, and how one is loaded to be changed.</summary>
internal static class Councils
{
    public static void Map(RouteGroupBuilder api)
    {
        var councils = api.MapGroup("/councils");
        GetCouncil.Map(councils);
        GiveCouncilSeat.Map(councils);
        EndCouncilSeat.Map(councils);
        CorrectCouncilSeat.Map(councils);
        WithdrawCouncilSeat.Map(councils);
    }

    public static async Task<Result<Council>> LoadForChangeAsync(ClustersDbContext db, string unitCode, ETag ifMatch, CurrentUser user,
        CancellationToken ct)
    {
        var council = await db.Councils.SingleOrDefaultAsync(c => c.UnitCode == unitCode, ct);
        if (council is null) return CouncilErrors.CouncilNotFound;
        if (user.Refuses(Permissions.ManageCouncil) is { } refusal) return refusal;
        return await db.RefusesStaleAsync(council, ifMatch, GeneralErrors.Changed, ct) is { } stale ? stale : council;
    }

    /// <summary>The same where the Council may still have to be founded; then the version that was read is zero.</summary>
    public static async Task<Result<MaybeCouncil>> LoadOrNoneForChangeAsync(ClustersDbContext db, string unitCode, ETag ifMatch,
        CurrentUser user, CancellationToken ct)
    {
        if (!await db.Units.AnyAsync(u => u.Code == unitCode, ct)) return UnitErrors.UnitNotFound;
        if (user.Refuses(Permissions.ManageCouncil) is { } refusal) return refusal;
        var council = await db.Councils.SingleOrDefaultAsync(c => c.UnitCode == unitCode, ct);
        return (council?.Version ?? 0) == ifMatch.Version ? new MaybeCouncil(council) : GeneralErrors.Changed;
    }

    /// <param name="Council"><c>null</c> until its first seat is given.</param>
    public sealed record MaybeCouncil(Council? Council);
}
