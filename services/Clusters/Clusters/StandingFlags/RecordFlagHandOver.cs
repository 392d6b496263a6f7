namespace ThiDua.Clusters;

/// <summary>Records that the standing flag was handed over at a conference (<i>bàn giao cờ thường trực</i>), or who holds it
/// first.</summary>
internal static class RecordFlagHandOver
{
    /// <param name="From">Unit that hands it over; left out exactly for the first holder.</param>
    /// <param name="FromYear">Year from which the new unit holds it.</param>
    /// <param name="On">Day of the hand-over, that of the conference.</param>
    /// <param name="ConferenceId">May be left out for the first holder only.</param>
    public sealed record Request(string To, int FromYear, DateOnly On, string? From = null, Guid? ConferenceId = null);

    public static void Map(RouteGroupBuilder clusters) =>
        clusters.MapPost("/{code}/standing-flag", HandleAsync).WithName(nameof(RecordFlagHandOver)).RequireIfMatch()
            .Needs(Permissions.HoldConference);

    private static async Task<Results<Versioned<FlagView>, Problem>> HandleAsync(
        string code, Request request, ETag ifMatch, ClustersDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var cluster = await db.Clusters.AsNoTracking().SingleOrDefaultAsync(c => c.Code == code, ct);
        if (cluster is null) return Problem.From(ClustersErrors.ClusterNotFound);
        // The unit that holds it hands it over while it is in office, at the latest at the closing conference of the year before.
        if (user.RefusesFor(Permissions.HoldConference, cluster, request.On.Year) is not null
            && user.RefusesFor(Permissions.HoldConference, cluster, request.FromYear - 1) is { } refusal) return Problem.From(refusal);

        var flag = await db.StandingFlags.SingleOrDefaultAsync(f => f.ClusterCode == code, ct);
        if ((flag?.Version ?? 0) != ifMatch.Version) return Problem.From(GeneralErrors.Changed);
        var checks = new FieldChecks().Year(request.FromYear, "/fromYear").Day(request.On, "/on")
            .That(request.From is null || request.ConferenceId is not null, "/conferenceId",
                "Cờ thường trực được bàn giao tại hội nghị; hãy chọn hội nghị.",
                    "The standing flag is handed over at a conference; name it.");
        if (checks.Error is { } wrong) return Problem.From(wrong);
        if (await db.MissesConferenceAsync(request.ConferenceId, request.On, code, ct) is { } elsewhere) return Problem.From(elsewhere);

        if (flag is null) db.Add(flag = new StandingFlag(Guid.CreateVersion7(clock.GetUtcNow()), code));
        var next = new FlagHolding(request.To, request.FromYear, request.On, request.ConferenceId);
        if (flag.PassOn(request.From, next, cluster.MembersOf(request.FromYear), LegalTime.Today(clock))
            .Error is { } error) return Problem.From(error);

        await db.SaveChangesAsync(ct);
        return Versioned.Ok(FlagView.Of(flag), flag.Version);
    }
}
