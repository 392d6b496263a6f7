using System.Security.Claims;

namespace ThiDua.BuildingBlocks.Security;

/// <summary>
/// Who acts, with which rights. One instance a scope: filled from the token for a request, a named system user for a consumer or a job.
/// A token without grants gives no right at all.
/// </summary>
public sealed class CurrentUser
{
    /// <summary>Claim that carries one <see cref="Grant"/> each.</summary>
    public const string GrantClaim = "grant";

    /// <summary>Claim that carries the function of an account's holder.</summary>
    public const string FunctionClaim = "function";

    public Guid Id { get; private set; }

    /// <summary>Sign-in name, client id, or <c>system:…</c>; never a person's full name.</summary>
    public string Name { get; private set; } = "anonymous";

    /// <summary>Function of the account's holder (<i>chức vụ</i>), shown beside the sign-in name; a client has none.</summary>
    public string? DisplayFunction { get; private set; }

    public IReadOnlyList<Grant> Grants { get; private set; } = [];

    public void SignIn(ClaimsPrincipal principal)
    {
        Id = Guid.TryParse(principal.FindFirstValue("sub"), out var id) ? id : Guid.Empty;
        Name = principal.FindFirstValue("name") ?? "unnamed";
        DisplayFunction = principal.FindFirstValue(FunctionClaim);
        Grants = [.. principal.FindAll(GrantClaim).Select(claim => Grant.Parse(claim.Value)).OfType<Grant>()];
    }

    /// <summary>Goes on with the rights that count at this moment.</summary>
    public void Keep(IReadOnlyList<Grant> inForce) => Grants = inForce;

    /// <param name="name">What acts, for example a consumer's name.</param>
    public void ActAsSystem(string name) => Name = $"system:{name}";

    /// <summary>Whether the user holds the permission anywhere; the first gate, before the data is looked at.</summary>
    public bool Holds(Permission permission) =>
        Grants.Any(grant => permission.HeldBy.Any(row => row.Role == grant.Role && row.ScopeKind == grant.Scope.Kind));

    /// <summary>Whether the user holds the permission over a thing that belongs to the given scopes; the second gate, on the
    /// data.</summary>
    public bool May(Permission permission, params IReadOnlyList<Scope> at) => Grants.Any(grant => permission.IsGiven(grant, at));

    /// <returns>The refusal, or <c>null</c> when the user may.</returns>
    public Error? Refuses(Permission permission, params IReadOnlyList<Scope> at) =>
        May(permission, at) ? null : GeneralErrors.OutsideScope(permission);

    /// <summary>Whether any right of the user is bound to the body with this code; nobody judges the own body.</summary>
    public bool BelongsTo(string code) => Grants.Any(grant => grant.Scope.Code == code);

    /// <summary>The scopes in which the user holds the permission; lists, counts, searches and exports filter by it.</summary>
    public Reach ReachOf(Permission permission)
    {
        var scopes = Grants.Where(grant => permission.HeldBy.Any(row => row.Role == grant.Role && row.ScopeKind == grant.Scope.Kind))
            .Select(grant => grant.Scope).Distinct().ToList();
        return new Reach(scopes.Contains(Scope.Everything), scopes);
    }
}

/// <summary>How far a permission reaches for one user.</summary>
public sealed record Reach(bool Everything, IReadOnlyList<Scope> Scopes)
{
    /// <summary>Codes of one kind, for a SQL filter.</summary>
    public string[] Codes(string kind) => [.. Scopes.Where(scope => scope.Kind == kind).Select(scope => scope.Code)];
}
