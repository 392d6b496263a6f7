using System.Text.Json.Serialization;

namespace ThiDua.Identity;

/// <summary>Whether a right counts today (<i>hiệu lực của quyền</i>).</summary>
internal enum GrantStanding
{
    [JsonStringEnumMemberName("in-force")] InForce,
    /// <summary>Its unit or cluster is not in the register yet, or begins later.</summary>
    [JsonStringEnumMemberName("not-yet")] NotYet,
    /// <summary>Its unit or cluster has ended, and the right with it.</summary>
    [JsonStringEnumMemberName("ended")] Ended,
}

/// <summary>One right with what it reaches, by name, and whether it counts today (<i>phạm vi của quyền</i>).</summary>
/// <param name="Grant">The right, <c>role@kind:code</c> or <c>role@*</c>.</param>
/// <param name="Role">Word of the role.</param>
/// <param name="ScopeKind">Kind of what it reaches; <c>*</c> for the whole province.</param>
/// <param name="ScopeCode">Code of the unit, department or cluster; <c>null</c> for the whole province.</param>
/// <param name="ScopeName">Its name as it is now; <c>null</c> for the whole province, and while the register does not know it.</param>
/// <param name="Standing">Whether the right counts today. One of a unit that ended stands in no token.</param>
/// <param name="ValidFrom">First day of the unit or cluster; <c>null</c> where the register knows none.</param>
/// <param name="ValidTo">Its last day, included; <c>null</c> while there is none.</param>
internal sealed record HeldScope(string Grant, string Role, string ScopeKind, string? ScopeCode, string? ScopeName, GrantStanding Standing,
    DateOnly? ValidFrom, DateOnly? ValidTo);

/// <summary>The scopes of many rights, looked up at once.</summary>
internal sealed class HeldScopes
{
    private readonly Dictionary<Scope, (string Name, DateOnly From, DateOnly? To)> _known;
    private readonly DateOnly _today;

    private HeldScopes(Dictionary<Scope, (string, DateOnly, DateOnly?)> known, DateOnly today) => (_known, _today) = (known, today);

    /// <param name="grants">Of all accounts that are shown.</param>
    public static async Task<HeldScopes> ReadAsync(IdentityDbContext db, IEnumerable<string> grants, CancellationToken ct)
    {
        var scopes = grants.Select(Grant.Parse).OfType<Grant>().Select(grant => grant.Scope).ToHashSet();
        string[] bodies = [.. scopes.Where(IsBody).Select(scope => scope.Code).Distinct()];
        string[] clusters = [.. scopes.Where(scope => scope.Kind == Scopes.ClusterKind).Select(scope => scope.Code)];
        var known = new Dictionary<Scope, (string, DateOnly, DateOnly?)>();
        if (bodies.Length > 0)
        {
            foreach (var unit in await db.Units.AsNoTracking().Where(unit => bodies.Contains(unit.Code)).Select(unit => unit.State)
                .ToListAsync(ct))
                known[Scopes.Unit(unit.Code)] = known[Scopes.Department(unit.Code)] = (unit.Name, unit.ValidFrom, unit.ValidTo);
        }
        if (clusters.Length > 0)
        {
            foreach (var cluster in await db.Clusters.AsNoTracking().Where(cluster => clusters.Contains(cluster.Code))
                .Select(cluster => cluster.State).ToListAsync(ct))
                known[Scopes.Cluster(cluster.Code)] = (cluster.Name, cluster.ValidFrom, cluster.ValidTo);
        }
        return new HeldScopes(known, db.Today);
    }

    public static async Task<IReadOnlyList<HeldScope>> OfAsync(IdentityDbContext db, IReadOnlyList<string> grants, CancellationToken ct) =>
        (await ReadAsync(db, grants, ct)).Of(grants);

    public IReadOnlyList<HeldScope> Of(IReadOnlyList<string> grants)
    {
        var held = grants.Select(Grant.Parse).OfType<Grant>().ToList();
        var left = held.Without([.. held.Where(grant => IsBody(grant.Scope) && HasEnded(grant.Scope)).Select(grant => grant.Scope.Code)]);
        return [.. held.Select(grant => Show(grant, left.Contains(grant)))];
    }

    private HeldScope Show(Grant grant, bool left)
    {
        var everything = grant.Scope == Scope.Everything;
        var isKnown = _known.TryGetValue(grant.Scope, out var at);
        var standing = everything ? GrantStanding.InForce
            : !left || HasEnded(grant.Scope) ? GrantStanding.Ended
            : !isKnown || at.From > _today ? GrantStanding.NotYet : GrantStanding.InForce;
        return new HeldScope(grant.ToString(), grant.Role, grant.Scope.Kind, everything ? null : grant.Scope.Code,
            isKnown ? at.Name : null, standing, isKnown ? at.From : null, isKnown ? at.To : null);
    }

    private bool HasEnded(Scope scope) => _known.TryGetValue(scope, out var at) && (at.To < _today || at.To < at.From);

    private static bool IsBody(Scope scope) => scope.Kind is Scopes.UnitKind or Scopes.DepartmentKind;
}
