namespace ThiDua.Awards;

/// <summary>Shows one decision with the entries it made in the register.</summary>
internal static class GetDecision
{
    public static void Map(RouteGroupBuilder decisions) =>
        decisions.MapGet("/{id:guid}", HandleAsync).WithName(nameof(GetDecision)).WithSummary("One decision")
            .Needs(Permissions.ReadRegisterOfAwards);

    private static async Task<Results<Versioned<DecisionView>, Problem>> HandleAsync(Guid id, AwardsDbContext db, CurrentUser user,
        CancellationToken ct)
    {
        var decision = await db.Decisions.AsNoTracking().SeenBy(user, db).SingleOrDefaultAsync(one => one.Id == id, ct);
        if (decision is null) return Problem.From(DecisionErrors.NotFound);
        return Versioned.Ok(await DecisionView.OfAsync(decision, user, db, ct), decision.Version);
    }
}
