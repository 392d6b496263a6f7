namespace ThiDua.Awards;

/// <summary>Shows the allotment of one cluster in one cycle with its ETag.</summary>
internal static class GetAllotment
{
    public static void Map(RouteGroupBuilder allotments) =>
        allotments.MapGet("/{clusterCode}/{cycleCode}", HandleAsync).WithName(nameof(GetAllotment))
            .WithSummary("Allotment of a cluster in a cycle")
            .Needs(Permissions.ReadAwardRules);

    private static async Task<Results<Versioned<AllotmentView>, Problem>> HandleAsync(string clusterCode, string cycleCode,
        AwardsDbContext db, CancellationToken ct)
    {
        var allotment = await db.AllotmentOfAsync(clusterCode, cycleCode, ct);
        return allotment is null
            ? Problem.From(GeneralErrors.NothingHere)
            : Versioned.Ok(AllotmentView.Of(allotment), allotment.Version);
    }
}
