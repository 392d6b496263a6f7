namespace ThiDua.Scoring;

/// <summary>
/// Withdraws a draft, or a table that was published by mistake while nothing is submitted under it (<i>rút bảng điểm</i>); the version that
/// it had replaced is in force again, with the sheets as they were. Where something is submitted the way is a further version.
/// </summary>
internal static class WithdrawTable
{
    /// <param name="Reason">Why; shown with the table.</param>
    public sealed record Request(string Reason);

    public static void Map(RouteGroupBuilder tables)
    {
        tables.MapPost("/{id:guid}/withdrawal", HandleAsync).WithName(nameof(WithdrawTable))
            .WithSummary("Withdraw a draft, or a table under which nothing is submitted").RequireIfMatch().Needs(Permissions.DesignTable)
            .WayBack(nameof(CreateTable));
        tables.MapGet("/{id:guid}/withdrawal", LookAsync).WithName("GetTableWithdrawal")
            .WithSummary("What rests on a table").Needs(Permissions.DesignTable);
    }

    /// <summary>Says whether the table could be withdrawn, what rests on it and what goes with it; changes nothing.</summary>
    private static async Task<Results<Ok<WithdrawalView>, Problem>> LookAsync(
        Guid id, ScoringDbContext db, CurrentUser user, HttpContext http, CancellationToken ct)
    {
        var table = await Tables.SeenBy(db, user).AsNoTracking().SingleOrDefaultAsync(t => t.Id == id, ct);
        if (table is null) return Problem.From(GeneralErrors.NothingHere);
        var (cluster, cycle) = await db.SeasonAsync(table.ClusterCode, table.CycleCode, ct);
        if (db.RefusesHead(user, Permissions.DesignTable, cluster!.State, cycle!.Year) is { } powerless) return Problem.From(powerless);
        var sheets = await db.Sheets.AsNoTracking().Where(s => s.TableId == id).OrderBy(s => s.UnitCode).ToListAsync(ct);
        var refusal = table.RefusesWithdrawal(await RestingAsync(db, table, sheets, ct));
        List<Resting> falls =
        [
            .. sheets.Where(sheet => sheet.Follows is null ? sheet.Lines.Any(line => line.Proposed is not null) : sheet.IsWrittenSince)
                .Select(sheet => new Resting(
                    $"điểm {Thing.Unit(sheet.UnitCode)} đã tự chấm theo bảng này",
                    $"what {Thing.Unit(sheet.UnitCode)} has scored under this table")
                { Address = $"{ScoringModule.Prefix}/sheets/{sheet.Id}" }),
        ];
        return await WithdrawalView.OfAsync(http, refusal, refusal is null ? falls : []);
    }

    private static async Task<Results<Versioned<TableSummaryView>, Problem>> HandleAsync(
        Guid id, Request request, ETag ifMatch, ScoringDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var loaded = await Tables.LoadForChangeAsync(db, id, ifMatch, user, ct);
        if (loaded.Error is { } refusal) return Problem.From(refusal);
        if (new FieldChecks().Name(request.Reason, "/reason", 2_000).Error is { } invalid) return Problem.From(invalid);

        var ((table, cluster, cycle), now) = (loaded.Value, clock.GetUtcNow());
        var wasPublished = table.State == TableState.Published;
        var sheets = await db.Sheets.Where(s => s.TableId == id).OrderBy(s => s.UnitCode).ToListAsync(ct);
        var resting = await RestingAsync(db, table, sheets, ct);
        if (table.Withdraw(Text.Clean(request.Reason), resting, user.ToAuthor(), now).Error is { } refused) return Problem.From(refused);
        // Touching every sheet also decides the race with a submission: one of the two finds the sheet changed.
        foreach (var sheet in sheets)
            if (sheet.Withdraw() is { Error: { } frozen }) return Problem.From(frozen);
        // A draft replaces nothing, though it may have been drafted beside a published one.
        if (wasPublished && table.ReplacesTableId is { } before)
        {
            var again = await db.Tables.SingleAsync(t => t.Id == before, ct);
            if (again.Reinstate().Error is { } taken) return Problem.From(taken);
            var old = await db.Sheets.Where(s => s.TableId == before).ToDictionaryAsync(s => s.Id, ct);
            foreach (var follows in sheets.Select(sheet => sheet.Follows).OfType<Follows>())
                if (old[follows.SheetId].Reinstate(follows.State).Error is { } stays) return Problem.From(stays);
            await db.OpenSheetsAsync(cluster.State, again, cycle.Year, now, ct);
        }
        // A unit that joins at the same moment either comes first or finds the table withdrawn.
        cluster.Touch();
        await db.SaveChangesAsync(ct);
        return Versioned.Ok(TableSummaryView.Of(table), table.Version);
    }

    private static async Task<IReadOnlyList<Resting>> RestingAsync(
        ScoringDbContext db, ScoringTable table, IReadOnlyList<ScoreSheet> sheets, CancellationToken ct)
    {
        var ranking = await db.Rankings.AsNoTracking().Where(r => r.TableId == table.Id).Select(r => (Guid?)r.Id).SingleOrDefaultAsync(ct);
        return
        [
            .. sheets.Where(sheet => sheet.IsSubmittedUnderItsTable).Select(sheet => new Resting(
                $"phiếu của {Thing.Unit(sheet.UnitCode)}, {sheet.State}", $"the sheet of {Thing.Unit(sheet.UnitCode)}, {sheet.State}")
            { Address = $"{ScoringModule.Prefix}/sheets/{sheet.Id}" }),
            .. ranking is { } id ? [new Resting("bảng xếp hạng của cụm, khối", "the ranking of the cluster")
            { Address = $"{ScoringModule.Prefix}/rankings/{id}" }] : Array.Empty<Resting>(),
        ];
    }
}
