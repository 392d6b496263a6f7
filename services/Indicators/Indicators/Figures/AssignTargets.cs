namespace ThiDua.Indicators;

/// <summary>The province assigns targets (<i>giao chỉ tiêu</i>) to a unit; targets that are not named stay as they are.</summary>
internal static class AssignTargets
{
    /// <param name="Reason">Needed as soon as an existing target would say something else.</param>
    public sealed record Request(IReadOnlyList<Entry> Targets, string? Reason = null);

    /// <param name="Status"><c>assigned</c> with a value, the others without; <c>blank</c> takes the target back.</param>
    public sealed record Entry(string IndicatorCode, TargetStatus Status, decimal? Value = null);

    public static void Map(RouteGroupBuilder figures) =>
        figures.MapPut("/{unitCode}/{period}/targets", HandleAsync).WithName(nameof(AssignTargets)).RequireIfMatch()
            .Needs(Permissions.AssignTargets);

    private static async Task<Results<Versioned<FigureSetView>, Problem>> HandleAsync(
        string unitCode, Period period, Request request, ETag ifMatch, IndicatorsDbContext db, CurrentUser user, CancellationToken ct)
    {
        var unit = await VisibleUnit.FindAsync(unitCode, period, user, db, ct);
        if (unit is null) return Problem.From(IndicatorsErrors.UnitNotFound);
        if (user.Refuses(Permissions.AssignTargets, Scopes.Unit(unitCode)) is { } foreign) return Problem.From(foreign);

        var check = new FieldChecks();
        var reason = Text.CleanOrNull(request.Reason);
        check.Note(reason, "/reason");
        await NamedIndicators.ReadAsync(check, "targets", "indicatorCode", [.. request.Targets.Select(entry => entry.IndicatorCode)],
            period, db, ct);
        foreach (var (index, entry) in request.Targets.Index())
        {
            var pointer = $"/targets/{index}/value";
            check.That(entry.Value is null == (entry.Status != TargetStatus.Assigned), pointer,
                "Có giá trị khi và chỉ khi chỉ tiêu được giao (assigned).", "There is a value exactly when the status is assigned.");
            check.Quantity(entry.Value, pointer);
        }
        if (check.Error is { } wrong) return Problem.From(wrong);
        if (!unit.ExistsIn(period)) return Problem.From(IndicatorsErrors.UnitNotThen(period.ToString()));

        var set = await db.FindOrStartAsync(unitCode, period, ct);
        if (set.IsStale(ifMatch)) return Problem.From(IndicatorsErrors.FigureSetChanged);
        var assigned = set.AssignTargets([.. request.Targets.Select(entry => (entry.IndicatorCode, TargetOf(entry)))], reason);
        if (assigned.Error is { } refusal) return Problem.From(refusal);

        await db.SaveAsync(set, ct);
        return await FigureSetView.AnswerAsync(unitCode, period, set.Version, user, db, ct);
    }

    private static Target TargetOf(Entry entry) => entry.Status switch
    {
        TargetStatus.Assigned => Target.Assigned(entry.Value!.Value, TargetSource.Province),
        TargetStatus.NotAssigned => Target.NotAssigned(TargetSource.Province),
        TargetStatus.NotApplicable => Target.NotApplicable(TargetSource.Province),
        _ => Target.Blank,
    };
}
