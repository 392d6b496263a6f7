namespace ThiDua.Awards;

/// <summary>Withdraws an entry of the register that the decision does not have (<i>rút mục ghi nhầm trong sổ khen thưởng</i>).</summary>
internal static class WithdrawAward
{
    /// <param name="Reason">Why it was entered wrongly.</param>
    public sealed record Request(string Reason);

    public static void Map(RouteGroupBuilder awards)
    {
        awards.MapPost("/{id:guid}/withdrawal", HandleAsync).WithName(nameof(WithdrawAward))
            .WithSummary("Withdraw an entry that the decision does not have")
            .RequireIfMatch().Needs(Permissions.RecordDecision).WayBack(nameof(IssueDecision));
        awards.MapGet("/{id:guid}/withdrawal", LookAsync).WithName("GetAwardWithdrawal").WithSummary("What rests on the entry")
            .Needs(Permissions.ReadRegisterOfAwards);
    }

    private static async Task<Results<Versioned<AwardView>, Problem>> HandleAsync(
        Guid id, Request request, ETag ifMatch, AwardsDbContext db, CurrentUser user, CancellationToken ct)
    {
        var found = await AwardRegister.LoadAsIssuerAsync(db, id, ifMatch, user, ct);
        if (found.Error is { } refused) return Problem.From(refused);
        if (new FieldChecks().Name(request.Reason, "/reason", 2_000).Error is { } invalid) return Problem.From(invalid);
        var award = found.Value;
        if (award.Withdraw(Text.Clean(request.Reason)).Error is { } refusal) return Problem.From(refusal);
        await db.SaveChangesAsync(ct);
        return Versioned.Ok(AwardView.Of(award), award.Version);
    }

    private static async Task<Results<Ok<WithdrawalView>, Problem>> LookAsync(Guid id, AwardsDbContext db, CurrentUser user,
        HttpContext http, CancellationToken ct)
    {
        var award = await db.Awards.AsNoTracking().SeenBy(user, db).SingleOrDefaultAsync(one => one.Id == id, ct);
        return award is null ? Problem.From(AwardErrors.NotFound) : await WithdrawalView.OfAsync(http, award.Withdraw("-").Error);
    }
}
