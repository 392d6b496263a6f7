namespace ThiDua.Scoring;

/// <summary>A sheet with what its rules need: its table, its cycle and its cluster.</summary>
internal sealed record SheetForChange(ScoreSheet Sheet, ScoringTable Table, CycleState Cycle, ClusterState Cluster);

/// <summary>That the unit of a sheet is none of those that act in the year's affairs: the sheet is closed and not ranked.</summary>
/// <param name="On">Last day of a unit that ended, or left the cluster; <c>null</c> where its membership was withdrawn.</param>
internal sealed record Departure(DateOnly? On)
{
    public Error Refuses(string unitCode, int year) =>
        On is { } day ? SheetErrors.UnitLeft(unitCode, day) : SeasonErrors.NoMember(unitCode, year);
}

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
        if (await SeenBy(db, user).SingleOrDefaultAsync(s => s.Id == id, ct) is not { } sheet) return GeneralErrors.NothingHere;
        var table = await db.Tables.AsNoTracking().SingleAsync(t => t.Id == sheet.TableId, ct);
        var (cluster, season) = await db.SeasonOfAsync(sheet, ct);
        // The unit may have longer than the others.
        var cycle = season.For(sheet.UnitCode);
        if (Refuses(db, user, act, sheet, table, cluster, cycle.Year) is { } refusal) return refusal;
        if (act == SheetAct.Appraise && table.RefusesAppraisalBy(DepartmentsOf(user), lines ?? []) is { } foreign) return foreign;
        var changedIn = lines is null ? (long?)null : sheet.ChangedIn(lines);
        if (await db.RefusesStaleAsync(sheet, ifMatch, SheetErrors.SheetChanged, ct, changedIn) is { } stale) return stale;
        if (ActPhases.Of(act, sheet) is { Count: > 0 } phases && cycle.RefusesPhase(now, phases) is { } closed) return closed;
        if (await db.DepartureAsync(sheet.UnitCode, cluster, cycle.Year, ct) is { } left) return left.Refuses(sheet.UnitCode, cycle.Year);
        return new SheetForChange(sheet, table, cycle, cluster);
    }

    /// <summary>Cluster and cycle of a sheet, each asked once for a whole request.</summary>
    public static async Task<(ClusterState Cluster, CycleState Cycle)> SeasonOfAsync(
        this ScoringDbContext db, ScoreSheet sheet, CancellationToken ct) =>
        ((await db.Clusters.AsNoTracking().SingleAsync(c => c.Code == sheet.ClusterCode, ct)).State,
            (await db.Cycles.AsNoTracking().SingleAsync(c => c.Code == sheet.CycleCode, ct)).State);

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

    /// <summary>Whether a unit ended, left the cluster, or never was a member by the day that decides for the year.</summary>
    /// <returns><c>null</c> while it is one of those that act in the year's affairs, or are to.</returns>
    public static async Task<Departure?> DepartureAsync(
        this ScoringDbContext db, string unitCode, ClusterState cluster, int year, CancellationToken ct)
    {
        if (!cluster.MembersNotGone(year, db.Today).Contains(unitCode))
            return new(cluster.Members.Where(member => member.UnitCode == unitCode).Max(member => member.LastDay()));
        var unit = (await db.Units.AsNoTracking().SingleOrDefaultAsync(known => known.Code == unitCode, ct))?.State;
        return unit?.HasEndedBy(Membership.DayWithin(year, db.Today)) == true ? new(unit.Never() ? null : unit.ValidTo) : null;
    }

    /// <summary>Who is scored and ranked: the members by the day that decides for the year, without units that had ended by it. Who ended
    /// after the year keeps its place in it.</summary>
    public static Task<IReadOnlyList<string>> RankedMembersAsync(
        this ScoringDbContext db, ClusterState cluster, int year, CancellationToken ct) =>
        db.LivingMembersAsync(cluster, year, Membership.DayWithin(year, db.Today), ct);

    /// <summary>Whether the caller may not do this to the sheet.</summary>
    public static Error? Refuses(ScoringDbContext db, CurrentUser user, SheetAct act, ScoreSheet sheet, ScoringTable table,
        ClusterState cluster, int year)
    {
        Scope[] inCharge = [.. table.Departments.Select(Scopes.Department)];
        Error? Head(Permission permission, params IReadOnlyList<Scope> also) => db.RefusesHead(user, permission, cluster, year, also);

        return act switch
        {
            SheetAct.SelfScore => user.Refuses(Permissions.EnterSelfScores, Scopes.Unit(sheet.UnitCode)),
            SheetAct.Submit => user.Refuses(Permissions.SubmitSheet, Scopes.Unit(sheet.UnitCode)),
            SheetAct.Appraise => user.Refuses(Permissions.AppraiseSheet, inCharge),
            SheetAct.Confirm or SheetAct.WithdrawOfficial => Head(Permissions.ConfirmOfficialPoints),
            SheetAct.AllowOneAccount => Head(Permissions.AllowOneAccount),
            SheetAct.Return => Head(Permissions.ReturnSheet, [.. inCharge, Scopes.Unit(sheet.UnitCode)]),
            _ => throw new ArgumentOutOfRangeException(nameof(act), act, null),
        };
    }
}
