namespace ThiDua.Awards;

/// <summary>Lists the commendation summaries one may see, newest first; of a unit with those of the units it came from when
/// asked.</summary>
internal static class ListCommendationSummaries
{
    [ShowsNames]
    public sealed record Row(
        Guid Id, OwnerKind OwnerKind, [property: NameOf(Named.Body)] string OwnerCode,
    int Year, string Occasion, string? Period, DateOnly? HeldOn,
        TotalsView Totals);

    public static void Map(RouteGroupBuilder summaries) =>
        summaries.MapGet("", HandleAsync).WithName(nameof(ListCommendationSummaries)).WithSummary("Commendation summaries")
            .Needs(Permissions.ReadCommendationSummaries);

    private static async Task<Results<Ok<Page<Row>>, Problem>> HandleAsync(
        [AsParameters] PageRequest page, string? unit, string? cluster, int? year, bool? includePredecessors, AwardsDbContext db,
        CurrentUser user, CancellationToken ct)
    {
        if (!page.TryStartBefore(out var before)) return Problem.From(GeneralErrors.BadCursor);
        string[] units = unit is null ? [] : [unit];
        var history = db.WithPredecessors(units);
        var found = await db.Summaries.AsNoTracking().SeenBy(user, db)
            .Where(one => one.Id < before && (year == null || one.Year == year)
                && (unit == null || (one.OwnerKind == OwnerKind.Unit
                    && (one.OwnerCode == unit || (includePredecessors == true && history.Contains(one.OwnerCode)))))
                && (cluster == null || (one.OwnerKind == OwnerKind.Cluster && one.OwnerCode == cluster)))
            .OrderByDescending(one => one.Id).Take(page.Size + 1).ToListAsync(ct);
        List<Row> rows =
        [
            .. found.Select(one => new Row(one.Id, one.OwnerKind, one.OwnerCode, one.Year, one.Occasion, one.Period, one.HeldOn,
                TotalsView.Of(one))),
        ];
        return TypedResults.Ok(Page.Of(rows, page, row => [row.Id.ToString()]));
    }
}
