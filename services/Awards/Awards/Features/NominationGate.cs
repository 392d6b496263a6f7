using Microsoft.EntityFrameworkCore;
using ThiDua.Awards.Domain;
using ThiDua.Awards.Persistence;
using ThiDua.BuildingBlocks.Domain;
using ThiDua.BuildingBlocks.Http;
using ThiDua.BuildingBlocks.Security;
using ThiDua.Contracts.Policy;

namespace ThiDua.Awards.Features;

/// <summary>What every act on a nomination looks at first, in this order: may it be seen, may it be done, is the version the one read, is it time.</summary>
internal static class NominationGate
{
    public static async Task<Result<Nomination>> NominationToChangeAsync(
        this AwardsDbContext db, Guid id, ETag ifMatch, Permission permission, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var nomination = await db.Nominations.SeenBy(user, db).SingleOrDefaultAsync(one => one.Id == id, ct);
        if (nomination is null) return AwardsErrors.NominationNotFound;
        if (user.Refuses(permission, Scopes.Cluster(nomination.ClusterCode)) is { } refusal) return refusal;
        if (nomination.IsStale(ifMatch)) return AwardsErrors.NominationChanged;
        if (await db.RefusesNominatingAsync(nomination.CycleCode, clock, ct) is { } closed) return closed;
        return nomination;
    }

    public static async Task<Error?> RefusesNominatingAsync(this AwardsDbContext db, string cycleCode, TimeProvider clock, CancellationToken ct)
    {
        var cycle = await db.Cycles.AsNoTracking().SingleOrDefaultAsync(one => one.Code == cycleCode, ct);
        return cycle is null ? AwardsErrors.PhaseClosed("-") : cycle.RefusesNominating(clock.GetUtcNow());
    }

    public static async Task<HashSet<string>> MembersInAsync(this AwardsDbContext db, string clusterCode, int year, CancellationToken ct) =>
        await db.Members.AsNoTracking().Where(member => member.ClusterCode == clusterCode && member.FromYear <= year && (member.ToYear == null || member.ToYear >= year))
            .Select(member => member.UnitCode).ToHashSetAsync(ct);

    public static FieldChecks Electorate(this FieldChecks check, int? allMembers) =>
        check.That(allMembers is not > 100_000, "/allMembers", "Nhiều nhất 100000 thành viên.", "At most 100000 members.");

    public static Task<Allotment?> AllotmentOfAsync(this AwardsDbContext db, Nomination nomination, CancellationToken ct) =>
        db.Allotments.AsNoTracking().SingleOrDefaultAsync(one => one.ClusterCode == nomination.ClusterCode && one.CycleCode == nomination.CycleCode, ct);
}
