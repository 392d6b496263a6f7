namespace ThiDua.Scoring;

/// <summary>What Scoring knows of a cluster: who belongs to it and who heads it in which year.</summary>
internal sealed class ClusterCopy
{
    public required string Code { get; init; }

    public string Name { get; set; } = "";

    public IReadOnlyList<Membership> Members { get; set; } = [];

    public IReadOnlyList<Headship> Heads { get; set; } = [];

    public long Version { get; set; }

    /// <summary>
    /// Raised by whoever opens or freezes sheets for the members that stand here; checked, like the version, by them and by whoever
    /// replaces the members:
    /// a unit that joins in that moment is otherwise overlooked by both.
    /// </summary>
    public int Touched { get; set; }

    public IEnumerable<string> MembersIn(int year) =>
        Members.Where(member => member.FromYear <= year && (member.ToYear is not { } last || year <= last))
            .Select(member => member.UnitCode).Distinct();

    public string? HeadIn(int year) => PostsIn(year).FirstOrDefault(head => !head.IsDeputy)?.UnitCode;

    /// <summary>Head and deputy of the year; while nobody is named for it, those of the last year before it carry on, as Clusters has
    /// it.</summary>
    public IReadOnlyList<string> InOffice(int year) => [.. PostsIn(year).Select(head => head.UnitCode)];

    private IEnumerable<Headship> PostsIn(int year)
    {
        var named = Heads.Where(head => head.Year <= year).ToList();
        return named.Where(head => head.Year == named.Max(last => last.Year));
    }
}

/// <param name="ToYear">Last year; <c>null</c> while it lasts.</param>
internal sealed record Membership(string UnitCode, int FromYear, int? ToYear);

/// <param name="IsDeputy">Copies from before deputies were kept hold heads only, until the cluster's next state.</param>
internal sealed record Headship(int Year, string UnitCode, bool IsDeputy = false);
