namespace ThiDua.Awards;

/// <summary>How many flags and certificates each cluster may propose in a cycle (<i>phân bổ số lượng</i>).</summary>
internal static class Allotments
{
    public static void Map(RouteGroupBuilder api)
    {
        var allotments = api.MapGroup("/allotments");
        AllotAwards.Map(allotments);
        GetAllotment.Map(allotments);
        ListAllotments.Map(allotments);
    }

    public static Task<Allotment?> AllotmentOfAsync(this AwardsDbContext db, string clusterCode, string cycleCode, CancellationToken ct) =>
        db.Allotments.AsNoTracking().SingleOrDefaultAsync(one => one.ClusterCode == clusterCode && one.CycleCode == cycleCode, ct);

    /// <returns>The allotment to change, an empty new one while there is none, or the refusal: the pair is not there, no right, or another
    /// version.</returns>
    public static async Task<Result<Allotment>> LoadForChangeAsync(
        AwardsDbContext db, string clusterCode, string cycleCode, ETag ifMatch, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var cycle = await db.Cycles.AsNoTracking().SingleOrDefaultAsync(one => one.Code == cycleCode, ct);
        if (cycle is null || !cycle.State.ClusterCodes.Contains(clusterCode)) return AllotmentErrors.NotInCycle(clusterCode, cycleCode);
        if (user.Refuses(Permissions.AllotAwards, Scopes.Cluster(clusterCode)) is { } foreign) return foreign;
        var allotment = await db.Allotments.SingleOrDefaultAsync(one => one.ClusterCode == clusterCode && one.CycleCode == cycleCode, ct);
        if (ifMatch.Version != (allotment?.Version ?? 0)) return AllotmentErrors.Changed;
        if (allotment is not null) return allotment;
        var first = new Allotment(Guid.CreateVersion7(clock.GetUtcNow()), clusterCode, cycleCode, cycle.Year);
        db.Add(first);
        return first;
    }
}
