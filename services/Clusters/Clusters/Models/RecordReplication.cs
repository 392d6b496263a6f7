namespace ThiDua.Clusters;

/// <summary>A model was taken over by another unit (<i>nhân rộng điển hình</i>): told by the unit that has it, the unit that took it over,
/// or the province. Told by anybody but the unit that took it over, it is a claim until that one confirms it.</summary>
internal static class RecordReplication
{
    /// <param name="UnitCode">Unit that took it over.</param>
    /// <param name="On">Day it was taken over, Asia/Ho_Chi_Minh; not in the future and not before it was found.</param>
    public sealed record Request(string UnitCode, DateOnly On, string? Note = null);

    public static void Map(RouteGroupBuilder models) =>
        models.MapPost("/{id:guid}/replications", HandleAsync).WithName(nameof(RecordReplication))
            .WithSummary("A model was taken over by another unit")
            .RequireIfMatch().WayBack(nameof(WithdrawReplication), nameof(ConfirmReplication)).Needs(Permissions.RegisterModel);

    private static async Task<Results<Versioned<ModelView>, Problem>> HandleAsync(
        Guid id, Request request, ETag ifMatch, ClustersDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var loaded = await Models.LoadForChangeAsync(db, id, request.UnitCode, ifMatch, user, ct);
        if (loaded.Error is { } refused) return Problem.From(refused);

        var model = loaded.Value;
        var taker = await db.Units.AsNoTracking().SingleOrDefaultAsync(u => u.Code == request.UnitCode, ct);
        var checks = new FieldChecks().Known(request.UnitCode, taker is null ? [] : [taker.Code], "/unitCode").Day(request.On, "/on")
            .Note(request.Note, "/note");
        if (checks.Error is { } wrong) return Problem.From(wrong);

        var replication = new Replication(request.UnitCode, request.On, Text.CleanOrNull(request.Note),
            Claimed: !user.BelongsTo(request.UnitCode));
        if (model.Replicate(taker!, replication, LegalTime.Today(clock)).Error is { } error) return Problem.From(error);

        await db.SaveChangesAsync(ct);
        return Versioned.Ok(ModelView.Of(model), model.Version);
    }
}
