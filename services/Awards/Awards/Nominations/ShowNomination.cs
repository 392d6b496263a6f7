namespace ThiDua.Awards;

/// <summary>Shows one nomination with its ballots and proposals.</summary>
internal static class ShowNomination
{
    /// <param name="AdoptedOn">Day of the adoption it rests on.</param>
    /// <param name="State"><c>open, suspended, submitted</c>; suspended while the ranking it rests on does not stand.</param>
    /// <param name="AllMembers">All members with a vote, present or not: the base of every ballot.</param>
    /// <param name="Ballots">In the order they were taken, those of earlier adoptions too.</param>
    public sealed record Response(
        Guid Id, Guid RankingId, string ClusterCode, string CycleCode, int Year, DateOnly AdoptedOn, NominationStatus State,
            string? MinutesNumber,
        int? AllMembers, IReadOnlyList<string> Nominees, IReadOnlyList<CountingRecord> Ballots, IReadOnlyList<Proposal> Proposals)
    {
        public static Response Of(Nomination nomination) => new(
            nomination.Id, nomination.RankingId, nomination.ClusterCode, nomination.CycleCode, nomination.Year, nomination.AdoptedOn,
                nomination.Status,
            nomination.MinutesNumber, nomination.AllMembers, [.. nomination.Nominees.Select(nominee => nominee.UnitCode)],
            [.. nomination.Ballots.Select(ballot => CountingRecord.Of(ballot, nomination.IsOfEarlierAdoption(ballot)))],
                nomination.Proposals);
    }

    /// <param name="AdoptedOn">Day of the adoption it was taken in; <c>null</c> for ballots older than this date.</param>
    /// <param name="OfEarlierAdoption">Kept for the trace and counted no more: the ranking has been adopted again since.</param>
    public sealed record CountingRecord(
        string AwardCode, int Round, int AllMembers, int Issued, int Returned, int Valid, int Invalid, string RuleSet, string Threshold,
        IReadOnlyList<CountedVotes> Counts, DateOnly? AdoptedOn, bool OfEarlierAdoption)
    {
        public static CountingRecord Of(Ballot ballot, bool ofEarlierAdoption) => new(
            ballot.AwardCode, ballot.Round, ballot.AllMembers, ballot.Issued, ballot.Returned, ballot.Valid, ballot.Invalid, ballot.RuleSet,
                ballot.Threshold,
            ballot.Counts, ballot.AdoptedOn, ofEarlierAdoption);
    }

    public static void Map(RouteGroupBuilder nominations) =>
        nominations.MapGet("/{id:guid}", HandleAsync).WithName(nameof(ShowNomination)).WithSummary("One nomination")
            .Needs(Permissions.ReadNominations);

    private static async Task<Results<Versioned<Response>, Problem>> HandleAsync(Guid id, AwardsDbContext db, CurrentUser user,
        CancellationToken ct)
    {
        var nomination = await db.Nominations.AsNoTracking().SeenBy(user, db).SingleOrDefaultAsync(one => one.Id == id, ct);
        return nomination is null ? Problem.From(AwardsErrors.NominationNotFound)
            : Versioned.Ok(Response.Of(nomination), nomination.Version);
    }
}
