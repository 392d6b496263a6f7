namespace ThiDua.Clusters;

/// <summary>Pacts: their addresses, and how one is loaded to be changed or signed.</summary>
internal static class Pacts
{
    public static void Map(RouteGroupBuilder api)
    {
        var pacts = api.MapGroup("/pacts");
        DraftPact.Map(pacts);
        ListPacts.Map(pacts);
        GetPact.Map(pacts);
        RevisePact.Map(pacts);
        CirculatePact.Map(pacts);
        RecallPact.Map(pacts);
        SignPact.Map(pacts);
        AnnexPact.Map(pacts);
        SignAnnex.Map(pacts);
        WithdrawAnnex.Map(pacts);
        WithdrawPact.Map(pacts);
        DraftSuccessorPact.Map(pacts);
    }

    /// <summary>The answer after every act and to a look.</summary>
    public static async Task<PactView> ViewAsync(ClustersDbContext db, Pact pact, Cluster cluster, CancellationToken ct) =>
        PactView.Of(pact, cluster.SignersOf(pact.Year, db.Today, await db.LastDaysAsync(cluster, ct)));

    /// <summary>For those who write the pact: the head in office in its year.</summary>
    public static Task<Result<(Pact Pact, Cluster Cluster)>> LoadForChangeAsync(ClustersDbContext db, Guid id, ETag ifMatch,
        CurrentUser user, CancellationToken ct) =>
        LoadAsync(db, id, ifMatch, (pact, cluster) => user.RefusesFor(Permissions.DraftPact, cluster, pact.Year, db.Today), ct);

    /// <summary>For a member that signs, while the cycle's phase of pledging is open.</summary>
    public static async Task<Result<(Pact Pact, Cluster Cluster)>> LoadForSignatureAsync(ClustersDbContext db, Guid id, string unitCode,
        ETag ifMatch, CurrentUser user, DateTimeOffset now, CancellationToken ct)
    {
        var loaded = await LoadAsync(db, id, ifMatch, (_, _) => user.Refuses(Permissions.SignPact, Scopes.Unit(unitCode)), ct);
        if (loaded.Error is not null) return loaded;

        var cycle = await db.Cycles.AsNoTracking().SingleAsync(c => c.Code == loaded.Value.Pact.CycleCode, ct);
        return cycle.Refuses(nameof(SignPact), now, unitCode) is { } closed ? closed : loaded;
    }

    /// <summary>What all have signed is no longer the head's alone.</summary>
    public static Task<Result<(Pact Pact, Cluster Cluster)>> LoadForWithdrawalAsync(ClustersDbContext db, Guid id, ETag ifMatch,
        CurrentUser user, CancellationToken ct) =>
        LoadAsync(db, id, ifMatch, (pact, cluster) => pact.State == PactState.Complete ? user.Refuses(Permissions.DraftPact)
            : user.RefusesFor(Permissions.DraftPact, cluster, pact.Year, db.Today), ct);

    /// <summary>For those who wrote an annex.</summary>
    public static async Task<Result<(Pact Pact, Cluster Cluster)>> LoadForAnnexAsync(ClustersDbContext db, Guid id, int number,
        ETag ifMatch, CurrentUser user, CancellationToken ct) =>
        WithAnnex(await LoadForChangeAsync(db, id, ifMatch, user, ct), number);

    /// <summary>For a member that signs an annex, whenever it is written.</summary>
    public static async Task<Result<(Pact Pact, Cluster Cluster)>> LoadForAnnexSignatureAsync(ClustersDbContext db, Guid id, int number,
        string unitCode, ETag ifMatch, CurrentUser user, CancellationToken ct) =>
        WithAnnex(await LoadAsync(db, id, ifMatch, (_, _) => user.Refuses(Permissions.SignPact, Scopes.Unit(unitCode)), ct), number);

    // An annex is a part of the pact: whether it is there is asked of the version that the caller has read.
    private static Result<(Pact Pact, Cluster Cluster)> WithAnnex(Result<(Pact Pact, Cluster Cluster)> loaded, int number) =>
        loaded.Error is null && (number < 1 || number > loaded.Value.Pact.Annexes.Count) ? PactErrors.AnnexNotFound : loaded;

    private static async Task<Result<(Pact Pact, Cluster Cluster)>> LoadAsync(ClustersDbContext db, Guid id, ETag ifMatch,
        Func<Pact, Cluster, Error?> refuses, CancellationToken ct)
    {
        var pact = await db.Pacts.SingleOrDefaultAsync(p => p.Id == id, ct);
        if (pact is null) return PactErrors.PactNotFound;
        var cluster = await db.Clusters.AsNoTracking().SingleAsync(c => c.Code == pact.ClusterCode, ct);
        if (refuses(pact, cluster) is { } refusal) return refusal;
        return await db.RefusesStaleAsync(pact, ifMatch, GeneralErrors.Changed, ct) is { } stale ? stale : (pact, cluster);
    }
}
