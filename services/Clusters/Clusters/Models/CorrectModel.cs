namespace ThiDua.Clusters;

/// <summary>Puts right what was typed wrong about an exemplary model (<i>đính chính điển hình tiên tiến</i>).</summary>
internal static class CorrectModel
{
    /// <summary>What is left out stays.</summary>
    public sealed record Request : Partial
    {
        public string Name { get; init; } = "";

        /// <summary>What is exemplary about it; names no person.</summary>
        public string? Description { get; init; }

        /// <summary>Day it was found, Asia/Ho_Chi_Minh; not in the future.</summary>
        public DateOnly FoundOn { get; init; }

        /// <summary>Movement in which it was found; <c>null</c> outside one.</summary>
        public Guid? MovementId { get; init; }

        /// <summary>Why it was wrong.</summary>
        public required string Reason { get; init; }

        public string NameOver(ExemplaryModel now) => Or(Text.Clean(Name), now.Name, nameof(Name));

        public string? DescriptionOver(ExemplaryModel now) => Or(Text.CleanOrNull(Description), now.Description, nameof(Description));

        public DateOnly FoundOver(ExemplaryModel now) => Or(FoundOn, now.FoundOn, nameof(FoundOn));

        public Guid? MovementOver(ExemplaryModel now) => Or(MovementId, now.MovementId, nameof(MovementId));
    }

    public static void Map(RouteGroupBuilder models) =>
        models.MapPost("/{id:guid}/correction", HandleAsync).WithName(nameof(CorrectModel))
            .WithSummary("Puts right what was typed wrong about an exemplary model")
            .RequireIfMatch().WayBack(nameof(CorrectModel)).Needs(Permissions.RegisterModel);

    private static async Task<Results<Versioned<ModelView>, Problem>> HandleAsync(
        Guid id, Request request, ETag ifMatch, ClustersDbContext db, CurrentUser user, CancellationToken ct)
    {
        var loaded = await Models.LoadForChangeAsync(db, id, taker: null, ifMatch, user, ct);
        if (loaded.Error is { } refused) return Problem.From(refused);

        var model = loaded.Value;
        var (name, description, foundOn) = (request.NameOver(model), request.DescriptionOver(model), request.FoundOver(model));
        var checks = new FieldChecks().Name(name, "/name").Note(description, "/description").Day(foundOn, "/foundOn")
            .Name(request.Reason, "/reason", 2_000);
        if (checks.Error is { } wrong) return Problem.From(wrong);
        var movement = request.MovementOver(model);
        if (movement is not null && !await db.Movements.AnyAsync(m => m.Id == movement && m.WithdrawnBecause == null, ct))
            return Problem.From(MovementErrors.MovementNotFound);
        var unit = await db.Units.AsNoTracking().SingleAsync(u => u.Code == model.UnitCode, ct);
        var corrected = model.Correct(unit, name, description, foundOn, movement, Text.Clean(request.Reason), db.Today);
        if (corrected.Error is { } error) return Problem.From(error);

        await db.SaveChangesAsync(ct);
        return Versioned.Ok(ModelView.Of(model), model.Version);
    }
}
