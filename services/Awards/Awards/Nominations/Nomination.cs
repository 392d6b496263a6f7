namespace ThiDua.Awards;

/// <summary>
/// Discussion, nomination and proposal of a cluster (<i>bình xét, suy tôn</i>). It rests on the places of an adopted ranking:
/// while these do not stand it is suspended and nothing goes on from it. Each adoption has its own ballots and proposals;
/// the ballots of earlier ones stay for the trace and count no more.
/// </summary>
internal sealed class Nomination : AggregateRoot
{
    public const int MostMembers = 100_000;

    private Nomination(Guid id) : base(id) { }

    public Guid RankingId { get; private set; }
    public string ClusterCode { get; private set; } = "";
    public string CycleCode { get; private set; } = "";
    public int Year { get; private set; }

    /// <summary>Day of the conference that adopted the ranking; the rule set of that day applies.</summary>
    public DateOnly AdoptedOn { get; private set; }

    /// <summary>Version of the ranking when it was adopted: the adoption this nomination rests on.</summary>
    public long RankingVersion { get; private set; }

    /// <summary>All members with a vote, present or not: the one base of every ballot. <c>null</c> only in nominations older than this
    /// number.</summary>
    public int? AllMembers { get; private set; }

    public NominationState State { get; private set; }
    public string? MinutesNumber { get; private set; }
    public IReadOnlyList<Nominee> Nominees { get; private set; } = [];
    public IReadOnlyList<Ballot> Ballots { get; private set; } = [];
    public IReadOnlyList<Proposal> Proposals { get; private set; } = [];

    private IEnumerable<Ballot> PresentBallots => Ballots.Where(ballot => !IsOfEarlierAdoption(ballot));

    /// <param name="allMembers">All members with a vote; <c>null</c> for one vote of each member of the year.</param>
    /// <param name="members">How many members the cluster has in the year.</param>
    public static Result<Nomination> Begin(Guid id, Ranking ranking, int? allMembers, int members)
    {
        if (!ranking.IsAdopted) return NominationErrors.RankingNotAdopted;
        if (members == 0) return AllotmentErrors.NotInCycle(ranking.ClusterCode, ranking.CycleCode);
        if (allMembers < members) return NominationErrors.ElectorateTooSmall(members);
        var nomination = new Nomination(id)
        {
            RankingId = ranking.Id,
            ClusterCode = ranking.ClusterCode,
            CycleCode = ranking.CycleCode,
            Year = ranking.Year,
            AdoptedOn = ranking.AdoptedOn!.Value,
            RankingVersion = ranking.Version,
            AllMembers = allMembers ?? members,
        };
        nomination.Raise(new NominationBegun(ranking.Id));
        return nomination;
    }

    /// <summary>Corrects the number of all members with a vote, before the first ballot of the adoption only.</summary>
    /// <param name="members">How many members the cluster has in the year.</param>
    public Result SetElectorate(int allMembers, string? reason, int members)
    {
        if (State.Refuses(NominationAct.SetElectorate) is { } refusal) return refusal;
        if (AllMembers == allMembers) return Result.Ok;
        if (PresentBallots.Any()) return NominationErrors.ElectorateFixed;
        if (allMembers < members) return NominationErrors.ElectorateTooSmall(members);
        if (AllMembers is not null && reason is null) return NominationErrors.ElectorateNeedsReason;

        AllMembers = allMembers;
        Raise(new ElectorateSet(allMembers, reason));
        return Result.Ok;
    }

    /// <summary>Agrees on the nominees, or confirms them after the ranking was adopted again. Who is taken off loses the
    /// proposal.</summary>
    /// <param name="members">Members of the cluster in the year.</param>
    public Result AgreeNominees(IReadOnlyList<string> unitCodes, string? reason, Ranking ranking, IReadOnlyCollection<string> members,
        Allotment? allotment)
    {
        if (State.Refuses(NominationAct.AgreeNominees) is { } refusal) return refusal;
        if (!ranking.IsAdopted) return NominationErrors.Suspended;
        if (allotment is null || allotment.Total == 0) return AllotmentErrors.Missing;
        if (unitCodes.Count > allotment.Total) return NominationErrors.TooManyNominees(allotment.Total);

        List<Nominee> nominees = [];
        foreach (var (index, code) in unitCodes.Index())
        {
            if (ranking.RankOf(code) is not { } rank) return NominationErrors.NotRanked(code).At(index);
            if (!members.Contains(code)) return NominationErrors.NotMember(code, Year).At(index);
            nominees.Add(new Nominee(code, rank));
        }

        var worst = nominees.Max(nominee => nominee.Rank);
        var skipped = ranking.Places.FirstOrDefault(place => place.Rank < worst && !unitCodes.Contains(place.UnitCode));
        if (skipped is not null && reason is null) return NominationErrors.BetterPlaceSkipped(skipped.UnitCode);
        if (Proposals.Any(proposal => !unitCodes.Contains(proposal.UnitCode)) && reason is null)
            return NominationErrors.WithdrawalNeedsReason;

        if (State == NominationState.Open && RankingVersion == ranking.Version && nominees.SequenceEqual(Nominees)) return Result.Ok;
        Nominees = nominees;
        Proposals = [.. Proposals.Where(proposal => unitCodes.Contains(proposal.UnitCode))];
        RestOn(ranking);
        Raise(new NomineesAgreed(unitCodes, reason));
        return Result.Ok;
    }

