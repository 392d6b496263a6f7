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

    /// <summary>What the person in authority decided after two ballots, those of earlier adoptions too.</summary>
    public IReadOnlyList<AuthorityDecision> AuthorityDecisions { get; private set; } = [];

    /// <summary>Why a better placed unit is not among the nominees, or a proposed one was taken off; <c>null</c> when nobody was asked
    /// for a reason.</summary>
    public string? NomineesReason { get; private set; }

    /// <summary>Why the number of members with a vote is another than it was at first.</summary>
    public string? ElectorateReason { get; private set; }

    /// <summary>Whether the office entered it, or went on with it, after the season (<i>nhập sau</i>): by the days and rules of
    /// then.</summary>
    public bool EnteredAfterwards { get; private set; }

    private IEnumerable<Ballot> PresentBallots =>
        Ballots.Where(ballot => ballot.WithdrawnBecause is null && !IsOfEarlierAdoption(ballot));

    /// <param name="allMembers">All members with a vote; <c>null</c> for one vote of each member of the year.</param>
    /// <param name="members">How many members the cluster has in the year.</param>
    /// <param name="afterwards">Whether the office enters it after the season.</param>
    public static Result<Nomination> Begin(Guid id, Ranking ranking, int? allMembers, int members, bool afterwards = false)
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
            EnteredAfterwards = afterwards,
        };
        nomination.Raise(new NominationBegun(ranking.Id));
        return nomination;
    }

    /// <summary>Notes that the office goes on with it after the season.</summary>
    public void EnterAfterwards()
    {
        if (EnteredAfterwards) return;
        EnteredAfterwards = true;
        Raise(new NominationEnteredAfterwards());
    }

    /// <summary>The day whose members have a vote: today, or for a past season the day of the conference.</summary>
    public DateOnly VotingDay(DateOnly today) => EnteredAfterwards ? AdoptedOn : today;

    /// <summary>Corrects the number of all members with a vote, before the first ballot of the adoption only.</summary>
    /// <param name="members">How many members the cluster has in the year.</param>
    public Result SetElectorate(int allMembers, string? reason, int members)
    {
        if (State.Refuses(NominationAct.SetElectorate) is { } refusal) return refusal;
        if (AllMembers == allMembers) return Result.Ok;
        if (PresentBallots.Any()) return NominationErrors.ElectorateFixed;
        if (allMembers < members) return NominationErrors.ElectorateTooSmall(members);
        if (AllMembers is not null && reason is null) return NominationErrors.ElectorateNeedsReason;

        (AllMembers, ElectorateReason) = (allMembers, reason);
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
            nominees.Add(new Nominee(code, rank, ranking.PointsOf(code)));
        }

        var worst = nominees.Max(nominee => nominee.Rank);
        var skipped = ranking.Places.FirstOrDefault(place => place.Rank < worst && !unitCodes.Contains(place.UnitCode));
        if (skipped is not null && reason is null) return NominationErrors.BetterPlaceSkipped(skipped.UnitCode);
        var takesOff = Proposals.Any(proposal => !unitCodes.Contains(proposal.UnitCode));
        if (takesOff && reason is null) return NominationErrors.WithdrawalNeedsReason;
        // What nobody asked for would stand before all readers as the excuse of something.
        if (skipped is null && !takesOff) reason = null;

        if (State == NominationState.Open && RankingVersion == ranking.Version && nominees.SequenceEqual(Nominees)) return Result.Ok;
        (Nominees, NomineesReason) = (nominees, reason);
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

        if (rules.Quorum?.Threshold is { } quorum && !quorum.IsMet(tally.Returned, allMembers))
            return NominationErrors.NoQuorum(tally.Returned, allMembers, quorum.Least(allMembers));

        Ballots = [.. Ballots, Judged(tally, rules, threshold)];
        Raise(new BallotRecorded(tally.AwardCode, tally.Round));
        return Result.Ok;
    }

    /// <summary>Puts a counting record right that was typed wrong; the ballot stays the one that was held, judged by the rules of its
    /// day.</summary>
    public Result CorrectBallot(Tally tally, string reason, AwardCatalogue catalogue)
    {
        if (State.Refuses(NominationAct.CorrectBallot) is { } refusal) return refusal;
        if (BallotOf(tally.AwardCode, tally.Round) is not { } ballot)
            return NominationErrors.BallotNotFound(tally.AwardCode, tally.Round);
        if (tally.Contradictions() is { } contradictions) return contradictions;
        if (tally.Counts.FirstOrDefault(count => !IsNominated(count.UnitCode)) is { } stranger)
            return NominationErrors.NotNominated(stranger.UnitCode).At(tally.Counts.IndexOf(stranger));
        if (catalogue.ThresholdFor(tally.AwardCode, AdoptedOn) is not var (rules, threshold))
            return LawErrors.RulesMissing(tally.AwardCode, AdoptedOn);
        // A ballot from before there was a quorum did not need one, nor do its numbers once they are right.
        if (ballot.Quorum is not null && rules.Quorum?.Threshold is { } quorum && !quorum.IsMet(tally.Returned, tally.AllMembers))
            return NominationErrors.NoQuorum(tally.Returned, tally.AllMembers, quorum.Least(tally.AllMembers));

        var judged = Judged(tally, rules, threshold) with { Quorum = ballot.Quorum, EqualVotes = ballot.EqualVotes };
        if (judged with { Counts = ballot.Counts } == ballot && judged.Counts.SequenceEqual(ballot.Counts)) return Result.Ok;
        Ballots = [.. Ballots.Select(one => ReferenceEquals(one, ballot) ? judged : one)];
        Raise(new BallotCorrected(tally.AwardCode, tally.Round, reason));
        return Result.Ok;
    }

    /// <summary>Withdraws the record of a ballot that was never held; it stays for the trace and counts no more.</summary>
    public Result WithdrawBallot(string awardCode, int round, string reason)
    {
        if (State.Refuses(NominationAct.WithdrawBallot) is { } refusal) return refusal;
        if (BallotOf(awardCode, round) is not { } ballot) return NominationErrors.BallotNotFound(awardCode, round);
        List<Resting> resting = [.. ProposalsOn(awardCode, [.. ballot.Counts.Select(count => count.UnitCode)])];
        if (BallotOf(awardCode, round + 1) is not null) resting.Add(new Resting(
            $"biên bản kiểm phiếu lần {round + 1} cho {Thing.Award(awardCode)}",
            $"the counting record of round {round + 1} for {Thing.Award(awardCode)}"));
        if (DecisionOfAuthority(awardCode) is { } decided) resting.Add(new Resting(
            $"quyết định của người có thẩm quyền về {Thing.Award(awardCode)} ngày {decided.DecidedOn}",
            $"what the person in authority decided on {Thing.Award(awardCode)} on {decided.DecidedOn}"));
        if (resting.Count > 0) return NominationErrors.BallotCarries.Because(resting);

        Ballots = [.. Ballots.Select(one => ReferenceEquals(one, ballot) ? one with { WithdrawnBecause = reason } : one)];
        Raise(new BallotWithdrawn(awardCode, round, reason));
        return Result.Ok;
    }

    /// <summary>Withdraws a proposal that was made by mistake.</summary>
    public Result WithdrawProposal(string unitCode, string awardCode, string reason)
    {
        if (State.Refuses(NominationAct.WithdrawProposal) is { } refusal) return refusal;
        if (!Proposes(unitCode, awardCode)) return NominationErrors.ProposalNotFound(unitCode, awardCode);
        Proposals = [.. Proposals.Where(proposal => proposal.UnitCode != unitCode || proposal.AwardCode != awardCode)];
        Raise(new ProposalWithdrawn(unitCode, awardCode, reason));
        return Result.Ok;
    }

    /// <summary>Withdraws what was recorded as the decision of the person in authority, so that it can be recorded right.</summary>
    public Result WithdrawAuthorityDecision(string awardCode, string reason)
    {
        if (State.Refuses(NominationAct.WithdrawAuthorityDecision) is { } refusal) return refusal;
        if (DecisionOfAuthority(awardCode) is not { } decision) return NominationErrors.AuthorityDecisionNotFound(awardCode);
        List<Resting> resting = [.. ProposalsOn(awardCode, decision.UnitCodes)];
        if (resting.Count > 0) return NominationErrors.AuthorityDecisionCarries.Because(resting);
        AuthorityDecisions = [.. AuthorityDecisions.Where(one => !ReferenceEquals(one, decision))];
        Raise(new AuthorityDecisionWithdrawn(awardCode, reason));
        return Result.Ok;
    }

    /// <summary>Takes the submitted nomination back, as long as no decision rests on it.</summary>
    /// <param name="decisions">Decisions that name it as their ground.</param>
    public Result WithdrawSubmission(string reason, IReadOnlyList<Resting> decisions)
    {
        if (State.Refuses(NominationAct.WithdrawSubmission) is { } refusal) return refusal;
        if (decisions.Count > 0) return NominationErrors.DecidedOnIt.Because(decisions);
        (State, MinutesNumber) = (NominationState.Open, null);
        Raise(new SubmissionWithdrawn(reason));
        return Result.Ok;
    }

    /// <summary>The counting record of a round in the present adoption.</summary>
    public Ballot? BallotOf(string awardCode, int round) =>
        PresentBallots.FirstOrDefault(ballot => ballot.AwardCode == awardCode && ballot.Round == round);

    /// <summary>What a proposal rests on, as it is now; a decision keeps it.</summary>
    public Grounds? GroundsOf(string unitCode, string awardCode)
    {
        if (Nominees.FirstOrDefault(one => one.UnitCode == unitCode) is not { } nominee) return null;
        var last = LastCountOf(unitCode, awardCode);
        return new Grounds(RankingId, RankingVersion, AdoptedOn, nominee.Rank, nominee.Points)
        {
            Round = last?.Ballot.Round,
            VotesFor = last?.Count.VotesFor,
            AllMembers = last?.Ballot.AllMembers,
            Threshold = last?.Ballot.Threshold,
            RuleSet = last?.Ballot.RuleSet,
            ProposalReason = Proposals.FirstOrDefault(one => one.UnitCode == unitCode && one.AwardCode == awardCode)?.Reason,
            ByAuthority = last is { Count.Passed: false } && DecisionOfAuthority(awardCode)?.UnitCodes.Contains(unitCode) == true,
        };
    }

    /// <summary>Records what the person in authority decided where two ballots left it open (<i>người có thẩm quyền quyết định</i>): who
    /// is proposed although the votes do not suffice, or which of those with equal votes.</summary>
    public Result RecordAuthorityDecision(AuthorityDecision decision, Allotment? allotment)
    {
        var awardCode = decision.AwardCode;
        if (State.Refuses(NominationAct.RecordAuthorityDecision) is { } refusal) return refusal;
        if (allotment is null) return AllotmentErrors.Missing;
        var held = PresentBallots.Count(ballot => ballot.AwardCode == awardCode);
        if (held < Tally.MaxRounds) return NominationErrors.BallotsLeft(awardCode, held + 1);
        if (DecisionOfAuthority(awardCode) is not null) return NominationErrors.AuthorityHasDecided(awardCode);
        if (decision.DecidedOn < AdoptedOn) return DecisionErrors.DecidedBeforeAdoption(AdoptedOn);
        var passed = CandidatesFor(awardCode);
        foreach (var (index, code) in decision.UnitCodes.Index())
        {
            if (!IsNominated(code)) return NominationErrors.NotNominated(code).At(index);
            if (LastCountOf(code, awardCode) is null) return NominationErrors.NotVotedOn(code, awardCode).At(index);
            var one = passed.FirstOrDefault(candidate => candidate.UnitCode == code);
            var isOpen = one is null
                ? passed.Count < allotment.CountOf(awardCode)
                : passed.Any(other => other != one && one.CompareTo(other) == 0);
            if (!isOpen) return NominationErrors.NothingLeftOpen(code, awardCode).At(index);
        }

        AuthorityDecisions = [.. AuthorityDecisions, decision with { RankingVersion = RankingVersion }];
        Raise(new AuthorityDecisionRecorded(awardCode, decision.Reason));
        return Result.Ok;
    }

    /// <summary>Those who may be proposed for the award, best first: by votes, then by place, then as the person in authority
    /// decided.</summary>
    public IReadOnlyList<Candidate> CandidatesFor(string awardCode)
    {
        var decided = DecisionOfAuthority(awardCode)?.UnitCodes ?? [];
        List<Candidate> candidates = [];
        foreach (var nominee in Nominees)
        {
            if (LastCountOf(nominee.UnitCode, awardCode) is not var (ballot, count)) continue;
            int? named = decided.Contains(nominee.UnitCode) ? decided.IndexOf(nominee.UnitCode) + 1 : null;
            if (!count.Passed && named is null) continue;
            candidates.Add(new Candidate(nominee.UnitCode, count.VotesFor, ballot.Round, nominee.Rank, count.Passed, named,
                ballot.EqualVotes));
        }
        return [.. candidates.Order()];
    }

    /// <summary>Proposes an award for a nominee within the allotment, in the order of votes and places or with the reason why
    /// not.</summary>
    public Result Propose(string unitCode, string awardCode, string? reason, Allotment? allotment, AwardCatalogue catalogue)
    {
        if (State.Refuses(NominationAct.Propose) is { } refusal) return refusal;
        if (!IsNominated(unitCode)) return NominationErrors.NotNominated(unitCode);
        if (Proposes(unitCode, awardCode)) return NominationErrors.AlreadyProposed(unitCode);
        if (allotment is null) return AllotmentErrors.Missing;
        var allotted = allotment.CountOf(awardCode);
        if (Proposals.Count(proposal => proposal.AwardCode == awardCode) >= allotted) return AllotmentErrors.UsedUp(awardCode, allotted);
        if (Proposals.Any(proposal => proposal.UnitCode == unitCode)) return NominationErrors.AlreadyProposed(unitCode);
        if (!HasPassed(unitCode, awardCode)) return NominationErrors.BallotNotPassed(unitCode, awardCode);
        var left = allotted - Proposals.Count(proposal => proposal.AwardCode == awardCode);
        if (RefusesOrder(unitCode, awardCode, reason, left, catalogue) is { } order) return order;
        // Kept only where one is asked for: while somebody who comes first still waits.
        if (WaitingBefore(unitCode, awardCode, catalogue).Count == 0) reason = null;

        Proposals = [.. Proposals, new Proposal(unitCode, awardCode, reason)];
        Raise(new AwardProposed(unitCode, awardCode, reason));
        return Result.Ok;
    }

    /// <summary>Sends the proposals to the province.</summary>
    /// <param name="namedCluster">The cluster as the minutes name it.</param>
    public Result Submit(string minutesNumber, string namedCluster, string clusterName, Allotment? allotment, AwardCatalogue catalogue)
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
            // A second round, or a proposal made since, may have changed who comes first.
            var reason = group.Select(proposal => proposal.Reason).FirstOrDefault(given => given is not null);
            foreach (var proposal in group)
            {
                var left = allotted - group.Count() + 1;
                if (RefusesOrder(proposal.UnitCode, proposal.AwardCode, reason, left, catalogue, final: true) is { } order) return order;
            }
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
        // A publisher restored to the same adoption takes back a reopening that was told here.
        else if (RankingVersion != ranking.Version || State == NominationState.Suspended)
        {
            RestOn(ranking);
            Raise(new NominationResumed());
        }
        else if (AdoptedOn != ranking.AdoptedOn)
        {
            AdoptedOn = ranking.AdoptedOn!.Value;
            Raise(new AdoptionDayFollowed(AdoptedOn));
        }
    }

    /// <summary>The same adoption under another number, because the ranking's publisher was restored from a backup: whatever rests on it
    /// stays.</summary>
    public void Renumber(long rankingVersion)
    {
        if (RankingVersion == rankingVersion) return;
        Ballots = [.. Ballots.Select(ballot => IsOfEarlierAdoption(ballot) ? ballot : ballot with { RankingVersion = rankingVersion })];
        AuthorityDecisions =
            [.. AuthorityDecisions.Select(one => IsOfEarlierAdoption(one) ? one : one with { RankingVersion = rankingVersion })];
        RankingVersion = rankingVersion;
        Raise(new RankingRenumbered());
    }

    public bool Proposes(string unitCode, string awardCode) =>
        Proposals.Any(proposal => proposal.UnitCode == unitCode && proposal.AwardCode == awardCode);

    public bool IsOfEarlierAdoption(Ballot ballot) => ballot.RankingVersion != RankingVersion;

    public bool IsOfEarlierAdoption(AuthorityDecision decision) => decision.RankingVersion != RankingVersion;

    // What an earlier adoption's ballots carried, no ballot carries now: it lapses, and the nomination is submitted anew.
    private void RestOn(Ranking ranking)
    {
        (State, AdoptedOn, MinutesNumber) = (NominationState.Open, ranking.AdoptedOn!.Value, null);
        if (RankingVersion == ranking.Version) return;
        RankingVersion = ranking.Version;
        Nominees = [.. Nominees.Select(nominee => nominee with { Points = ranking.PointsOf(nominee.UnitCode) })];
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
        AdoptedOn: AdoptedOn)
    {
        Written = tally.Written,
        Quorum = rules.Quorum?.Threshold.ToString(),
        EqualVotes = rules.EqualVotes,
    };

    private bool IsNominated(string unitCode) => Nominees.Any(nominee => nominee.UnitCode == unitCode);

    // The last round in which the unit stood decides: a second ballot replaces the first.
    private (Ballot Ballot, CountedVotes Count)? LastCountOf(string unitCode, string awardCode) =>
        PresentBallots.Where(ballot => ballot.AwardCode == awardCode).OrderByDescending(ballot => ballot.Round)
            .SelectMany(ballot => ballot.Counts, (ballot, count) => ((Ballot, CountedVotes)?)(ballot, count))
            .FirstOrDefault(found => found!.Value.Item2.UnitCode == unitCode);

    private bool HasPassed(string unitCode, string awardCode) =>
        CandidatesFor(awardCode).Any(candidate => candidate.UnitCode == unitCode);

    private IEnumerable<Resting> ProposalsOn(string awardCode, IReadOnlyCollection<string> unitCodes) =>
        Proposals.Where(proposal => proposal.AwardCode == awardCode && unitCodes.Contains(proposal.UnitCode))
            .Select(proposal => new Resting(
                $"đề nghị {Thing.Award(awardCode)} cho {Thing.Unit(proposal.UnitCode)}",
                $"the proposal of {Thing.Award(awardCode)} for {Thing.Unit(proposal.UnitCode)}"));

    private AuthorityDecision? DecisionOfAuthority(string awardCode) =>
        AuthorityDecisions.FirstOrDefault(one => one.AwardCode == awardCode && !IsOfEarlierAdoption(one));

    /// <param name="left">How many of the award are left for this unit and those who wait; while it is enough for all of them, the order
    /// in which they are proposed is nobody's loss.</param>
    /// <param name="reason">Why the order is departed from; it excuses that, and never who of equal ones is left out.</param>
    /// <param name="final">Whether nobody will be proposed any more: who waits then has been passed over.</param>
    private Error? RefusesOrder(string unitCode, string awardCode, string? reason, int left, AwardCatalogue catalogue, bool final = false)
    {
        var better = WaitingBefore(unitCode, awardCode, catalogue);
        if (reason is null && better.Count > 0 && (final || better.Count + 1 > left))
            return NominationErrors.BetterVotedSkipped(better[0].UnitCode, unitCode, awardCode);
        var equal = Waiting(unitCode, awardCode, catalogue, order => order == 0);
        // Who comes first takes a place before the equal ones share what is left.
        if (equal.Count == 0 || (final ? 0 : better.Count) + equal.Count + 1 <= left) return null;
        return PresentBallots.Count(ballot => ballot.AwardCode == awardCode) < Tally.MaxRounds
            ? NominationErrors.VotesEqual(unitCode, equal[0].UnitCode, awardCode)
            : NominationErrors.VotesEqualTwice(unitCode, equal[0].UnitCode, awardCode);
    }

    private List<Candidate> WaitingBefore(string unitCode, string awardCode, AwardCatalogue catalogue) =>
        Waiting(unitCode, awardCode, catalogue, order => order < 0);

    private List<Candidate> Waiting(string unitCode, string awardCode, AwardCatalogue catalogue, Func<int, bool> stands)
    {
        var candidates = CandidatesFor(awardCode);
        var one = candidates.First(candidate => candidate.UnitCode == unitCode);
        return [.. candidates.Where(other => other != one && !IsServed(other.UnitCode, awardCode, catalogue)
            && stands(other.CompareTo(one)))];
    }

    // Who has this award or a higher one does not wait for it; who was given a lower one does.
    private bool IsServed(string unitCode, string awardCode, AwardCatalogue catalogue) =>
        Proposals.Any(proposal => proposal.UnitCode == unitCode
            && (proposal.AwardCode == awardCode || catalogue.IsHigher(proposal.AwardCode, awardCode)));
}

