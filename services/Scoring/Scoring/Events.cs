namespace ThiDua.Scoring;

internal sealed record TableDrafted(Guid TableId, int TableVersion) : IDomainEvent;

internal sealed record TableRedrafted(Guid TableId) : IDomainEvent;

internal sealed record TablePublished(Guid TableId, int TableVersion) : IDomainEvent;

internal sealed record TableSuperseded(Guid TableId, int ByVersion) : IDomainEvent;

internal sealed record SheetOpened(Guid SheetId, string UnitCode) : IDomainEvent;

internal sealed record SelfScoresEntered(Guid SheetId, IReadOnlyList<string> Codes) : IDomainEvent;

internal sealed record SheetSubmitted(Guid SheetId) : IDomainEvent;

internal sealed record PointsAppraised(Guid SheetId, IReadOnlyList<string> Codes, string? Reason) : IDomainEvent;

internal sealed record SheetAppraised(Guid SheetId) : IDomainEvent;

internal sealed record OfficialPointsConfirmed(Guid SheetId, IReadOnlyList<string> Codes, string? Reason) : IDomainEvent;

internal sealed record SheetReturned(Guid SheetId, string Reason) : IDomainEvent;

internal sealed record SheetFrozen(Guid SheetId, string MinutesNumber) : IDomainEvent;

internal sealed record SheetUnfrozen(Guid SheetId, string Reason) : IDomainEvent;

internal sealed record SheetWithdrawn(Guid SheetId) : IDomainEvent;

internal sealed record RankingCalculated(Guid RankingId) : IDomainEvent;

internal sealed record RankingRecalculated(Guid RankingId) : IDomainEvent;

internal sealed record TieResolved(Guid RankingId, int Rank, IReadOnlyList<string> Order, string Reason) : IDomainEvent;

internal sealed record RankingAdopted(Guid RankingId, DateOnly ConferenceDate, string MinutesNumber) : IDomainEvent;

internal sealed record RankingReopened(Guid RankingId, string Reason) : IDomainEvent;