    /// <summary>Records the counts of one round of a ballot and judges each unit over all members.</summary>
    /// <param name="members">How many members the cluster has in the year.</param>
    public Result RecordBallot(Tally tally, int members, Allotment? allotment, AwardCatalogue catalogue)
    {
        if (State.Refuses(NominationAct.RecordBallot) is { } refusal) return refusal;
        if (allotment is null) return AllotmentErrors.Missing;
        if (allotment.CountOf(tally.AwardCode) == 0) return AllotmentErrors.UsedUp(tally.AwardCode, 0);
        var held = PresentBallots.Count(ballot => ballot.AwardCode == tally.AwardCode);
        if (held == Tally.MaxRounds) return NominationErrors.RoundsUsedUp(tally.AwardCode);
        if (tally.Round != held + 1) return NominationErrors.RoundOutOfOrder(tally.AwardCode, held + 1);
        // The base of every percentage is set once; a member that joined since must be in it before anything is counted.
        if (AllMembers is not { } allMembers) return NominationErrors.ElectorateMissing;
        if (!PresentBallots.Any() && allMembers < members) return NominationErrors.ElectorateTooSmall(members);
        if (tally.AllMembers != allMembers) return NominationErrors.MembersDiffer(allMembers);
        if (tally.Contradictions() is { } contradictions) return contradictions;
        if (tally.Counts.FirstOrDefault(count => !IsNominated(count.UnitCode)) is { } stranger)
            return NominationErrors.NotNominated(stranger.UnitCode).At(tally.Counts.IndexOf(stranger));
        if (catalogue.ThresholdFor(tally.AwardCode, AdoptedOn) is not var (rules, threshold))
            return LawErrors.RulesMissing(tally.AwardCode, AdoptedOn);

        Ballots = [.. Ballots, Judged(tally, rules, threshold)];
        Raise(new BallotRecorded(tally.AwardCode, tally.Round));
        return Result.Ok;
    }

    /// <summary>Proposes an award for a nominee within the allotment.</summary>
    public Result Propose(string unitCode, string awardCode, Allotment? allotment)
    {
        if (State.Refuses(NominationAct.Propose) is { } refusal) return refusal;
        if (!IsNominated(unitCode)) return NominationErrors.NotNominated(unitCode);
        if (Proposes(unitCode, awardCode)) return NominationErrors.AlreadyProposed(unitCode);
        if (allotment is null) return AllotmentErrors.Missing;
        var allotted = allotment.CountOf(awardCode);
        if (Proposals.Count(proposal => proposal.AwardCode == awardCode) >= allotted) return AllotmentErrors.UsedUp(awardCode, allotted);
        if (Proposals.Any(proposal => proposal.UnitCode == unitCode)) return NominationErrors.AlreadyProposed(unitCode);
        if (!HasPassed(unitCode, awardCode)) return NominationErrors.BallotNotPassed(unitCode, awardCode);

        Proposals = [.. Proposals, new Proposal(unitCode, awardCode)];
        Raise(new AwardProposed(unitCode, awardCode));
        return Result.Ok;
    }

    /// <summary>Sends the proposals to the province.</summary>
    /// <param name="namedCluster">The cluster as the minutes name it.</param>
    public Result Submit(string minutesNumber, string namedCluster, string clusterName, Allotment? allotment)
    {
        if (State.Refuses(NominationAct.Submit) is { } refusal) return refusal;
        if (Proposals.Count == 0) return NominationErrors.NothingProposed;
        if (!string.Equals(namedCluster, clusterName, StringComparison.OrdinalIgnoreCase))
            return NominationErrors.MinutesMustNameCluster(clusterName);
        // A second round may have gone against a unit proposed after the first.
        if (Proposals.FirstOrDefault(proposal => !HasPassed(proposal.UnitCode, proposal.AwardCode)) is { } failed)
            return NominationErrors.BallotNotPassed(failed.UnitCode, failed.AwardCode);
        // The allotment may have been lowered since; it is checked at nomination and again here.
        foreach (var group in Proposals.GroupBy(proposal => proposal.AwardCode))
        {
            var allotted = allotment?.CountOf(group.Key) ?? 0;
            if (group.Count() > allotted) return AllotmentErrors.UsedUp(group.Key, allotted);
        }

        (State, MinutesNumber) = (NominationState.Submitted, minutesNumber);
        Raise(new NominationSubmitted(minutesNumber));
        return Result.Ok;
    }

