namespace ThiDua.Awards;

/// <summary>One place in an adopted ranking, or a unit with entries in the register and no such place.</summary>
internal sealed record ResultLine(
    int Year, string UnitCode, string UnitName, string? ClusterCode, string? ClusterName, string Place, Guid? RankingId, string? CycleCode,
    int? Rank, decimal? Points);

/// <param name="RankingSeen">Whether the caller may read the nomination of the cluster in the year, and with it the places it rests
/// on.</param>
internal sealed record SeenLine(ResultLine Line, bool RankingSeen);

internal static class ResultLines
{
    /// <summary>A line is seen by whom the register shows an entry of that unit and year, or would if there were one.</summary>
    public static async Task<IQueryable<ResultLine>> ResultsSeenByAsync(this AwardsDbContext db, CurrentUser user, CancellationToken ct)
    {
        var reach = user.ReachOf(Permissions.ReadRegisterOfAwards);
        var lines = db.Lines();
        if (reach.Everything) return lines;
        var clusters = reach.Codes(Scopes.ClusterKind);
        // Read first: inside the query PostgreSQL takes it for so much work that it compiles the whole for seconds.
        var own = await db.OwnHistory(reach).ToArrayAsync(ct);
        // What counts no more opens no line, and what the register does not show neither.
        var seen = db.Awards.Where(award => award.State == EntryState.InForce)
            .SeenBy(reach, db.Database.SqlQuery<string>($"""select unnest({own}) as "Value" """), db);
        return lines.Where(line => own.Contains(line.UnitCode)
            || db.Members.Any(member => member.UnitCode == line.UnitCode && clusters.Contains(member.ClusterCode)
                && RegisterDbContext.Covers(member.FromYear, member.ToYear, line.Year))
            || seen.Any(award => award.RecipientUnitCode == line.UnitCode && award.AchievementYear == line.Year));
    }

    /// <summary>The same rule by which nominations are seen.</summary>
    public static IQueryable<SeenLine> WithRankingSeenBy(this IQueryable<ResultLine> lines, CurrentUser user, AwardsDbContext db)
    {
        var reach = user.ReachOf(Permissions.ReadNominations);
        var (everything, clusters, units) = (reach.Everything, reach.Codes(Scopes.ClusterKind), reach.Codes(Scopes.UnitKind));
        return lines.Select(line => new SeenLine(line, everything || line.ClusterCode == null || clusters.Contains(line.ClusterCode)
            || db.Members.Any(member => member.ClusterCode == line.ClusterCode && units.Contains(member.UnitCode)
                && RegisterDbContext.Covers(member.FromYear, member.ToYear, line.Year))));
    }

    private static IQueryable<ResultLine> Lines(this AwardsDbContext db) => db.Database.SqlQuery<ResultLine>($"""
        select line.*, coalesce(unit.name, line.unit_code) as unit_name, coalesce(cluster.name, line.cluster_code) as cluster_name
        from (
            select ranking.year, place."unitCode" as unit_code, ranking.cluster_code, ranking.id::text as place,
                ranking.id as ranking_id, ranking.cycle_code, place.rank, place.total as points
            from awards.ranking_copy ranking
            cross join lateral jsonb_to_recordset(ranking.state->'places') as place("unitCode" text, rank int, total numeric)
            where ranking.is_adopted
            union all
            select distinct rewarded.year, rewarded.code, member.cluster_code, coalesce(member.cluster_code, ''), null::uuid, null::text,
                null::int, null::numeric
            from (select distinct achievement_year as year, recipient_unit_code as code from awards.award where state = 'InForce') rewarded
            left join awards.member_copy member on member.unit_code = rewarded.code
                and rewarded.year between member.from_year and coalesce(member.to_year, rewarded.year)
            where not exists (select from awards.ranking_copy ranking where ranking.is_adopted and ranking.year = rewarded.year
                and ranking.state->'places' @> jsonb_build_array(jsonb_build_object('unitCode', rewarded.code)))) line
        left join awards.unit_copy unit on unit.code = line.unit_code
        left join awards.cluster_copy cluster on cluster.code = line.cluster_code
        """);
}
