namespace ThiDua.Clusters;

/// <summary>A unit never took a model over, or on another day (<i>rút việc nhân rộng ghi nhầm</i>).</summary>
internal static class WithdrawReplication
{
    /// <param name="Reason">Why it was wrong.</param>
    public sealed record Request(string Reason);

    public static void Map(RouteGroupBuilder models) =>
        models.MapPost("/{id:guid}/replications/{unitCode}/withdrawal", HandleAsync).WithName(nameof(WithdrawReplication))
            .WithSummary("Withdraws that a unit took a model over")
            .RequireIfMatch().WayBack(nameof(RecordReplication)).Needs(Permissions.RegisterModel);

    /// <param name="unitCode">Unit that was said to have taken it over.</param>
    private static async Task<Results<Versioned<ModelView>, Problem>> HandleAsync(
        Guid id, string unitCode, Request request, ETag ifMatch, ClustersDbContext db, CurrentUser user, CancellationToken ct)
    {
        var loaded = await Models.LoadForChangeAsync(db, id, unitCode, ifMatch, user, ct);
        if (loaded.Error is { } refused) return Problem.From(refused);

        var model = loaded.Value;
        if (new FieldChecks().Name(request.Reason, "/reason", 2_000).Error is { } wrong) return Problem.From(wrong);
        if (model.WithdrawReplication(unitCode, Text.Clean(request.Reason)).Error is { } error) return Problem.From(error);

        await db.SaveChangesAsync(ct);
        return Versioned.Ok(ModelView.Of(model), model.Version);
    }
}
