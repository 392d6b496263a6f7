namespace ThiDua.Clusters;

/// <summary>Shows one pact with the missing signatures.</summary>
internal static class GetPact
{
    public static void Map(RouteGroupBuilder pacts) =>
        pacts.MapGet("/{id:guid}", HandleAsync).WithName(nameof(GetPact))
            .WithSummary("Shows one pact with the missing signatures")
            .Needs(Permissions.ReadRegister);

    private static async Task<Results<Versioned<PactView>, Problem>> HandleAsync(Guid id, ClustersDbContext db, CancellationToken ct)
    {
        var pact = await db.Pacts.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, ct);
        if (pact is null) return Problem.From(PactErrors.PactNotFound);
        var cluster = await db.Clusters.AsNoTracking().SingleAsync(c => c.Code == pact.ClusterCode, ct);
        return Versioned.Ok(await Pacts.ViewAsync(db, pact, cluster, ct), pact.Version);
    }
}
