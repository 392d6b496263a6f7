namespace ThiDua.Clusters;

/// <summary>Exemplary models: their addresses, and how one is loaded to be changed.</summary>
internal static class Models
{
    public static void Map(RouteGroupBuilder api)
    {
        var models = api.MapGroup("/models");
        RegisterModel.Map(models);
        ListModels.Map(models);
        GetModel.Map(models);
        RecordReplication.Map(models);
        ConfirmReplication.Map(models);
        CorrectModel.Map(models);
        WithdrawModel.Map(models);
        WithdrawReplication.Map(models);
    }

    /// <param name="taker">Unit that took the model over; it may tell so itself. <c>null</c> where the model itself is meant.</param>
    public static Task<Result<ExemplaryModel>> LoadForChangeAsync(ClustersDbContext db, Guid id, string? taker, ETag ifMatch,
        CurrentUser user, CancellationToken ct) => LoadAsync(db, id, ifMatch, model =>
            user.Refuses(Permissions.RegisterModel, Scopes.Unit(model.UnitCode), Scopes.Unit(taker ?? model.UnitCode)), ct);

    /// <summary>For the unit that is said to have taken it over, and nobody in its place.</summary>
    public static Task<Result<ExemplaryModel>> LoadForConfirmationAsync(ClustersDbContext db, Guid id, string taker, ETag ifMatch,
        CurrentUser user, CancellationToken ct) => LoadAsync(db, id, ifMatch, _ =>
            user.BelongsTo(taker) ? user.Refuses(Permissions.RegisterModel, Scopes.Unit(taker))
                : GeneralErrors.OutsideScope(Permissions.RegisterModel), ct);

    private static async Task<Result<ExemplaryModel>> LoadAsync(ClustersDbContext db, Guid id, ETag ifMatch,
        Func<ExemplaryModel, Error?> refuses, CancellationToken ct)
    {
        var model = await db.Models.SingleOrDefaultAsync(m => m.Id == id, ct);
        if (model is null) return ModelErrors.ModelNotFound;
        if (refuses(model) is { } refusal) return refusal;
        return await db.RefusesStaleAsync(model, ifMatch, GeneralErrors.Changed, ct) is { } stale ? stale : model;
    }
}
