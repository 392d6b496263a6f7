namespace ThiDua.Clusters;

/// <summary>Replaces the content of a draft.</summary>
internal static class RevisePact
{
    public static void Map(RouteGroupBuilder pacts) =>
        pacts.MapPut("/{id:guid}", HandleAsync).WithName(nameof(RevisePact)).RequireIfMatch().Needs(Permissions.DraftPact);

    private static async Task<Results<Versioned<PactView>, Problem>> HandleAsync(
        Guid id, PactBody request, ETag ifMatch, ClustersDbContext db, CurrentUser user, CancellationToken ct)
    {
        var pact = await db.Pacts.SingleOrDefaultAsync(p => p.Id == id, ct);
        if (pact is null) return Problem.From(ClustersErrors.PactNotFound);
        var cluster = await db.Clusters.AsNoTracking().SingleAsync(c => c.Code == pact.ClusterCode, ct);
        if (user.RefusesFor(Permissions.DraftPact, cluster, pact.Year) is { } refusal) return Problem.From(refusal);
        if (pact.IsStale(ifMatch)) return Problem.From(GeneralErrors.Changed);

        if (request.Wrong(cluster.MembersOf(pact.Year)) is { } wrong) return Problem.From(wrong);
        if (pact.Revise(request.Content()).Error is { } locked) return Problem.From(locked);

        await db.SaveChangesAsync(ct);
        return Versioned.Ok(PactView.Of(pact, cluster), pact.Version);
    }
}
