namespace ThiDua.Awards;

/// <summary>Withdraws the record of a ballot that was never held (<i>rút biên bản kiểm phiếu ghi nhầm</i>).</summary>
internal static class WithdrawBallot
{
    /// <param name="Reason">Why it was recorded wrongly.</param>
    public sealed record Request(string Reason);

    public static void Map(RouteGroupBuilder nominations)
    {
        nominations.MapPost("/{id:guid}/ballots/{awardCode}/{round:int}/withdrawal", HandleAsync).WithName(nameof(WithdrawBallot))
            .WithSummary("Withdraw the record of a ballot that was never held")
            .RequireIfMatch().Needs(Permissions.RecordBallot).WayBack(nameof(RecordBallot));
        nominations.MapGet("/{id:guid}/ballots/{awardCode}/{round:int}/withdrawal", LookAsync).WithName("GetBallotWithdrawal")
            .WithSummary("What rests on the ballot").Needs(Permissions.ReadNominations);
    }

    /// <param name="round">First ballot 1, a second one 2.</param>
    private static async Task<Results<Versioned<NominationView>, Problem>> HandleAsync(
        Guid id, string awardCode, int round, Request request, ETag ifMatch, AwardsDbContext db, CurrentUser user, TimeProvider clock,
        CancellationToken ct)
    {
        var found = await Nominations.LoadForChangeAsync(db, id, ifMatch, nameof(WithdrawBallot), Permissions.RecordBallot, user, clock,
            ct);
        if (found.Error is { } refused) return Problem.From(refused);
        if (new FieldChecks().Name(request.Reason, "/reason", 2_000).Error is { } invalid) return Problem.From(invalid);
        var nomination = found.Value;
        var withdrawn = nomination.WithdrawBallot(awardCode, round, Text.Clean(request.Reason));
        if (withdrawn.Error is { } refusal) return Problem.From(refusal);
        await db.SaveChangesAsync(ct);
        return Versioned.Ok(NominationView.Of(nomination), nomination.Version);
    }

    /// <param name="round">First ballot 1, a second one 2.</param>
    private static async Task<Results<Ok<WithdrawalView>, Problem>> LookAsync(Guid id, string awardCode, int round, AwardsDbContext db,
        CurrentUser user, HttpContext http, CancellationToken ct)
    {
        var nomination = await db.Nominations.AsNoTracking().SeenBy(user, db).SingleOrDefaultAsync(one => one.Id == id, ct);
        if (nomination is null) return Problem.From(NominationErrors.NotFound);
        return await WithdrawalView.OfAsync(http, nomination.WithdrawBallot(awardCode, round, "-").Error);
    }
}
