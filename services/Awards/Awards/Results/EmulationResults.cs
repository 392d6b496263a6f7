namespace ThiDua.Awards;

/// <summary>What a unit achieved in a year (<i>kết quả thi đua</i>), a ground for rating its leaders. List and export read it here, so that
/// they show the same.</summary>
internal static class EmulationResults
{
    /// <summary>Whether the place in the ranking is shown; blank without an adopted one is not zero, and hidden says nothing.</summary>
    public enum Standing { Adopted, None, Hidden }

    /// <param name="ClusterCode"><c>null</c> for a unit that was in no cluster in the year.</param>
    /// <param name="Standing"><c>adopted, none, hidden</c>; none while there is no adopted ranking, also while one is reopened; hidden when
    /// the nomination of the cluster may not be read.</param>
    /// <param name="Rank">1 is best; <c>null</c> without a total.</param>
    /// <param name="Points">Official total of the adopted ranking.</param>
    /// <param name="Proposals">Awards the cluster proposes for the unit on that ranking, codes in the catalogue.</param>
    /// <param name="Awards">Entries of the register of that achievement year, as far as the caller may see them.</param>
    public sealed record Row(
        string UnitCode, string UnitName, string? ClusterCode, string? ClusterName, int Year, Standing Standing, string? CycleCode,
            int? Rank, decimal? Points,
        IReadOnlyList<string> Proposals, IReadOnlyList<Entry> Awards);

    /// <param name="PresentedOn"><c>null</c> until it was handed over.</param>
    public sealed record Entry(
        Guid Id, string AwardCode, RecipientKind RecipientKind, string RecipientName, string DecisionNumber, DateOnly DecidedOn,
            DateOnly? PresentedOn);

    public sealed record Filter(int? Year, string? Cluster, string? Unit);

    /// <summary>Where a row stands in the list: newest year first, then by unit.</summary>
    /// <param name="Place">Ranking, else cluster: a unit may have more than one in a year.</param>
    public sealed record Key(int Year, string UnitCode, string Place);

    public static async Task<IReadOnlyList<(Key Key, Row Row)>> ReadAsync(this AwardsDbContext db, Filter filter, Key? after, int take,
        CurrentUser user, CancellationToken ct)
    {
        var lines = (await db.ResultsSeenByAsync(user, ct))
            .Where(line => (filter.Year == null || line.Year == filter.Year)
                && (filter.Cluster == null || line.ClusterCode == filter.Cluster) && (filter.Unit == null || line.UnitCode == filter.Unit));
        if (after is not null)
            lines = lines.Where(line => line.Year < after.Year || (line.Year == after.Year
                && (line.UnitCode.CompareTo(after.UnitCode) > 0
                    || (line.UnitCode == after.UnitCode && line.Place.CompareTo(after.Place) > 0))));
        var found = await lines.OrderByDescending(line => line.Year).ThenBy(line => line.UnitCode).ThenBy(line => line.Place).Take(take)
            .WithRankingSeenBy(user, db).ToListAsync(ct);

        var rankings = found.Where(one => one.RankingSeen).Select(one => one.Line.RankingId).OfType<Guid>().Distinct().ToArray();
        var nominations = await db.Nominations.AsNoTracking().SeenBy(user, db).Where(nomination => rankings.Contains(nomination.RankingId))
            .Select(nomination => new { nomination.RankingId, nomination.Proposals })
                .ToDictionaryAsync(nomination => nomination.RankingId, nomination => nomination.Proposals, ct);
        var (units, years) =
            (found.Select(one => one.Line.UnitCode).Distinct().ToArray(), found.Select(one => one.Line.Year).Distinct().ToArray());
        var awards = (await db.Awards.AsNoTracking().SeenBy(user, db)
            .Where(award => units.Contains(award.RecipientUnitCode) && years.Contains(award.AchievementYear))
            .OrderBy(award => award.DecidedOn).ThenBy(award => award.AwardCode).ThenBy(award => award.RecipientName)
                .ThenBy(award => award.Id)
            .Select(award => new
            {
                award.RecipientUnitCode,
                award.AchievementYear,
                Entry = new Entry(award.Id, award.AwardCode, award.RecipientKind, award.RecipientName, award.DecisionNumber,
                    award.DecidedOn, award.PresentedOn),
            }).ToListAsync(ct)).ToLookup(award => (award.RecipientUnitCode, award.AchievementYear), award => award.Entry);

        // A unit with two rankings in a year has two rows; its awards stand in the first, so that nobody counts them twice.
        var shownBefore =
            found.Select((one, i) => i > 0 ? (found[i - 1].Line.Year, found[i - 1].Line.UnitCode) == (one.Line.Year, one.Line.UnitCode)
            : after is not null && (after.Year, after.UnitCode) == (one.Line.Year, one.Line.UnitCode)).ToList();
        return
        [
            .. found.Select((one, i) => (new Key(one.Line.Year, one.Line.UnitCode, one.Line.Place), RowOf(one.Line, one.RankingSeen,
                one.Line.RankingId is { } id && nominations.TryGetValue(id, out var proposals) ? proposals : [], shownBefore[i] ? []
                    : [.. awards[(one.Line.UnitCode, one.Line.Year)]]))),
        ];
    }

    private static Row RowOf(ResultLine line, bool shown, IReadOnlyList<Proposal> proposals, IReadOnlyList<Entry> awards) => new(
        line.UnitCode, line.UnitName, line.ClusterCode, line.ClusterName, line.Year,
        !shown ? Standing.Hidden : line.RankingId is null ? Standing.None : Standing.Adopted,
        shown ? line.CycleCode : null, shown ? line.Rank : null, shown ? line.Points : null,
        [.. proposals.Where(proposal => proposal.UnitCode == line.UnitCode).Select(proposal => proposal.AwardCode)], awards);
}
