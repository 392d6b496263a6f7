namespace ThiDua.Awards;

/// <summary>What the counting record says (<i>biên bản kiểm phiếu</i>): counts only, nothing that leads to a voter.</summary>
/// <param name="AllMembers">All members with a vote, present or not: the base of every percentage.</param>
/// <param name="Issued">Papers handed out, written opinions of absent members included.</param>
internal sealed record Tally(string AwardCode, int Round, int AllMembers, int Issued, int Returned, int Valid, int Invalid,
    IReadOnlyList<Votes> Counts)
{
    public const int MaxRounds = 2;

    /// <summary>How many of the returned papers came in writing from members who were not there; <c>null</c> where the record says
    /// none.</summary>
    public int? Written { get; init; }

    /// <summary>Every number that contradicts another, by JSON pointer.</summary>
    public Error? Contradictions()
    {
        var check = new FieldChecks()
            .That(AllMembers > 0, "/allMembers", NominationErrors.NoMembers)
            .That(Returned >= 0, "/returned", NominationErrors.PapersNegative)
            .That(Valid >= 0, "/valid", NominationErrors.PapersNegative)
            .That(Invalid >= 0, "/invalid", NominationErrors.PapersNegative)
            .That(Written is null || (Written >= 0 && Written <= Returned), "/written", NominationErrors.WrittenOutOfRange)
            .That(Issued <= AllMembers, "/issued", NominationErrors.MoreIssuedThanMembers)
            .That(Returned <= Issued, "/returned", NominationErrors.MoreReturnedThanIssued)
            .That((long)Valid + Invalid == Returned, "/valid", NominationErrors.PapersDoNotAddUp)
            .That(Counts.DistinctBy(count => count.UnitCode).Count() == Counts.Count, "/counts", NominationErrors.UnitTwice);
        for (var index = 0; index < Counts.Count; index++)
        {
            var votes = Counts[index].VotesFor;
            check.That(votes >= 0 && votes <= Valid, $"/counts/{index}/votesFor", NominationErrors.VotesOutOfRange);
        }
        return check.Error is { } found ? NominationErrors.TallyInconsistent.With(found.Fields) : null;
    }
}

internal sealed record Votes(string UnitCode, int VotesFor);

/// <summary>A recorded ballot with its outcome under the rule set of the day the result was adopted.</summary>
/// <param name="RuleSet">Code of the rule set that gave the threshold.</param>
/// <param name="Threshold">The threshold in words, kept because rule sets are data.</param>
/// <param name="RankingVersion">Version of the ranking when it was adopted: tells in which adoption the ballot was taken, even of two on
/// one day.</param>
/// <param name="AdoptedOn">Day of that adoption.</param>
[AuditKey(nameof(Ballot.AwardCode), nameof(Ballot.Round))]
internal sealed record Ballot(
    string AwardCode, int Round, int AllMembers, int Issued, int Returned, int Valid, int Invalid, string RuleSet, string Threshold,
    IReadOnlyList<CountedVotes> Counts, long RankingVersion, DateOnly? AdoptedOn)
{
    /// <summary>How many of the returned papers came in writing.</summary>
    public int? Written { get; init; }

    /// <summary>The quorum it had to reach, in words; <c>null</c> where the rules asked for none.</summary>
    public string? Quorum { get; init; }

    /// <summary>Why it was withdrawn as never held; <c>null</c> while it counts.</summary>
    public string? WithdrawnBecause { get; init; }

    /// <summary>What parts units with equal votes, by the rules of its day.</summary>
    public EqualVotes EqualVotes { get; init; }
}

/// <summary>Votes for one unit, and whether they suffice.</summary>
/// <param name="Passed">Whether votes for / all members meets the threshold, compared exactly.</param>
/// <param name="VotesFor">Papers that vote for it.</param>
[AuditKey(nameof(CountedVotes.UnitCode))]
[ShowsNames]
internal sealed record CountedVotes(string UnitCode, int VotesFor, bool Passed);
