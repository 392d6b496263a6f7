namespace ThiDua.Scoring;

/// <summary>A sheet with what its rules need: its table and its cycle.</summary>
internal sealed record SheetForChange(ScoreSheet Sheet, ScoringTable Table, CycleState Cycle);

/// <summary>The use cases of score sheets and what they share.</summary>
internal static class Sheets
{
    public static void Map(RouteGroupBuilder api)
    {
        var sheets = api.MapGroup("/sheets");
        ListSheets.Map(sheets);
        GetSheet.Map(sheets);
        EnterSelfScores.Map(sheets);
        SubmitSheet.Map(sheets);
        AppraiseSheet.Map(sheets);
        ConfirmOfficialPoints.Map(sheets);
        WithdrawOfficialPoints.Map(sheets);
        AllowOneAccount.Map(sheets);
        ReturnSheet.Map(sheets);
    }

    /// <summary>What the caller sees whole: the own sheet, those of the cluster, those with a criterion of the department.</summary>
    public static IQueryable<ScoreSheet> SeenWholeBy(ScoringDbContext db, CurrentUser user)
    {
        var (before, after) = (Visibility.Of(user, Visibility.Shown.OwnSheet, Visibility.When.Before),
            Visibility.Of(user, Visibility.Shown.OwnSheet, Visibility.When.After));
        if (before.Everything) return db.Sheets;
        var (clusters, units) = (before.Codes(Scopes.ClusterKind), before.Codes(Scopes.UnitKind));
        var departments = before.Codes(Scopes.DepartmentKind);
        return db.Sheets.Where(s => (after.Everything && s.State == SheetState.Frozen)
            || clusters.Contains(s.ClusterCode) || units.Contains(s.UnitCode)
            || db.Tables.Any(t => t.Id == s.TableId && t.Departments.Any(d => departments.Contains(d))));
    }

    /// <summary>That, and the official points of the other members once the conference has adopted them.</summary>
    public static IQueryable<ScoreSheet> SeenBy(ScoringDbContext db, CurrentUser user)
    {
        var whole = SeenWholeBy(db, user);
        var units = Visibility.Of(user, Visibility.Shown.OthersPoints, Visibility.When.After).Codes(Scopes.UnitKind);
        if (units.Length == 0) return whole;
        return db.Sheets.Where(s => whole.Any(own => own.Id == s.Id) || (s.State == SheetState.Frozen
            && db.Rankings.Any(r => r.TableId == s.TableId && r.State == RankingState.Adopted && r.UnitCodes.Any(u => units.Contains(u)))));
    }

    /// <summary>Seen, right, version, phase. That nobody judges the own unit is a rule of the sheet, and comes with its rules.</summary>
    /// <param name="act">What is to be done; decides the right and the phase.</param>
    /// <param name="lines">
    /// Codes of the criteria that are written: what others did to other lines since is no obstacle, and to appraise those of another
    /// department is beyond the right. <c>null</c> where the whole sheet is meant.
    /// </param>
    public static async Task<Result<SheetForChange>> LoadForChangeAsync(
        ScoringDbContext db, Guid id, ETag ifMatch, CurrentUser user, SheetAct act, DateTimeOffset now, CancellationToken ct,
        IReadOnlyList<string>? lines = null)
    {
        // Held until the change commits: of two departments that finish at the same moment the second sees what the first has done.
        await db.HoldAsync($"select 1 from scoring.score_sheet where id = {id} for no key update", ct);
        if (await SeenWholeBy(db, user).SingleOrDefaultAsync(s => s.Id == id, ct) is not { } sheet) return GeneralErrors.NothingHere;
        var table = await db.Tables.AsNoTracking().SingleAsync(t => t.Id == sheet.TableId, ct);
        if (await RefusesAsync(db, user, act, sheet, table, ct) is { } refusal) return refusal;
        if (act == SheetAct.Appraise && table.RefusesAppraisalBy(DepartmentsOf(user), lines ?? []) is { } foreign) return foreign;
        var changedIn = lines is null ? (long?)null : sheet.ChangedIn(lines);
        if (await db.RefusesStaleAsync(sheet, ifMatch, SheetErrors.SheetChanged, ct, changedIn) is { } stale) return stale;
        var cycle = await db.Cycles.AsNoTracking().SingleAsync(c => c.Code == sheet.CycleCode, ct);
        if (ActPhases.Of(act, sheet) is { Count: > 0 } phases && cycle.State.RefusesPhase(now, phases) is { } closed) return closed;
        if (await LeftOnAsync(db, sheet, ct) is { } left) return SheetErrors.UnitLeft(sheet.UnitCode, left);
        return new SheetForChange(sheet, table, cycle.State);
    }

