using ThiDua.BuildingBlocks.Calendar;

namespace ThiDua.Awards;

/// <summary>Records that an award was handed over (<i>trao tặng</i>); by the body that decided it or the head of the recipient's
/// cluster.</summary>
internal static class PresentAward
{
    /// <param name="PresentedOn">Legal day, Asia/Ho_Chi_Minh; not in the future.</param>
    /// <param name="ConferenceId">Conference at which it was handed over, if any.</param>
    public sealed record Request(DateOnly PresentedOn, Guid? ConferenceId = null);

    public static void Map(RouteGroupBuilder awards) =>
        awards.MapPost("/{id:guid}/presentation", HandleAsync).WithName(nameof(PresentAward)).WithSummary("Record the presentation")
            .RequireIfMatch().Needs(Permissions.RecordPresentation)
            .WayBack(nameof(CorrectPresentation), nameof(WithdrawPresentation));

    private static async Task<Results<Versioned<AwardView>, Problem>> HandleAsync(
        Guid id, Request request, ETag ifMatch, AwardsDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var found = await AwardRegister.LoadForChangeAsync(db, id, ifMatch, Permissions.RecordPresentation, user, clock, ct);
        if (found.Error is { } refused) return Problem.From(refused);
        var invalid = new FieldChecks().Year(request.PresentedOn.Year, "/presentedOn")
            .That(request.PresentedOn <= LegalTime.Today(clock), "/presentedOn", AwardErrors.PresentedInFuture).Error;
        if (invalid is not null) return Problem.From(invalid);

        var award = found.Value;
        var presented = award.Present(request.PresentedOn, request.ConferenceId);
        if (presented.Error is { } refusal) return Problem.From(refusal);
        await db.SaveChangesAsync(ct);
        return Versioned.Ok(AwardView.Of(award), award.Version);
    }
}
