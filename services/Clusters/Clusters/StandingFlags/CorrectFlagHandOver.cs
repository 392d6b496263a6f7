namespace ThiDua.Clusters;

/// <summary>Puts right what was typed wrong about the last hand-over of the standing flag (<i>đính chính lần bàn giao cờ thường
/// trực</i>).</summary>
internal static class CorrectFlagHandOver
{
    /// <summary>What is left out stays.</summary>
    public sealed record Request : Partial
    {
        /// <summary>Member that holds it.</summary>
        public string To { get; init; } = "";

        /// <summary>Year from which the unit holds it.</summary>
        public int FromYear { get; init; }

        /// <summary>Day of the hand-over, that of the conference.</summary>
        public DateOnly On { get; init; }

        /// <summary><c>null</c> for the first holder only.</summary>
        public Guid? ConferenceId { get; init; }

        /// <summary>Why it was wrong.</summary>
        public required string Reason { get; init; }

        public FlagHolding Over(FlagHolding now) => new(Or(To, now.UnitCode, nameof(To)), Or(FromYear, now.FromYear, nameof(FromYear)),
            Or(On, now.On, nameof(On)), Or(ConferenceId, now.ConferenceId, nameof(ConferenceId)));
    }

    public static void Map(RouteGroupBuilder clusters) =>
        clusters.MapPost("/{code}/standing-flag/correction", HandleAsync).WithName(nameof(CorrectFlagHandOver))
            .WithSummary("Puts right what was typed wrong about the last hand-over of the standing flag")
            .RequireIfMatch().WayBack(nameof(CorrectFlagHandOver)).Needs(Permissions.HoldConference);

    private static async Task<Results<Versioned<StandingFlagView>, Problem>> HandleAsync(
        string code, Request request, ETag ifMatch, ClustersDbContext db, CurrentUser user, CancellationToken ct)
    {
        var loaded = await StandingFlags.LoadLastForChangeAsync(db, code, ifMatch, user, ct);
        if (loaded.Error is { } refused) return Problem.From(refused);

        var (flag, cluster) = loaded.Value;
        var holding = request.Over(flag.Holdings[^1]);
        var checks = new FieldChecks().Year(holding.FromYear, "/fromYear").Day(holding.On, "/on")
            .That(flag.Holdings.Count == 1 || holding.ConferenceId is not null, "/conferenceId", StandingFlagErrors.ConferenceMissing)
            .Name(request.Reason, "/reason", 2_000);
        if (checks.Error is { } wrong) return Problem.From(wrong);
        var elsewhere = await Conferences.MissesAsync(db, holding.ConferenceId, holding.On, code, ct);
        if (elsewhere is not null) return Problem.From(elsewhere);
        var members = await db.LivingMembersAsync(cluster, holding.FromYear, holding.On, ct);
        if (flag.Correct(holding, Text.Clean(request.Reason), members, db.Today).Error is { } error) return Problem.From(error);

        await db.SaveChangesAsync(ct);
        return Versioned.Ok(StandingFlagView.Of(flag), flag.Version);
    }
}