/// <param name="Rank">Place in the ranking the nomination rests on.</param>
/// <param name="Points">Official points in that ranking.</param>
[AuditKey(nameof(Nominee.UnitCode))]
internal sealed record Nominee(string UnitCode, int Rank, decimal? Points = null);

/// <summary>An award proposed for a nominee (<i>đề nghị khen thưởng</i>).</summary>
/// <param name="Reason">Why it was proposed although another came first by votes or place; <c>null</c> where it was in order.</param>
[AuditKey(nameof(Proposal.UnitCode), nameof(Proposal.AwardCode))]
[ShowsNames]
internal sealed record Proposal(string UnitCode, string AwardCode, string? Reason = null);

/// <summary>What the person in authority decided after two ballots (<i>người có thẩm quyền quyết định</i>); by function, nobody is
/// named.</summary>
/// <param name="UnitCodes">Units in the order in which they are to be proposed.</param>
/// <param name="DecidedBy">Function of who decided, for example <c>Trưởng khối và Phó Trưởng khối</c>.</param>
/// <param name="Paper">Number of the paper that says so, or where it lies.</param>
/// <param name="RankingVersion">Adoption it belongs to.</param>
[AuditKey(nameof(AuthorityDecision.AwardCode), nameof(AuthorityDecision.RankingVersion))]
internal sealed record AuthorityDecision(string AwardCode, IReadOnlyList<string> UnitCodes, string DecidedBy, string Paper,
    DateOnly DecidedOn, string Reason, long RankingVersion = 0);

