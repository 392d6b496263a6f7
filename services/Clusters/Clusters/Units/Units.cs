namespace ThiDua.Clusters;

/// <summary>The register of units: its addresses, and how a unit is loaded to be changed.</summary>
internal static class Units
{
    public static void Map(RouteGroupBuilder api)
    {
        var units = api.MapGroup("/units");
        CreateUnit.Map(units);
        ListUnits.Map(units);
        GetUnit.Map(units);
        CloseUnit.Map(units);
        RenameUnit.Map(units);
        CorrectUnit.Map(units);
        WithdrawUnit.Map(units);
        WithdrawUnitClosure.Map(units);
    }

    /// <summary>The unit and all it came from (<i>đơn vị tiền thân</i>), each once; part of the query that asks for it.</summary>
    public static IQueryable<string> WithPredecessors(this ClustersDbContext db, string? code) =>
        db.WithPredecessors(code is null ? [] : [code]);

    /// <summary>The same of several units.</summary>
    public static IQueryable<string> WithPredecessors(this ClustersDbContext db, string[] codes) =>
        db.Database.SqlQuery<string>($$"""
            with recursive history(code) as (
                select unnest({{codes}}::text[])
                union
                select unnest(unit.predecessors) from history join clusters.unit unit on unit.code = history.code)
            select code as "Value" from history
            """);

    public static async Task<Result<Unit>> LoadForChangeAsync(ClustersDbContext db, string code, ETag ifMatch, CurrentUser user,
        CancellationToken ct)
    {
        var unit = await db.Units.SingleOrDefaultAsync(u => u.Code == code, ct);
        if (unit is null) return UnitErrors.UnitNotFound;
        if (user.Refuses(Permissions.ManageUnits) is { } refusal) return refusal;
        return await db.RefusesStaleAsync(unit, ifMatch, GeneralErrors.Changed, ct) is { } stale ? stale : unit;
    }
}
