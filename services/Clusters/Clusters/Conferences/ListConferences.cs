using System.Globalization;

namespace ThiDua.Clusters;

/// <summary>Lists conferences by day, of one cluster or cycle if asked.</summary>
internal static class ListConferences
{
    /// <param name="ClusterCode">Cluster that meets; <c>null</c> for a conference of the province.</param>
    /// <param name="Kind">What it is held for.</param>
    [ShowsNames]
    internal sealed record Item(Guid Id, string? ClusterCode, string CycleCode, ConferenceKind Kind, ConferenceState State, DateOnly HeldOn,
        string HostUnitCode, string? MinutesNumber);

    public static void Map(RouteGroupBuilder conferences) =>
        conferences.MapGet("", HandleAsync).WithName(nameof(ListConferences))
            .WithSummary("Lists conferences by day, of one cluster or cycle if asked")
            .Needs(Permissions.ReadRegister);

    /// <param name="ofProvince">Whether only those of the province, or only those of clusters.</param>
    private static async Task<Results<Ok<Page<Item>>, Problem>> HandleAsync(
        [AsParameters] PageRequest page, string? cluster, string? cycle, bool? ofProvince, ClustersDbContext db, CancellationToken ct)
    {
        if (!page.TryStart(2, out var after)) return Problem.From(GeneralErrors.BadCursor);

        var conferences = db.Conferences.AsNoTracking()
            .Where(c => (cluster == null || c.ClusterCode == cluster) && (cycle == null || c.CycleCode == cycle)
                && (ofProvince == null || (c.ClusterCode == "") == ofProvince));
        if (after is [var dayText, var idText])
        {
            if (!DateOnly.TryParseExact(dayText, "O", out var day)
                || !Guid.TryParse(idText, out var id)) return Problem.From(GeneralErrors.BadCursor);
            conferences = conferences.Where(c => EF.Functions.GreaterThan(ValueTuple.Create(c.HeldOn, c.Id), ValueTuple.Create(day, id)));
        }

        var rows = await conferences.OrderBy(c => c.HeldOn).ThenBy(c => c.Id).Take(page.Size + 1)
            .Select(c => new { c.Id, c.ClusterCode, c.CycleCode, c.Kind, c.State, c.HeldOn, c.HostUnitCode, c.MinutesNumber })
                .ToListAsync(ct);
        return TypedResults.Ok(Page.Of(
            [.. rows.Select(c =>
                new Item(c.Id, c.ClusterCode.Length == 0 ? null : c.ClusterCode,
                    c.CycleCode, c.Kind, c.State, c.HeldOn, c.HostUnitCode, c.MinutesNumber))],
            page, c => [c.HeldOn.ToString("O", CultureInfo.InvariantCulture), c.Id.ToString()]));
    }
}
