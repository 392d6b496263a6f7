namespace ThiDua.Clusters;

/// <summary>Gives one unit longer in one phase of a cycle (<i>gia hạn riêng cho một đơn vị</i>).</summary>
internal static class GrantException
{
    /// <param name="Kind">Phase: <c>pledge, report, self-score, appraise</c>.</param>
    /// <param name="LastDay">Last day on which the unit may still do it; a new day replaces the one it had.</param>
    /// <param name="Reason">Why; kept in the change record.</param>
    public sealed record Request(string UnitCode, PhaseKind Kind, DateOnly LastDay, string Reason);

    public static void Map(RouteGroupBuilder cycles) =>
        cycles.MapPost("/{code}/exceptions", HandleAsync).WithName(nameof(GrantException))
            .WithSummary("Gives one unit longer in one phase of a cycle")
            .RequireIfMatch().WayBack(nameof(GrantException), nameof(WithdrawException)).Needs(Permissions.ManageCycles);

    private static async Task<Results<Versioned<CycleView>, Problem>> HandleAsync(
        string code, Request request, ETag ifMatch, ClustersDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var loaded = await Cycles.LoadForChangeAsync(db, code, ifMatch, user, ct);
        if (loaded.Error is { } refused) return Problem.From(refused);

        var cycle = loaded.Value;
        var unit = await db.Units.AsNoTracking().SingleOrDefaultAsync(u => u.Code == request.UnitCode, ct);
        var checks = new FieldChecks().Known(request.UnitCode, unit is null ? [] : [unit.Code], "/unitCode")
            .Day(request.LastDay, "/lastDay").Name(request.Reason, "/reason", 2_000);
        if (checks.Error is { } wrong) return Problem.From(wrong);
        if (unit!.ValidTo is { } last && last < db.Today) return Problem.From(UnitErrors.UnitClosed(unit.Code, last));
        var clusters = await db.Clusters.AsNoTracking().Where(c => cycle.ClusterCodes.Contains(c.Code)).ToListAsync(ct);
        if (!clusters.Exists(c => c.MembersFor(cycle.Year, db.Today).Contains(unit.Code)))
            return Problem.From(CycleErrors.UnitNotInCycle(unit.Code));
        var exception = new PhaseException(unit.Code, request.Kind, request.LastDay);
        if (cycle.Grant(exception, Text.Clean(request.Reason)).Error is { } refusal) return Problem.From(refusal);

        await db.SaveChangesAsync(ct);
        return Versioned.Ok(CycleView.Of(cycle, clock.GetUtcNow()), cycle.Version);
    }
}
