namespace ThiDua.Scoring;

/// <summary>A ranking with its cluster, to be touched by who changes what its members have.</summary>
internal sealed record RankingForChange(ClusterRanking Ranking, ClusterCopy Cluster)
{
    public Task<Result<RankingBasis>> BasisAsync(ScoringDbContext db, CancellationToken ct) =>
        RankingBasis.LoadAsync(db, Cluster.State, Ranking.CycleCode, Ranking.Year, ct);
}

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
        CorrectAdoption.Map(rankings);
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
    public static async Task<Result<RankingForChange>> LoadForChangeAsync(
        ScoringDbContext db, Guid id, ETag ifMatch, CurrentUser user, RankingAct act, DateTimeOffset now, CancellationToken ct)
    {
        if (await SeenBy(db, user).SingleOrDefaultAsync(r => r.Id == id, ct) is not { } ranking) return GeneralErrors.NothingHere;
        var cluster = await db.Clusters.SingleAsync(c => c.Code == ranking.ClusterCode, ct);
        if (db.RefusesHead(user, PermissionFor(act), cluster.State, ranking.Year) is { } refusal) return refusal;
        if (await db.RefusesStaleAsync(ranking, ifMatch, RankingErrors.RankingChanged, ct) is { } stale) return stale;
        if (ActPhases.OfRankings[act].Kinds is { Count: > 0 } phases)
        {
            var cycle = await db.Cycles.AsNoTracking().SingleAsync(c => c.Code == ranking.CycleCode, ct);
            if (cycle.State.RefusesPhase(now, phases) is { } closed) return closed;
        }
        return new RankingForChange(ranking, cluster);
    }

    /// <summary>The answer after every act and to a look: the ranking with the names of its units as of now.</summary>
    public static async Task<RankingView> ViewAsync(ScoringDbContext db, CurrentUser user, ClusterRanking ranking, CancellationToken ct)
    {
        var names = await db.Units.AsNoTracking().Where(u => ranking.UnitCodes.Contains(u.Code))
            .ToDictionaryAsync(u => u.Code, u => u.Name, ct);
        var decisions = await db.DecisionsOnAsync(ranking.Id, ct);
        return RankingView.Of(ranking, names, await ChangedSinceAsync(db, user, ranking, ct), ToldTo(user, ranking, decisions));
    }

    // What has become of the figures that the official points rest on, as far as the reader sees the sheets whole: figures belong to
    // those concerned. The sheets of an adopted ranking are frozen, so they say what was adopted.
    private static async Task<IReadOnlyList<ChangedInputView>> ChangedSinceAsync(
        ScoringDbContext db, CurrentUser user, ClusterRanking ranking, CancellationToken ct)
    {
        var sheets = await Sheets.SeenWholeBy(db, user).AsNoTracking().Where(s => s.TableId == ranking.TableId).ToListAsync(ct);
        var kept = sheets.SelectMany(sheet => sheet.Lines, (sheet, line) => (sheet.UnitCode, line.Code, line.Official))
            .Where(one => one.Official?.Input is not null).ToList();
        if (kept.Count == 0) return [];
        var table = await db.Tables.AsNoTracking().SingleAsync(t => t.Id == ranking.TableId, ct);
        var figures = await SheetFigures.LoadAllAsync(db, [.. kept.Select(one => one.UnitCode).Distinct()], ranking.Year, table, ct);
        return
        [
            .. from one in kept
               let changed = figures[one.UnitCode].ChangeOf(table.Criterion(one.Code)!, one.Official!.Input)
               where changed is not null
               orderby one.UnitCode, one.Code
               select new ChangedInputView(one.UnitCode, one.Code, one.Official!.Input!.IndicatorCode, one.Official.Points.Value,
                   changed.Was, changed.Is, changed.At, changed.Source),
        ];
    }

    // As the register of awards shows its entries: all to who ranks and who inspects, to a unit those that reward it.
    private static IReadOnlyList<RestingDecision> ToldTo(CurrentUser user, ClusterRanking ranking, IReadOnlyList<RestingDecision> decisions)
    {
        var ranks = Visibility.Of(user, Visibility.Shown.Standing, Visibility.When.Before);
        if (ranks.Everything || ranks.Codes(Scopes.ClusterKind).Contains(ranking.ClusterCode)) return decisions;
        var own = Visibility.Of(user, Visibility.Shown.OwnSheet, Visibility.When.After).Codes(Scopes.UnitKind);
        return
        [
            .. decisions.Select(decision => decision with { UnitCodes = [.. decision.UnitCodes.Intersect(own)] })
                .Where(decision => decision.UnitCodes.Count > 0),
        ];
    }

    private static Permission PermissionFor(RankingAct act) => act switch
    {
        RankingAct.Recalculate => Permissions.CalculateRanking,
        RankingAct.ResolveTie or RankingAct.SharePlace or RankingAct.Adopt or RankingAct.CorrectAdoption => Permissions.AdoptRanking,
        RankingAct.SetAside or RankingAct.TakeBack => Permissions.SetMembersAside,
        RankingAct.Reopen => Permissions.ReopenRanking,
        _ => throw new ArgumentOutOfRangeException(nameof(act), act, null),
    };
}
