namespace ThiDua.Scoring;

/// <summary>A table with what its rules need: its cluster and its cycle.</summary>
internal sealed record TableForChange(ScoringTable Table, ClusterCopy Cluster, CycleState Cycle);

/// <summary>The use cases of scoring tables and what they share.</summary>
internal static class Tables
{
    public static void Map(RouteGroupBuilder api)
    {
        var tables = api.MapGroup("/tables");
        CreateTable.Map(tables);
        RedraftTable.Map(tables);
        PublishTable.Map(tables);
        ListTables.Map(tables);
        GetTable.Map(tables);
        GetTableChanges.Map(tables);
        WithdrawTable.Map(tables);
    }

    /// <summary>The head sees every version; members and departments see what was published to them.</summary>
    public static IQueryable<ScoringTable> SeenBy(ScoringDbContext db, CurrentUser user)
    {
        var reach = user.ReachOf(Permissions.ReadTables);
        if (reach.Everything) return db.Tables;
        var (clusters, units) = (reach.Codes(Scopes.ClusterKind), reach.Codes(Scopes.UnitKind));
        var departments = reach.Codes(Scopes.DepartmentKind);
        return db.Tables.Where(t => clusters.Contains(t.ClusterCode)
            || db.Sheets.Any(s => s.TableId == t.Id && units.Contains(s.UnitCode))
            || ((t.State == TableState.Published || t.State == TableState.Superseded) && t.Departments.Any(d => departments.Contains(d))));
    }

    /// <summary>Seen, right, version. Tables are designed at any time of the cycle.</summary>
    public static async Task<Result<TableForChange>> LoadForChangeAsync(
        ScoringDbContext db, Guid id, ETag ifMatch, CurrentUser user, CancellationToken ct)
    {
        if (await SeenBy(db, user).SingleOrDefaultAsync(t => t.Id == id, ct) is not { } table) return GeneralErrors.NothingHere;
        var (cluster, cycle) = await db.SeasonAsync(table.ClusterCode, table.CycleCode, ct);
        if (db.RefusesHead(user, Permissions.DesignTable, cluster!.State, cycle!.Year) is { } refusal) return refusal;
        if (await db.RefusesStaleAsync(table, ifMatch, TableErrors.TableChanged, ct) is { } stale) return stale;
        return new TableForChange(table, cluster, cycle);
    }
}
