namespace ThiDua.Awards.ReadModels;

/// <summary>What this module keeps of a cluster: its name, as minutes must give it, and its members by year.</summary>
internal sealed class ClusterCopy
{
    public required string Code { get; init; }
    public long Version { get; set; }
    public string Name { get; set; } = "";
    public List<MemberCopy> Members { get; set; } = [];
}

/// <summary>A membership; its own rows, because lists filter by it.</summary>
internal sealed class MemberCopy
{
    public required string ClusterCode { get; init; }
    public required string UnitCode { get; init; }
    public required int FromYear { get; init; }
    public int? ToYear { get; set; }
}
