namespace ThiDua.Register;

/// <summary>The rights of a unit's accounts end with the unit, as this module knows it.</summary>
public sealed class RegisteredRights<TDb>(TDb db) : IRightsInForce where TDb : RegisterDbContext
{
    public async Task<IReadOnlyList<Grant>> OfAsync(IReadOnlyList<Grant> grants, CancellationToken ct)
    {
        if (grants.Bodies() is not { Count: > 0 } bodies) return grants;
        var units = await db.Units.AsNoTracking().Where(unit => bodies.Contains(unit.Code)).Select(unit => unit.State).ToListAsync(ct);
        return grants.Without([.. units.Where(unit => unit.HasEndedBy(db.Today)).Select(unit => unit.Code)]);
    }
}
