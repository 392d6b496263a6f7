namespace ThiDua.Awards;

/// <summary>Decisions on commendation (<i>quyết định khen thưởng</i>). A decision is never changed: what was decided stands.</summary>
internal static class Decisions
{
    public static void Map(RouteGroupBuilder api)
    {
        var decisions = api.MapGroup("/decisions");
        IssueDecision.Map(decisions);
        GetDecision.Map(decisions);
        ListDecisions.Map(decisions);
    }

    /// <summary>A decision is sent to all it names: whoever sees one of its entries, or decided it, sees the decision.</summary>
    public static IQueryable<Decision> SeenBy(this IQueryable<Decision> decisions, CurrentUser user, AwardsDbContext db)
    {
        var reach = user.ReachOf(Permissions.ReadRegisterOfAwards);
        if (reach.Everything) return decisions;
        var seen = db.Awards.SeenBy(user, db);
        return decisions.Where(decision => seen.Any(award => award.DecisionId == decision.Id));
    }

    /// <summary>Those of the units whose cluster keeps a cycle of the year here.</summary>
    public static async Task<HashSet<string>> VotedOnInAsync(this AwardsDbContext db, int year, IReadOnlyCollection<string> unitCodes,
        CancellationToken ct)
    {
        var cycles = await db.Cycles.AsNoTracking().Where(cycle => cycle.Year == year).ToListAsync(ct);
        var voting = cycles.SelectMany(cycle => cycle.State.ClusterCodes).ToHashSet();
        return await db.Members.AsNoTracking()
            .Where(member => unitCodes.Contains(member.UnitCode) && voting.Contains(member.ClusterCode)
                && RegisterDbContext.Covers(member.FromYear, member.ToYear, year))
            .Select(member => member.UnitCode).ToHashSetAsync(ct);
    }

    /// <summary>What the register holds already refuses: the same award for the same recipient, or more than is allotted.</summary>
    public static async Task<Error?> RefusesEntriesAsync(this AwardsDbContext db, IReadOnlyList<Award> awards, Nomination? nomination,
        CancellationToken ct)
    {
        string[] units = [.. awards.Select(award => award.RecipientUnitCode).Distinct()];
        int[] years = [.. awards.Select(award => award.AchievementYear).Distinct()];
        var held = await db.Awards.AsNoTracking()
            .Where(award => years.Contains(award.AchievementYear) && units.Contains(award.RecipientUnitCode)).ToListAsync(ct);
        if (awards.FirstOrDefault(award => held.Exists(award.IsSameAs)) is { } twice)
            return AwardErrors.AlreadyAwarded(twice.RecipientName, twice.AwardCode, twice.AchievementYear);
        return nomination is null ? null : await RefusesAllotmentAsync(db, awards, nomination, ct);
    }

    // Proposals may be taken back after a reopening, awards already decided are not: the register counts, not the list of proposals.
    private static async Task<Error?> RefusesAllotmentAsync(AwardsDbContext db, IReadOnlyList<Award> awards, Nomination nomination,
        CancellationToken ct)
    {
        var allotment = await db.AllotmentOfAsync(nomination.ClusterCode, nomination.CycleCode, ct);
        var decided = await db.Awards.Where(a => db.Decisions.Any(d => d.Id == a.DecisionId && d.NominationId == nomination.Id))
            .GroupBy(a => a.AwardCode).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        foreach (var group in awards.GroupBy(award => award.AwardCode))
        {
            var allotted = allotment?.CountOf(group.Key) ?? 0;
            if (decided.GetValueOrDefault(group.Key) + group.Count() > allotted) return AllotmentErrors.UsedUp(group.Key, allotted);
        }
        return null;
    }
}
