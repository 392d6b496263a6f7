namespace ThiDua.Clusters;

/// <summary>Lists clusters and blocks, of one year or with one unit if asked.</summary>
internal static class ListClusters
{
    /// <param name="Code">Stable code of the cluster or block.</param>
    internal sealed record Item(Guid Id, string Code, string Name, ClusterKind Kind, DateOnly ValidFrom, DateOnly? ValidTo);

    public static void Map(RouteGroupBuilder clusters) =>
        clusters.MapGet("", HandleAsync).WithName(nameof(ListClusters))
            .WithSummary("Lists clusters and blocks, of one year or with one unit if asked")
            .Needs(Permissions.ReadRegister);

    /// <param name="unit">Only clusters that have this unit as a member, in the year if one is given.</param>
    private static async Task<Results<Ok<Page<Item>>, Problem>> HandleAsync(
        [AsParameters] PageRequest page, int? year, string? unit, ClustersDbContext db, CancellationToken ct)
    {
        if (!page.TryStart(1, out var after)) return Problem.From(GeneralErrors.BadCursor);

        var clusters = db.Clusters.AsNoTracking();
        if (year is { } y) clusters = clusters.Where(c => c.ValidFrom.Year <= y && (c.ValidTo == null || y <= c.ValidTo.Value.Year));
        if (unit is not null)
            clusters = clusters.Where(c =>
                c.Members.Any(m => m.UnitCode == unit && (year == null
                    || (m.From.Year <= year && (m.To == null || year <= m.To.Value.Year)))));
        if (after is [var code]) clusters = clusters.Where(c => string.Compare(c.Code, code) > 0);

        var rows = await clusters.OrderBy(c => c.Code).Take(page.Size + 1)
            .Select(c => new Item(c.Id, c.Code, c.Name, c.Kind, c.ValidFrom, c.ValidTo)).ToListAsync(ct);
        return TypedResults.Ok(Page.Of(rows, page, c => [c.Code]));
    }
}
