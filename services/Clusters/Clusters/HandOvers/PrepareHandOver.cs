namespace ThiDua.Clusters;

/// <summary>Prepares the hand-over of head and deputy to those of the next year (<i>lập biên bản bàn giao</i>).</summary>
internal static class PrepareHandOver
{
    /// <param name="EffectiveYear">Year for which the incoming officers serve; the head of the year before hands over.</param>
    /// <param name="Items">Documents and objects, the standing flag (<i>cờ thường trực</i>) among them where there is one.</param>
    /// <param name="IncomingHead">Code of the member that becomes head (<i>trưởng cụm, khối</i>).</param>
    /// <param name="IncomingDeputy">Code of the member that becomes deputy; left out where there is none.</param>
    public sealed record Request(string ClusterCode, int EffectiveYear, string IncomingHead, IReadOnlyList<string> Items,
        string? IncomingDeputy = null);

    public static void Map(RouteGroupBuilder handOvers) =>
        handOvers.MapPost("", HandleAsync).WithName(nameof(PrepareHandOver))
            .WithSummary("Prepares the hand-over of head and deputy to those of the next year")
            .WayBack(nameof(WithdrawHandOver)).Needs(Permissions.PrepareHandOver);

    private static async Task<Results<VersionedCreated<HandOverView>, Problem>> HandleAsync(
        Request request, ClustersDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var cluster = await db.Clusters.AsNoTracking().SingleOrDefaultAsync(c => c.Code == request.ClusterCode, ct);
        if (cluster is null) return Problem.From(ClusterErrors.ClusterNotFound);
        if (user.RefusesFor(Permissions.PrepareHandOver, cluster, request.EffectiveYear - 1, db.Today) is { } refusal)
            return Problem.From(refusal);

        var checks = new FieldChecks().Year(request.EffectiveYear, "/effectiveYear").Size(request.Items, "/items");
        for (var i = 0; i < request.Items.Count; i++) checks.Name(request.Items[i], $"/items/{i}");
        if (checks.Error is { } wrong) return Problem.From(wrong);

        var prepared = HandOver.Prepare(Guid.CreateVersion7(clock.GetUtcNow()), cluster, request.EffectiveYear, request.IncomingHead,
            request.IncomingDeputy,
            [.. request.Items.Select(Text.Clean)]);
        if (prepared.Error is { } error) return Problem.From(error);

        var handOver = prepared.Value;
        db.Add(handOver);
        await db.SaveChangesAsync(ct);
        return Versioned.Created($"{ClustersModule.Prefix}/hand-overs/{handOver.Id}", HandOverView.Of(handOver), handOver.Version);
    }
}
