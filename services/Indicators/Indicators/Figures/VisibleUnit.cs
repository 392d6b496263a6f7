namespace ThiDua.Indicators;

/// <summary>A unit whose figures the caller may see at least in part; to everybody else it does not exist.</summary>
internal static class VisibleUnit
{
    public static Task<UnitCopy?> FindAsync(string unitCode, Period period, CurrentUser user, IndicatorsDbContext db,
        CancellationToken ct) =>
        FindAsync(unitCode, period.Year, period.Year, user, db, ct);

    /// <param name="from">First of the years in which a membership counts.</param>
    /// <param name="to">Last of them.</param>
    public static async Task<UnitCopy?> FindAsync(string unitCode, int from, int to, CurrentUser user, IndicatorsDbContext db,
        CancellationToken ct)
    {
        var reach = user.ReachOf(Permissions.ReadFigures);
        var clusters = reach.Codes(Scopes.ClusterKind);
        var own = db.WithPredecessors(reach.Codes(Scopes.UnitKind));
        // A department owns indicators of every unit, so it sees every unit and of each only its own indicators.
        var every = reach.Everything || reach.Codes(Scopes.DepartmentKind).Length > 0;
        return await db.Units.AsNoTracking().SingleOrDefaultAsync(unit => unit.Code == unitCode
            && (every || own.Contains(unit.Code)
                || db.Members.Any(member => member.UnitCode == unitCode && clusters.Contains(member.ClusterCode)
                    && member.FromYear <= to && (member.ToYear == null || member.ToYear >= from))), ct);
    }
}
