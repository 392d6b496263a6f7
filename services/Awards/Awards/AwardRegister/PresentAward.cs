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
            .RequireIfMatch().Needs(Permissions.RecordPresentation);

    private static async Task<Results<Versioned<ShowAward.Response>, Problem>> HandleAsync(
        Guid id, Request request, ETag ifMatch, AwardsDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        if (new FieldChecks().Year(request.PresentedOn.Year, "/presentedOn")
            .That(request.PresentedOn <= LegalTime.Today(clock), "/presentedOn",
            "Ngày trao tặng không thể ở tương lai.", "The presentation cannot be in the future.").Error is { } wrong) return Problem.From(
                wrong);
        var award = await db.Awards.SeenBy(user, db).SingleOrDefaultAsync(one => one.Id == id, ct);
        if (award is null) return Problem.From(AwardsErrors.AwardNotFound);
        var clusters = await db.Members.AsNoTracking()
            .Where(member => member.UnitCode == award.RecipientUnitCode && member.FromYear <= award.AchievementYear
                && (member.ToYear == null || member.ToYear >= award.AchievementYear))
            .Select(member => member.ClusterCode).ToListAsync(ct);
        if (await db.RefusesForAsync(user, Permissions.RecordPresentation, clusters, award.AchievementYear, ct,
            Scopes.Unit(award.IssuerUnitCode)) is { } foreign)
            return Problem.From(foreign);
        if (award.IsStale(ifMatch)) return Problem.From(AwardsErrors.AwardChanged);

        var presented = award.Present(request.PresentedOn, request.ConferenceId);
        if (presented.Error is { } refusal) return Problem.From(refusal);
        await db.SaveChangesAsync(ct);
        return Versioned.Ok(ShowAward.Response.Of(award), award.Version);
    }
}
