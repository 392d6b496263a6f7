namespace ThiDua.BuildingBlocks.Persistence;

/// <summary>
/// One change of one aggregate (<i>nhật ký thay đổi</i>): who, when, what, before, after and why; written in the transaction of the change,
/// never altered.
/// </summary>
public sealed class ChangeRecord
{
    public long Id { get; private set; }
    public required string AggregateType { get; init; }
    public required Guid AggregateId { get; init; }
    public required long Version { get; init; }

    /// <summary>Names of the events, in order.</summary>
    public required string[] Happened { get; init; }

    /// <summary>What each event carries, in the same order, as a JSON array of objects.</summary>
    public required string Details { get; init; }
    public required Guid UserId { get; init; }
    public required string UserName { get; init; }
    public required DateTimeOffset At { get; init; }
    public string? Reason { get; init; }

    /// <summary>Each value that differs as <c>{"path", "before", "after"}</c>; a value that was not there is <c>null</c>.</summary>
    public required string Differences { get; init; }
    public string? TraceId { get; init; }
}
