namespace ThiDua.Scoring;

/// <summary>What Scoring knows of a unit: that it exists and how it is called.</summary>
internal sealed class UnitCopy
{
    public required string Code { get; init; }

    public string Name { get; set; } = "";

    public long Version { get; set; }
}
