namespace ThiDua.Awards;

/// <summary>Shows one entry of the award register.</summary>
internal static class ShowAward
{
    /// <param name="PresentedOn"><c>null</c> until it was handed over.</param>
    public sealed record Response(
        Guid Id, string AwardCode, RecipientKind RecipientKind, string RecipientName, string RecipientUnitCode, string? Achievement,
            int AchievementYear,
        Guid DecisionId, string DecisionNumber, DateOnly DecidedOn, string IssuerUnitCode, DateOnly? PresentedOn, Guid? ConferenceId)
    {
        public static Response Of(Award award) => new(
            award.Id, award.AwardCode, award.RecipientKind, award.RecipientName, award.RecipientUnitCode, award.Achievement,
                award.AchievementYear,
            award.DecisionId, award.DecisionNumber, award.DecidedOn, award.IssuerUnitCode, award.PresentedOn, award.ConferenceId);
    }

    public static void Map(RouteGroupBuilder awards) =>
        awards.MapGet("/{id:guid}", HandleAsync).WithName(nameof(ShowAward)).WithSummary("One entry of the register")
            .Needs(Permissions.ReadRegisterOfAwards);

    private static async Task<Results<Versioned<Response>, Problem>> HandleAsync(Guid id, AwardsDbContext db, CurrentUser user,
        CancellationToken ct)
    {
        var award = await db.Awards.AsNoTracking().SeenBy(user, db).SingleOrDefaultAsync(one => one.Id == id, ct);
        return award is null ? Problem.From(AwardsErrors.AwardNotFound) : Versioned.Ok(Response.Of(award), award.Version);
    }
}
