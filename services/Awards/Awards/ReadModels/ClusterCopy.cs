namespace ThiDua.Awards;

/// <summary>What this module keeps of a cluster: its name, as minutes must give it, its members and its officers by year.</summary>
internal sealed class ClusterCopy
{
    public required string Code { get; init; }
    public long Version { get; set; }
    public string Name { get; set; } = "";
    public List<MemberCopy> Members { get; set; } = [];

    /// <summary>Heads and deputies; a copy from before they were kept holds none until the cluster's next state or a republish.</summary>
    public IReadOnlyList<OfficerCopy> Officers { get; set; } = [];

    /// <summary>Head and deputy of the year; while nobody is named for it, those of the last year before it carry on, as Clusters has
    /// it.</summary>
    public IReadOnlyList<string> InOffice(int year)
    {
        var named = Officers.Where(officer => officer.Year <= year).ToList();
        return [.. named.Where(officer => officer.Year == named.Max(last => last.Year)).Select(officer => officer.UnitCode)];
    }
}

/// <param name="Year">Year for which the post of head or deputy is held.</param>
internal sealed record OfficerCopy(int Year, string UnitCode);

/// <summary>A membership; its own rows, because lists filter by it.</summary>
internal sealed class MemberCopy
{
    public required string ClusterCode { get; init; }
    public required string UnitCode { get; init; }
    public required int FromYear { get; init; }
    public int? ToYear { get; set; }
}
