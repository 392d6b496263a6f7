namespace ThiDua.Clusters;

/// <summary>Takes a unit's later deadline back (<i>rút gia hạn riêng</i>); what it did meanwhile stays.</summary>
internal static class WithdrawException
{
    /// <param name="Reason">Why it is taken back.</param>
    public sealed record Request(string Reason);

    public static void Map(RouteGroupBuilder cycles) =>
        cycles.MapPost("/{code}/exceptions/{unitCode}/{kind}/withdrawal", HandleAsync).WithName(nameof(WithdrawException))
            .WithSummary("Takes a unit's later deadline back")
            .RequireIfMatch().WayBack(nameof(GrantException)).Needs(Permissions.ManageCycles);

    /// <param name="kind">Phase: <c>pledge, report, self-score, appraise</c>.</param>
    private static async Task<Results<Versioned<CycleView>, Problem>> HandleAsync(
        string code, string unitCode, string kind, Request request, ETag ifMatch, ClustersDbContext db, CurrentUser user,
        TimeProvider clock, CancellationToken ct)
    {
        if (!EnumWord.TryRead<PhaseKind>(kind, out var phase)) return Problem.From(CycleErrors.ExceptionNotFound);
        var loaded = await Cycles.LoadForChangeAsync(db, code, ifMatch, user, ct);
        if (loaded.Error is { } refused) return Problem.From(refused);

        var cycle = loaded.Value;
        if (new FieldChecks().Name(request.Reason, "/reason", 2_000).Error is { } wrong) return Problem.From(wrong);
        if (cycle.WithdrawException(unitCode, phase, Text.Clean(request.Reason)).Error is { } refusal) return Problem.From(refusal);

        await db.SaveChangesAsync(ct);
        return Versioned.Ok(CycleView.Of(cycle, clock.GetUtcNow()), cycle.Version);
    }
}
