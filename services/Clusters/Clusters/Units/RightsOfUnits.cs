namespace ThiDua.Clusters;

/// <summary>The rights of a unit's accounts end with the unit.</summary>
internal sealed class RightsOfUnits(ClustersDbContext db) : IRightsInForce
{
    public async Task<IReadOnlyList<Grant>> OfAsync(IReadOnlyList<Grant> grants, CancellationToken ct)
    {
        if (grants.Bodies() is not { Count: > 0 } bodies) return grants;
        var today = db.Today;
        // One that was withdrawn ended before it began, whatever day that is.
        return grants.Without(await db.Units
            .Where(unit => bodies.Contains(unit.Code) && (unit.ValidTo < today || unit.ValidTo < unit.ValidFrom))
            .Select(unit => unit.Code).ToListAsync(ct));
    }
}
