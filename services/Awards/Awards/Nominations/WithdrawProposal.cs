namespace ThiDua.Awards;

/// <summary>Withdraws a proposal that was made by mistake (<i>rút đề nghị khen thưởng</i>).</summary>
internal static class WithdrawProposal
{
    /// <param name="Reason">Why it was proposed wrongly.</param>
    public sealed record Request(string Reason);

    public static void Map(RouteGroupBuilder nominations)
    {
        nominations.MapPost("/{id:guid}/proposals/{unitCode}/{awardCode}/withdrawal", HandleAsync).WithName(nameof(WithdrawProposal))
            .WithSummary("Withdraw a proposal")
            .RequireIfMatch().Needs(Permissions.Nominate).WayBack(nameof(ProposeAward));
        nominations.MapGet("/{id:guid}/proposals/{unitCode}/{awardCode}/withdrawal", LookAsync).WithName("GetProposalWithdrawal")
            .WithSummary("Whether the proposal can be withdrawn").Needs(Permissions.ReadNominations);
    }

    private static async Task<Results<Versioned<NominationView>, Problem>> HandleAsync(
        Guid id, string unitCode, string awardCode, Request request, ETag ifMatch, AwardsDbContext db, CurrentUser user,
        TimeProvider clock, CancellationToken ct)
    {
        var found = await Nominations.LoadForChangeAsync(db, id, ifMatch, nameof(WithdrawProposal), Permissions.Nominate, user, clock, ct);
        if (found.Error is { } refused) return Problem.From(refused);
        if (new FieldChecks().Name(request.Reason, "/reason", 2_000).Error is { } invalid) return Problem.From(invalid);
        var nomination = found.Value;
        var withdrawn = nomination.WithdrawProposal(unitCode, awardCode, Text.Clean(request.Reason));
        if (withdrawn.Error is { } refusal) return Problem.From(refusal);
        await db.SaveChangesAsync(ct);
        return Versioned.Ok(NominationView.Of(nomination), nomination.Version);
    }

    private static async Task<Results<Ok<WithdrawalView>, Problem>> LookAsync(Guid id, string unitCode, string awardCode,
        AwardsDbContext db, CurrentUser user, HttpContext http, CancellationToken ct)
    {
        var nomination = await db.Nominations.AsNoTracking().SeenBy(user, db).SingleOrDefaultAsync(one => one.Id == id, ct);
        if (nomination is null) return Problem.From(NominationErrors.NotFound);
        return await WithdrawalView.OfAsync(http, nomination.WithdrawProposal(unitCode, awardCode, "-").Error);
    }
}
