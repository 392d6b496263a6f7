namespace ThiDua.Awards;

/// <summary>Withdraws a revocation that was never decided (<i>rút việc thu hồi ghi nhầm</i>); the award is in force again.</summary>
internal static class WithdrawRevocation
{
    /// <param name="Reason">Why it was recorded wrongly.</param>
    public sealed record Request(string Reason);

    public static void Map(RouteGroupBuilder awards)
    {
        awards.MapPost("/{id:guid}/revocation/withdrawal", HandleAsync).WithName(nameof(WithdrawRevocation))
            .WithSummary("Withdraw a revocation that was never decided")
            .RequireIfMatch().Needs(Permissions.RecordDecision).WayBack(nameof(RevokeDecision));
        awards.MapGet("/{id:guid}/revocation/withdrawal", LookAsync).WithName("GetRevocationWithdrawal")
            .WithSummary("Whether the revocation can be withdrawn").Needs(Permissions.ReadRegisterOfAwards);
    }

    private static async Task<Results<Versioned<AwardView>, Problem>> HandleAsync(
        Guid id, Request request, ETag ifMatch, AwardsDbContext db, CurrentUser user, CancellationToken ct)
    {
        var found = await AwardRegister.LoadAsIssuerAsync(db, id, ifMatch, user, ct);
        if (found.Error is { } refused) return Problem.From(refused);
        if (new FieldChecks().Name(request.Reason, "/reason", 2_000).Error is { } invalid) return Problem.From(invalid);
        var award = found.Value;
        if (award.WithdrawRevocation(Text.Clean(request.Reason)).Error is { } refusal) return Problem.From(refusal);
        await db.SaveChangesAsync(ct);
        return Versioned.Ok(AwardView.Of(award), award.Version);
    }

    private static async Task<Results<Ok<WithdrawalView>, Problem>> LookAsync(Guid id, AwardsDbContext db, CurrentUser user,
        HttpContext http, CancellationToken ct)
    {
        var award = await db.Awards.AsNoTracking().SeenBy(user, db).SingleOrDefaultAsync(one => one.Id == id, ct);
        return award is null ? Problem.From(AwardErrors.NotFound) : await WithdrawalView.OfAsync(http, award.WithdrawRevocation("-").Error);
    }
}
