namespace ThiDua.Clusters;

/// <summary>A conference never was convened, or did not take place (<i>rút hội nghị ghi nhầm</i>).</summary>
internal static class WithdrawConference
{
    /// <param name="Reason">Why it was wrong.</param>
    public sealed record Request(string Reason);

    public static void Map(RouteGroupBuilder conferences)
    {
        conferences.MapPost("/{id:guid}/withdrawal", HandleAsync).WithName(nameof(WithdrawConference))
            .WithSummary("Withdraws a conference that did not take place")
            .RequireIfMatch().WayBack(nameof(ConveneConference)).Needs(Permissions.HoldConference);
        conferences.MapGet("/{id:guid}/withdrawal", LookAsync).WithName("GetConferenceWithdrawal")
            .WithSummary("What rests on a conference, so that it cannot be withdrawn").Needs(Permissions.ReadRegister);
    }

    private static async Task<Results<Ok<WithdrawalView>, Problem>> LookAsync(
        Guid id, HttpContext http, ClustersDbContext db, CancellationToken ct) =>
        await db.Conferences.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, ct) is { } conference
            ? await WithdrawalView.OfAsync(http,
                conference.RefusesWithdrawal(await RestingOnUnits.OfConferenceAsync(db, conference, ct)))
            : Problem.From(ConferenceErrors.ConferenceNotFound);

    private static async Task<Results<Versioned<ConferenceView>, Problem>> HandleAsync(
        Guid id, Request request, ETag ifMatch, ClustersDbContext db, CurrentUser user, CancellationToken ct)
    {
        var loaded = await Conferences.LoadForChangeAsync(db, id, ifMatch, user, ct);
        if (loaded.Error is { } refused) return Problem.From(refused);

        var (conference, _) = loaded.Value;
        if (new FieldChecks().Name(request.Reason, "/reason", 2_000).Error is { } wrong) return Problem.From(wrong);
        var resting = await RestingOnUnits.OfConferenceAsync(db, conference, ct);
        if (conference.Withdraw(Text.Clean(request.Reason), resting).Error is { } error) return Problem.From(error);

        await db.SaveChangesAsync(ct);
        return Versioned.Ok(ConferenceView.Of(conference), conference.Version);
    }
}
