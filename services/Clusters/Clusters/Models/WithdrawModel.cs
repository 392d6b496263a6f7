namespace ThiDua.Clusters;

/// <summary>A model was registered by mistake (<i>rút điển hình ghi nhầm</i>); it is listed no longer.</summary>
internal static class WithdrawModel
{
    /// <param name="Reason">Why it never was one.</param>
    public sealed record Request(string Reason);

    public static void Map(RouteGroupBuilder models) =>
        models.MapPost("/{id:guid}/withdrawal", HandleAsync).WithName(nameof(WithdrawModel))
            .WithSummary("Withdraws a model that was registered by mistake")
            .RequireIfMatch().WayBack(nameof(RegisterModel)).Needs(Permissions.RegisterModel);

    private static async Task<Results<Versioned<ModelView>, Problem>> HandleAsync(
        Guid id, Request request, ETag ifMatch, ClustersDbContext db, CurrentUser user, CancellationToken ct)
    {
        var loaded = await Models.LoadForChangeAsync(db, id, taker: null, ifMatch, user, ct);
        if (loaded.Error is { } refused) return Problem.From(refused);

        var model = loaded.Value;
        if (new FieldChecks().Name(request.Reason, "/reason", 2_000).Error is { } wrong) return Problem.From(wrong);
        if (model.Withdraw(Text.Clean(request.Reason)).Error is { } error) return Problem.From(error);

        await db.SaveChangesAsync(ct);
        return Versioned.Ok(ModelView.Of(model), model.Version);
    }
}
