namespace ThiDua.Awards;

/// <summary>Sets how many flags and certificates a cluster may propose in a cycle (<i>phân bổ số lượng</i>). <c>If-Match: "0"</c> for the
/// first time.</summary>
internal static class AllotAwards
{
    public sealed record Request(IReadOnlyList<Line> Awards);

    /// <param name="AwardCode">Code in the catalogue.</param>
    public sealed record Line(string AwardCode, int Count);

    public static void Map(RouteGroupBuilder allotments) =>
        allotments.MapPut("/{clusterCode}/{cycleCode}", HandleAsync).WithName(nameof(AllotAwards))
            .WithSummary("Set the allotment of a cluster in a cycle")
            .RequireIfMatch().Needs(Permissions.AllotAwards);

    private static async Task<Results<Versioned<ShowAllotment.Response>, Problem>> HandleAsync(
        string clusterCode, string cycleCode, Request request, ETag ifMatch, AwardsDbContext db, AwardCatalogue catalogue,
            CancellationToken ct)
    {
        var check = new FieldChecks().Size(request.Awards, "/awards", atMost: 100);
        for (var index = 0; index < request.Awards.Count; index++)
            check.That(request.Awards[index].Count is >= 0 and <= 1_000, $"/awards/{index}/count", "Số lượng từ 0 đến 1000.",
                "A count is from 0 to 1000.");
        check.That(request.Awards.DistinctBy(line => line.AwardCode).Count() == request.Awards.Count, "/awards",
            "Một hình thức được ghi hai lần.", "An award stands twice.");
        if (check.Error is { } wrong) return Problem.From(wrong);

        var cycle = await db.Cycles.AsNoTracking().SingleOrDefaultAsync(one => one.Code == cycleCode, ct);
        if (cycle is null
            || !cycle.ClusterCodes.Contains(clusterCode)) return Problem.From(AwardsErrors.NotInCycle(clusterCode, cycleCode));

        var allotment = await db.Allotments.SingleOrDefaultAsync(one => one.ClusterCode == clusterCode && one.CycleCode == cycleCode, ct);
        if (ifMatch.Version != (allotment?.Version ?? 0)) return Problem.From(AwardsErrors.AllotmentChanged);
        if (allotment is null) db.Add(allotment = new Allotment(Guid.CreateVersion7(), clusterCode, cycleCode, cycle.Year));

        var allotted = allotment.Allot([.. request.Awards.Select(line => new AllottedCount(line.AwardCode, line.Count))], catalogue);
        if (allotted.Error is { } refusal) return Problem.From(refusal);
        await db.SaveChangesAsync(ct);
        return Versioned.Ok(ShowAllotment.Response.Of(allotment), allotment.Version);
    }
}
