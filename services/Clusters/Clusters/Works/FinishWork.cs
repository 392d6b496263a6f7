namespace ThiDua.Clusters;

/// <summary>A unit tells the day on which its work was finished (<i>hoàn thành công trình, phần việc</i>).</summary>
internal static class FinishWork
{
    /// <param name="On">Day it was really finished, Asia/Ho_Chi_Minh; not in the future.</param>
    public sealed record Request(DateOnly On);

    public static void Map(RouteGroupBuilder works) =>
        works.MapPost("/{id:guid}/finish", HandleAsync).WithName(nameof(FinishWork))
            .WithSummary("A unit tells the day on which its work was finished")
            .RequireIfMatch().WayBack(nameof(CorrectWork)).Needs(Permissions.RegisterWork);

    private static async Task<Results<Versioned<WorkView>, Problem>> HandleAsync(
        Guid id, Request request, ETag ifMatch, ClustersDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var loaded = await Works.LoadForChangeAsync(db, id, ifMatch, user, ct);
        if (loaded.Error is { } refused) return Problem.From(refused);

        var work = loaded.Value;
        if (new FieldChecks().Day(request.On, "/on").Error is { } wrong) return Problem.From(wrong);
        var movementFrom = await db.Movements.Where(m => m.Id == work.MovementId).Select(m => m.From).SingleAsync(ct);
        if (work.Finish(request.On, movementFrom, LegalTime.Today(clock)).Error is { } error) return Problem.From(error);

        await db.SaveChangesAsync(ct);
        return Versioned.Ok(WorkView.Of(work), work.Version);
    }
}
