namespace ThiDua.Clusters;

/// <summary>Shows one registered work.</summary>
internal static class GetWork
{
    public static void Map(RouteGroupBuilder works) =>
        works.MapGet("/{id:guid}", HandleAsync).WithName(nameof(GetWork))
            .WithSummary("Shows one registered work")
            .Needs(Permissions.ReadRegister);

    private static async Task<Results<Versioned<WorkView>, Problem>> HandleAsync(Guid id, ClustersDbContext db, CancellationToken ct) =>
        await db.Works.AsNoTracking().SingleOrDefaultAsync(w => w.Id == id, ct) is { } work
            ? Versioned.Ok(WorkView.Of(work), work.Version)
            : Problem.From(WorkErrors.WorkNotFound);
}
