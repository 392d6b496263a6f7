using ThiDua.BuildingBlocks.Calendar;

namespace ThiDua.Awards;

/// <summary>The register of awards (<i>sổ khen thưởng</i>).</summary>
internal static class AwardRegister
{
    public static void Map(RouteGroupBuilder api)
    {
        var awards = api.MapGroup("/awards");
        PresentAward.Map(awards);
        GetAward.Map(awards);
        ListAwards.Map(awards);
        CorrectAward.Map(awards);
        WithdrawAward.Map(awards);
        WithdrawRevocation.Map(awards);
        CorrectPresentation.Map(awards);
        WithdrawPresentation.Map(awards);
        GetCertificate.Map(api);
    }

    /// <summary>An entry of the register is seen by the unit rewarded, the body that decided, their successors, and the head of the cluster
    /// the unit was in; of what is still to be handed over, or was handed over since it joined, also the head of the cluster it is in
    /// now.</summary>
    public static IQueryable<Award> SeenBy(this IQueryable<Award> awards, CurrentUser user, AwardsDbContext db)
    {
        var reach = user.ReachOf(Permissions.ReadRegisterOfAwards);
        return reach.Everything ? awards : awards.SeenBy(reach, db.OwnHistory(reach), db);
    }

    /// <summary>The same where the bodies whose entries are the caller's own are known.</summary>
    public static IQueryable<Award> SeenBy(this IQueryable<Award> awards, Reach reach, IQueryable<string> units, AwardsDbContext db)
    {
        var clusters = reach.Codes(Scopes.ClusterKind);
        var year = db.ThisYear;
        return awards.Where(award => units.Contains(award.RecipientUnitCode) || units.Contains(award.IssuerUnitCode)
            || db.Members.Any(member => member.UnitCode == award.RecipientUnitCode && clusters.Contains(member.ClusterCode)
                && (RegisterDbContext.Covers(member.FromYear, member.ToYear, award.AchievementYear)
                    || (RegisterDbContext.Covers(member.FromYear, member.ToYear, year)
                        && ((award.PresentedOn == null && award.State == EntryState.InForce)
                            || award.PresentedOn!.Value.Year >= member.FromYear)))));
    }

    /// <summary>The bodies whose entries are the caller's own: those of the grants and what these came from (reading only; no act follows
    /// it).</summary>
    public static IQueryable<string> OwnHistory(this AwardsDbContext db, Reach reach) =>
        db.WithPredecessors([.. reach.Codes(Scopes.UnitKind), .. reach.Codes(Scopes.DepartmentKind)]);

    /// <returns>The entry to change, or the refusal: not seen, no right by issuer or cluster, or another version.</returns>
    public static async Task<Result<Award>> LoadForChangeAsync(AwardsDbContext db, Guid id, ETag ifMatch, Permission permission,
        CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var award = await db.Awards.SeenBy(user, db).SingleOrDefaultAsync(one => one.Id == id, ct);
        if (award is null) return AwardErrors.NotFound;
        var clusters = await db.Members.AsNoTracking()
            .Where(member => member.UnitCode == award.RecipientUnitCode
                && RegisterDbContext.Covers(member.FromYear, member.ToYear, award.AchievementYear))
            .Select(member => member.ClusterCode).Distinct().ToListAsync(ct);
        var foreign = await db.RefusesHeadAsync(user, permission, clusters, award.AchievementYear, NominationErrors.NotInOffice, ct,
            Scopes.Unit(award.IssuerUnitCode));
        // The cluster of then may be gone: what is handed over now, the head of the present one hands over.
        if (foreign is not null && await RefusesPresentHeadAsync(db, award, permission, user, clock, ct)) return foreign;
        return await db.RefusesStaleAsync(award, ifMatch, AwardErrors.Changed, ct) is { } stale ? stale : award;
    }

    /// <returns>The entry to correct, withdraw or put in force again, or the refusal: only who records the body's decisions may.</returns>
    public static async Task<Result<Award>> LoadAsIssuerAsync(AwardsDbContext db, Guid id, ETag ifMatch, CurrentUser user,
        CancellationToken ct)
    {
        var award = await db.Awards.SeenBy(user, db).SingleOrDefaultAsync(one => one.Id == id, ct);
        if (award is null) return AwardErrors.NotFound;
        var isAbove = await db.Decisions.AnyAsync(one => one.Id == award.DecisionId && one.Above != null, ct);
        if (Decisions.RefusesRight(user, award.IssuerUnitCode, isAbove) is { } foreign) return foreign;
        return await db.RefusesStaleAsync(award, ifMatch, AwardErrors.Changed, ct) is { } stale ? stale : award;
    }

    private static async Task<bool> RefusesPresentHeadAsync(AwardsDbContext db, Award award, Permission permission, CurrentUser user,
        TimeProvider clock, CancellationToken ct)
    {
        var year = LegalTime.Today(clock).Year;
        if (year == award.AchievementYear) return true;
        var clusters = await db.Members.AsNoTracking()
            .Where(member => member.UnitCode == award.RecipientUnitCode && RegisterDbContext.Covers(member.FromYear, member.ToYear, year))
            .Select(member => member.ClusterCode).Distinct().ToListAsync(ct);
        return await db.RefusesHeadAsync(user, permission, clusters, year, NominationErrors.NotInOffice, ct) is not null;
    }
}
