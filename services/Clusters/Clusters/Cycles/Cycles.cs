namespace ThiDua.Clusters;

/// <summary>Cycles: their addresses, and how one is loaded to be changed.</summary>
internal static class Cycles
{
    public static void Map(RouteGroupBuilder api)
    {
        var cycles = api.MapGroup("/cycles");
        CreateCycle.Map(cycles);
        ListCycles.Map(cycles);
        GetCycle.Map(cycles);
        ReschedulePhase.Map(cycles);
        CorrectCycle.Map(cycles);
        JoinCycle.Map(cycles);
        GrantException.Map(cycles);
        WithdrawException.Map(cycles);
    }

    public static async Task<Result<Cycle>> LoadForChangeAsync(ClustersDbContext db, string code, ETag ifMatch, CurrentUser user,
        CancellationToken ct)
    {
        var cycle = await db.Cycles.SingleOrDefaultAsync(c => c.Code == code, ct);
        if (cycle is null) return CycleErrors.CycleNotFound;
        if (user.Refuses(Permissions.ManageCycles) is { } refusal) return refusal;
        return await db.RefusesStaleAsync(cycle, ifMatch, GeneralErrors.Changed, ct) is { } stale ? stale : cycle;
    }

    /// <summary>Those of the clusters that take part in another cycle of the year.</summary>
    public static async Task<IReadOnlyList<Besides>> BesidesAsync(this ClustersDbContext db, IReadOnlyList<string> clusterCodes, int year,
        string code, CancellationToken ct)
    {
        var others = await db.Cycles.AsNoTracking().Where(c => c.Year == year && c.Code != code).ToListAsync(ct);
        return [.. others.SelectMany(other => other.ClusterCodes.Intersect(clusterCodes).Select(one => new Besides(one, other.Code)))];
    }

    /// <summary>The days of one phase, as a request states them.</summary>
    public static FieldChecks Window(this FieldChecks checks, DateOnly opens, DateOnly closes, int graceDays, string pointer) =>
        checks.Day(opens, $"{pointer}/opens").Day(closes, $"{pointer}/closes")
            .That(graceDays is >= 0 and <= 366, $"{pointer}/graceDays", CycleErrors.GraceOutOfRange);
}
