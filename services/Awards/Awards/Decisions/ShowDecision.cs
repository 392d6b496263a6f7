namespace ThiDua.Awards;

/// <summary>Shows one decision with the entries it made in the register.</summary>
internal static class ShowDecision
{
    public sealed record Response(
        Guid Id, string IssuerUnitCode, string IssuerTitle, string Number, DateOnly DecidedOn, int AchievementYear, Guid? NominationId,
        OutsideBasis? Basis, string? BasisReason, IReadOnlyList<ShowAward.Response> Awards)
    {
        public static Response Of(Decision decision, IReadOnlyList<ShowAward.Response> awards) => new(
            decision.Id, decision.IssuerUnitCode, decision.IssuerTitle, decision.Number, decision.DecidedOn, decision.AchievementYear,
                decision.NominationId,
            decision.Basis, decision.BasisReason, awards);
    }

    public static void Map(RouteGroupBuilder decisions) =>
        decisions.MapGet("/{id:guid}", HandleAsync).WithName(nameof(ShowDecision)).WithSummary("One decision")
            .Needs(Permissions.ReadRegisterOfAwards);

    private static async Task<Results<Versioned<Response>, Problem>> HandleAsync(Guid id, AwardsDbContext db, CurrentUser user,
        CancellationToken ct)
    {
        var decision = await db.Decisions.AsNoTracking().SeenBy(user, db).SingleOrDefaultAsync(one => one.Id == id, ct);
        if (decision is null) return Problem.From(AwardsErrors.DecisionNotFound);
        var awards = await db.Awards.AsNoTracking().Where(award => award.DecisionId == id).OrderBy(award => award.Id).ToListAsync(ct);
        return Versioned.Ok(Response.Of(decision, [.. awards.Select(ShowAward.Response.Of)]), decision.Version);
    }
}
