namespace ThiDua.Awards;

/// <summary>Puts a counting record right that was typed wrong (<i>đính chính biên bản kiểm phiếu</i>); no ballot is held again.</summary>
internal static class CorrectBallot
{
    public sealed record Request : Partial
    {
        /// <summary>Papers handed out, written opinions of absent members included.</summary>
        public int Issued { get; init; }

        /// <summary>Papers that came back.</summary>
        public int Returned { get; init; }

        /// <summary>Valid papers.</summary>
        public int Valid { get; init; }

        /// <summary>Invalid papers.</summary>
        public int Invalid { get; init; }

        /// <summary>How many of the returned papers came in writing.</summary>
        public int? Written { get; init; }

        /// <summary>Votes for each unit on the paper; the list is one value.</summary>
        public IReadOnlyList<RecordBallot.Count>? Counts { get; init; }

        /// <summary>What was typed wrong.</summary>
        public required string Reason { get; init; }

        internal Tally Over(Ballot now) => new(now.AwardCode, now.Round, now.AllMembers, Or(Issued, now.Issued),
            Or(Returned, now.Returned), Or(Valid, now.Valid), Or(Invalid, now.Invalid),
            Names(nameof(Counts)) ? [.. (Counts ?? []).Select(count => new Votes(count.UnitCode, count.VotesFor))]
                : [.. now.Counts.Select(count => new Votes(count.UnitCode, count.VotesFor))])
        { Written = Or(Written, now.Written) };
    }

    public static void Map(RouteGroupBuilder nominations) =>
        nominations.MapPost("/{id:guid}/ballots/{awardCode}/{round:int}/correction", HandleAsync).WithName(nameof(CorrectBallot))
            .WithSummary("Correct the counts of a ballot that were typed wrong")
            .RequireIfMatch().Needs(Permissions.RecordBallot).WayBack(nameof(CorrectBallot), nameof(WithdrawBallot));

    /// <param name="round">First ballot 1, a second one 2.</param>
    private static async Task<Results<Versioned<NominationView>, Problem>> HandleAsync(
        Guid id, string awardCode, int round, Request request, ETag ifMatch, AwardsDbContext db, AwardCatalogue catalogue,
        CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var found = await Nominations.LoadForChangeAsync(db, id, ifMatch, nameof(CorrectBallot), Permissions.RecordBallot, user, clock, ct);
        if (found.Error is { } refused) return Problem.From(refused);
        var nomination = found.Value;
        if (nomination.BallotOf(awardCode, round) is not { } ballot) return Problem.From(NominationErrors.BallotNotFound(awardCode, round));
        var tally = request.Over(ballot);
        var invalid = new FieldChecks().Name(request.Reason, "/reason", 2_000).Size(tally.Counts, "/counts", atLeast: 1).Error;
        if (invalid is not null) return Problem.From(invalid);
        if (tally.Contradictions() is { } contradictions) return Problem.From(contradictions);

        var corrected = nomination.CorrectBallot(tally, Text.Clean(request.Reason), catalogue);
        if (corrected.Error is { } refusal) return Problem.From(refusal.In("/counts"));
        await db.SaveChangesAsync(ct);
        return Versioned.Ok(NominationView.Of(nomination), nomination.Version);
    }
}
