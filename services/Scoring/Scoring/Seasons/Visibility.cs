namespace ThiDua.Scoring;

/// <summary>
/// Who may know what of a season, and when: the one place where it is decided (docs/scoring.md shows it). Decided for the closing
/// conference, whose discussion is frank because it rests on the points: from the adoption on the members see each other's official points
/// and the standing of all; before it nobody does but those who rank and who inspects.
/// </summary>
internal static class Visibility
{
    /// <summary>What there is to know.</summary>
    public enum Shown
    {
        /// <summary>Everything on a sheet that the role is concerned with: the own one of a unit, those of the own cluster of its head,
        /// those with a criterion of the own department.</summary>
        OwnSheet,

        /// <summary>Official points of the other members.</summary>
        OthersPoints,

        /// <summary>Places and totals of the cluster.</summary>
        Standing,
    }

    /// <summary>Before and after the conference has adopted the ranking; a reopened one is as before.</summary>
    public enum When
    {
        Before,
        After,
    }

    public sealed record Row(Shown Shown, When When, params IReadOnlyList<string> Roles);

    public static readonly IReadOnlyList<Row> Rows =
    [
        new(Shown.OwnSheet, When.Before, Roles.UnitClerk, Roles.UnitLeader, Roles.ClusterHead, Roles.DepartmentAppraiser,
            Roles.ProvinceOffice, Roles.Auditor),
        new(Shown.OwnSheet, When.After, Roles.UnitClerk, Roles.UnitLeader, Roles.ClusterHead, Roles.DepartmentAppraiser,
            Roles.ProvinceOffice, Roles.CouncilSecretary, Roles.Auditor),
        new(Shown.OthersPoints, When.Before),
        new(Shown.OthersPoints, When.After, Roles.UnitClerk, Roles.UnitLeader),
        new(Shown.Standing, When.Before, Roles.ClusterHead, Roles.ProvinceOffice, Roles.Auditor),
        new(Shown.Standing, When.After, Roles.UnitClerk, Roles.UnitLeader, Roles.ClusterHead, Roles.DepartmentAppraiser,
            Roles.DepartmentData, Roles.ProvinceOffice, Roles.CouncilSecretary, Roles.Auditor, Roles.Administrator),
    ];

    /// <summary>The scopes in which the caller may know it.</summary>
    public static Reach Of(CurrentUser user, Shown shown, When when)
    {
        var roles = Rows.Single(row => row.Shown == shown && row.When == when).Roles;
        var scopes = user.Grants.Where(grant => roles.Contains(grant.Role) && Roles.All[grant.Role].ScopeKind == grant.Scope.Kind)
            .Select(grant => grant.Scope).Distinct().ToList();
        return new Reach(scopes.Contains(Scope.Everything), scopes);
    }
}
