namespace ThiDua.Scoring;

/// <summary>Publishes a table (<i>ban hành bảng điểm</i>): it is frozen, replaces the version before, and every member of the year has a
/// sheet under it: one that was begun keeps what it says on criteria that are unchanged, and is asked the others again.</summary>
internal static class PublishTable
{
    public static void Map(RouteGroupBuilder tables) =>
        tables.MapPost("/{id:guid}/publication", HandleAsync).WithName(nameof(PublishTable))
            .WithSummary("Publish a draft and open a sheet for each member")
            .RequireIfMatch().Needs(Permissions.DesignTable)
            .WayBack(nameof(CreateTable), nameof(WithdrawTable));

    private static async Task<Results<Versioned<TableSummaryView>, Problem>> HandleAsync(
        Guid id, ETag ifMatch, ScoringDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var loaded = await Tables.LoadForChangeAsync(db, id, ifMatch, user, ct);
        if (loaded.Error is { } refusal) return Problem.From(refusal);

        var (table, cluster, cycle) = loaded.Value;
        var year = cycle.Year;
        var (members, now) = (cluster.State.MembersNotGone(year, db.Today), clock.GetUtcNow());
        if (members.Count == 0) return Problem.From(SeasonErrors.NobodyToScore);
        var current = await db.Tables.SingleOrDefaultAsync(
            t => t.ClusterCode == table.ClusterCode && t.CycleCode == table.CycleCode && t.State == TableState.Published, ct);
        if (table.Publish(await UnknownCodesAsync(table, db, ct), current?.Id).Error is { } faulty) return Problem.From(faulty);
        var followed = await FollowAsync(table, current, cycle, members, now, db, ct);
        if (followed.Error is { } refused) return Problem.From(refused);

        // A unit that joins at the same moment either comes first or finds the table published.
        cluster.Touch();
        await db.OpenSheetsAsync(cluster.State, table, year, now, ct, followed.Value);
        await db.SaveChangesAsync(ct);
        return Versioned.Ok(TableSummaryView.Of(table), table.Version);
    }

    /// <summary>The sheets of the version before end, and those of members begin again with everything that is unchanged.</summary>
    /// <returns>The units whose sheets have begun.</returns>
    private static async Task<Result<IReadOnlyList<string>>> FollowAsync(
        ScoringTable table, ScoringTable? current, CycleState cycle, IReadOnlyList<string> members, DateTimeOffset at, ScoringDbContext db,
        CancellationToken ct)
    {
        var units = new List<string>();
        if (current is null) return units;
        var trapped = new List<string>();
        var answerable = cycle.MayStillAnswer(at);
        foreach (var sheet in await db.Sheets.Where(s => s.TableId == current.Id).ToListAsync(ct))
        {
            if (members.Contains(sheet.UnitCode))
            {
                var further = ScoreSheet.Follow(Guid.CreateVersion7(at), table, sheet, current);
                var falls = further.State == SheetState.Draft && sheet.State != SheetState.Draft;
                if (falls && !answerable) trapped.Add(sheet.UnitCode);
                db.Add(further);
                units.Add(sheet.UnitCode);
            }
            // Touching every sheet also decides the race with a submission: one of the two finds the sheet changed.
            if (sheet.Withdraw() is { Error: { } frozen }) return frozen;
        }

        if (trapped.Count > 0) return SeasonErrors.TooLateToAsk(trapped);
        return current.Supersede(table.TableVersion) is { Error: { } refused } ? refused : units;
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
