namespace ThiDua.Clusters;

/// <summary>Puts right what was typed wrong about a movement (<i>đính chính phong trào thi đua</i>).</summary>
internal static class CorrectMovement
{
    /// <summary>What is left out stays.</summary>
    public sealed record Request : Partial
    {
        public string Name { get; init; } = "";

        /// <summary>What it is for, in words.</summary>
        public string? Aim { get; init; }

        /// <summary>First day.</summary>
        public DateOnly From { get; init; }

        /// <summary>Last day as planned; <c>null</c> when none was set.</summary>
        public DateOnly? To { get; init; }

        /// <summary>Why it was wrong.</summary>
        public required string Reason { get; init; }

        public MovementPlan Over(Movement now) => new(Or(Text.Clean(Name), now.Name, nameof(Name)),
            Or(Text.CleanOrNull(Aim), now.Aim, nameof(Aim)), Or(From, now.From, nameof(From)), Or(To, now.To, nameof(To)));
    }

    public static void Map(RouteGroupBuilder movements) =>
        movements.MapPost("/{id:guid}/correction", HandleAsync).WithName(nameof(CorrectMovement))
            .WithSummary("Puts right what was typed wrong about a movement")
            .RequireIfMatch().WayBack(nameof(CorrectMovement)).Needs(Permissions.RunMovement);

    private static async Task<Results<Versioned<MovementView>, Problem>> HandleAsync(
        Guid id, Request request, ETag ifMatch, ClustersDbContext db, CurrentUser user, CancellationToken ct)
    {
        var loaded = await Movements.LoadForChangeAsync(db, id, year: null, ifMatch, user, ct);
        if (loaded.Error is { } refused) return Problem.From(refused);

        var movement = loaded.Value;
        var plan = request.Over(movement);
        var checks = new FieldChecks().Name(plan.Name, "/name").Note(plan.Aim, "/aim").Day(plan.From, "/from")
            .Day(plan.To ?? plan.From, "/to").Name(request.Reason, "/reason", 2_000);
        if (checks.Error is { } wrong) return Problem.From(wrong);
        var firstWork = await db.Works.Where(w => w.MovementId == id && w.WithdrawnBecause == null)
            .Select(w => (DateOnly?)(w.FinishedOn < w.PlannedFinish ? w.FinishedOn.Value : w.PlannedFinish)).MinAsync(ct);
        if (movement.Correct(plan, Text.Clean(request.Reason), firstWork).Error is { } error) return Problem.From(error);

        await db.SaveChangesAsync(ct);
        return Versioned.Ok(MovementView.Of(movement), movement.Version);
    }
}
