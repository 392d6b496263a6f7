namespace ThiDua.Scoring;

/// <summary>The use cases of rankings and what they share.</summary>
internal static class Rankings
{
    public static void Map(RouteGroupBuilder api)
    {
        var rankings = api.MapGroup("/rankings");
        CalculateRanking.Map(rankings);
        RecalculateRanking.Map(rankings);
        ResolveTie.Map(rankings);
        SharePlace.Map(rankings);
        SetMemberAside.Map(rankings);
        TakeMemberBack.Map(rankings);
        AdoptRanking.Map(rankings);
        ReopenRanking.Map(rankings);
        ListRankings.Map(rankings);
        GetRanking.Map(rankings);
    }

    /// <summary>Who ranks and who inspects always; members, departments and the others once the conference has adopted it.</summary>
    public static IQueryable<ClusterRanking> SeenBy(ScoringDbContext db, CurrentUser user)
    {
        var (before, after) = (Visibility.Of(user, Visibility.Shown.Standing, Visibility.When.Before),
            Visibility.Of(user, Visibility.Shown.Standing, Visibility.When.After));
        if (before.Everything) return db.Rankings;
        var (clusters, units) = (before.Codes(Scopes.ClusterKind), after.Codes(Scopes.UnitKind));
        var departments = after.Codes(Scopes.DepartmentKind);
        return db.Rankings.Where(r => clusters.Contains(r.ClusterCode)
            || (r.State == RankingState.Adopted
                && (after.Everything || r.UnitCodes.Any(u => units.Contains(u))
                    || db.Tables.Any(t => t.Id == r.TableId && t.Departments.Any(d => departments.Contains(d))))));
    }

    /// <summary>Seen, right, version, phase.</summary>
    /// <param name="act">What is to be done; decides the right and the phase.</param>
    public static async Task<Result<ClusterRanking>> LoadForChangeAsync(
        ScoringDbContext db, Guid id, ETag ifMatch, CurrentUser user, RankingAct act, DateTimeOffset now, CancellationToken ct)
    {
        if (await SeenBy(db, user).SingleOrDefaultAsync(r => r.Id == id, ct) is not { } ranking) return GeneralErrors.NothingHere;
        if (await RefusesAsync(db, user, act, ranking, ct) is { } refusal) return refusal;
        if (await db.RefusesStaleAsync(ranking, ifMatch, RankingErrors.RankingChanged, ct) is { } stale) return stale;
        if (ActPhases.OfRankings[act].Kinds is not { Count: > 0 } phases) return ranking;
        var cycle = await db.Cycles.AsNoTracking().SingleAsync(c => c.Code == ranking.CycleCode, ct);
        return cycle.State.RefusesPhase(now, phases) is { } closed ? closed : ranking;
    }

    /// <summary>The answer after every act and to a look: the ranking with the names of its units as of now.</summary>
    public static async Task<RankingView> ViewAsync(ScoringDbContext db, ClusterRanking ranking, CancellationToken ct)
    {
        var names = await db.Units.AsNoTracking().Where(u => ranking.UnitCodes.Contains(u.Code))
            .ToDictionaryAsync(u => u.Code, u => u.Name, ct);
        return RankingView.Of(ranking, names, await ChangedSinceAsync(db, ranking, ct));
    }

    // Whoever adopted the points sees here what has become of the figures they rest on.
    private static async Task<IReadOnlyList<ChangedInputView>> ChangedSinceAsync(
        ScoringDbContext db, ClusterRanking ranking, CancellationToken ct)
    {
        IReadOnlyList<AdoptedInput> kept = ranking.InForce is { } adoption ? adoption.Inputs ?? []
            : [.. (await db.Sheets.AsNoTracking().Where(s => s.TableId == ranking.TableId).ToListAsync(ct)).SelectMany(s => s.RestsOn)];
        if (kept.Count == 0) return [];
        var table = await db.Tables.AsNoTracking().SingleAsync(t => t.Id == ranking.TableId, ct);
        var figures = await SheetFigures.LoadAllAsync(db, [.. kept.Select(one => one.UnitCode).Distinct()], ranking.Year, table, ct);
        return
        [
            .. from one in kept
               let changed = figures[one.UnitCode].ChangeOf(table.Criterion(one.CriterionCode)!, one.Input)
               where changed is not null
               orderby one.UnitCode, one.CriterionCode
               select new ChangedInputView(one.UnitCode, one.CriterionCode, one.Input.IndicatorCode, one.Points.Value, changed.Was,
                   changed.Is, changed.At, changed.Source),
        ];
    }

    private static Task<Error?> RefusesAsync(
        ScoringDbContext db, CurrentUser user, RankingAct act, ClusterRanking ranking, CancellationToken ct)
    {
        var permission = act switch
        {
            RankingAct.Recalculate => Permissions.CalculateRanking,
            RankingAct.ResolveTie or RankingAct.SharePlace or RankingAct.Adopt => Permissions.AdoptRanking,
            RankingAct.SetAside or RankingAct.TakeBack => Permissions.SetMembersAside,
            RankingAct.Reopen => Permissions.ReopenRanking,
            _ => throw new ArgumentOutOfRangeException(nameof(act), act, null),
        };
        return db.RefusesHeadAsync(user, permission, ranking.ClusterCode, ranking.CycleCode, ct);
    }
}
