namespace ThiDua.Clusters;

/// <summary>Opens a cycle (<i>kỳ thi đua</i>) for some clusters, with its phases.</summary>
internal static class CreateCycle
{
    /// <param name="Year">Achievement year.</param>
    /// <param name="Code">Stable code of the cycle.</param>
    /// <param name="Phases">Windows; a phase that is missing never opens.</param>
    /// <param name="Reason">Why a cluster takes part that is in another cycle of the year already; needed only then.</param>
    public sealed record Request(string Code, string Name, int Year, IReadOnlyList<string> ClusterCodes, IReadOnlyList<PhaseBody> Phases,
        string? Reason = null);

    /// <summary>One window of a cycle as it is sent.</summary>
    /// <param name="Opens">First day, Asia/Ho_Chi_Minh.</param>
    /// <param name="Closes">Last day, or the day before which it must be done.</param>
    /// <param name="GraceDays">Days of tolerated lateness.</param>
    /// <param name="GraceIn">How they are counted.</param>
    /// <param name="Kind">What may be done in it.</param>
    /// <param name="ClosesMeans">Whether the closing day itself still counts.</param>
    public sealed record PhaseBody(
        PhaseKind Kind, DateOnly Opens, DateOnly Closes, ClosesMeans ClosesMeans, int GraceDays = 0,
            GraceIn GraceIn = GraceIn.CalendarDays);

    public static void Map(RouteGroupBuilder cycles) =>
        cycles.MapPost("", HandleAsync).WithName(nameof(CreateCycle))
            .WithSummary("Opens a cycle for some clusters, with its phases")
            .WayBack(nameof(CorrectCycle), nameof(ReschedulePhase)).Needs(Permissions.ManageCycles);

    private static async Task<Results<VersionedCreated<CycleView>, Problem>> HandleAsync(
        Request request, ClustersDbContext db, HolidayCalendar calendar, TimeProvider clock, CancellationToken ct)
    {
        // One that was withdrawn never was a cluster.
        var known = await db.Clusters.Where(c => request.ClusterCodes.Contains(c.Code) && c.WithdrawnBecause == null)
            .Select(c => c.Code).ToListAsync(ct);
        var checks = new FieldChecks().Code(request.Code, "/code").Name(request.Name, "/name").Year(request.Year, "/year")
            .Size(request.ClusterCodes, "/clusterCodes", atLeast: 1).AllKnown(request.ClusterCodes, known, "/clusterCodes")
            .Size(request.Phases, "/phases").Note(request.Reason, "/reason");
        for (var i = 0; i < request.Phases.Count; i++)
        {
            var phase = request.Phases[i];
            checks.Window(phase.Opens, phase.Closes, phase.GraceDays, $"/phases/{i}");
        }
        if (checks.Error is { } wrong) return Problem.From(wrong);

        var phases = request.Phases.Select(p =>
            new Phase(p.Kind, p.Opens, p.Closes, p.ClosesMeans, p.GraceDays, p.GraceIn).Counted(calendar)).ToList();
        if (phases.FindIndex(p => p.Error is not null) is >= 0 and var uncounted)
            return Problem.From(phases[uncounted].Error!.At(uncounted).In("/phases"));
        var besides = await db.BesidesAsync(request.ClusterCodes, request.Year, request.Code, ct);
        var opened = Cycle.Open(Guid.CreateVersion7(clock.GetUtcNow()), request.Code, Text.Clean(request.Name), request.Year,
            request.ClusterCodes, [.. phases.Select(p => p.Value)], besides, Text.CleanOrNull(request.Reason));
        if (opened.Error is { } refusal) return Problem.From(refusal.In("/phases"));

        var cycle = opened.Value;
        db.Add(cycle);
        await db.SaveChangesAsync(ct);
        return Versioned.Created($"{ClustersModule.Prefix}/cycles/{cycle.Code}", CycleView.Of(cycle, clock.GetUtcNow()), cycle.Version);
    }
}