/// <summary>A nominee who may be proposed for an award, with what decides the order.</summary>
/// <param name="DecidedAs">Place in the decision of the person in authority, from 1 on; <c>null</c> without one.</param>
internal sealed record Candidate(string UnitCode, int VotesFor, int Round, int Rank, bool Passed, int? DecidedAs, EqualVotes EqualVotes)
    : IComparable<Candidate>
{
    /// <returns>Below zero when this one comes first, zero when nothing parts the two.</returns>
    public int CompareTo(Candidate? other)
    {
        if (other is null) return -1;
        // Whoever has enough votes comes before whoever was decided without.
        if (Passed != other.Passed) return Passed ? -1 : 1;
        var byVotes = Passed ? other.VotesFor.CompareTo(VotesFor) : 0;
        if (byVotes != 0) return byVotes;
        if (DecidedAs != other.DecidedAs) return (DecidedAs ?? int.MaxValue).CompareTo(other.DecidedAs ?? int.MaxValue);
        return Passed && EqualVotes == EqualVotes.ByPlace ? Rank.CompareTo(other.Rank) : 0;
    }
}

[EventName("nomination-begun")]
internal sealed record NominationBegun(Guid RankingId) : IDomainEvent;

[EventName("nominees-agreed")]
internal sealed record NomineesAgreed(IReadOnlyList<string> UnitCodes, string? Reason) : IDomainEvent;

