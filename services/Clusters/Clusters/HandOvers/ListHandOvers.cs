using System.Globalization;

namespace ThiDua.Clusters;

/// <summary>Lists hand-overs, of one cluster if asked, the oldest year first.</summary>
internal static class ListHandOvers
{
    /// <param name="EffectiveYear">Year for which the incoming officers serve.</param>
    /// <param name="OutgoingUnitCode">Unit that hands over: the head of the year before.</param>
    /// <param name="IncomingHeadUnitCode">Unit that becomes head (<i>trưởng cụm, khối</i>).</param>
    [ShowsNames]
    internal sealed record Item(Guid Id, string ClusterCode, int EffectiveYear, HandOverState State, string OutgoingUnitCode,
        string IncomingHeadUnitCode);

    public static void Map(RouteGroupBuilder handOvers) =>
        handOvers.MapGet("", HandleAsync).WithName(nameof(ListHandOvers))
            .WithSummary("Lists hand-overs, of one cluster if asked, the oldest year first")
            .Needs(Permissions.ReadRegister);

    private static async Task<Results<Ok<Page<Item>>, Problem>> HandleAsync(
        [AsParameters] PageRequest page, string? cluster, ClustersDbContext db, CancellationToken ct)
    {
        if (!page.TryStart(2, out var after)) return Problem.From(GeneralErrors.BadCursor);

        var handOvers = db.HandOvers.AsNoTracking().Where(h => cluster == null || h.ClusterCode == cluster);
        if (after is [var yearText, var idText])
        {
            if (!int.TryParse(yearText, CultureInfo.InvariantCulture, out var year)
                || !Guid.TryParse(idText, out var id)) return Problem.From(GeneralErrors.BadCursor);
            handOvers = handOvers.Where(h =>
                EF.Functions.GreaterThan(ValueTuple.Create(h.EffectiveYear, h.Id), ValueTuple.Create(year, id)));
        }

        var rows = await handOvers.OrderBy(h => h.EffectiveYear).ThenBy(h => h.Id).Take(page.Size + 1)
            .Select(h => new { h.Id, h.ClusterCode, h.EffectiveYear, h.State, h.Outgoing, h.IncomingHead }).ToListAsync(ct);
        return TypedResults.Ok(
            Page.Of([.. rows.Select(h => new Item(h.Id, h.ClusterCode, h.EffectiveYear, h.State, h.Outgoing, h.IncomingHead))],
            page, h => [h.EffectiveYear.ToString(CultureInfo.InvariantCulture), h.Id.ToString()]));
    }
}
