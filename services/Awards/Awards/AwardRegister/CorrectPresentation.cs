using ThiDua.BuildingBlocks.Calendar;

namespace ThiDua.Awards;

/// <summary>Puts the day of a presentation right that was typed wrong (<i>đính chính ngày trao tặng</i>).</summary>
internal static class CorrectPresentation
{
    public sealed record Request : Partial
    {
        /// <summary>Legal day, Asia/Ho_Chi_Minh; not in the future.</summary>
        public DateOnly PresentedOn { get; init; }

        /// <summary>Conference at which it was handed over, if any.</summary>
        public Guid? ConferenceId { get; init; }

        /// <summary>What was typed wrong.</summary>
        public required string Reason { get; init; }

        internal (DateOnly? On, Guid? ConferenceId) Over(Award now) =>
            (Names(nameof(PresentedOn)) ? PresentedOn : now.PresentedOn, Or(ConferenceId, now.ConferenceId));
    }

    public static void Map(RouteGroupBuilder awards) =>
        awards.MapPost("/{id:guid}/presentation/correction", HandleAsync).WithName(nameof(CorrectPresentation))
            .WithSummary("Correct the day of a presentation that was typed wrong")
            .RequireIfMatch().Needs(Permissions.RecordPresentation).WayBack(nameof(CorrectPresentation), nameof(WithdrawPresentation));

    private static async Task<Results<Versioned<AwardView>, Problem>> HandleAsync(
        Guid id, Request request, ETag ifMatch, AwardsDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var found = await AwardRegister.LoadForChangeAsync(db, id, ifMatch, Permissions.RecordPresentation, user, clock, ct);
        if (found.Error is { } refused) return Problem.From(refused);
        var (award, to) = (found.Value, request.Over(found.Value));
        var check = new FieldChecks().Name(request.Reason, "/reason", 2_000);
        if (to.On is { } on) check.Year(on.Year, "/presentedOn")
            .That(on <= LegalTime.Today(clock), "/presentedOn", AwardErrors.PresentedInFuture);
        if (check.Error is { } invalid) return Problem.From(invalid);
        var corrected = award.CorrectPresentation(to.On, to.ConferenceId, Text.Clean(request.Reason));
        if (corrected.Error is { } refusal) return Problem.From(refusal);
        await db.SaveChangesAsync(ct);
        return Versioned.Ok(AwardView.Of(award), award.Version);
    }
}
