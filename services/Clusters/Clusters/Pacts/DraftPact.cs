namespace ThiDua.Clusters;

/// <summary>Drafts the pact of a cluster for a cycle (<i>soạn giao ước thi đua</i>).</summary>
internal static class DraftPact
{
    /// <param name="Movements">Movements joined (<i>phong trào thi đua</i>).</param>
    /// <param name="Targets">Targets pledged by unit and indicator (<i>chỉ tiêu đăng ký</i>).</param>
    /// <param name="Commitments">What is promised in words (<i>nội dung giao ước</i>), in order.</param>
    public sealed record Request(
        string ClusterCode, string CycleCode,
        IReadOnlyList<PactMovementBody> Movements, IReadOnlyList<PactTargetBody> Targets, IReadOnlyList<string> Commitments);

    public static void Map(RouteGroupBuilder pacts) =>
        pacts.MapPost("", HandleAsync).WithName(nameof(DraftPact))
            .WithSummary("Drafts the pact of a cluster for a cycle")
            .WayBack(nameof(RevisePact), nameof(WithdrawPact)).Needs(Permissions.DraftPact);

    private static async Task<Results<VersionedCreated<PactView>, Problem>> HandleAsync(
        Request request, ClustersDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var found = await Participation.FindAsync(db, request.ClusterCode, request.CycleCode, ct);
        if (found.Error is { } missing) return Problem.From(missing);
        if (found.Value.Refuses(user, Permissions.DraftPact) is { } refusal) return Problem.From(refusal);

        var (cluster, cycle) = found.Value;
        var body = new PactBody(request.Movements, request.Targets, request.Commitments);
        var members = await db.LivingMembersAsync(cluster, cycle.Year, db.Today, ct);
        var indicators = await PledgedIndicators.AwaitAsync(db, body.Targets, clock, ct);
        if (body.Refuses(members, indicators, cycle.Year) is { } wrong) return Problem.From(wrong);

        var pact = new Pact(Guid.CreateVersion7(clock.GetUtcNow()), cluster.Code, cycle, body.Content());
        db.Add(pact);
        await db.SaveChangesAsync(ct);
        return Versioned.Created($"{ClustersModule.Prefix}/pacts/{pact.Id}", await Pacts.ViewAsync(db, pact, cluster, ct), pact.Version);
    }
}