    /// <summary>
    /// Follows the newest state of its ranking: suspended while the places it rests on do not stand, open for new ballots when they do
    /// again.
    /// Depends on nothing but that newest state, so that missed or reordered messages change nothing.
    /// </summary>
    public void Follow(Ranking ranking)
    {
        var stands = ranking.IsAdopted && Nominees.All(nominee => ranking.RankOf(nominee.UnitCode) == nominee.Rank);
        if (!stands)
        {
            if (State == NominationState.Suspended) return;
            State = NominationState.Suspended;
            Raise(new NominationSuspended());
        }
        else if (RankingVersion != ranking.Version)
        {
            RestOn(ranking);
            Raise(new NominationResumed());
        }
    }

    /// <summary>The same adoption under another number, because the ranking's publisher was restored from a backup: whatever rests on it
    /// stays.</summary>
    public void Renumber(long rankingVersion)
    {
        Ballots = [.. Ballots.Select(ballot => IsOfEarlierAdoption(ballot) ? ballot : ballot with { RankingVersion = rankingVersion })];
        RankingVersion = rankingVersion;
        Raise(new RankingRenumbered());
    }

    public bool Proposes(string unitCode, string awardCode) => Proposals.Contains(new Proposal(unitCode, awardCode));

    public bool IsOfEarlierAdoption(Ballot ballot) => ballot.RankingVersion != RankingVersion;

    // What an earlier adoption's ballots carried, no ballot carries now: it lapses, and the nomination is submitted anew.
    private void RestOn(Ranking ranking)
    {
        (State, AdoptedOn, MinutesNumber) = (NominationState.Open, ranking.AdoptedOn!.Value, null);
        if (RankingVersion == ranking.Version) return;
        RankingVersion = ranking.Version;
        if (Proposals.Count == 0) return;
        Raise(new ProposalsLapsed([.. Proposals.Select(proposal => proposal.UnitCode)]));
        Proposals = [];
    }

    private Ballot Judged(Tally tally, RuleSet rules, VoteThreshold threshold) => new(
        AwardCode: tally.AwardCode,
        Round: tally.Round,
        AllMembers: tally.AllMembers,
        Issued: tally.Issued,
        Returned: tally.Returned,
        Valid: tally.Valid,
        Invalid: tally.Invalid,
        RuleSet: rules.Code,
        Threshold: threshold.ToString(),
        Counts:
        [
            .. tally.Counts.Select(count =>
                new CountedVotes(count.UnitCode, count.VotesFor, threshold.IsMet(count.VotesFor, tally.AllMembers))),
        ],
        RankingVersion: RankingVersion,
        AdoptedOn: AdoptedOn);

    private bool IsNominated(string unitCode) => Nominees.Any(nominee => nominee.UnitCode == unitCode);

    // The last round in which the unit stood decides: a second ballot replaces the first.
    private bool HasPassed(string unitCode, string awardCode) =>
        PresentBallots.Where(ballot => ballot.AwardCode == awardCode).OrderByDescending(ballot => ballot.Round)
            .SelectMany(ballot => ballot.Counts).FirstOrDefault(count => count.UnitCode == unitCode) is { Passed: true };
}

/// <param name="Rank">Place in the ranking the nomination rests on.</param>
[AuditKey(nameof(Nominee.UnitCode))]
internal sealed record Nominee(string UnitCode, int Rank);

/// <summary>An award proposed for a nominee (<i>đề nghị khen thưởng</i>).</summary>
[AuditKey(nameof(Proposal.UnitCode), nameof(Proposal.AwardCode))]
[ShowsNames]
internal sealed record Proposal(string UnitCode, string AwardCode);

[EventName("nomination-begun")]
internal sealed record NominationBegun(Guid RankingId) : IDomainEvent;

[EventName("nominees-agreed")]
internal sealed record NomineesAgreed(IReadOnlyList<string> UnitCodes, string? Reason) : IDomainEvent;

[EventName("ballot-recorded")]
internal sealed record BallotRecorded(string AwardCode, int Round) : IDomainEvent;

[EventName("electorate-set")]
internal sealed record ElectorateSet(int AllMembers, string? Reason) : IDomainEvent;

[EventName("award-proposed")]
internal sealed record AwardProposed(string UnitCode, string AwardCode) : IDomainEvent;

[EventName("nomination-submitted")]
internal sealed record NominationSubmitted(string MinutesNumber) : IDomainEvent;

[EventName("nomination-suspended")]
internal sealed record NominationSuspended : IDomainEvent;

[EventName("ranking-renumbered")]
internal sealed record RankingRenumbered : IDomainEvent;

[EventName("nomination-resumed")]
internal sealed record NominationResumed : IDomainEvent;

[EventName("proposals-lapsed")]
internal sealed record ProposalsLapsed(IReadOnlyList<string> UnitCodes) : IDomainEvent;
