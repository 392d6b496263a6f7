namespace ThiDua.Awards;

/// <summary>Withdraws a commendation summary that was recorded by mistake (<i>rút bản tổng hợp ghi nhầm</i>).</summary>
internal static class WithdrawCommendationSummary
{
    /// <param name="Reason">Why it was recorded wrongly.</param>
    public sealed record Request(string Reason);

    public static void Map(RouteGroupBuilder summaries)
    {
        summaries.MapPost("/{id:guid}/withdrawal", HandleAsync).WithName(nameof(WithdrawCommendationSummary))
            .WithSummary("Withdraw a commendation summary that was recorded by mistake")
            .RequireIfMatch().Needs(Permissions.RecordCommendationSummary).WayBack(nameof(RecordCommendationSummary));
        summaries.MapGet("/{id:guid}/withdrawal", LookAsync).WithName("GetCommendationSummaryWithdrawal")
            .WithSummary("Whether the summary can be withdrawn").Needs(Permissions.ReadCommendationSummaries);
    }

    private static async Task<Results<Versioned<CommendationSummaryView>, Problem>> HandleAsync(
        Guid id, Request request, ETag ifMatch, AwardsDbContext db, CurrentUser user, CancellationToken ct)
    {
        var found = await CommendationSummaries.LoadForChangeAsync(db, id, _ => null, ifMatch, user, ct);
        if (found.Error is { } refused) return Problem.From(refused);
        if (new FieldChecks().Name(request.Reason, "/reason", 2_000).Error is { } invalid) return Problem.From(invalid);
        var summary = found.Value;
        if (summary.Withdraw(Text.Clean(request.Reason)).Error is { } refusal) return Problem.From(refusal);
        await db.SaveChangesAsync(ct);
        return Versioned.Ok(CommendationSummaryView.Of(summary), summary.Version);
    }

    private static async Task<Results<Ok<WithdrawalView>, Problem>> LookAsync(Guid id, AwardsDbContext db, CurrentUser user,
        HttpContext http, CancellationToken ct)
    {
        var summary = await db.Summaries.AsNoTracking().SeenBy(user, db).SingleOrDefaultAsync(one => one.Id == id, ct);
        return summary is null ? Problem.From(CommendationSummaryErrors.NotFound)
            : await WithdrawalView.OfAsync(http, summary.Withdraw("-").Error);
    }
}
