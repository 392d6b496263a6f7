namespace ThiDua.Clusters;

/// <summary>The leader of a member signs (<i>ký giao ước</i>); the last signature completes the pact.</summary>
internal static class SignPact
{
    /// <param name="Capacity">Function of the signer, never the name.</param>
    public sealed record Request(string UnitCode, string Capacity);

    public static void Map(RouteGroupBuilder pacts) =>
        pacts.MapPost("/{id:guid}/signatures", HandleAsync).WithName(nameof(SignPact)).RequireIfMatch().Needs(Permissions.SignPact);

    private static async Task<Results<Versioned<PactView>, Problem>> HandleAsync(
        Guid id, Request request, ETag ifMatch, ClustersDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var pact = await db.Pacts.SingleOrDefaultAsync(p => p.Id == id, ct);
        if (pact is null) return Problem.From(ClustersErrors.PactNotFound);
        if (user.Refuses(Permissions.SignPact, Scopes.Unit(request.UnitCode)) is { } refusal) return Problem.From(refusal);
        if (pact.IsStale(ifMatch)) return Problem.From(GeneralErrors.Changed);
        if (new FieldChecks().Name(request.Capacity, "/capacity").Error is { } wrong) return Problem.From(wrong);

        var now = clock.GetUtcNow();
        var cluster = await db.Clusters.AsNoTracking().SingleAsync(c => c.Code == pact.ClusterCode, ct);
        var cycle = await db.Cycles.AsNoTracking().SingleAsync(c => c.Code == pact.CycleCode, ct);
        if (cycle.Refuses(PhaseKind.Pledge, now) is { } closed) return Problem.From(closed);
        if (pact.Sign(request.UnitCode, Text.Clean(request.Capacity), cluster.MembersOf(pact.Year), now)
            .Error is { } error) return Problem.From(error);

        await db.SaveChangesAsync(ct);
        return Versioned.Ok(PactView.Of(pact, cluster), pact.Version);
    }
}
