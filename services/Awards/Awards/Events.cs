namespace ThiDua.Awards;

internal sealed record AwardsAllotted(IReadOnlyList<AllottedCount> Awards) : IDomainEvent;

internal sealed record NominationBegun(Guid RankingId) : IDomainEvent;

internal sealed record NomineesAgreed(IReadOnlyList<string> UnitCodes, string? Reason) : IDomainEvent;

internal sealed record BallotRecorded(string AwardCode, int Round) : IDomainEvent;

internal sealed record ElectorateSet(int AllMembers, string? Reason) : IDomainEvent;

internal sealed record AwardProposed(string UnitCode, string AwardCode) : IDomainEvent;

internal sealed record NominationSubmitted(string MinutesNumber) : IDomainEvent;

internal sealed record NominationSuspended : IDomainEvent;

internal sealed record RankingRenumbered : IDomainEvent;

internal sealed record NominationResumed : IDomainEvent;

internal sealed record ProposalsLapsed(IReadOnlyList<string> UnitCodes) : IDomainEvent;

internal sealed record CommendationSummaryRecorded(string Occasion) : IDomainEvent;

internal sealed record CommendationSummaryRevised(string Reason) : IDomainEvent;

internal sealed record DecisionIssued(string Number, DateOnly DecidedOn) : IDomainEvent;

internal sealed record AwardEntered(string DecisionNumber) : IDomainEvent;

internal sealed record AwardPresented(DateOnly PresentedOn) : IDomainEvent;
