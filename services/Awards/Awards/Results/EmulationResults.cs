namespace ThiDua.Awards;

/// <summary>What a unit achieved in a year (<i>kết quả thi đua</i>), a ground for rating its leaders. List and export read it here, so that
/// they show the same.</summary>
internal static class EmulationResults
{
    public sealed record Filter(int? Year, string? Cluster, string? Unit);

    /// <summary>Where a row lies in the list: newest year first, then by unit.</summary>
    /// <param name="Place">Ranking, else cluster: a unit may have more than one in a year.</param>
    public sealed record Key(int Year, string UnitCode, string Place)
    {
        public bool IsOfSameUnitAndYear(Key other) => (Year, UnitCode) == (other.Year, other.UnitCode);
    }

    public static void Map(RouteGroupBuilder api)
    {
        var results = api.MapGroup("/emulation-results");
        ListEmulationResults.Map(results);
        ExportEmulationResults.Map(results);
    }

    public static async Task<IReadOnlyList<(Key Key, EmulationResultView View)>> ReadAsync(this AwardsDbContext db, Filter filter,
        Key? after, int take, CurrentUser user, CancellationToken ct)
    {
        var found = await LinesAsync(db, filter, after, take, user, ct);
        var rankings = found.Where(one => one.RankingSeen).Select(one => one.Line.RankingId).OfType<Guid>().Distinct().ToArray();
        var proposals = await db.Nominations.AsNoTracking().SeenBy(user, db)
            .Where(nomination => rankings.Contains(nomination.RankingId))
            .Select(nomination => new { nomination.RankingId, nomination.Proposals })
            .ToDictionaryAsync(nomination => nomination.RankingId, nomination => nomination.Proposals, ct);
        var awards = await AwardsAsync(db, found, user, ct);

        List<(Key, EmulationResultView)> rows = [];
        var before = after;
        foreach (var (line, rankingSeen) in found)
        {
            var key = new Key(line.Year, line.UnitCode, line.Place);
            // A unit with two rankings in a year has two rows; its awards stand in the first, so that nobody counts them twice.
            var isFirst = before?.IsOfSameUnitAndYear(key) != true;
            IReadOnlyList<Proposal> proposed = line.RankingId is { } id && proposals.TryGetValue(id, out var known) ? known : [];
            rows.Add((key, EmulationResultView.Of(line, rankingSeen, proposed, isFirst ? [.. awards[(line.UnitCode, line.Year)]] : [])));
            before = key;
        }
        return rows;
    }

    private static async Task<List<SeenLine>> LinesAsync(AwardsDbContext db, Filter filter, Key? after, int take, CurrentUser user,
        CancellationToken ct)
    {
        var lines = (await db.ResultsSeenByAsync(user, ct)).Where(line => (filter.Year == null || line.Year == filter.Year)
            && (filter.Cluster == null || line.ClusterCode == filter.Cluster) && (filter.Unit == null || line.UnitCode == filter.Unit));
        if (after is not null)
        {
            lines = lines.Where(line => line.Year < after.Year || (line.Year == after.Year
                && (line.UnitCode.CompareTo(after.UnitCode) > 0
                    || (line.UnitCode == after.UnitCode && line.Place.CompareTo(after.Place) > 0))));
        }
        return await lines.OrderByDescending(line => line.Year).ThenBy(line => line.UnitCode).ThenBy(line => line.Place).Take(take)
            .WithRankingSeenBy(user, db).ToListAsync(ct);
    }

    private static async Task<ILookup<(string UnitCode, int Year), ResultAwardView>> AwardsAsync(AwardsDbContext db,
        IReadOnlyList<SeenLine> lines, CurrentUser user, CancellationToken ct)
    {
        string[] units = [.. lines.Select(one => one.Line.UnitCode).Distinct()];
        int[] years = [.. lines.Select(one => one.Line.Year).Distinct()];
        var awards = await db.Awards.AsNoTracking().SeenBy(user, db)
            .Where(award => units.Contains(award.RecipientUnitCode) && years.Contains(award.AchievementYear)
                && award.State == EntryState.InForce)
            .OrderBy(award => award.DecidedOn).ThenBy(award => award.AwardCode).ThenBy(award => award.RecipientName)
            .ThenBy(award => award.Id)
            .Select(award => new
            {
                award.RecipientUnitCode,
                award.AchievementYear,
                View = new ResultAwardView(award.Id, award.AwardCode, award.RecipientKind, award.RecipientName, award.DecisionNumber,
                    award.DecidedOn, award.PresentedOn, award.EnteredAfterwards),
            }).ToListAsync(ct);
        return awards.ToLookup(award => (award.RecipientUnitCode, award.AchievementYear), award => award.View);
    }
}
