namespace ThiDua.Clusters;

/// <summary>
/// Closes a unit that is merged, split or dissolved (<i>sáp nhập, chia tách, giải thể</i>). Its successors, its memberships, its posts,
/// the hand-overs it was a side of and the pacts that waited for its signature follow in the same transaction.
/// </summary>
internal static class CloseUnit
{
    public sealed record Request(DateOnly LastDay, string DecisionNumber, DateOnly DecisionDate, IReadOnlyList<string>? Successors = null);

    public static void Map(RouteGroupBuilder units) =>
        units.MapPost("/{code}/closure", HandleAsync).WithName(nameof(CloseUnit))
            .WithSummary("Closes a unit that is merged, split or dissolved")
            .RequireIfMatch().WayBack(nameof(WithdrawUnitClosure)).Needs(Permissions.ManageUnits);

    private static async Task<Results<Versioned<UnitView>, Problem>> HandleAsync(
        string code, Request request, ETag ifMatch, ClustersDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var loaded = await Units.LoadForChangeAsync(db, code, ifMatch, user, ct);
        if (loaded.Error is { } refused) return Problem.From(refused);

        var unit = loaded.Value;
        var codes = request.Successors ?? [];
        var successors = await db.Units.Where(u => codes.Contains(u.Code)).ToListAsync(ct);
        var checks = new FieldChecks().Name(request.DecisionNumber, "/decisionNumber").Day(request.DecisionDate, "/decisionDate")
            .Day(request.LastDay, "/lastDay")
            .Size(codes, "/successors").AllKnown(codes, successors.Select(s => s.Code), "/successors");
        if (checks.Error is { } wrong) return Problem.From(wrong);

        var decision = new LegalAct(Text.Clean(request.DecisionNumber), request.DecisionDate);
        // In the order of the decision, not as the database happens to give them.
        var closed = unit.Close(request.LastDay, decision, [.. codes.Distinct().Select(one => successors.Single(s => s.Code == one))]);
        if (closed.Error is { } refusal) return Problem.From(refusal);

        foreach (var cluster in await db.Clusters.Where(c => c.Members.Any(m => m.UnitCode == code)).ToListAsync(ct))
        {
            var waiting = await WaitingPacts.FindAsync(db, cluster, code, ct);
            cluster.UnitEnds(code, request.LastDay, decision.DecisionNumber);
            waiting.Release(clock.GetUtcNow(), request.LastDay);
        }
        foreach (var handOver in await db.HandOvers.Where(h => h.State == HandOverState.Prepared
            && (h.Outgoing == code || h.IncomingHead == code || h.IncomingDeputy == code)).ToListAsync(ct))
            handOver.Lapse(code, decision.DecisionNumber);

        await db.SaveChangesAsync(ct);
        return Versioned.Ok(UnitView.Of(unit), unit.Version);
    }
}
