namespace ThiDua.Clusters;

/// <summary>A unit registers a work within a movement (<i>đăng ký công trình, phần việc</i>).</summary>
internal static class RegisterWork
{
    /// <param name="Place">Where it is done, in words.</param>
    /// <param name="PlannedFinish">Day by which it is to be finished.</param>
    public sealed record Request(Guid MovementId, string UnitCode, string Name, string Place, DateOnly PlannedFinish);

    public static void Map(RouteGroupBuilder works) =>
        works.MapPost("", HandleAsync).WithName(nameof(RegisterWork))
            .WithSummary("A unit registers a work within a movement")
            .WayBack(nameof(CorrectWork), nameof(WithdrawWork)).Needs(Permissions.RegisterWork);

    private static async Task<Results<VersionedCreated<WorkView>, Problem>> HandleAsync(
        Request request, ClustersDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var movement = await db.Movements.AsNoTracking().SingleOrDefaultAsync(m => m.Id == request.MovementId, ct);
        if (movement is null) return Problem.From(MovementErrors.MovementNotFound);
        if (user.Refuses(Permissions.RegisterWork, Scopes.Unit(request.UnitCode)) is { } refusal) return Problem.From(refusal);

        var unit = await db.Units.AsNoTracking().SingleOrDefaultAsync(u => u.Code == request.UnitCode, ct);
        var checks = new FieldChecks().Known(request.UnitCode, unit is null ? [] : [unit.Code], "/unitCode").Name(request.Name, "/name")
            .Name(request.Place, "/place").Day(request.PlannedFinish, "/plannedFinish");
        if (checks.Error is { } wrong) return Problem.From(wrong);

        var cluster = await db.Clusters.AsNoTracking().SingleOrDefaultAsync(c => c.Code == movement.ClusterCode, ct);
        var registered = RegisteredWork.Register(Guid.CreateVersion7(clock.GetUtcNow()), movement, unit!, cluster,
            Text.Clean(request.Name), Text.Clean(request.Place), request.PlannedFinish, LegalTime.Today(clock));
        if (registered.Error is { } error) return Problem.From(error);

        var work = registered.Value;
        db.Add(work);
        await db.SaveChangesAsync(ct);
        return Versioned.Created($"{ClustersModule.Prefix}/works/{work.Id}", WorkView.Of(work), work.Version);
    }
}
