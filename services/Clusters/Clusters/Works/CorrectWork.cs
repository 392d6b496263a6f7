namespace ThiDua.Clusters;

/// <summary>Puts right what was typed wrong about a registered work (<i>đính chính công trình, phần việc</i>).</summary>
internal static class CorrectWork
{
    /// <summary>What is left out stays.</summary>
    public sealed record Request : Partial
    {
        public string Name { get; init; } = "";

        /// <summary>Where it is done, in words.</summary>
        public string Place { get; init; } = "";

        /// <summary>Day by which it is to be finished.</summary>
        public DateOnly PlannedFinish { get; init; }

        /// <summary>Day it was really finished; <c>null</c> when it is not finished after all.</summary>
        public DateOnly? FinishedOn { get; init; }

        /// <summary>Why it was wrong.</summary>
        public required string Reason { get; init; }

        public string NameOver(RegisteredWork now) => Or(Text.Clean(Name), now.Name, nameof(Name));

        public string PlaceOver(RegisteredWork now) => Or(Text.Clean(Place), now.Place, nameof(Place));

        public DateOnly PlannedOver(RegisteredWork now) => Or(PlannedFinish, now.PlannedFinish, nameof(PlannedFinish));

        public DateOnly? FinishedOver(RegisteredWork now) => Or(FinishedOn, now.FinishedOn, nameof(FinishedOn));
    }

    public static void Map(RouteGroupBuilder works) =>
        works.MapPost("/{id:guid}/correction", HandleAsync).WithName(nameof(CorrectWork))
            .WithSummary("Puts right what was typed wrong about a registered work")
            .RequireIfMatch().WayBack(nameof(CorrectWork)).Needs(Permissions.RegisterWork);

    private static async Task<Results<Versioned<WorkView>, Problem>> HandleAsync(
        Guid id, Request request, ETag ifMatch, ClustersDbContext db, CurrentUser user, CancellationToken ct)
    {
        var loaded = await Works.LoadForChangeAsync(db, id, ifMatch, user, ct);
        if (loaded.Error is { } refused) return Problem.From(refused);

        var work = loaded.Value;
        var (name, place, planned, finished) =
            (request.NameOver(work), request.PlaceOver(work), request.PlannedOver(work), request.FinishedOver(work));
        var checks = new FieldChecks().Name(name, "/name").Name(place, "/place").Day(planned, "/plannedFinish")
            .Day(finished ?? planned, "/finishedOn").Name(request.Reason, "/reason", 2_000);
        if (checks.Error is { } wrong) return Problem.From(wrong);
        var movementFrom = await db.Movements.Where(m => m.Id == work.MovementId).Select(m => m.From).SingleAsync(ct);
        var corrected = work.Correct(name, place, planned, finished, Text.Clean(request.Reason), movementFrom, db.Today);
        if (corrected.Error is { } error) return Problem.From(error);

        await db.SaveChangesAsync(ct);
        return Versioned.Ok(WorkView.Of(work), work.Version);
    }
}
