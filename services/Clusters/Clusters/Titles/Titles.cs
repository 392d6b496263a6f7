namespace ThiDua.Clusters;

/// <summary>Registrations of titles: their addresses, who sees one, and how one is loaded to be changed.</summary>
internal static class Titles
{
    public static void Map(RouteGroupBuilder api)
    {
        var titles = api.MapGroup("/title-registrations");
        RegisterTitles.Map(titles);
        ListTitleRegistrations.Map(titles);
        GetTitleRegistration.Map(titles);
        ReviseTitles.Map(titles);
        CorrectTitles.Map(titles);
        WithdrawTitles.Map(titles);
    }

    /// <summary>The unit itself and the successors that carry its history, the head of its cluster, the province.</summary>
    public static IQueryable<TitleRegistration> SeenBy(CurrentUser user, ClustersDbContext db)
    {
        var reach = user.ReachOf(Permissions.ReadTitles);
        if (reach.Everything) return db.TitleRegistrations;
        var (clusters, units) = (reach.Codes(Scopes.ClusterKind), db.WithPredecessors(reach.Codes(Scopes.UnitKind)));
        return db.TitleRegistrations.Where(r => clusters.Contains(r.ClusterCode) || units.Contains(r.UnitCode));
    }

    /// <summary>For the unit and the office, while the cycle's phase is open.</summary>
    public static async Task<Result<TitleRegistration>> LoadForChangeAsync(ClustersDbContext db, Guid id, ETag ifMatch, CurrentUser user,
        DateTimeOffset now, CancellationToken ct)
    {
        var loaded = await LoadAsync(db, id, ifMatch, user, Permissions.RegisterTitles, ct);
        if (loaded.Error is not null) return loaded;
        return await RefusesPhaseAsync(db, loaded.Value, nameof(ReviseTitles), now, ct) is { } closed ? closed : loaded;
    }

    /// <summary>For the office whenever a mistake is found, and for the unit while the phase is open.</summary>
    public static async Task<Result<TitleRegistration>> LoadForWithdrawalAsync(ClustersDbContext db, Guid id, ETag ifMatch,
        CurrentUser user, DateTimeOffset now, CancellationToken ct)
    {
        var loaded = await LoadAsync(db, id, ifMatch, user, Permissions.RegisterTitles, ct);
        if (loaded.Error is not null || user.May(Permissions.CorrectTitles)) return loaded;
        return await RefusesPhaseAsync(db, loaded.Value, nameof(WithdrawTitles), now, ct) is { } closed ? closed : loaded;
    }

    /// <summary>For the office, whenever a mistake is found.</summary>
    public static Task<Result<TitleRegistration>> LoadForCorrectionAsync(ClustersDbContext db, Guid id, ETag ifMatch, CurrentUser user,
        CancellationToken ct) => LoadAsync(db, id, ifMatch, user, Permissions.CorrectTitles, ct);

    private static async Task<Result<TitleRegistration>> LoadAsync(ClustersDbContext db, Guid id, ETag ifMatch, CurrentUser user,
        Permission permission, CancellationToken ct)
    {
        var registration = await SeenBy(user, db).SingleOrDefaultAsync(r => r.Id == id, ct);
        if (registration is null) return TitleErrors.RegistrationNotFound;
        if (user.Refuses(permission, Scopes.Unit(registration.UnitCode)) is { } refusal) return refusal;
        return await db.RefusesStaleAsync(registration, ifMatch, GeneralErrors.Changed, ct) is { } stale ? stale : registration;
    }

    private static async Task<Error?> RefusesPhaseAsync(ClustersDbContext db, TitleRegistration registration, string act,
        DateTimeOffset now, CancellationToken ct)
    {
        var cycle = await db.Cycles.AsNoTracking().SingleAsync(c => c.Code == registration.CycleCode, ct);
        return cycle.Refuses(act, now, registration.UnitCode);
    }
}
