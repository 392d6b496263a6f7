namespace ThiDua.Awards;

/// <summary>Lists the commendation summaries one may see, newest first; of a unit with those of the units it came from when
/// asked.</summary>
internal static class ListCommendationSummaries
{
    /// <param name="OwnerKind">Whose summary it is.</param>
    /// <param name="OwnerCode">Code of the unit or cluster whose summary it is.</param>
    /// <param name="Occasion">Ceremony or report in words.</param>
    /// <param name="Totals">Sums of the lines; <c>at-least</c> while a line is unknown.</param>
    /// <param name="HeldOn">Day of the ceremony; <c>null</c> for a period without one.</param>
    [ShowsNames]
    public sealed record Row(
        Guid Id, OwnerKind OwnerKind, [property: NameOf(Named.Body)] string OwnerCode,
    int Year, string Occasion, string? Period, DateOnly? HeldOn,
        TotalsView Totals);

    public static void Map(RouteGroupBuilder summaries) =>
        summaries.MapGet("", HandleAsync).WithName(nameof(ListCommendationSummaries)).WithSummary("Commendation summaries")
            .Needs(Permissions.ReadCommendationSummaries);

    /// <param name="includePredecessors">Whether those of the units it was formed from are listed too.</param>
    private static async Task<Results<Ok<Page<Row>>, Problem>> HandleAsync(
        [AsParameters] PageRequest page, string? unit, string? cluster, int? year, bool? includePredecessors, AwardsDbContext db,
        CurrentUser user, CancellationToken ct)
    {
        if (!page.TryStartBefore(out var before)) return Problem.From(GeneralErrors.BadCursor);
        string[] units = unit is null ? [] : [unit];
        var history = db.WithPredecessors(units);
        var found = await db.Summaries.AsNoTracking().SeenBy(user, db)
            .Where(one => one.Id < before && one.WithdrawnBecause == null && (year == null || one.Year == year)
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
