namespace ThiDua.Clusters;

/// <summary>Drafts next year's pact from this one and says what could not be carried over.</summary>
internal static class DraftSuccessorPact
{
    /// <param name="CycleCode">Code of the cycle (<i>kỳ thi đua</i>) of the new pact.</param>
    public sealed record Request(string CycleCode);

    /// <summary>The pact drafted from the one of the year before, and what could not be carried over.</summary>
    /// <param name="LeftBehind">Units whose targets were not carried, because they are no longer members.</param>
    /// <param name="WithoutTargets">Members of the new year that have no target yet.</param>
    /// <param name="ClosedIndicators">Indicators whose targets were not carried, because they are not valid in that year.</param>
    /// <param name="CarriedMovements">How many movements were carried over.</param>
    /// <param name="CarriedTargets">How many targets were carried over.</param>
    /// <param name="CarriedCommitments">How many commitments were carried over.</param>
    [ShowsNames]
    internal sealed record SuccessionView(PactView Pact, int CarriedMovements, int CarriedTargets, int CarriedCommitments,
        [property: NameOf(Named.Unit)] IReadOnlyList<string> LeftBehind,
        [property: NameOf(Named.Unit)] IReadOnlyList<string> WithoutTargets,
        [property: NameOf(Named.Indicator)] IReadOnlyList<string> ClosedIndicators);

    public static void Map(RouteGroupBuilder pacts) =>
        pacts.MapPost("/{id:guid}/successor", HandleAsync).WithName(nameof(DraftSuccessorPact))
            .WithSummary("Drafts next year's pact from this one and says what could not be carried over")
            .WayBack(nameof(RevisePact), nameof(WithdrawPact)).Needs(Permissions.DraftPact);

    private static async Task<Results<VersionedCreated<SuccessionView>, Problem>> HandleAsync(
        Guid id, Request request, ClustersDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var pact = await db.Pacts.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, ct);
        if (pact is null) return Problem.From(PactErrors.PactNotFound);
        if (user.Refuses(Permissions.DraftPact, Scopes.Cluster(pact.ClusterCode)) is { } refusal) return Problem.From(refusal);
        var found = await Participation.FindAsync(db, pact.ClusterCode, request.CycleCode, ct);
        if (found.Error is { } missing) return Problem.From(missing);
        if (found.Value.Refuses(user, Permissions.DraftPact) is { } refused) return Problem.From(refused);

        var (cluster, cycle) = found.Value;
        var members = await db.LivingMembersAsync(cluster, cycle.Year, db.Today, ct);
        var indicators = await PledgedIndicators.ReadAsync(db, pact.TargetsInForce().Select(target => target.IndicatorCode), ct);
        var drafted = pact.DraftSuccessor(Guid.CreateVersion7(clock.GetUtcNow()), cycle, members,
            code => indicators.AreValid(code, cycle.Year));
        if (drafted.Error is { } early) return Problem.From(early);

        var (next, leftBehind, withoutTargets, closed) = drafted.Value;
        db.Add(next);
        await db.SaveChangesAsync(ct);
        return Versioned.Created($"{ClustersModule.Prefix}/pacts/{next.Id}",
            new SuccessionView(await Pacts.ViewAsync(db, next, cluster, ct), next.Movements.Count, next.Targets.Count,
                next.Commitments.Count, leftBehind, withoutTargets, closed), next.Version);
    }
}
