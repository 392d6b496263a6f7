namespace ThiDua.Clusters;

/// <summary>A cluster or block as the register shows it.</summary>
/// <param name="ValidTo">Last day; null while it exists.</param>
/// <param name="ClosedBy">Decision that ended it; null while it exists.</param>
/// <param name="WithdrawnBecause">Why it never was one; null for every other.</param>
/// <param name="Code">Stable code of the cluster or block.</param>
/// <param name="Members">Members with their days, past ones too; of one year or one day when it was asked for.</param>
/// <param name="Officers">Heads and deputies by year, with those who stand in for one whose unit ended; of one year or one day when it
/// was asked for.</param>
[ShowsNames]
internal sealed record ClusterView(
    Guid Id, string Code, string Name, ClusterKind Kind, string DecisionNumber, DateOnly DecisionDate, DateOnly ValidFrom,
        DateOnly? ValidTo,
    IReadOnlyList<ClusterView.Member> Members, IReadOnlyList<Officer> Officers, LegalAct? ClosedBy, string? WithdrawnBecause)
{
    /// <summary>A unit and the days on which it is a member.</summary>
    /// <param name="FromYear">Year of the first day.</param>
    /// <param name="ToYear">Year of the last day; null while it lasts.</param>
    /// <param name="From">First day of membership.</param>
    /// <param name="To">Last day of membership; null while it lasts.</param>
    [ShowsNames]
    public sealed record Member(string UnitCode, int FromYear, int? ToYear, DateOnly From, DateOnly? To);

    /// <param name="year">Shows the members and officers of one year only: who was one on any of its days.</param>
    /// <param name="on">Shows who is a member and who holds the posts on this day only.</param>
    public static ClusterView Of(Cluster c, int? year = null, DateOnly? on = null) =>
        new(
            Id: c.Id,
            Code: c.Code,
            Name: c.Name,
            Kind: c.Kind,
            DecisionNumber: c.FormedBy.DecisionNumber,
            DecisionDate: c.FormedBy.DecisionDate,
            ValidFrom: c.ValidFrom,
            ValidTo: c.ValidTo,
            Members: [.. c.Members.Where(m => (year is not { } y || m.IsOf(y)) && (on is not { } day || m.Covers(day)))
                .OrderBy(m => m.From).ThenBy(m => m.UnitCode, StringComparer.Ordinal)
                .Select(m => new Member(m.UnitCode, m.FromYear, m.ToYear, m.From, m.To))],
            Officers: on is { } asked ? c.OfficersOn(year ?? asked.Year, asked)
                : [.. c.Officers.Where(o => year is null || o.Year == year)],
            ClosedBy: c.ClosedBy,
            WithdrawnBecause: c.WithdrawnBecause);
}