    /// <summary>Departments for which the account may appraise.</summary>
    public static IReadOnlyList<string> DepartmentsOf(CurrentUser user) =>
        user.ReachOf(Permissions.AppraiseSheet).Codes(Scopes.DepartmentKind);

    /// <summary>Opens a sheet under this table for every member of the year that has none yet; also for one that joins later in it, because
    /// nothing will be told on its first day.</summary>
    /// <param name="opened">Units whose sheets are opened in the same change.</param>
    public static async Task OpenSheetsAsync(
        this ScoringDbContext db, ClusterState cluster, ScoringTable table, int year, DateTimeOffset at, CancellationToken ct,
        IReadOnlyList<string>? opened = null)
    {
        var scored = await db.Sheets.Where(s => s.TableId == table.Id).Select(s => s.UnitCode).ToListAsync(ct);
        db.AddRange(cluster.MembersNotGone(year, db.Today).Except(scored).Except(opened ?? [])
            .Select(unit => ScoreSheet.Open(Guid.CreateVersion7(at), table, unit)));
    }

    /// <summary>Last day of a unit that ended, or left the cluster, within the year of its sheet: the sheet is closed and not ranked.
    /// <c>null</c> while it is one of those that act in the year's affairs, or are to.</summary>
    public static async Task<DateOnly?> LeftOnAsync(ScoringDbContext db, ScoreSheet sheet, CancellationToken ct)
    {
        var year = await db.Cycles.Where(c => c.Code == sheet.CycleCode).Select(c => c.Year).SingleAsync(ct);
        var cluster = await db.Clusters.AsNoTracking().SingleAsync(c => c.Code == sheet.ClusterCode, ct);
        return cluster.State.MembersNotGone(year, db.Today).Contains(sheet.UnitCode) ? null
            : cluster.State.Members.Where(member => member.UnitCode == sheet.UnitCode).Max(member => member.LastDay());
    }

    private static async Task<Error?> RefusesAsync(
        ScoringDbContext db, CurrentUser user, SheetAct act, ScoreSheet sheet, ScoringTable table, CancellationToken ct)
    {
        Scope[] inCharge = [.. table.Departments.Select(Scopes.Department)];
        Task<Error?> HeadAsync(Permission permission, params IReadOnlyList<Scope> also) =>
            db.RefusesHeadAsync(user, permission, sheet.ClusterCode, sheet.CycleCode, ct, also);

        return act switch
        {
            SheetAct.SelfScore => user.Refuses(Permissions.EnterSelfScores, Scopes.Unit(sheet.UnitCode)),
            SheetAct.Submit => user.Refuses(Permissions.SubmitSheet, Scopes.Unit(sheet.UnitCode)),
            SheetAct.Appraise => user.Refuses(Permissions.AppraiseSheet, inCharge),
            SheetAct.Confirm or SheetAct.WithdrawOfficial => await HeadAsync(Permissions.ConfirmOfficialPoints),
            SheetAct.AllowOneAccount => await HeadAsync(Permissions.AllowOneAccount),
            SheetAct.Return => await HeadAsync(Permissions.ReturnSheet, [.. inCharge, Scopes.Unit(sheet.UnitCode)]),
            _ => throw new ArgumentOutOfRangeException(nameof(act), act, null),
        };
    }
}
