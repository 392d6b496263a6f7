namespace ThiDua.Clusters;

/// <summary>One side signs (<i>ký biên bản bàn giao</i>); with the second signature the posts pass on in the same transaction.</summary>
internal static class SignHandOver
{
    /// <param name="Capacity">Function of the signer, never the name.</param>
    public sealed record Request(string UnitCode, string Capacity);

    public static void Map(RouteGroupBuilder handOvers) =>
        handOvers.MapPost("/{id:guid}/signatures", HandleAsync).WithName(nameof(SignHandOver))
            .WithSummary("One side signs")
            .RequireIfMatch()
            .NoWayBack("a signature is given for good; the next hand-over, or somebody named to stand in, changes the posts again.")
            .Needs(Permissions.SignHandOver);

    private static async Task<Results<Versioned<HandOverView>, Problem>> HandleAsync(
        Guid id, Request request, ETag ifMatch, ClustersDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var loaded = await HandOvers.LoadForSignatureAsync(db, id, request.UnitCode, ifMatch, user, ct);
        if (loaded.Error is { } refused) return Problem.From(refused);

        var handOver = loaded.Value;
        if (new FieldChecks().Name(request.Capacity, "/capacity").Error is { } wrong) return Problem.From(wrong);

        var cluster = await db.Clusters.SingleAsync(c => c.Code == handOver.ClusterCode, ct);
        var signed = handOver.Sign(request.UnitCode, Text.Clean(request.Capacity), cluster, clock.GetUtcNow());
        if (signed.Error is { } error) return Problem.From(error);

        await db.SaveChangesAsync(ct);
        return Versioned.Ok(HandOverView.Of(handOver), handOver.Version);
    }
}
