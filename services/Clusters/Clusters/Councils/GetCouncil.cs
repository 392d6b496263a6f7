namespace ThiDua.Clusters;

/// <summary>Shows a Council: every seat there was, or those of one day.</summary>
internal static class GetCouncil
{
    public static void Map(RouteGroupBuilder councils) =>
        councils.MapGet("/{code}", HandleAsync).WithName(nameof(GetCouncil))
            .WithSummary("Shows a Council: every seat there was, or those of one day")
            .Needs(Permissions.ReadRegister);

    /// <param name="code">Unit whose Council it is.</param>
    /// <param name="on">Only the seats held on this day.</param>
    private static async Task<Results<Versioned<CouncilView>, Problem>> HandleAsync(string code, DateOnly? on, ClustersDbContext db,
        CancellationToken ct) =>
        await db.Councils.AsNoTracking().SingleOrDefaultAsync(c => c.UnitCode == code, ct) is { } council
            ? Versioned.Ok(CouncilView.Of(council, on), council.Version)
            : Problem.From(CouncilErrors.CouncilNotFound);
}
