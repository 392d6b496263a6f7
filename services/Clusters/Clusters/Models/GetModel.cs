namespace ThiDua.Clusters;

/// <summary>Shows one exemplary model.</summary>
internal static class GetModel
{
    public static void Map(RouteGroupBuilder models) =>
        models.MapGet("/{id:guid}", HandleAsync).WithName(nameof(GetModel))
            .WithSummary("Shows one exemplary model")
            .Needs(Permissions.ReadRegister);

    private static async Task<Results<Versioned<ModelView>, Problem>> HandleAsync(Guid id, ClustersDbContext db, CancellationToken ct) =>
        await db.Models.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, ct) is { } model
            ? Versioned.Ok(ModelView.Of(model), model.Version)
            : Problem.From(ModelErrors.ModelNotFound);
}
