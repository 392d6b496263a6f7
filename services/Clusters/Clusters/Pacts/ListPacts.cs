namespace ThiDua.Clusters;

/// <summary>Lists pacts, of one cluster or cycle if asked.</summary>
internal static class ListPacts
{
    [ShowsNames]
    internal sealed record Item(Guid Id, string ClusterCode, string CycleCode, int Year, PactState State);

    public static void Map(RouteGroupBuilder pacts) =>
        pacts.MapGet("", HandleAsync).WithName(nameof(ListPacts))
            .WithSummary("Lists pacts, of one cluster or cycle if asked")
            .Needs(Permissions.ReadRegister);

    private static async Task<Results<Ok<Page<Item>>, Problem>> HandleAsync(
        [AsParameters] PageRequest page, string? cluster, string? cycle, ClustersDbContext db, CancellationToken ct)
    {
        if (!page.TryStart(3, out var after)) return Problem.From(GeneralErrors.BadCursor);

        var pacts = db.Pacts.AsNoTracking()
            .Where(p => (cluster == null || p.ClusterCode == cluster) && (cycle == null || p.CycleCode == cycle));
        if (after is [var clusterCode, var cycleCode, var idText])
        {
            if (!Guid.TryParse(idText, out var id)) return Problem.From(GeneralErrors.BadCursor);
            pacts = pacts.Where(p => EF.Functions.GreaterThan(
                ValueTuple.Create(p.ClusterCode, p.CycleCode, p.Id), ValueTuple.Create(clusterCode, cycleCode, id)));
        }

        var rows = await pacts.OrderBy(p => p.ClusterCode).ThenBy(p => p.CycleCode).ThenBy(p => p.Id).Take(page.Size + 1)
            .Select(p => new { p.Id, p.ClusterCode, p.CycleCode, p.Year, p.State }).ToListAsync(ct);
        var items = rows.ConvertAll(p => new Item(p.Id, p.ClusterCode, p.CycleCode, p.Year, p.State));
        return TypedResults.Ok(Page.Of(items, page, p => [p.ClusterCode, p.CycleCode, p.Id.ToString()]));
    }
}
