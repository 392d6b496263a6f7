namespace ThiDua.Scoring;

/// <summary>All figures of one unit in one period, shown beside the points of bound criteria.</summary>
internal sealed class FigureSetCopy
{
    public required string UnitCode { get; init; }

    public required string Period { get; init; }

    public IReadOnlyList<FigureCopy> Figures { get; set; } = [];

    public long Version { get; set; }
}

/// <summary>One figure as its module stated it: nothing is filled in, no qualifier is dropped, stated and derived percent stay
/// apart.</summary>
internal sealed record FigureCopy(
    string IndicatorCode, string TargetStatus, decimal? Target, string ActualStatus, decimal? Actual, string? Qualifier,
    decimal? StatedPercent, string? StatedPercentQualifier, decimal? DerivedPercent);
