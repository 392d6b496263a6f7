using ThiDua.Awards.ReadModels;
using ThiDua.BuildingBlocks.Domain;

namespace ThiDua.Awards.Domain;

/// <summary>
/// Discussion, nomination and proposal of a cluster (<i>bình xét, suy tôn</i>). It rests on the places of an adopted ranking:
/// while these do not stand it is suspended and nothing goes on from it.
/// </summary>
internal sealed class Nomination : AggregateRoot
{
    private Nomination(Guid id) : base(id) { }

    public Guid RankingId { get; private set; }
    public string ClusterCode { get; private set; } = "";
    public string CycleCode { get; private set; } = "";
    public int Year { get; private set; }

    /// <summary>Day of the conference that adopted the ranking; the rule set of that day applies.</summary>
    public DateOnly AdoptedOn { get; private set; }

    public NominationStatus Status { get; private set; }
    public string? MinutesNumber { get; private set; }
    public IReadOnlyList<Nominee> Nominees { get; private set; } = [];
    public IReadOnlyList<Ballot> Ballots { get; private set; } = [];
    public IReadOnlyList<Proposal> Proposals { get; private set; } = [];

    public static Result<Nomination> Begin(Guid id, RankingCopy ranking)
    {
        if (!ranking.IsAdopted) return AwardsErrors.RankingNotAdopted;
        var nomination = new Nomination(id)
        {
            RankingId = ranking.Id,
            ClusterCode = ranking.ClusterCode,
            CycleCode = ranking.CycleCode,
            Year = ranking.Year,
            AdoptedOn = ranking.AdoptedOn!.Value,
        };
        nomination.Raise(new NominationBegun(ranking.Id));
        return nomination;
    }

    /// <summary>Agrees on the nominees, or confirms them after the ranking was adopted again. Who is taken off loses the proposal.</summary>
    /// <param name="members">Members of the cluster in the year.</param>
    public Result AgreeNominees(IReadOnlyList<string> unitCodes, string? reason, RankingCopy ranking, IReadOnlySet<string> members, Allotment? allotment)
    {
        if (Status.Refuses(NominationAct.AgreeNominees) is { } refusal) return refusal;
        if (!ranking.IsAdopted) return AwardsErrors.NominationSuspended;
        if (allotment is null || allotment.Total == 0) return AwardsErrors.AllotmentMissing;
        if (unitCodes.Count > allotment.Total) return AwardsErrors.TooManyNominees(allotment.Total);

        List<Nominee> nominees = [];
        foreach (var code in unitCodes)
        {
            if (ranking.RankOf(code) is not { } rank) return AwardsErrors.NotRanked(code);
            if (!members.Contains(code)) return AwardsErrors.NotMember(code, Year);
            nominees.Add(new Nominee(code, rank));
        }

        var worst = nominees.Max(nominee => nominee.Rank);
        var skipped = ranking.Places.FirstOrDefault(place => place.Rank < worst && !unitCodes.Contains(place.UnitCode));
        if (skipped is not null && reason is null) return AwardsErrors.BetterPlaceSkipped(skipped.UnitCode);
        if (Proposals.Any(proposal => !unitCodes.Contains(proposal.UnitCode)) && reason is null) return AwardsErrors.WithdrawalNeedsReason;

        if (Status == NominationStatus.Open && AdoptedOn == ranking.AdoptedOn && nominees.SequenceEqual(Nominees)) return Result.Ok;
        Nominees = nominees;
        Proposals = [.. Proposals.Where(proposal => unitCodes.Contains(proposal.UnitCode))];
        (Status, AdoptedOn, MinutesNumber) = (NominationStatus.Open, ranking.AdoptedOn!.Value, null);
        Raise(new NomineesAgreed(unitCodes, reason));
        return Result.Ok;
    }

    /// <summary>Records the counts of one round of a ballot and judges each unit over all members.</summary>
    public Result RecordBallot(Tally tally, Allotment? allotment, AwardCatalogue catalogue)
    {
        if (Status.Refuses(NominationAct.RecordBallot) is { } refusal) return refusal;
        if (allotment is null) return AwardsErrors.AllotmentMissing;
        if (allotment.CountOf(tally.AwardCode) == 0) return AwardsErrors.AllotmentUsedUp(tally.AwardCode, 0);
        var held = Ballots.Count(ballot => ballot.AwardCode == tally.AwardCode);
        if (held == Tally.MaxRounds) return AwardsErrors.RoundsUsedUp(tally.AwardCode);
        if (tally.Round != held + 1) return AwardsErrors.RoundOutOfOrder(tally.AwardCode, held + 1);
        if (tally.Contradictions() is { } contradictions) return contradictions;
        // The base of every percentage does not shrink between rounds.
        if (Ballots is [var first, ..] && first.AllMembers != tally.AllMembers) return AwardsErrors.MembersDiffer(first.AllMembers);
        if (tally.Counts.FirstOrDefault(count => !IsNominated(count.UnitCode)) is { } stranger) return AwardsErrors.NotNominated(stranger.UnitCode);
        if (catalogue.ThresholdFor(tally.AwardCode, AdoptedOn) is not var (rules, threshold)) return AwardsErrors.RulesMissing(tally.AwardCode, AdoptedOn);

        Ballots =
        [
            .. Ballots,
            new Ballot(tally.AwardCode, tally.Round, tally.AllMembers, tally.Issued, tally.Returned, tally.Valid, tally.Invalid, rules.Code, threshold.ToString(),
                [.. tally.Counts.Select(count => new CountedVotes(count.UnitCode, count.VotesFor, threshold.IsMet(count.VotesFor, tally.AllMembers)))]),
        ];
        Raise(new BallotRecorded(tally.AwardCode, tally.Round));
        return Result.Ok;
    }

