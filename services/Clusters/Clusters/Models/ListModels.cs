using System.Globalization;

namespace ThiDua.Clusters;

/// <summary>Lists exemplary models by the day they were found; those that nobody took over show where work is left.</summary>
internal static class ListModels
{
    public static void Map(RouteGroupBuilder models) =>
        models.MapGet("", HandleAsync).WithName(nameof(ListModels))
            .WithSummary("Lists exemplary models by the day they were found")
            .Needs(Permissions.ReadRegister);

    /// <param name="unit">Unit where it was found.</param>
    /// <param name="replicated">Whether somebody took it over; a claim that is not confirmed does not count.</param>
    /// <param name="includePredecessors">With <paramref name="unit"/>: the models of the units it came from too.</param>
    private static async Task<Results<Ok<Page<ModelView>>, Problem>> HandleAsync(
        [AsParameters] PageRequest page, string? unit, Guid? movement, bool? replicated, bool? includePredecessors,
        ClustersDbContext db, CancellationToken ct)
    {
        if (!page.TryStart(2, out var after)) return Problem.From(GeneralErrors.BadCursor);
        var history = db.WithPredecessors(unit);
        var models = db.Models.AsNoTracking().Where(m =>
            m.WithdrawnBecause == null
            && (unit == null || m.UnitCode == unit || (includePredecessors == true && history.Contains(m.UnitCode)))
            && (movement == null || m.MovementId == movement)
            && (replicated == null || (m.Replications.Count(one => one.Claimed) < m.Replications.Count) == replicated));
        if (after is [var dayText, var idText])
        {
            if (!DateOnly.TryParseExact(dayText, "O", out var day)
                || !Guid.TryParse(idText, out var id)) return Problem.From(GeneralErrors.BadCursor);
            models = models.Where(m => EF.Functions.GreaterThan(ValueTuple.Create(m.FoundOn, m.Id), ValueTuple.Create(day, id)));
        }

        var rows = await models.OrderBy(m => m.FoundOn).ThenBy(m => m.Id).Take(page.Size + 1).ToListAsync(ct);
        return TypedResults.Ok(
            Page.Of(rows.ConvertAll(ModelView.Of), page, m => [m.FoundOn.ToString("O", CultureInfo.InvariantCulture), m.Id.ToString()]));
    }
}
