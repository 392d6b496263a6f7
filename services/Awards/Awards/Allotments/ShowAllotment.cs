namespace ThiDua.Awards;

/// <summary>Shows the allotment of one cluster in one cycle with its ETag.</summary>
internal static class ShowAllotment
{
    public sealed record Response(Guid Id, string ClusterCode, string CycleCode, int Year, IReadOnlyList<AllottedCount> Awards)
    {
        public static Response Of(Allotment allotment) =>
            new(allotment.Id, allotment.ClusterCode, allotment.CycleCode, allotment.Year, allotment.Awards);
    }

    public static void Map(RouteGroupBuilder allotments) =>
        allotments.MapGet("/{clusterCode}/{cycleCode}", HandleAsync).WithName(nameof(ShowAllotment))
            .WithSummary("Allotment of a cluster in a cycle")
            .Needs(Permissions.ReadAwardRules);

    private static async Task<Results<Versioned<Response>, Problem>> HandleAsync(string clusterCode, string cycleCode, AwardsDbContext db,
        CancellationToken ct)
    {
        var allotment = await db.Allotments.AsNoTracking()
            .SingleOrDefaultAsync(one => one.ClusterCode == clusterCode && one.CycleCode == cycleCode, ct);
        return allotment is null ? Problem.From(GeneralErrors.NothingHere) : Versioned.Ok(Response.Of(allotment), allotment.Version);
    }
}
