namespace ThiDua.Awards;

/// <summary>Withdraws a decision that was never issued (<i>rút quyết định ghi nhầm</i>) with the entries it made.</summary>
internal static class WithdrawDecision
{
    /// <param name="Reason">Why it was entered wrongly.</param>
    public sealed record Request(string Reason);

    public static void Map(RouteGroupBuilder decisions)
    {
        decisions.MapPost("/{id:guid}/withdrawal", HandleAsync).WithName(nameof(WithdrawDecision))
            .WithSummary("Withdraw a decision that was never issued")
            .RequireIfMatch().Needs(Permissions.RecordDecision).WayBack(nameof(IssueDecision));
        decisions.MapGet("/{id:guid}/withdrawal", LookAsync).WithName("GetDecisionWithdrawal").WithSummary("What rests on the decision")
            .Needs(Permissions.ReadRegisterOfAwards);
    }

    private static async Task<Results<Versioned<DecisionView>, Problem>> HandleAsync(
        Guid id, Request request, ETag ifMatch, AwardsDbContext db, CurrentUser user, CancellationToken ct)
    {
        var found = await Decisions.LoadForChangeAsync(db, id, ifMatch, user, ct);
        if (found.Error is { } refused) return Problem.From(refused);
        if (new FieldChecks().Name(request.Reason, "/reason", 2_000).Error is { } invalid) return Problem.From(invalid);
        var decision = found.Value;
        var withdrawn = decision.Withdraw(Text.Clean(request.Reason), await db.EntriesOfAsync(decision, ct));
        if (withdrawn.Error is { } refusal) return Problem.From(refusal);
        await db.SaveChangesAsync(ct);
        return Versioned.Ok(await DecisionView.OfAsync(decision, user, db, ct), decision.Version);
    }

    private static async Task<Results<Ok<WithdrawalView>, Problem>> LookAsync(Guid id, AwardsDbContext db, CurrentUser user,
        HttpContext http, CancellationToken ct)
    {
        var decision = await db.Decisions.AsNoTracking().SeenBy(user, db).SingleOrDefaultAsync(one => one.Id == id, ct);
        if (decision is null) return Problem.From(DecisionErrors.NotFound);
        var seen = await db.Awards.AsNoTracking().SeenBy(user, db).Where(award => award.DecisionId == id).ToListAsync(ct);
        Resting[] falls = [.. seen.Where(award => award.State == EntryState.InForce).Select(award => award.AsResting())];
        return await WithdrawalView.OfAsync(http, decision.Withdraw("-", seen).Error, falls);
    }
}
