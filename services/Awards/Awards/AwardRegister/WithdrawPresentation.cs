namespace ThiDua.Awards;

/// <summary>Withdraws a presentation that did not take place (<i>rút việc trao tặng ghi nhầm</i>).</summary>
internal static class WithdrawPresentation
{
    /// <param name="Reason">Why it was recorded wrongly.</param>
    public sealed record Request(string Reason);

    public static void Map(RouteGroupBuilder awards)
    {
        awards.MapPost("/{id:guid}/presentation/withdrawal", HandleAsync).WithName(nameof(WithdrawPresentation))
            .WithSummary("Withdraw a presentation that did not take place")
            .RequireIfMatch().Needs(Permissions.RecordPresentation).WayBack(nameof(PresentAward));
        awards.MapGet("/{id:guid}/presentation/withdrawal", LookAsync).WithName("GetPresentationWithdrawal")
            .WithSummary("Whether the presentation can be withdrawn").Needs(Permissions.ReadRegisterOfAwards);
    }

    private static async Task<Results<Versioned<AwardView>, Problem>> HandleAsync(
        Guid id, Request request, ETag ifMatch, AwardsDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var found = await AwardRegister.LoadForChangeAsync(db, id, ifMatch, Permissions.RecordPresentation, user, clock, ct);
        if (found.Error is { } refused) return Problem.From(refused);
        if (new FieldChecks().Name(request.Reason, "/reason", 2_000).Error is { } invalid) return Problem.From(invalid);
        var award = found.Value;
        if (award.WithdrawPresentation(Text.Clean(request.Reason)).Error is { } refusal) return Problem.From(refusal);
        await db.SaveChangesAsync(ct);
        return Versioned.Ok(AwardView.Of(award), award.Version);
    }

    private static async Task<Results<Ok<WithdrawalView>, Problem>> LookAsync(Guid id, AwardsDbContext db, CurrentUser user,
        HttpContext http, CancellationToken ct)
    {
        var award = await db.Awards.AsNoTracking().SeenBy(user, db).SingleOrDefaultAsync(one => one.Id == id, ct);
        return award is null ? Problem.From(AwardErrors.NotFound)
            : await WithdrawalView.OfAsync(http, award.WithdrawPresentation("-").Error);
    }
}
