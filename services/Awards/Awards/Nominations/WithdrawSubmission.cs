namespace ThiDua.Awards;

/// <summary>Takes a submitted nomination back (<i>rút hồ sơ đã trình</i>), so that it can be put right and submitted anew.</summary>
internal static class WithdrawSubmission
{
    /// <param name="Reason">Why it was submitted wrongly.</param>
    public sealed record Request(string Reason);

    public static void Map(RouteGroupBuilder nominations)
    {
        nominations.MapPost("/{id:guid}/submission/withdrawal", HandleAsync).WithName(nameof(WithdrawSubmission))
            .WithSummary("Take the submitted nomination back")
            .RequireIfMatch().Needs(Permissions.Nominate).WayBack(nameof(SubmitNomination));
        nominations.MapGet("/{id:guid}/submission/withdrawal", LookAsync).WithName("GetSubmissionWithdrawal")
            .WithSummary("What rests on the submission").Needs(Permissions.ReadNominations);
    }

    private static async Task<Results<Versioned<NominationView>, Problem>> HandleAsync(
        Guid id, Request request, ETag ifMatch, AwardsDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var found = await Nominations.LoadForChangeAsync(db, id, ifMatch, nameof(WithdrawSubmission), Permissions.Nominate, user, clock,
            ct);
        if (found.Error is { } refused) return Problem.From(refused);
        if (new FieldChecks().Name(request.Reason, "/reason", 2_000).Error is { } invalid) return Problem.From(invalid);
        var nomination = found.Value;
        // Read before the decisions and written with the taking back: of both at once, whoever comes second is told.
        (await db.Rankings.SingleAsync(one => one.Id == nomination.RankingId, ct)).Touch();
        var withdrawn = nomination.WithdrawSubmission(Text.Clean(request.Reason), await db.DecisionsOnAsync(id, ct));
        if (withdrawn.Error is { } refusal) return Problem.From(refusal);
        await db.SaveChangesAsync(ct);
        return Versioned.Ok(NominationView.Of(nomination), nomination.Version);
    }

    private static async Task<Results<Ok<WithdrawalView>, Problem>> LookAsync(Guid id, AwardsDbContext db, CurrentUser user,
        HttpContext http, CancellationToken ct)
    {
        var nomination = await db.Nominations.AsNoTracking().SeenBy(user, db).SingleOrDefaultAsync(one => one.Id == id, ct);
        if (nomination is null) return Problem.From(NominationErrors.NotFound);
        return await WithdrawalView.OfAsync(http, nomination.WithdrawSubmission("-", await db.DecisionsOnAsync(id, ct)).Error);
    }
}
