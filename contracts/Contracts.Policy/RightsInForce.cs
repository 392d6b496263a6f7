namespace ThiDua.Contracts.Policy;

/// <summary>Rights end with the body they are bound to (<i>quyền của tài khoản chấm dứt cùng đơn vị</i>), on the day after its
/// last.</summary>
public static class RightsInForce
{
    /// <summary>Codes of the bodies that the grants are bound to; a cluster is none.</summary>
    public static IReadOnlyList<string> Bodies(this IReadOnlyList<Grant> grants) =>
        [.. grants.Where(IsOfBody).Select(grant => grant.Scope.Code).Distinct()];

    /// <summary>
    /// What is left when some of the bodies have ended. A head's right is that of the account's units; an account whose every unit, or
    /// every body, has ended does not become the cluster's own by it, so that right ends too (<see cref="ClusterPosts"/>).
    /// </summary>
    public static IReadOnlyList<Grant> Without(this IReadOnlyList<Grant> grants, IReadOnlyCollection<string> ended)
    {
        if (ended.Count == 0) return grants;
        var left = grants.Where(grant => !IsOfBody(grant) || !ended.Contains(grant.Scope.Code)).ToList();
        var keepsHead = grants.Any(IsOfUnit) ? left.Exists(IsOfUnit) : left.Exists(IsOfBody);
        return keepsHead ? left : [.. left.Where(grant => grant.Role != Roles.ClusterHead)];
    }

    private static bool IsOfUnit(Grant grant) => grant.Scope.Kind == Scopes.UnitKind;

    private static bool IsOfBody(Grant grant) => grant.Scope.Kind is Scopes.UnitKind or Scopes.DepartmentKind;
}
