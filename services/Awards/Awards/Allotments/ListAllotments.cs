namespace ThiDua.Awards;

/// <summary>Lists allotments, newest first; by cluster and cycle when asked.</summary>
internal static class ListAllotments
{
    public static void Map(RouteGroupBuilder allotments) =>
        allotments.MapGet("", HandleAsync).WithName(nameof(ListAllotments)).WithSummary("Allotments").Needs(Permissions.ReadAwardRules);

    private static async Task<Results<Ok<Page<AllotmentView>>, Problem>> HandleAsync(
        [AsParameters] PageRequest page, string? cluster, string? cycle, AwardsDbContext db, CancellationToken ct)
    {
        if (!page.TryStartBefore(out var before)) return Problem.From(GeneralErrors.BadCursor);
        var rows = await db.Allotments.AsNoTracking()
            .Where(one => one.Id < before && (cluster == null || one.ClusterCode == cluster) && (cycle == null || one.CycleCode == cycle))
            .OrderByDescending(one => one.Id).Take(page.Size + 1)
            .Select(one => new AllotmentView(one.Id, one.ClusterCode, one.CycleCode, one.Year, one.Awards)).ToListAsync(ct);
        return TypedResults.Ok(Page.Of(rows, page, row => [row.Id.ToString()]));
    }
}
