namespace ThiDua.Clusters;

/// <summary>Sets or moves one phase of a cycle; everybody who waits for the deadline is told by the new state.</summary>
internal static class ReschedulePhase
{
    /// <param name="Reason">Why; kept in the change record.</param>
    /// <param name="Opens">First day.</param>
    /// <param name="Closes">Last day, or the day before which it must be done.</param>
    /// <param name="ClosesMeans">Whether the closing day itself still counts.</param>
    /// <param name="GraceDays">Days by which lateness is tolerated.</param>
    /// <param name="GraceIn">How these days are counted.</param>
    public sealed record Request(DateOnly Opens, DateOnly Closes, ClosesMeans ClosesMeans, string Reason, int GraceDays = 0,
        GraceIn GraceIn = GraceIn.CalendarDays);

    public static void Map(RouteGroupBuilder cycles) =>
        cycles.MapPut("/{code}/phases/{kind}", HandleAsync).WithName(nameof(ReschedulePhase))
            .WithSummary("Sets or moves one phase of a cycle")
            .RequireIfMatch().Needs(Permissions.ManageCycles);

    /// <param name="kind">Phase: <c>pledge, report, self-score, appraise, conference, council</c>.</param>
    private static async Task<Results<Versioned<CycleView>, Problem>> HandleAsync(
        string code, string kind, Request request, ETag ifMatch, ClustersDbContext db, CurrentUser user, HolidayCalendar calendar,
        TimeProvider clock, CancellationToken ct)
    {
        if (!EnumWord.TryRead<PhaseKind>(kind, out var phase)) return Problem.From(CycleErrors.CycleNotFound);
        var loaded = await Cycles.LoadForChangeAsync(db, code, ifMatch, user, ct);
        if (loaded.Error is { } refused) return Problem.From(refused);

        var cycle = loaded.Value;
        var checks = new FieldChecks().Name(request.Reason, "/reason", 2_000)
            .Window(request.Opens, request.Closes, request.GraceDays, "");
        if (checks.Error is { } wrong) return Problem.From(wrong);

        var counted = new Phase(phase, request.Opens, request.Closes, request.ClosesMeans, request.GraceDays, request.GraceIn)
            .Counted(calendar);
        if (counted.Error is { } uncounted) return Problem.From(uncounted);
        var moved = cycle.Reschedule(counted.Value, Text.Clean(request.Reason));
        if (moved.Error is { } refusal) return Problem.From(refusal);

        await db.SaveChangesAsync(ct);
        return Versioned.Ok(CycleView.Of(cycle, clock.GetUtcNow()), cycle.Version);
    }
}
