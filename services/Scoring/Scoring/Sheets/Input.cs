namespace ThiDua.Scoring;

/// <summary>The figure a criterion was judged by (<i>số liệu làm căn cứ chấm điểm</i>), as it was at that moment: what becomes of it later
/// does not change what was judged.</summary>
internal sealed record Input
{
    public required string IndicatorCode { get; init; }

    public required string TargetStatus { get; init; }

    public decimal? Target { get; init; }

    /// <summary>Whether the pact or the province has set the target.</summary>
    public string? TargetSource { get; init; }

    public required string ActualStatus { get; init; }

    public decimal? Actual { get; init; }

    public string? Qualifier { get; init; }

    public decimal? StatedPercent { get; init; }

    public string? StatedPercentQualifier { get; init; }

    public decimal? DerivedPercent { get; init; }

    /// <summary>Code of the body that delivered the actual.</summary>
    public string? Source { get; init; }

    /// <summary>When the unit's figures had last changed.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Whether target and actual are the same; that something else of the unit changed is none of it.</summary>
    public bool SaysTheSameAs(Input other) => this with { At = other.At } == other;
}
