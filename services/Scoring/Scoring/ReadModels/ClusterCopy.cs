namespace ThiDua.Scoring.ReadModels;

/// <summary>What Scoring knows of a cluster: who belongs to it and who heads it in which year.</summary>
internal sealed class ClusterCopy
{
    public required string Code { get; init; }

    public string Name { get; set; } = "";

    public IReadOnlyList<Membership> Members { get; set; } = [];

    public IReadOnlyList<Headship> Heads { get; set; } = [];

    public long Version { get; set; }

    /// <summary>
    /// Raised by whoever opens or freezes sheets for the members that stand here; checked, like the version, by them and by whoever replaces the members:
    /// a unit that joins in that moment is otherwise overlooked by both.
    /// </summary>
    public int Touched { get; set; }

    public IEnumerable<string> MembersIn(int year) =>
        Members.Where(member => member.FromYear <= year && (member.ToYear is not { } last || year <= last)).Select(member => member.UnitCode).Distinct();

    public string? HeadIn(int year) => Heads.FirstOrDefault(head => head.Year == year)?.UnitCode;
}

/// <param name="ToYear">Last year; <c>null</c> while it lasts.</param>
internal sealed record Membership(string UnitCode, int FromYear, int? ToYear);

internal sealed record Headship(int Year, string UnitCode);
