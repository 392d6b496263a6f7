using System.Globalization;

namespace ThiDua.Clusters;

/// <summary>Lists registered works by their planned day; those finished ahead of it are the candidates for a speech (<i>báo cáo tham
/// luận</i>).</summary>
internal static class ListWorks
{
    private const string Plan = "plan";

    public static void Map(RouteGroupBuilder works) =>
        works.MapGet("", HandleAsync).WithName(nameof(ListWorks))
            .WithSummary("Lists registered works by their planned day")
            .Needs(Permissions.ReadRegister);

    /// <param name="finishedAheadOf"><c>plan</c> lists exactly the works finished before their planned day; finished on the day itself is
    /// not ahead.</param>
    /// <param name="includePredecessors">With <paramref name="unit"/>: the works of the units it came from too.</param>
    private static async Task<Results<Ok<Page<WorkView>>, Problem>> HandleAsync(
        [AsParameters] PageRequest page, Guid? movement, string? unit, string? finishedAheadOf, bool? includePredecessors,
        ClustersDbContext db, CancellationToken ct)
    {
        if (!page.TryStart(2, out var after)) return Problem.From(GeneralErrors.BadCursor);
        if (finishedAheadOf is not (null or Plan)) return Problem.From(
            GeneralErrors.BadParameter.With(FieldError.OfParameter("finishedAheadOf", GeneralErrors.NoneOf([Plan]))));

        var history = db.WithPredecessors(unit);
        var works = db.Works.AsNoTracking().Where(w => w.WithdrawnBecause == null && (movement == null || w.MovementId == movement)
            && (unit == null || w.UnitCode == unit || (includePredecessors == true && history.Contains(w.UnitCode))));
        if (finishedAheadOf is not null) works = works.Where(w => w.FinishedOn < w.PlannedFinish);
        if (after is [var dayText, var idText])
        {
            if (!DateOnly.TryParseExact(dayText, "O", out var day)
                || !Guid.TryParse(idText, out var id)) return Problem.From(GeneralErrors.BadCursor);
            works = works.Where(w => EF.Functions.GreaterThan(ValueTuple.Create(w.PlannedFinish, w.Id), ValueTuple.Create(day, id)));
        }

        var rows = await works.OrderBy(w => w.PlannedFinish).ThenBy(w => w.Id).Take(page.Size + 1)
            .ToListAsync(ct);
        return TypedResults.Ok(Page.Of(rows.ConvertAll(WorkView.Of), page,
            w => [w.PlannedFinish.ToString("O", CultureInfo.InvariantCulture), w.Id.ToString()]));
    }
}
