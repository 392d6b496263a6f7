namespace ThiDua.Scoring;

/// <summary>Publishes a table (<i>ban hành bảng điểm</i>): it is frozen, replaces the version before, and every member of the year gets a
/// sheet.</summary>
internal static class PublishTable
{
    public static void Map(RouteGroupBuilder tables) =>
        tables.MapPost("/{id:guid}/publication", HandleAsync).WithName(nameof(PublishTable))
            .WithSummary("Publish a draft and open a sheet for each member")
            .RequireIfMatch().Needs(Permissions.DesignTable);

    private static async Task<Results<Versioned<TableSummary>, Problem>> HandleAsync(
        Guid id, ETag ifMatch, ScoringDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var table = await db.TablesFor(user).SingleOrDefaultAsync(t => t.Id == id, ct);
        if (table is null) return Problem.From(GeneralErrors.NothingHere);
        if (await db.RefusesForAsync(user, Permissions.DesignTable, table.ClusterCode, table.CycleCode,
            ct) is { } refusal) return Problem.From(refusal);
        if (table.IsStale(ifMatch)) return Problem.From(ScoringErrors.TableChanged);

        var cycle = await db.Cycles.SingleAsync(c => c.Code == table.CycleCode, ct);
        var cluster = await db.Clusters.SingleAsync(c => c.Code == table.ClusterCode, ct);
        if (!cluster.MembersIn(cycle.Year).Any()) return Problem.From(ScoringErrors.NobodyToScore);
        if (table.Publish(await UnknownCodesAsync(table, db, ct)).Error is { } faulty) return Problem.From(faulty);
        if (await SupersedeAsync(table, db, ct) is { Error: { } begun }) return Problem.From(begun);

        await db.OpenSheetsAsync(cluster, table, cycle.Year, clock.GetUtcNow(), ct);
        await db.SaveChangesAsync(ct);
        return Versioned.Ok(TableSummary.From(table), table.Version);
    }

    private static async Task<Result> SupersedeAsync(ScoringTable table, ScoringDbContext db, CancellationToken ct)
    {
        var current = await db.Tables.SingleOrDefaultAsync(
            t => t.ClusterCode == table.ClusterCode && t.CycleCode == table.CycleCode && t.State == TableState.Published, ct);
        if (current is null) return Result.Ok;
        foreach (var sheet in await db.Sheets.Where(s => s.TableId == current.Id).ToListAsync(ct))
        {
            // Touching every sheet also decides the race with a submission: one of the two finds the sheet changed.
            if (sheet.Withdraw() is { Error: not null } submitted) return submitted;
        }

        return current.Supersede(table.TableVersion);
    }

    private static async Task<IReadOnlyList<FieldError>> UnknownCodesAsync(ScoringTable table, ScoringDbContext db, CancellationToken ct)
    {
        var departments = await db.Units.Where(u => table.Departments.Contains(u.Code)).Select(u => u.Code).ToListAsync(ct);
        var bound = table.Nodes.Select(node => node.IndicatorCode).OfType<string>().Distinct().ToList();
        var indicators = await db.Indicators.Where(i => bound.Contains(i.Code)).Select(i => i.Code).ToListAsync(ct);
        return
        [
            .. table.Nodes.Index().Where(at => at.Item.DepartmentCode is { } code && !departments.Contains(code))
                .Select(at => new FieldError($"/nodes/{at.Index}/departmentCode", $"Không có đơn vị {at.Item.DepartmentCode}.",
                    $"There is no unit {at.Item.DepartmentCode}.")),
            .. table.Nodes.Index().Where(at => at.Item.IndicatorCode is { } code && !indicators.Contains(code))
                .Select(at => new FieldError($"/nodes/{at.Index}/indicatorCode", $"Không có chỉ tiêu {at.Item.IndicatorCode}.",
                    $"There is no indicator {at.Item.IndicatorCode}.")),
        ];
    }
}
