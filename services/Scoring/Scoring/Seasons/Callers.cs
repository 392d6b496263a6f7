namespace ThiDua.Scoring;

/// <summary>What the rules are told of who acts.</summary>
internal static class Callers
{
    public static Author ToAuthor(this CurrentUser user) => new(user.Id, user.Name, user.DisplayFunction);

    /// <summary>Units and departments the account is bound to, whatever its role there.</summary>
    public static IReadOnlyList<string> Bodies(this CurrentUser user) =>
        [.. user.Grants.Where(grant => grant.Scope.Kind is Scopes.UnitKind or Scopes.DepartmentKind).Select(grant => grant.Scope.Code)
            .Distinct()];

    /// <summary>
    /// Bodies whose sheet the account may not judge: its own, and the unit that heads the cluster that day while it acts as the head.
    /// An account bound to another member, as the deputy's is, speaks for that member and not for the head.
    /// </summary>
    public static IReadOnlyList<string> BodiesIn(this CurrentUser user, ClusterState cluster, int year, DateOnly day)
    {
        var own = user.Bodies();
        var speaksForHead = user.May(Permissions.ConfirmOfficialPoints, Scopes.Cluster(cluster.Code))
            && !cluster.MembersIn(year).Any(own.Contains);
        return !speaksForHead ? own
            : [.. own, .. cluster.OfficersOn(year, day).Where(officer => officer.Post == "head").Select(officer => officer.UnitCode)];
    }
}
