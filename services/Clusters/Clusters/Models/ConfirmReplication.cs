namespace ThiDua.Clusters;

/// <summary>A unit confirms that it took a model over, as somebody else had told (<i>xác nhận việc nhân rộng</i>).</summary>
internal static class ConfirmReplication
{
    public static void Map(RouteGroupBuilder models) =>
        models.MapPost("/{id:guid}/replications/{unitCode}/confirmation", HandleAsync).WithName(nameof(ConfirmReplication))
            .WithSummary("A unit confirms that it took a model over")
            .RequireIfMatch().WayBack(nameof(WithdrawReplication)).Needs(Permissions.RegisterModel);

    /// <param name="unitCode">Unit that is said to have taken it over; it alone confirms.</param>
    private static async Task<Results<Versioned<ModelView>, Problem>> HandleAsync(
        Guid id, string unitCode, ETag ifMatch, ClustersDbContext db, CurrentUser user, CancellationToken ct)
    {
        var loaded = await Models.LoadForConfirmationAsync(db, id, unitCode, ifMatch, user, ct);
        if (loaded.Error is { } refused) return Problem.From(refused);

        var model = loaded.Value;
        if (model.ConfirmReplication(unitCode).Error is { } error) return Problem.From(error);

        await db.SaveChangesAsync(ct);
        return Versioned.Ok(ModelView.Of(model), model.Version);
    }
}
