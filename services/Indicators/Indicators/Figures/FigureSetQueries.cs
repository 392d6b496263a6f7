namespace ThiDua.Indicators;

internal static class FigureSetQueries
{
    /// <summary>The set, or an empty one of version 0, which <see cref="SaveAsync"/> stores once something has happened to it.</summary>
    public static async Task<FigureSet> FindOrStartAsync(this IndicatorsDbContext db, string unitCode, Period period,
        CancellationToken ct) =>
        await db.FigureSets.SingleOrDefaultAsync(set => set.UnitCode == unitCode && set.Period == period, ct)
        ?? new FigureSet(Guid.CreateVersion7(), unitCode, period);

    public static Task SaveAsync(this IndicatorsDbContext db, FigureSet set, CancellationToken ct)
    {
        db.Keep(set);
        return db.SaveChangesAsync(ct);
    }

    public static void Keep(this IndicatorsDbContext db, FigureSet set)
    {
        if (set.PendingEvents.Count > 0 && db.Entry(set).State == EntityState.Detached) db.FigureSets.Add(set);
    }

    /// <summary>
    /// The units themselves and all they were formed from, over as many steps as there were: a successor reads the history of its
    /// predecessors.
    /// A circle ends, because <c>union</c> keeps each code once.
    /// </summary>
    public static IQueryable<string> WithPredecessors(this IndicatorsDbContext db, string[] unitCodes) => db.Database.SqlQuery<string>($"""
        with recursive lineage(code) as (
            select unnest({unitCodes})
            union
            select unnest(unit.predecessors) from indicators.units unit join lineage on unit.code = lineage.code)
        select code as "Value" from lineage
        """);

    /// <summary>The cycles of a year that the unit's clusters take part in.</summary>
    public static IQueryable<CycleCopy> CyclesOf(this IndicatorsDbContext db, string unitCode, int year) =>
        db.Cycles.AsNoTracking().Where(cycle => cycle.Year == year && db.Clusters.Any(cluster =>
            cycle.ClusterCodes.Contains(cluster.Code)
            && cluster.Members.Any(member =>
                member.UnitCode == unitCode && member.FromYear <= year && (member.ToYear == null || member.ToYear >= year))));
}
