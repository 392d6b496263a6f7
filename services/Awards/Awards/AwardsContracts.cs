using ThiDua.Contracts.Awards.V1;
using V1 = ThiDua.Contracts.Awards.V1;

namespace ThiDua.Awards;

/// <summary>The public state of each aggregate, as other modules and the change record see it. No person is named in it.</summary>
internal static class AwardsContracts
{
    public static object StateOf(AggregateRoot root, ContractHeader header) => root switch
    {
        Allotment allotment => StateOf(allotment, header),
        Nomination nomination => StateOf(nomination, header),
        Decision decision => StateOf(decision, header),
        Award award => StateOf(award, header),
        CommendationSummary summary => StateOf(summary, header),
        _ => throw new ArgumentOutOfRangeException(nameof(root), root.GetType().Name, "This aggregate has no contract."),
    };

    private static AllotmentState StateOf(Allotment allotment, ContractHeader header) => new(
        EventId: header.EventId,
        AggregateId: allotment.Id,
        Version: allotment.Version,
        OccurredAt: header.OccurredAt,
        Happened: header.Happened,
        ClusterCode: allotment.ClusterCode,
        CycleCode: allotment.CycleCode,
        Year: allotment.Year,
        Awards: [.. allotment.Awards.Select(award => new AllottedAward(award.AwardCode, award.Count))]);

    private static V1.NominationState StateOf(Nomination nomination, ContractHeader header) => new(
        EventId: header.EventId,
        AggregateId: nomination.Id,
        Version: nomination.Version,
        OccurredAt: header.OccurredAt,
        Happened: header.Happened,
        RankingId: nomination.RankingId,
        ClusterCode: nomination.ClusterCode,
        CycleCode: nomination.CycleCode,
        Year: nomination.Year,
        State: EnumWord.Of(nomination.State),
        MinutesNumber: nomination.MinutesNumber,
        Nominees: [.. nomination.Nominees.Select(nominee => nominee.UnitCode)],
        Ballots: [.. nomination.Ballots.Where(ballot => ballot.WithdrawnBecause is null).Select(ballot => StateOf(ballot, nomination))],
        Proposals: [.. nomination.Proposals.Select(proposal => new ProposedAward(proposal.UnitCode, proposal.AwardCode, proposal.Reason))],
        AllMembers: nomination.AllMembers,
        RankingVersion: nomination.RankingVersion,
        AuthorityDecisions:
        [
            .. nomination.AuthorityDecisions.Select(one => new AuthorityDecisionState(one.AwardCode, one.UnitCodes, one.DecidedBy,
                one.Paper, one.DecidedOn, one.Reason, nomination.IsOfEarlierAdoption(one))),
        ],
        EnteredAfterwards: nomination.EnteredAfterwards);

    private static BallotState StateOf(Ballot ballot, Nomination nomination) => new(
        AwardCode: ballot.AwardCode,
        Round: ballot.Round,
        AllMembers: ballot.AllMembers,
        Issued: ballot.Issued,
        Returned: ballot.Returned,
        Valid: ballot.Valid,
        Invalid: ballot.Invalid,
        Counts: [.. ballot.Counts.Select(count => new BallotCount(count.UnitCode, count.VotesFor, count.Passed))],
        RankingVersion: ballot.RankingVersion,
        OfEarlierAdoption: nomination.IsOfEarlierAdoption(ballot),
        Written: ballot.Written,
        Quorum: ballot.Quorum);

    private static DecisionState StateOf(Decision decision, ContractHeader header) => new(
        EventId: header.EventId,
        AggregateId: decision.Id,
        Version: decision.Version,
        OccurredAt: header.OccurredAt,
        Happened: header.Happened,
        IssuerUnitCode: decision.IssuerUnitCode,
        IssuerTitle: decision.IssuerTitle,
        Number: decision.Number,
        DecidedOn: decision.DecidedOn,
        AchievementYear: decision.AchievementYear,
        NominationId: decision.NominationId,
        Lines:
        [
            .. decision.Lines.Select(line =>
                new DecisionLine(line.AwardId, line.AwardCode, EnumWord.Of(line.RecipientKind), line.RecipientUnitCode,
                    line.Grounds is { } was ? new DecisionGrounds(was.RankingId, was.RankingVersion, was.AdoptedOn, was.Rank, was.Points,
                        was.VotesFor, was.AllMembers) : null)),
        ],
        Basis: EnumWord.Of(decision.Basis),
        BasisReason: decision.BasisReason,
        Above: decision.Above is { } above
            ? new DecidedAboveState(EnumWord.Of(above.Authority), above.Body, above.FileReference) : null,
        RecordedOn: decision.RecordedOn,
        EnteredAfterwards: decision.EnteredAfterwards,
        Withdrawn: decision.WithdrawnBecause is not null);

    private static AwardState StateOf(Award award, ContractHeader header) => new(
        EventId: header.EventId,
        AggregateId: award.Id,
        Version: award.Version,
        OccurredAt: header.OccurredAt,
        Happened: header.Happened,
        AwardCode: award.AwardCode,
        RecipientKind: EnumWord.Of(award.RecipientKind),
        RecipientUnitCode: award.RecipientUnitCode,
        AchievementYear: award.AchievementYear,
        DecisionId: award.DecisionId,
        DecisionNumber: award.DecisionNumber,
        DecidedOn: award.DecidedOn,
        IssuerUnitCode: award.IssuerUnitCode,
        PresentedOn: award.PresentedOn,
        CertificateCode: award.CertificateCode,
        State: EnumWord.Of(award.State),
        RevokedOn: award.Revocation?.RevokedOn,
        EnteredAfterwards: award.EnteredAfterwards);

    private static CommendationSummaryState StateOf(CommendationSummary summary, ContractHeader header) => new(
        EventId: header.EventId,
        AggregateId: summary.Id,
        Version: summary.Version,
        OccurredAt: header.OccurredAt,
        Happened: header.Happened,
        OwnerKind: EnumWord.Of(summary.OwnerKind),
        OwnerCode: summary.OwnerCode,
        Year: summary.Year,
        Occasion: summary.Occasion,
        Period: summary.Period,
        HeldOn: summary.HeldOn,
        CycleCode: summary.CycleCode,
        ConferenceId: summary.ConferenceId,
        Source: summary.Source,
        Lines:
        [
            .. summary.Lines.Select(line => new CommendationLineState(
                line.AwardCode, line.NameInSource, line.AchievementYear, StateOf(line.Collectives), StateOf(line.Individuals))),
        ],
        Groups: [.. summary.Groups.Select(group => new CommendedPart(EnumWord.Of(group.Group), group.Number))],
        Areas: [.. summary.Areas.Select(area => new CommendedPart(EnumWord.Of(area.Area), area.Number))],
        Withdrawn: summary.WithdrawnBecause is not null);

    private static CommendationCount StateOf(RecipientCount count) => new(count.Number, EnumWord.Of(count.State));
}
