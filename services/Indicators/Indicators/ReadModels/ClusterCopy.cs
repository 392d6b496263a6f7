using ThiDua.Contracts.Clusters.V1;

namespace ThiDua.Indicators;

/// <summary>Copy of a cluster or block (<i>cụm, khối</i>): who is a member in which year decides who sees and reports what.</summary>
internal sealed class ClusterCopy(string code)
{
    private readonly List<MemberCopy> _members = [];
    private readonly List<OfficerCopy> _officers = [];

    public string Code { get; private set; } = code;
    public IReadOnlyList<MemberCopy> Members => _members;
    public IReadOnlyList<OfficerCopy> Officers => _officers;
    public long Version { get; private set; }

    /// <summary>Older states arrive late and change nothing.</summary>
    public void Take(ClusterState state)
    {
        if (state.Version <= Version) return;
        _members.Clear();
        _members.AddRange(state.Members.Select(member => new MemberCopy(member.UnitCode, member.FromYear, member.ToYear)));
        _officers.Clear();
        _officers.AddRange(state.Officers.Select(officer => new OfficerCopy(officer.Year, officer.UnitCode)));
        Version = state.Version;
    }

    public IReadOnlyList<string> MembersIn(int year) =>
        [.. _members.Where(member => member.FromYear <= year && (member.ToYear is null || member.ToYear >= year))
            .Select(member => member.UnitCode).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Units that hold the posts for a year (ADR 0014): those named for it, and while nobody is, those of the last year before
    /// it.</summary>
    public IReadOnlyList<string> InOffice(int year)
    {
        var named = _officers.Where(officer => officer.Year <= year).ToList();
        return [.. named.Where(officer => officer.Year == named.Max(last => last.Year)).Select(officer => officer.UnitCode)];
    }
}

/// <param name="ToYear">Last year; <c>null</c> while it lasts.</param>
internal sealed record MemberCopy(string UnitCode, int FromYear, int? ToYear);

internal sealed record OfficerCopy(int Year, string UnitCode);
