namespace ThiDua.Indicators;

/// <summary>The province assigns targets (<i>giao chỉ tiêu</i>) to a unit; targets that are not named stay as they are.</summary>
internal static class AssignTargets
{
    /// <param name="Reason">Needed as soon as an existing target would say something else, or a number is far from what was known.</param>
    /// <param name="Targets">One for each indicator that is to change.</param>
    public sealed record Request(IReadOnlyList<Entry> Targets, string? Reason = null);

    /// <summary>A target as it is assigned (<i>giao chỉ tiêu</i>).</summary>
    public sealed record Entry : Partial
    {
        public required string IndicatorCode { get; init; }

        /// <summary><c>assigned</c> with a value, the others without; <c>blank</c> takes the target back, with a reason.</summary>
        public required TargetStatus Status { get; init; }

        /// <summary>Left out of a target that is assigned already, its value stays.</summary>
        public decimal? Value { get; init; }

        public decimal? ValueOver(Target now) => Status is TargetStatus.Assigned ? Or(Value, now.Value, nameof(Value)) : Value;
    }

    public static void Map(RouteGroupBuilder figures) =>
        figures.MapPut("/{unitCode}/{period}/targets", HandleAsync).WithName(nameof(AssignTargets))
            .WithSummary("Assigns targets to a unit for a period")
            .WayBack(nameof(AssignTargets)).RequireIfMatch().Needs(Permissions.AssignTargets);

    private static async Task<Results<Versioned<FigureSetView>, Problem>> HandleAsync(
        string unitCode, Period period, Request request, ETag ifMatch, IndicatorsDbContext db, CurrentUser user,
        TimeProvider clock, CancellationToken ct)
    {
        var named = await NamedIndicators.ReadAsync([.. request.Targets.Select(entry => entry.IndicatorCode)], db, ct);
        var loaded = await FigureSets.LoadForChangeAsync(db, unitCode, period, ifMatch, user, clock,
            () => user.Refuses(Permissions.AssignTargets, Scopes.Unit(unitCode)), named, ct);
        if (loaded.Error is { } refused) return Problem.From(refused);
        var (unit, set) = loaded.Value;

        var check = new FieldChecks();
        var reason = Text.CleanOrNull(request.Reason);
        check.Note(reason, "/reason");
        named.Check(check, "targets", "indicatorCode", period);
        var before = await KnownBefore.ReadAsync(set, named.Codes, db, ct);
        foreach (var (index, entry) in request.Targets.Index())
        {
            var pointer = $"/targets/{index}/value";
            check.That(entry.ValueOver(set.TargetOf(entry.IndicatorCode)) is null == (entry.Status != TargetStatus.Assigned), pointer,
                FigureErrors.ValueExactlyWhenAssigned);
            check.Quantity(entry.Value, pointer);
            named.CheckNumber(check, entry.IndicatorCode, entry.Value, pointer, before.OfTarget(entry.IndicatorCode), reason);
        }
        if (check.Error is { } wrong) return Problem.From(wrong);
        if (!unit.State.ExistsIn(period)) return Problem.From(FigureErrors.UnitNotThen(period));

        var assigned = set.AssignTargets([.. request.Targets.Select(entry =>
            (entry.IndicatorCode, TargetOf(entry, set.TargetOf(entry.IndicatorCode))))], reason);
        if (assigned.Error is { } refusal) return Problem.From(refusal.In("/targets"));

        await db.SaveChangesAsync(ct);
        return await FigureSetView.AnswerAsync(unitCode, period, set.Version, user, db, ct);
    }

    private static Target TargetOf(Entry entry, Target now) => entry.Status switch
    {
        TargetStatus.Assigned => Target.Assigned(entry.ValueOver(now)!.Value, TargetSource.Province),
        TargetStatus.NotAssigned => Target.NotAssigned(TargetSource.Province),
        TargetStatus.NotApplicable => Target.NotApplicable(TargetSource.Province),
        _ => Target.Blank,
    };
}
