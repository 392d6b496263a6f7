namespace ThiDua.Awards;

/// <summary>Records the counting record of a ballot (<i>biên bản kiểm phiếu</i>): counts only.</summary>
internal static class RecordBallot
{
    /// <param name="AllMembers">Need not be given: it stands in the nomination. If it is, it must be the same.</param>
    /// <param name="Round">First ballot 1, a second one 2.</param>
    /// <param name="Issued">Papers handed out, written opinions of absent members included.</param>
    /// <param name="Returned">Papers that came back.</param>
    /// <param name="Valid">Valid papers.</param>
    /// <param name="Invalid">Invalid papers.</param>
    /// <param name="Counts">Votes for each unit on the paper.</param>
    /// <param name="Written">How many of the returned papers came in writing from members who were not there; left out where none
    /// did.</param>
    public sealed record Request(
        string AwardCode, int Round, int Issued, int Returned, int Valid, int Invalid, IReadOnlyList<Count> Counts, int? AllMembers = null,
        int? Written = null);

    /// <summary>Votes for one unit.</summary>
    /// <param name="VotesFor">Papers that vote for it.</param>
    public sealed record Count(string UnitCode, int VotesFor);

    public static void Map(RouteGroupBuilder nominations) =>
        nominations.MapPost("/{id:guid}/ballots", HandleAsync).WithName(nameof(RecordBallot)).WithSummary("Record the counts of a ballot")
            .RequireIfMatch().Needs(Permissions.RecordBallot)
            .WayBack(nameof(CorrectBallot), nameof(WithdrawBallot));

    private static async Task<Results<Versioned<NominationView>, Problem>> HandleAsync(
        Guid id, Request request, ETag ifMatch, AwardsDbContext db, AwardCatalogue catalogue, CurrentUser user, TimeProvider clock,
        CancellationToken ct)
    {
        var found = await Nominations.LoadForChangeAsync(db, id, ifMatch, nameof(RecordBallot), Permissions.RecordBallot, user, clock, ct);
        if (found.Error is { } refused) return Problem.From(refused);
        var nomination = found.Value;
        var tally = TallyOf(request, nomination.AllMembers);
        if (Check(request, tally) is { } invalid) return Problem.From(invalid);

        var members = await db.LivingMembersAsync(nomination.ClusterCode, nomination.Year, nomination.VotingDay(db.Today), ct);
        var allotment = await db.AllotmentOfAsync(nomination.ClusterCode, nomination.CycleCode, ct);
        var recorded = nomination.RecordBallot(tally, members.Count, allotment, catalogue);
        if (recorded.Error is { } refusal) return Problem.From(refusal.In("/counts"));
        await db.SaveChangesAsync(ct);
        return Versioned.Ok(NominationView.Of(nomination), nomination.Version);
    }

    private static Tally TallyOf(Request request, int? allMembers) => new(
        request.AwardCode, request.Round, request.AllMembers ?? allMembers ?? 0, request.Issued, request.Returned, request.Valid,
        request.Invalid, [.. request.Counts.Select(count => new Votes(count.UnitCode, count.VotesFor))])
    { Written = request.Written };

    private static Error? Check(Request request, Tally tally)
    {
        // Without a number of all members nothing can be compared; the rule says first that it is missing.
        var contradictions = tally.AllMembers == 0 && request.AllMembers is null ? null : tally.Contradictions();
        var size = new FieldChecks().Size(request.Counts, "/counts", atLeast: 1).Error;
        return size is null ? contradictions : size.With([.. size.Fields, .. contradictions?.Fields ?? []]);
    }
}
