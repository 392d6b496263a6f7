namespace ThiDua.Awards;

/// <summary>Lists the nominations one may see, newest first.</summary>
internal static class ListNominations
{
    /// <param name="Proposals">Awards proposed so far.</param>
    /// <param name="EnteredAfterwards">Whether the office entered it after the season.</param>
    [ShowsNames]
    public sealed record Row(Guid Id, string ClusterCode, string CycleCode, int Year, NominationState State,
        IReadOnlyList<Proposal> Proposals, bool EnteredAfterwards);

    public static void Map(RouteGroupBuilder nominations) =>
        nominations.MapGet("", HandleAsync).WithName(nameof(ListNominations)).WithSummary("Nominations")
            .Needs(Permissions.ReadNominations);

    private static async Task<Results<Ok<Page<Row>>, Problem>> HandleAsync(
        [AsParameters] PageRequest page, string? cluster, string? cycle, AwardsDbContext db, CurrentUser user, CancellationToken ct)
    {
        if (!page.TryStartBefore(out var before)) return Problem.From(GeneralErrors.BadCursor);
        var rows = await db.Nominations.AsNoTracking().SeenBy(user, db)
            .Where(one => one.Id < before && (cluster == null || one.ClusterCode == cluster) && (cycle == null || one.CycleCode == cycle))
            .OrderByDescending(one => one.Id).Take(page.Size + 1)
            .Select(one => new Row(one.Id, one.ClusterCode, one.CycleCode, one.Year, one.State, one.Proposals,
                one.EnteredAfterwards)).ToListAsync(ct);
        return TypedResults.Ok(Page.Of(rows, page, row => [row.Id.ToString()]));
    }
}
