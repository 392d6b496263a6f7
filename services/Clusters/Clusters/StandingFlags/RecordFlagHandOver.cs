namespace ThiDua.Clusters;

/// <summary>Records that the standing flag was handed over at a conference (<i>bàn giao cờ thường trực</i>), or who holds it
/// first.</summary>
internal static class RecordFlagHandOver
{
    /// <param name="From">Unit that hands it over; left out exactly for the first holder.</param>
    /// <param name="FromYear">Year from which the new unit holds it.</param>
    /// <param name="On">Day of the hand-over, that of the conference.</param>
    /// <param name="ConferenceId">May be left out for the first holder only.</param>
    /// <param name="To">Code of the member that holds it from now on.</param>
    public sealed record Request(string To, int FromYear, DateOnly On, string? From = null, Guid? ConferenceId = null);

    public static void Map(RouteGroupBuilder clusters) =>
        clusters.MapPost("/{code}/standing-flag", HandleAsync).WithName(nameof(RecordFlagHandOver))
            .WithSummary("Records that the standing flag was handed over at a conference, or who holds it first")
            .RequireIfMatch().WayBack(nameof(CorrectFlagHandOver), nameof(WithdrawFlagHandOver)).Needs(Permissions.HoldConference);

    private static async Task<Results<Versioned<StandingFlagView>, Problem>> HandleAsync(
        string code, Request request, ETag ifMatch, ClustersDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var loaded = await StandingFlags.LoadForChangeAsync(db, code, request.On.Year, request.FromYear, ifMatch, user, ct);
        if (loaded.Error is { } refused) return Problem.From(refused);

        var (flag, cluster) = loaded.Value;
        var checks = new FieldChecks().Year(request.FromYear, "/fromYear").Day(request.On, "/on")
            .That(request.From is null || request.ConferenceId is not null, "/conferenceId", StandingFlagErrors.ConferenceMissing);
        if (checks.Error is { } wrong) return Problem.From(wrong);
        var elsewhere = await Conferences.MissesAsync(db, request.ConferenceId, request.On, code, ct);
        if (elsewhere is not null) return Problem.From(elsewhere);

        if (flag is null) db.Add(flag = new StandingFlag(Guid.CreateVersion7(clock.GetUtcNow()), code));
        var next = new FlagHolding(request.To, request.FromYear, request.On, request.ConferenceId);
        var members = await db.LivingMembersAsync(cluster, request.FromYear, request.On, ct);
        var passed = flag.PassOn(request.From, next, members, LegalTime.Today(clock));
        if (passed.Error is { } error) return Problem.From(error);

        await db.SaveChangesAsync(ct);
        return Versioned.Ok(StandingFlagView.Of(flag), flag.Version);
    }
}
