using System.Text.Json;
using ThiDua.BuildingBlocks.Persistence;
using ThiDua.Contracts.Awards.V1;

namespace ThiDua.Awards;

/// <summary>The public state of each aggregate, as other modules and the change record see it. No person is named in it.</summary>
internal static class AwardsContracts
{
    public static object StateOf(AggregateRoot root, ContractHeader header) => root switch
    {
        Allotment allotment => new AllotmentState(header.EventId, allotment.Id, allotment.Version, header.OccurredAt, header.Happened,
            allotment.ClusterCode, allotment.CycleCode, allotment.Year,
                [.. allotment.Awards.Select(award => new AllottedAward(award.AwardCode, award.Count))]),
        Nomination nomination => new NominationState(header.EventId, nomination.Id, nomination.Version, header.OccurredAt, header.Happened,
            nomination.RankingId, nomination.ClusterCode, nomination.CycleCode, nomination.Year, Word(nomination.Status),
                nomination.MinutesNumber,
            [.. nomination.Nominees.Select(nominee => nominee.UnitCode)],
            [.. nomination.Ballots.Select(ballot => StateOf(ballot, nomination))],
            [.. nomination.Proposals.Select(proposal => new ProposedAward(proposal.UnitCode, proposal.AwardCode))],
            nomination.AllMembers, nomination.RankingVersion),
        Decision decision => new DecisionState(header.EventId, decision.Id, decision.Version, header.OccurredAt, header.Happened,
            decision.IssuerUnitCode, decision.IssuerTitle, decision.Number, decision.DecidedOn, decision.AchievementYear,
                decision.NominationId,
            [.. decision.Lines.Select(line =>
                new DecisionLine(line.AwardId, line.AwardCode, Word(line.RecipientKind), line.RecipientUnitCode))],
            decision.Basis is { } basis ? Word(basis) : null, decision.BasisReason),
        Award award => new AwardState(header.EventId, award.Id, award.Version, header.OccurredAt, header.Happened,
            award.AwardCode, Word(award.RecipientKind), award.RecipientUnitCode, award.AchievementYear, award.DecisionId,
                award.DecisionNumber, award.DecidedOn,
            award.IssuerUnitCode, award.PresentedOn),
        CommendationSummary summary =>
            new CommendationSummaryState(header.EventId, summary.Id, summary.Version, header.OccurredAt, header.Happened,
            Word(summary.OwnerKind), summary.OwnerCode, summary.Year, summary.Occasion, summary.Period, summary.HeldOn, summary.CycleCode,
                summary.ConferenceId,
            summary.Source,
            [.. summary.Lines.Select(line => new CommendationLineState(line.AwardCode, line.NameInSource, line.AchievementYear,
                StateOf(line.Collectives), StateOf(line.Individuals)))],
            [.. summary.Groups.Select(group => new CommendedPart(Word(group.Group), group.Number))],
            [.. summary.Areas.Select(area => new CommendedPart(Word(area.Area), area.Number))]),
        _ => throw new ArgumentOutOfRangeException(nameof(root), root.GetType().Name, "This aggregate has no contract."),
    };

    private static BallotState StateOf(Ballot ballot, Nomination nomination) => new(
        ballot.AwardCode, ballot.Round, ballot.AllMembers, ballot.Issued, ballot.Returned, ballot.Valid, ballot.Invalid,
        [.. ballot.Counts.Select(count => new BallotCount(count.UnitCode, count.VotesFor, count.Passed))],
        ballot.RankingVersion, nomination.IsOfEarlierAdoption(ballot));

    private static CommendationCount StateOf(RecipientCount count) => new(count.Number, Word(count.State));

    private static string Word(Enum value) => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
