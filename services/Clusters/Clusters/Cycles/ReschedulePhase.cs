namespace ThiDua.Clusters;

/// <summary>Sets or moves one phase of a cycle; everybody who waits for the deadline is told by the new state.</summary>
internal static class ReschedulePhase
{
    /// <param name="Reason">Why; kept in the change record.</param>
    public sealed record Request(DateOnly Opens, DateOnly Closes, ClosesMeans ClosesMeans, string Reason, int GraceDays = 0,
        GraceIn GraceIn = GraceIn.CalendarDays);

    public static void Map(RouteGroupBuilder cycles) =>
        cycles.MapPut("/{code}/phases/{kind}", HandleAsync).WithName(nameof(ReschedulePhase)).RequireIfMatch()
            .Needs(Permissions.ManageCycles);

    private static async Task<Results<Versioned<CycleView>, Problem>> HandleAsync(
        string code, string kind, Request request, ETag ifMatch, ClustersDbContext db, HolidayCalendar calendar, TimeProvider clock,
            CancellationToken ct)
    {
        var cycle = await db.Cycles.SingleOrDefaultAsync(c => c.Code == code, ct);
        if (cycle is null || !Wire.TryRead<PhaseKind>(kind, out var phase)) return Problem.From(ClustersErrors.CycleNotFound);
        if (cycle.IsStale(ifMatch)) return Problem.From(GeneralErrors.Changed);
        var checks = CreateCycle.Check(new FieldChecks().Name(request.Reason, "/reason", 2_000), request.Opens, request.Closes,
            request.GraceDays, "");
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
