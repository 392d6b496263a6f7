namespace ThiDua.Scoring;

/// <summary>What Scoring knows of an indicator: how to show its figures.</summary>
internal sealed class IndicatorCopy
{
    public required string Code { get; init; }

    public string Name { get; set; } = "";

    public string UnitOfMeasure { get; set; } = "";

    public string Direction { get; set; } = "";

    public long Version { get; set; }
}
