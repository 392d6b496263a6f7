using ThiDua.BuildingBlocks.Calendar;

namespace ThiDua.Awards;

/// <summary>Discussion, nomination and proposal of the clusters (<i>bình xét, suy tôn</i>).</summary>
internal static class Nominations
{
    public static void Map(RouteGroupBuilder api)
    {
        var nominations = api.MapGroup("/nominations");
        BeginNomination.Map(nominations);
        AgreeNominees.Map(nominations);
        SetElectorate.Map(nominations);
        RecordBallot.Map(nominations);
        RecordAuthorityDecision.Map(nominations);
        ProposeAward.Map(nominations);
        SubmitNomination.Map(nominations);
        WithdrawSubmission.Map(nominations);
        CorrectBallot.Map(nominations);
        WithdrawBallot.Map(nominations);
        WithdrawProposal.Map(nominations);
        WithdrawAuthorityDecision.Map(nominations);
        GetNomination.Map(nominations);
        ListNominations.Map(nominations);
    }

    /// <summary>A nomination is seen by its cluster's head and by the members of that year.</summary>
    public static IQueryable<Nomination> SeenBy(this IQueryable<Nomination> nominations, CurrentUser user, AwardsDbContext db)
    {
        var reach = user.ReachOf(Permissions.ReadNominations);
        if (reach.Everything) return nominations;
        var (clusters, units) = (reach.Codes(Scopes.ClusterKind), reach.Codes(Scopes.UnitKind));
        return nominations.Where(nomination => clusters.Contains(nomination.ClusterCode)
            || db.Members.Any(member => member.ClusterCode == nomination.ClusterCode && units.Contains(member.UnitCode)
                && RegisterDbContext.Covers(member.FromYear, member.ToYear, nomination.Year)));
    }

    /// <param name="act">Operation that changes it: it belongs to phases (<see cref="ActPhases"/>).</param>
    /// <returns>The nomination to change, or the refusal: not seen, no right, another version, or not the time.</returns>
    public static async Task<Result<Nomination>> LoadForChangeAsync(AwardsDbContext db, Guid id, ETag ifMatch, string act,
        Permission permission, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var nomination = await db.Nominations.SeenBy(user, db).SingleOrDefaultAsync(one => one.Id == id, ct);
        if (nomination is null) return NominationErrors.NotFound;
        var foreign = await db.RefusesHeadAsync(user, permission, [nomination.ClusterCode], nomination.Year, NominationErrors.NotInOffice,
            ct);
        if (foreign is not null) return foreign;
        var afterwards = user.EntersAfterwards(permission, nomination.ClusterCode);
        if (afterwards && RefusesSeason(nomination.Year, clock) is { } early) return early;
        if (await db.RefusesStaleAsync(nomination, ifMatch, NominationErrors.Changed, ct) is { } stale) return stale;
        if (afterwards) nomination.EnterAfterwards();
        else if (await RefusesPhaseAsync(db, nomination.CycleCode, act, clock, ct) is { } closed) return closed;
        return nomination;
    }

    /// <summary>Whether the caller acts as the office and not for the cluster: then only for a past season, whose windows are closed long
    /// since; its days and rules are those of then.</summary>
    public static bool EntersAfterwards(this CurrentUser user, Permission permission, string clusterCode)
    {
        var given = user.Grants.Where(grant => permission.IsGiven(grant, [Scopes.Cluster(clusterCode)])).ToList();
        return given.Count > 0 && given.TrueForAll(grant => grant.Role == Roles.ProvinceOffice);
    }

    /// <returns>The refusal while the season is not over.</returns>
    public static Error? RefusesSeason(int year, TimeProvider clock) =>
        year < LegalTime.Today(clock).Year ? null : NominationErrors.SeasonUnderWay(year);

    public static async Task<Error?> RefusesPhaseAsync(AwardsDbContext db, string cycleCode, string act, TimeProvider clock,
        CancellationToken ct)
    {
        var cycle = await db.Cycles.AsNoTracking().SingleOrDefaultAsync(one => one.Code == cycleCode, ct);
        return cycle is null ? NominationErrors.PhaseClosed([]) : RefusesPhase(cycle.State, act, clock.GetUtcNow());
    }

    /// <returns>The refusal that names the windows, or <c>null</c> when one of the act's phases is open at the moment.</returns>
    public static Error? RefusesPhase(CycleState cycle, string act, DateTimeOffset now)
    {
        string[] kinds = [.. ActPhases.Of[act].Kinds];
        if (kinds.Length == 0 || cycle.PhaseOpen(now, kinds)) return null;
        return NominationErrors.PhaseClosed(
            [.. cycle.Phases.Where(phase => kinds.Contains(phase.Kind)).Select(phase => new Window(phase.Opens, phase.Closes))]);
    }
}
