namespace ThiDua.Clusters;

/// <summary>A hand-over was prepared by mistake (<i>rút biên bản bàn giao lập nhầm</i>): as long as it is not in effect, another can take
/// its place.</summary>
internal static class WithdrawHandOver
{
    /// <param name="Reason">What was wrong.</param>
    public sealed record Request(string Reason);

    public static void Map(RouteGroupBuilder handOvers) =>
        handOvers.MapPost("/{id:guid}/withdrawal", HandleAsync).WithName(nameof(WithdrawHandOver))
            .WithSummary("Withdraws a hand-over that is not in effect yet")
            .RequireIfMatch().WayBack(nameof(PrepareHandOver)).Needs(Permissions.PrepareHandOver);

    private static async Task<Results<Versioned<HandOverView>, Problem>> HandleAsync(
        Guid id, Request request, ETag ifMatch, ClustersDbContext db, CurrentUser user, CancellationToken ct)
    {
        var handOver = await db.HandOvers.SingleOrDefaultAsync(h => h.Id == id, ct);
        if (handOver is null) return Problem.From(HandOverErrors.HandOverNotFound);
        var cluster = await db.Clusters.AsNoTracking().SingleAsync(c => c.Code == handOver.ClusterCode, ct);
        if (user.RefusesFor(Permissions.PrepareHandOver, cluster, handOver.EffectiveYear - 1, db.Today) is { } foreign)
            return Problem.From(foreign);
        if (await db.RefusesStaleAsync(handOver, ifMatch, GeneralErrors.Changed, ct) is { } stale) return Problem.From(stale);

        if (new FieldChecks().Name(request.Reason, "/reason", 2_000).Error is { } wrong) return Problem.From(wrong);
        if (handOver.Withdraw(Text.Clean(request.Reason)).Error is { } error) return Problem.From(error);

        await db.SaveChangesAsync(ct);
        return Versioned.Ok(HandOverView.Of(handOver), handOver.Version);
    }
}
