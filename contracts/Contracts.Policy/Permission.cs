namespace ThiDua.Contracts.Policy;

/// <summary>What a right reaches: one body, one group of bodies, or everything. Codes are stable and never reused.</summary>
/// <param name="Kind">Kind of thing, for example <c>unit</c>; <c>*</c> is everything.</param>
public sealed record Scope(string Kind, string Code)
{
    /// <summary>The whole installation.</summary>
    public static readonly Scope Everything = new("*", "*");

    public override string ToString() => this == Everything ? "*" : $"{Kind}:{Code}";
}

/// <summary>A role held within a scope, written <c>role@kind:code</c> or <c>role@*</c> in tokens.</summary>
public sealed record Grant(string Role, Scope Scope)
{
    public override string ToString() => $"{Role}@{Scope}";

    /// <returns><c>null</c> when the text is no grant; a token with such a text gives no right.</returns>
    public static Grant? Parse(string text)
    {
        if (text.Split('@') is not [{ Length: > 0 } role, { Length: > 0 } scope]) return null;
        if (scope == "*") return new Grant(role, Scope.Everything);
        return scope.Split(':', 2) is [{ Length: > 0 } kind, { Length: > 0 } code] && kind != "*" ? new Grant(role, new Scope(kind, code))
            : null;
    }
}

/// <summary>One row of the policy table: who may do it, and over what their right must reach.</summary>
/// <param name="Name"><c>module.verb-noun</c>; the web app and the error texts use it.</param>
/// <param name="Vietnamese">What it allows, in the words of the interface.</param>
/// <param name="HeldBy">Each role with the kind of scope in which it counts; <c>*</c> for roles that hold it everywhere.</param>
public sealed record Permission(string Name, string Vietnamese, params IReadOnlyList<(string Role, string ScopeKind)> HeldBy)
{
    /// <summary>The roles that hold it, each once.</summary>
    public IReadOnlyList<string> Roles => [.. HeldBy.Select(row => row.Role).Distinct()];

    /// <summary>Whether a grant gives this permission at any of the scopes that the thing belongs to.</summary>
    public bool IsGiven(Grant grant, params IReadOnlyList<Scope> at) =>
        HeldBy.Any(row => row.Role == grant.Role && row.ScopeKind == grant.Scope.Kind)
        && (grant.Scope == Scope.Everything || at.Contains(grant.Scope));
}
