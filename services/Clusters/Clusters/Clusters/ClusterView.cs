namespace ThiDua.Clusters;

/// <summary>A cluster or block as the register shows it.</summary>
/// <param name="ValidTo">Last day; null while it exists.</param>
/// <param name="Code">Stable code of the cluster or block.</param>
/// <param name="Members">Members with their years, past ones too; of one year when it was asked for.</param>
/// <param name="Officers">Heads and deputies by year.</param>
[ShowsNames]
internal sealed record ClusterView(
    Guid Id, string Code, string Name, ClusterKind Kind, string DecisionNumber, DateOnly DecisionDate, DateOnly ValidFrom,
        DateOnly? ValidTo,
    IReadOnlyList<ClusterView.Member> Members, IReadOnlyList<Officer> Officers)
{
    /// <summary>A unit and the years in which it is a member.</summary>
    /// <param name="ToYear">Last year of membership; null while it lasts.</param>
    [ShowsNames]
    public sealed record Member(string UnitCode, int FromYear, int? ToYear);

    /// <param name="year">Shows the members and officers of one year only.</param>
    public static ClusterView Of(Cluster c, int? year = null) =>
        new(
            Id: c.Id,
            Code: c.Code,
            Name: c.Name,
            Kind: c.Kind,
            DecisionNumber: c.FormedBy.DecisionNumber,
            DecisionDate: c.FormedBy.DecisionDate,
            ValidFrom: c.ValidFrom,
            ValidTo: c.ValidTo,
            Members: [.. c.Members.Where(m => year is not { } y || m.Covers(y))
                .OrderBy(m => m.FromYear).ThenBy(m => m.UnitCode, StringComparer.Ordinal)
                .Select(m => new Member(m.UnitCode, m.FromYear, m.ToYear))],
            Officers: [.. c.Officers.Where(o => year is null || o.Year == year)]);
}
