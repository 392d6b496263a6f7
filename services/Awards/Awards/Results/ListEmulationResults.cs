using System.Globalization;

namespace ThiDua.Awards;

/// <summary>Lists what each unit achieved in each year: place and points of the adopted ranking, proposals and awards; newest year first,
/// then by unit.</summary>
internal static class ListEmulationResults
{
    public static void Map(RouteGroupBuilder results) =>
        results.MapGet("", HandleAsync).WithName(nameof(ListEmulationResults)).WithSummary("Emulation results of units by year")
            .Needs(Permissions.ReadRegisterOfAwards);

    /// <param name="year">Achievement year.</param>
    /// <param name="cluster">Cluster of the ranking, else the one the unit was in.</param>
    private static async Task<Results<Ok<Page<EmulationResultView>>, Problem>> HandleAsync(
        [AsParameters] PageRequest page, int? year, string? cluster, string? unit, AwardsDbContext db, CurrentUser user,
        CancellationToken ct)
    {
        var afterYear = 0;
        if (!page.TryStart(3, out var after) || (after.Length > 0 && !int.TryParse(after[0], CultureInfo.InvariantCulture, out afterYear)))
            return Problem.From(GeneralErrors.BadCursor);
        var start = after.Length == 0 ? null : new EmulationResults.Key(afterYear, after[1], after[2]);
        var rows = await db.ReadAsync(new EmulationResults.Filter(year, cluster, unit), start, page.Size + 1, user, ct);
        var shown = Page.Of(rows, page, row => [row.Key.Year.ToString(CultureInfo.InvariantCulture), row.Key.UnitCode, row.Key.Place]);
        return TypedResults.Ok(new Page<EmulationResultView>([.. shown.Items.Select(row => row.View)], shown.Next));
    }
}
