using ThiDua.Contracts.Clusters.V1;

namespace ThiDua.Indicators.ReadModels;

/// <summary>Copy of a cluster or block (<i>cụm, khối</i>): who is a member in which year decides who sees and reports what.</summary>
internal sealed class ClusterCopy(string code)
{
    private readonly List<MemberCopy> _members = [];

    public string Code { get; private set; } = code;
    public IReadOnlyList<MemberCopy> Members => _members;
    public long Version { get; private set; }

    /// <summary>Older states arrive late and change nothing.</summary>
    public void Take(ClusterState state)
    {
        if (state.Version <= Version) return;
        _members.Clear();
        _members.AddRange(state.Members.Select(member => new MemberCopy(member.UnitCode, member.FromYear, member.ToYear)));
        Version = state.Version;
    }
}

/// <param name="ToYear">Last year; <c>null</c> while it lasts.</param>
internal sealed record MemberCopy(string UnitCode, int FromYear, int? ToYear);
