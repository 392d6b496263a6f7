namespace ThiDua.Clusters;

/// <summary>Replaces the content of a draft.</summary>
internal static class RevisePact
{
    /// <summary>What is left out stays as it is; each list is one value.</summary>
    public sealed record Request : Partial
    {
        public IReadOnlyList<PactMovementBody> Movements { get; init; } = [];

        public IReadOnlyList<PactTargetBody> Targets { get; init; } = [];

        public IReadOnlyList<string> Commitments { get; init; } = [];

        /// <summary>What is named; only that is checked.</summary>
        public PactBody Named => new(Movements, Targets, Commitments);

        public PactContent Over(Pact now)
        {
            var named = Named.Content();
            return new PactContent(Or(named.Movements, now.Movements, nameof(Movements)), Or(named.Targets, now.Targets, nameof(Targets)),
                Or(named.Commitments, now.Commitments, nameof(Commitments)));
        }
    }

    public static void Map(RouteGroupBuilder pacts) =>
        pacts.MapPut("/{id:guid}", HandleAsync).WithName(nameof(RevisePact))
            .WithSummary("Replaces the content of a draft")
            .RequireIfMatch().WayBack(nameof(RevisePact)).Needs(Permissions.DraftPact);

    private static async Task<Results<Versioned<PactView>, Problem>> HandleAsync(
        Guid id, Request request, ETag ifMatch, ClustersDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var loaded = await Pacts.LoadForChangeAsync(db, id, ifMatch, user, ct);
        if (loaded.Error is { } refused) return Problem.From(refused);

        var (pact, cluster) = loaded.Value;
        var members = await db.LivingMembersAsync(cluster, pact.Year, db.Today, ct);
        var indicators = await PledgedIndicators.AwaitAsync(db, request.Targets, clock, ct);
        if (request.Named.Refuses(members, indicators, pact.Year) is { } wrong) return Problem.From(wrong);
        if (pact.Revise(request.Over(pact)).Error is { } locked) return Problem.From(locked);

        await db.SaveChangesAsync(ct);
        return Versioned.Ok(await Pacts.ViewAsync(db, pact, cluster, ct), pact.Version);
    }
}
