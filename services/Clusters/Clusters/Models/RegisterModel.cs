namespace ThiDua.Clusters;

/// <summary>A unit registers a model that was found there (<i>ghi nhận điển hình tiên tiến</i>); the province may do it for any
/// unit.</summary>
internal static class RegisterModel
{
    /// <param name="FoundOn">Day it was found, Asia/Ho_Chi_Minh; not in the future.</param>
    /// <param name="Description">What is exemplary about it; names no person.</param>
    /// <param name="MovementId">Movement in which it was found; left out outside one.</param>
    public sealed record Request(string UnitCode, string Name, DateOnly FoundOn, string? Description = null, Guid? MovementId = null);

    public static void Map(RouteGroupBuilder models) =>
        models.MapPost("", HandleAsync).WithName(nameof(RegisterModel))
            .WithSummary("A unit registers a model that was found there")
            .WayBack(nameof(CorrectModel), nameof(WithdrawModel)).Needs(Permissions.RegisterModel);

    private static async Task<Results<VersionedCreated<ModelView>, Problem>> HandleAsync(
        Request request, ClustersDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        if (request.MovementId is { } movement && !await db.Movements.AnyAsync(m => m.Id == movement && m.WithdrawnBecause == null, ct))
            return Problem.From(MovementErrors.MovementNotFound);
        if (user.Refuses(Permissions.RegisterModel, Scopes.Unit(request.UnitCode)) is { } refusal) return Problem.From(refusal);
        var unit = await db.Units.AsNoTracking().SingleOrDefaultAsync(u => u.Code == request.UnitCode, ct);
        var checks = new FieldChecks().Known(request.UnitCode, unit is null ? [] : [unit.Code], "/unitCode").Name(request.Name, "/name")
            .Note(request.Description, "/description").Day(request.FoundOn, "/foundOn");
        if (checks.Error is { } wrong) return Problem.From(wrong);

        var found = ExemplaryModel.Find(Guid.CreateVersion7(clock.GetUtcNow()), unit!, Text.Clean(request.Name),
            Text.CleanOrNull(request.Description), request.FoundOn, request.MovementId, LegalTime.Today(clock));
        if (found.Error is { } error) return Problem.From(error);

        var model = found.Value;
        db.Add(model);
        await db.SaveChangesAsync(ct);
        return Versioned.Created($"{ClustersModule.Prefix}/models/{model.Id}", ModelView.Of(model), model.Version);
    }
}