[EventName("ballot-recorded")]
internal sealed record BallotRecorded(string AwardCode, int Round) : IDomainEvent;

[EventName("electorate-set")]
internal sealed record ElectorateSet(int AllMembers, string? Reason) : IDomainEvent;

[EventName("award-proposed")]
internal sealed record AwardProposed(string UnitCode, string AwardCode, string? Reason = null) : IDomainEvent;

[EventName("authority-decision-recorded")]
internal sealed record AuthorityDecisionRecorded(string AwardCode, string Reason) : IDomainEvent;

[EventName("authority-decision-withdrawn")]
internal sealed record AuthorityDecisionWithdrawn(string AwardCode, string Reason) : IWithdrawal;

[EventName("ballot-corrected")]
internal sealed record BallotCorrected(string AwardCode, int Round, string Reason) : ICorrection;

[EventName("ballot-withdrawn")]
internal sealed record BallotWithdrawn(string AwardCode, int Round, string Reason) : IWithdrawal;

[EventName("proposal-withdrawn")]
internal sealed record ProposalWithdrawn(string UnitCode, string AwardCode, string Reason) : IWithdrawal;

[EventName("submission-withdrawn")]
internal sealed record SubmissionWithdrawn(string Reason) : IWithdrawal;

[EventName("nomination-entered-afterwards")]
internal sealed record NominationEnteredAfterwards : IDomainEvent;

[EventName("nomination-submitted")]
internal sealed record NominationSubmitted(string MinutesNumber) : IDomainEvent;

[EventName("nomination-suspended")]
internal sealed record NominationSuspended : IDomainEvent;

[EventName("adoption-day-followed")]
internal sealed record AdoptionDayFollowed(DateOnly AdoptedOn) : IDomainEvent;

[EventName("ranking-renumbered")]
internal sealed record RankingRenumbered : IDomainEvent;

[EventName("nomination-resumed")]
internal sealed record NominationResumed : IDomainEvent;

[EventName("proposals-lapsed")]
internal sealed record ProposalsLapsed(IReadOnlyList<string> UnitCodes) : IDomainEvent;
