namespace ThiDua.Scoring;

/// <summary>Publishes a table (<i>ban hành bảng điểm</i>): it is frozen, replaces the version before, and every member of the year gets a
/// sheet.</summary>
internal static class PublishTable
{
    public static void Map(RouteGroupBuilder tables) =>
        tables.MapPost("/{id:guid}/publication", HandleAsync).WithName(nameof(PublishTable))
            .WithSummary("Publish a draft and open a sheet for each member")
            .RequireIfMatch().Needs(Permissions.DesignTable)
            .WayBack(nameof(CreateTable));

    private static async Task<Results<Versioned<TableSummaryView>, Problem>> HandleAsync(
        Guid id, ETag ifMatch, ScoringDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var loaded = await Tables.LoadForChangeAsync(db, id, ifMatch, user, ct);
        if (loaded.Error is { } refusal) return Problem.From(refusal);

        var table = loaded.Value;
        var year = await db.Cycles.Where(c => c.Code == table.CycleCode).Select(c => c.Year).SingleAsync(ct);
        var cluster = await db.Clusters.SingleAsync(c => c.Code == table.ClusterCode, ct);
        if (cluster.State.MembersFor(year, db.Today).Count == 0) return Problem.From(SeasonErrors.NobodyToScore);
        if (table.Publish(await UnknownCodesAsync(table, db, ct)).Error is { } faulty) return Problem.From(faulty);
        if ((await SupersedeAsync(table, db, ct)).Error is { } begun) return Problem.From(begun);

        // A unit that joins at the same moment either comes first or finds the table published.
        cluster.Touch();
        await db.OpenSheetsAsync(cluster.State, table, year, clock.GetUtcNow(), ct);
        await db.SaveChangesAsync(ct);
        return Versioned.Ok(TableSummaryView.Of(table), table.Version);
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

        var findings = new List<FieldError>();
        foreach (var (i, node) in table.Nodes.Index())
            if (node.DepartmentCode is { } code && !departments.Contains(code))
                findings.Add(new($"/nodes/{i}/departmentCode", TableErrors.UnitUnknown(code)));
        foreach (var (i, node) in table.Nodes.Index())
            if (node.IndicatorCode is { } code && !indicators.Contains(code))
                findings.Add(new($"/nodes/{i}/indicatorCode", TableErrors.IndicatorUnknown(code)));
        return findings;
    }
}
