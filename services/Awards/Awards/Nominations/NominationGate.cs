namespace ThiDua.Awards;

/// <summary>What every act on a nomination looks at first, in this order: may it be seen, may it be done, is the version the one read, is
/// it time.</summary>
internal static class NominationGate
{
    public static async Task<Result<Nomination>> NominationToChangeAsync(
        this AwardsDbContext db, Guid id, ETag ifMatch, Permission permission, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var nomination = await db.Nominations.SeenBy(user, db).SingleOrDefaultAsync(one => one.Id == id, ct);
        if (nomination is null) return AwardsErrors.NominationNotFound;
        if (await db.RefusesForAsync(user, permission, [nomination.ClusterCode], nomination.Year, ct) is { } refusal) return refusal;
        if (nomination.IsStale(ifMatch)) return AwardsErrors.NominationChanged;
        if (await db.RefusesNominatingAsync(nomination.CycleCode, clock, ct) is { } closed) return closed;
        return nomination;
    }

    public static async Task<Error?> RefusesNominatingAsync(this AwardsDbContext db, string cycleCode, TimeProvider clock,
        CancellationToken ct)
    {
        var cycle = await db.Cycles.AsNoTracking().SingleOrDefaultAsync(one => one.Code == cycleCode, ct);
        return cycle is null ? AwardsErrors.PhaseClosed("-") : cycle.RefusesNominating(clock.GetUtcNow());
    }

    public static async Task<HashSet<string>> MembersInAsync(this AwardsDbContext db, string clusterCode, int year, CancellationToken ct) =>
        await db.Members.AsNoTracking().Where(member =>
            member.ClusterCode == clusterCode && member.FromYear <= year && (member.ToYear == null || member.ToYear >= year))
            .Select(member => member.UnitCode).ToHashSetAsync(ct);

    public static FieldChecks Electorate(this FieldChecks check, int? allMembers) =>
        check.That(allMembers is not > 100_000, "/allMembers", "Nhiều nhất 100000 thành viên.", "At most 100000 members.");

    public static Task<Allotment?> AllotmentOfAsync(this AwardsDbContext db, Nomination nomination, CancellationToken ct) =>
        db.Allotments.AsNoTracking()
            .SingleOrDefaultAsync(one => one.ClusterCode == nomination.ClusterCode && one.CycleCode == nomination.CycleCode, ct);

    // Proposals may be taken back after a reopening, awards already decided are not: the register counts, not the list of proposals.
    public static async Task<Error?> AboveAllotmentAsync(this AwardsDbContext db, Nomination nomination, IReadOnlyList<Award> awards,
        CancellationToken ct)
    {
        var allotment = await db.AllotmentOfAsync(nomination, ct);
        var decided = await db.Awards.Where(a => db.Decisions.Any(d => d.Id == a.DecisionId && d.NominationId == nomination.Id))
            .GroupBy(a => a.AwardCode).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        foreach (var group in awards.GroupBy(award => award.AwardCode))
        {
            var allotted = allotment?.CountOf(group.Key) ?? 0;
            if (decided.GetValueOrDefault(group.Key) + group.Count() > allotted) return AwardsErrors.AllotmentUsedUp(group.Key, allotted);
        }
        return null;
    }

    /// <summary>Those of the units whose cluster keeps a cycle of the year here.</summary>
    public static async Task<HashSet<string>> VotedOnInAsync(this AwardsDbContext db, int year, IReadOnlyCollection<string> unitCodes,
        CancellationToken ct)
    {
        var voting = (await db.Cycles.AsNoTracking().Where(cycle => cycle.Year == year).Select(cycle => cycle.ClusterCodes).ToListAsync(ct))
            .SelectMany(codes => codes).ToHashSet();
        return await db.Members.AsNoTracking()
            .Where(member => unitCodes.Contains(member.UnitCode) && voting.Contains(member.ClusterCode) && member.FromYear <= year
                && (member.ToYear == null || member.ToYear >= year))
            .Select(member => member.UnitCode).ToHashSetAsync(ct);
    }
}
