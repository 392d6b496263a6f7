namespace ThiDua.Clusters;

/// <summary>A unit's latest membership was entered by mistake, or for a time that will not come.</summary>
internal static class WithdrawMembership
{
    /// <param name="Reason">Why it never was one.</param>
    public sealed record Request(string Reason);

    public static void Map(RouteGroupBuilder clusters)
    {
        clusters.MapPost("/{code}/members/{unitCode}/withdrawal", HandleAsync).WithName(nameof(WithdrawMembership))
            .WithSummary("Withdraws a membership that was entered by mistake")
            .RequireIfMatch().WayBack(nameof(AddMember)).Needs(Permissions.ManageClusters);
        clusters.MapGet("/{code}/members/{unitCode}/withdrawal", LookAsync).WithName("GetMembershipWithdrawal")
            .WithSummary("What rests on a membership, so that it cannot be withdrawn").Needs(Permissions.ManageClusters);
    }

    private static async Task<Results<Ok<WithdrawalView>, Problem>> LookAsync(
        string code, string unitCode, HttpContext http, ClustersDbContext db, CancellationToken ct)
    {
        var cluster = await db.Clusters.AsNoTracking().SingleOrDefaultAsync(c => c.Code == code, ct);
        if (cluster is null) return Problem.From(ClusterErrors.ClusterNotFound);
        return await WithdrawalView.OfAsync(http, cluster.RefusesWithdrawalOf(unitCode, await RestingAsync(db, cluster, unitCode, ct)));
    }

    private static async Task<Results<Versioned<ClusterView>, Problem>> HandleAsync(
        string code, string unitCode, Request request, ETag ifMatch, ClustersDbContext db, CurrentUser user, TimeProvider clock,
        CancellationToken ct)
    {
        var loaded = await Clusters.LoadForChangeAsync(db, code, ifMatch, user, ct);
        if (loaded.Error is { } refused) return Problem.From(refused);

        var cluster = loaded.Value;
        if (new FieldChecks().Name(request.Reason, "/reason", 2_000).Error is { } wrong) return Problem.From(wrong);
        var waiting = await WaitingPacts.FindAsync(db, cluster, unitCode, ct);
        var resting = await RestingAsync(db, cluster, unitCode, ct);
        if (cluster.WithdrawMembership(unitCode, Text.Clean(request.Reason), resting).Error is { } refusal) return Problem.From(refusal);

        waiting.Release(clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        return Versioned.Ok(ClusterView.Of(cluster), cluster.Version);
    }

    private static async Task<IReadOnlyList<Resting>> RestingAsync(ClustersDbContext db, Cluster cluster, string unitCode,
        CancellationToken ct) =>
        cluster.Latest(unitCode) is { } latest
            ? await RestingOnUnits.OfMembershipAsync(db, cluster.Code, unitCode, latest.From, latest.To, ct) : [];
}
