namespace ThiDua.Contracts.Policy;

/// <summary>
/// When the right of a cluster's head counts. It belongs to the post and not to the account: who holds the post in which year the register
/// says, and a hand-over changes it there without anybody touching accounts (docs/adr/0014).
/// </summary>
public static class ClusterPosts
{
    /// <param name="grants">What the account holds.</param>
    /// <param name="inOffice">Codes of the units that hold the posts of head and deputy for the year of the thing.</param>
    /// <param name="at">Scopes the thing belongs to, the cluster among them.</param>
    /// <returns>
    /// <c>false</c> when the permission rests on the head's right alone and none of the units the account belongs to holds a post. An
    /// account that belongs to no unit is the cluster's own; it passes on with the post itself.
    /// </returns>
    public static bool HoldsPost(this IReadOnlyList<Grant> grants, Permission permission, IReadOnlyList<string> inOffice,
        params IReadOnlyList<Scope> at)
    {
        if (grants.Any(grant => grant.Role != Roles.ClusterHead && permission.IsGiven(grant, at))) return true;
        var own = grants.Where(grant => grant.Scope.Kind == Scopes.UnitKind).Select(grant => grant.Scope.Code).ToList();
        return own.Count == 0 || own.Exists(inOffice.Contains);
    }
}
