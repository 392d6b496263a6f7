namespace ThiDua.Indicators;

internal sealed record IndicatorAdded : IDomainEvent;

internal sealed record IndicatorClosed(DateOnly LastDay, string Reason) : IDomainEvent;

internal sealed record TargetsAssigned(IReadOnlyList<string> IndicatorCodes, string? Reason) : IDomainEvent;

internal sealed record TargetsPledged(Guid PactId, IReadOnlyList<string> IndicatorCodes) : IDomainEvent;

internal sealed record ActualsReported(IReadOnlyList<string> IndicatorCodes) : IDomainEvent;

internal sealed record HistoryRecorded(IReadOnlyList<string> IndicatorCodes, string Reason) : IDomainEvent;

internal sealed record ActualsVerified(IReadOnlyList<string> IndicatorCodes) : IDomainEvent;

internal sealed record ActualCorrected(string IndicatorCode, string Reason) : IDomainEvent;

internal sealed record ClusterFiguresReported(IReadOnlyList<string> IndicatorCodes) : IDomainEvent;

internal sealed record ReviewOpened : IDomainEvent;

internal sealed record SubmissionWritten(string UnitCode) : IDomainEvent;

internal sealed record SubmissionSubmitted(string UnitCode) : IDomainEvent;

internal sealed record ReviewClosed : IDomainEvent;
