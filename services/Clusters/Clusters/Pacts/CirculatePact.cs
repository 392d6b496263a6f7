namespace ThiDua.Clusters;

/// <summary>Sends a draft to the members for their signatures; from then on its text is fixed.</summary>
internal static class CirculatePact
{
    public static void Map(RouteGroupBuilder pacts) =>
        pacts.MapPost("/{id:guid}/circulation", HandleAsync).WithName(nameof(CirculatePact)).RequireIfMatch().Needs(Permissions.DraftPact);

    private static async Task<Results<Versioned<PactView>, Problem>> HandleAsync(
        Guid id, ETag ifMatch, ClustersDbContext db, CurrentUser user, CancellationToken ct)
    {
        var pact = await db.Pacts.SingleOrDefaultAsync(p => p.Id == id, ct);
        if (pact is null) return Problem.From(ClustersErrors.PactNotFound);
        var cluster = await db.Clusters.AsNoTracking().SingleAsync(c => c.Code == pact.ClusterCode, ct);
        if (user.RefusesFor(Permissions.DraftPact, cluster, pact.Year) is { } refusal) return Problem.From(refusal);
        if (pact.IsStale(ifMatch)) return Problem.From(GeneralErrors.Changed);
        if (pact.Circulate().Error is { } locked) return Problem.From(locked);

        await db.SaveChangesAsync(ct);
        return Versioned.Ok(PactView.Of(pact, cluster), pact.Version);
    }
}
