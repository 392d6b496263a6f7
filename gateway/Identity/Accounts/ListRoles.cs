namespace ThiDua.Identity;

/// <summary>What a right can be (<i>vai trò, phạm vi, quyền</i>): the roles of the policy table, where each is held, and what it gives
/// there.</summary>
internal static class ListRoles
{
    /// <param name="Role">The word in a grant.</param>
    /// <param name="Label">What people read.</param>
    /// <param name="ScopeKind">Kind of scope it must be held in; <c>*</c> for the whole province.</param>
    /// <param name="ScopeLabel">That kind as people read it.</param>
    /// <param name="Grant">How a grant of it is written; <c>CODE</c> stands for the code of the unit, department or cluster.</param>
    /// <param name="Permissions">What it gives within that scope.</param>
    public sealed record RoleView(string Role, string Label, string ScopeKind, string ScopeLabel, string Grant,
        IReadOnlyList<PermissionView> Permissions);

    /// <param name="Name">The word of the policy table, as <c>/me</c> lists it.</param>
    /// <param name="Label">What it allows, as people read it.</param>
    public sealed record PermissionView(string Name, string Label);

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/roles", Handle)
        .RequireAuthorization().WithName(nameof(ListRoles)).WithSummary("Roles, the scopes they are held in, and what they give");

    private static Ok<Page<RoleView>> Handle(Labels labels) => TypedResults.Ok(new Page<RoleView>(
        [.. Roles.All.Select(role => new RoleView(
            role.Key, labels.Of(Labels.RoleGroup, role.Key).Vietnamese, role.Value.ScopeKind,
            Capital(labels.Of(Labels.ScopeGroup, role.Value.ScopeKind).Vietnamese), GrantOf(role.Key, role.Value.ScopeKind),
            [.. Permissions.All.Where(permission => permission.HeldBy.Contains((role.Key, role.Value.ScopeKind)))
                .Select(permission =>
                    new PermissionView(permission.Name, labels.Of(Labels.PermissionGroup, permission.Name).Vietnamese))]))],
        null));

    private static string GrantOf(string role, string scopeKind) => new Grant(role,
        scopeKind == Scopes.EverythingKind ? Scope.Everything : new Scope(scopeKind, "CODE")).ToString();

    // Labels stand within sentences; here one begins the line.
    private static string Capital(string label) => char.ToUpperInvariant(label[0]) + label[1..];
}
