namespace ThiDua.Identity;

/// <summary>What a right (<i>quyền</i>) must look like: a role of the policy table, held in the kind of scope that the table names for
/// it.</summary>
internal static class GrantRules
{
    /// <returns><c>null</c> when the text gives no right that the policy table knows.</returns>
    public static Grant? Read(string? text)
    {
        if (text is null || Grant.Parse(text) is not { } grant || !Roles.All.TryGetValue(grant.Role, out var role)) return null;
        if (grant.Scope.Kind != role.ScopeKind) return null;
        return grant.Scope == Scope.Everything || Text.IsCode(grant.Scope.Code) ? grant : null;
    }
}
