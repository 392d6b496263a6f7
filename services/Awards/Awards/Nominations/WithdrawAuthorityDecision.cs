namespace ThiDua.Awards;

/// <summary>Withdraws what was recorded as the decision of the person in authority, so that it can be recorded right.</summary>
internal static class WithdrawAuthorityDecision
{
    /// <param name="Reason">Why it was recorded wrongly.</param>
    public sealed record Request(string Reason);

    public static void Map(RouteGroupBuilder nominations)
    {
        nominations.MapPost("/{id:guid}/authority-decisions/{awardCode}/withdrawal", HandleAsync)
            .WithName(nameof(WithdrawAuthorityDecision))
            .WithSummary("Withdraw what was recorded as the decision of the person in authority")
            .RequireIfMatch().Needs(Permissions.RecordBallot).WayBack(nameof(RecordAuthorityDecision));
        nominations.MapGet("/{id:guid}/authority-decisions/{awardCode}/withdrawal", LookAsync)
            .WithName("GetAuthorityDecisionWithdrawal").WithSummary("What rests on the decision of the person in authority")
            .Needs(Permissions.ReadNominations);
    }

    private static async Task<Results<Versioned<NominationView>, Problem>> HandleAsync(
        Guid id, string awardCode, Request request, ETag ifMatch, AwardsDbContext db, CurrentUser user, TimeProvider clock,
        CancellationToken ct)
    {
        var found = await Nominations.LoadForChangeAsync(db, id, ifMatch, nameof(WithdrawAuthorityDecision), Permissions.RecordBallot, user,
            clock, ct);
        if (found.Error is { } refused) return Problem.From(refused);
        if (new FieldChecks().Name(request.Reason, "/reason", 2_000).Error is { } invalid) return Problem.From(invalid);
        var nomination = found.Value;
        var withdrawn = nomination.WithdrawAuthorityDecision(awardCode, Text.Clean(request.Reason));
        if (withdrawn.Error is { } refusal) return Problem.From(refusal);
        await db.SaveChangesAsync(ct);
        return Versioned.Ok(NominationView.Of(nomination), nomination.Version);
    }

    private static async Task<Results<Ok<WithdrawalView>, Problem>> LookAsync(Guid id, string awardCode, AwardsDbContext db,
        CurrentUser user, HttpContext http, CancellationToken ct)
    {
        var nomination = await db.Nominations.AsNoTracking().SeenBy(user, db).SingleOrDefaultAsync(one => one.Id == id, ct);
        if (nomination is null) return Problem.From(NominationErrors.NotFound);
        return await WithdrawalView.OfAsync(http, nomination.WithdrawAuthorityDecision(awardCode, "-").Error);
    }
}