    /// <summary>Proposes an award for a nominee within the allotment.</summary>
    public Result Propose(string unitCode, string awardCode, Allotment? allotment)
    {
        if (Status.Refuses(NominationAct.Propose) is { } refusal) return refusal;
        if (!IsNominated(unitCode)) return AwardsErrors.NotNominated(unitCode);
        if (Proposes(unitCode, awardCode)) return AwardsErrors.AlreadyProposed(unitCode);
        if (allotment is null) return AwardsErrors.AllotmentMissing;
        var allotted = allotment.CountOf(awardCode);
        if (Proposals.Count(proposal => proposal.AwardCode == awardCode) >= allotted) return AwardsErrors.AllotmentUsedUp(awardCode, allotted);
        if (Proposals.Any(proposal => proposal.UnitCode == unitCode)) return AwardsErrors.AlreadyProposed(unitCode);
        if (!HasPassed(unitCode, awardCode)) return AwardsErrors.BallotNotPassed(unitCode, awardCode);

        Proposals = [.. Proposals, new Proposal(unitCode, awardCode)];
        Raise(new AwardProposed(unitCode, awardCode));
        return Result.Ok;
    }

    /// <summary>Sends the proposals to the province.</summary>
    /// <param name="namedCluster">The cluster as the minutes name it.</param>
    public Result Submit(string minutesNumber, string namedCluster, string clusterName, Allotment? allotment)
    {
        if (Status.Refuses(NominationAct.Submit) is { } refusal) return refusal;
        if (Proposals.Count == 0) return AwardsErrors.NothingProposed;
        if (!string.Equals(namedCluster, clusterName, StringComparison.OrdinalIgnoreCase)) return AwardsErrors.MinutesMustNameCluster(clusterName);
        // The allotment may have been lowered since; it is checked at nomination and again here.
        foreach (var group in Proposals.GroupBy(proposal => proposal.AwardCode))
            if (allotment is null || group.Count() > allotment.CountOf(group.Key)) return AwardsErrors.AllotmentUsedUp(group.Key, allotment?.CountOf(group.Key) ?? 0);

        (Status, MinutesNumber) = (NominationStatus.Submitted, minutesNumber);
        Raise(new NominationSubmitted(minutesNumber));
        return Result.Ok;
    }

    /// <summary>
    /// Follows the newest state of its ranking: suspended while the places it rests on do not stand, back to where it was when they do again.
    /// Depends on nothing but that newest state, so that missed or reordered messages change nothing.
    /// </summary>
    public void Follow(RankingCopy ranking)
    {
        var stands = ranking.IsAdopted && Nominees.All(nominee => ranking.RankOf(nominee.UnitCode) == nominee.Rank);
        if (!stands)
        {
            if (Status == NominationStatus.Suspended) return;
            Status = NominationStatus.Suspended;
            Raise(new NominationSuspended());
        }
        else if (Status == NominationStatus.Suspended || AdoptedOn != ranking.AdoptedOn)
        {
            (Status, AdoptedOn) = (MinutesNumber is null ? NominationStatus.Open : NominationStatus.Submitted, ranking.AdoptedOn!.Value);
            Raise(new NominationResumed());
        }
    }

    public bool Proposes(string unitCode, string awardCode) => Proposals.Contains(new Proposal(unitCode, awardCode));

    private bool IsNominated(string unitCode) => Nominees.Any(nominee => nominee.UnitCode == unitCode);

    // The last round in which the unit stood decides: a second ballot replaces the first.
    private bool HasPassed(string unitCode, string awardCode) =>
        Ballots.Where(ballot => ballot.AwardCode == awardCode).OrderByDescending(ballot => ballot.Round)
            .SelectMany(ballot => ballot.Counts).FirstOrDefault(count => count.UnitCode == unitCode) is { Passed: true };
}

/// <param name="Rank">Place in the ranking the nomination rests on.</param>
internal sealed record Nominee(string UnitCode, int Rank);

internal sealed record Proposal(string UnitCode, string AwardCode);
