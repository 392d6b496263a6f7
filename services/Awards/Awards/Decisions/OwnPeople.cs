namespace ThiDua.Awards;

/// <summary>For whom a unit decides (<i>phạm vi quản lý</i>): each unit that a decision names is asked for, not only the one that
/// issues.</summary>
internal static class OwnPeople
{
    /// <returns>The refusal of the first recipient that is neither of the issuing unit (or of what it was formed from, or below it) nor of
    /// a cluster that it heads in the year of the achievement. The province decides for all, and its office records for all.</returns>
    public static async Task<Error?> RefusesPeopleAsync(this AwardsDbContext db, IssueDecision.Request request,
        IReadOnlyDictionary<string, UnitCopy> units, CurrentUser user, CancellationToken ct)
    {
        if (user.ReachOf(Permissions.RecordDecision).Everything) return null;
        // A unit that nobody knows is a wrong field, and told so with the others.
        if (!units.TryGetValue(request.IssuerUnitCode, out var issuer) || issuer.Kind == "province") return null;
        var own = await db.WithPredecessors([issuer.Code]).ToHashSetAsync(ct);
        string[] named = [.. request.Lines.Select(line => line.RecipientUnitCode).Where(units.ContainsKey).Distinct()];
        HashSet<string> theirs = [.. await db.BelowAsync(own, [.. named.Select(code => units[code])], ct)];
        if (named.Any(code => !theirs.Contains(code)))
            theirs.UnionWith(await db.HeadedAsync(own, named, request.AchievementYear, ct));
        foreach (var (index, line) in request.Lines.Index())
        {
            if (units.ContainsKey(line.RecipientUnitCode) && !theirs.Contains(line.RecipientUnitCode))
                return DecisionErrors.ForeignPeople(line.RecipientUnitCode, issuer.Code).At(index).In("/lines");
        }
        return null;
    }

    // Those that are own or lie below an own one, by as many steps as there are levels.
    private static async Task<IEnumerable<string>> BelowAsync(this AwardsDbContext db, HashSet<string> own,
        IReadOnlyList<UnitCopy> units, CancellationToken ct)
    {
        var parents = units.ToDictionary(unit => unit.Code, unit => unit.State.ParentCode);
        while (true)
        {
            string[] unknown = [.. parents.Values.OfType<string>().Where(code => !parents.ContainsKey(code)).Distinct()];
            if (unknown.Length == 0) break;
            var above = await db.Units.AsNoTracking().Where(unit => unknown.Contains(unit.Code)).ToDictionaryAsync(unit => unit.Code, ct);
            foreach (var code in unknown) parents[code] = above.GetValueOrDefault(code)?.State.ParentCode;
        }
        return units.Select(unit => unit.Code).Where(code =>
        {
            HashSet<string> seen = [];
            for (var at = code; at is not null && seen.Add(at); at = parents.GetValueOrDefault(at))
                if (own.Contains(at)) return true;
            return false;
        });
    }

    // The head's chairman commends people of the other members at the closing conference.
    private static async Task<IReadOnlyList<string>> HeadedAsync(this AwardsDbContext db, HashSet<string> own, string[] units, int year,
        CancellationToken ct)
    {
        var members = await db.Members.AsNoTracking()
            .Where(member => units.Contains(member.UnitCode) && RegisterDbContext.Covers(member.FromYear, member.ToYear, year))
            .ToListAsync(ct);
        string[] codes = [.. members.Select(member => member.ClusterCode).Distinct()];
        var clusters = await db.Clusters.AsNoTracking().Where(cluster => codes.Contains(cluster.Code)).ToListAsync(ct);
        var headed = clusters.Where(cluster => cluster.State.OfficersIn(year).Any(officer => own.Contains(officer.UnitCode)))
            .Select(cluster => cluster.Code).ToHashSet();
        return [.. members.Where(member => headed.Contains(member.ClusterCode)).Select(member => member.UnitCode)];
    }
}
