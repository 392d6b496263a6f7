namespace ThiDua.Awards;

/// <summary>Lists the decisions one may see, newest first; by issuing body and achievement year when asked.</summary>
internal static class ListDecisions
{
    /// <param name="Number">Number of the decision (<i>số quyết định</i>).</param>
    /// <param name="EnteredAfterwards">Whether it was entered afterwards, from paper.</param>
    [ShowsNames]
    public sealed record Row(
        Guid Id, string IssuerUnitCode, string IssuerTitle, string Number, DateOnly DecidedOn, int AchievementYear, Guid? NominationId,
        OutsideBasis? Basis, bool EnteredAfterwards);

    public static void Map(RouteGroupBuilder decisions) =>
        decisions.MapGet("", HandleAsync).WithName(nameof(ListDecisions)).WithSummary("Decisions").Needs(Permissions.ReadRegisterOfAwards);

    /// <param name="issuer">Only of this issuing unit (its code).</param>
    /// <param name="year">Only of this achievement year.</param>
    private static async Task<Results<Ok<Page<Row>>, Problem>> HandleAsync(
        [AsParameters] PageRequest page, string? issuer, int? year, AwardsDbContext db, CurrentUser user, CancellationToken ct)
    {
        if (!page.TryStartBefore(out var before)) return Problem.From(GeneralErrors.BadCursor);
        var rows = await db.Decisions.AsNoTracking().SeenBy(user, db)
            .Where(one => one.Id < before && (issuer == null || one.IssuerUnitCode == issuer)
                && (year == null || one.AchievementYear == year) && one.WithdrawnBecause == null)
            .OrderByDescending(one => one.Id).Take(page.Size + 1)
            .Select(one => new Row(one.Id, one.IssuerUnitCode, one.IssuerTitle, one.Number, one.DecidedOn, one.AchievementYear,
                one.NominationId, one.Basis, one.EnteredAfterwards)).ToListAsync(ct);
        return TypedResults.Ok(Page.Of(rows, page, row => [row.Id.ToString()]));
    }
}
