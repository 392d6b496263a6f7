namespace ThiDua.Clusters;

/// <summary>
/// Pacts that wait for one unit's signature, under themselves or under an annex, of whatever year. They are asked for before its membership
/// changes, and released afterwards where it need not sign any more: otherwise they would wait for it for ever.
/// </summary>
internal sealed class WaitingPacts
{
    private readonly Cluster _cluster;
    private readonly string _unitCode;
    private readonly DateOnly _today;
    private readonly Dictionary<string, DateOnly> _lastDays;
    private readonly IReadOnlyList<Pact> _pacts;

    private WaitingPacts(Cluster cluster, string unitCode, DateOnly today, Dictionary<string, DateOnly> lastDays,
        IReadOnlyList<Pact> pacts)
    {
        (_cluster, _unitCode, _today, _lastDays) = (cluster, unitCode, today, lastDays);
        _pacts = [.. pacts.Where(pact => pact.WaitsFor(unitCode, SignersOf(pact)))];
    }

    public static async Task<WaitingPacts> FindAsync(ClustersDbContext db, Cluster cluster, string unitCode, CancellationToken ct) =>
        new(cluster, unitCode, db.Today, await db.LastDaysAsync(cluster, ct),
            await db.Pacts.Where(p => p.ClusterCode == cluster.Code
                && (p.State == PactState.Circulated || p.State == PactState.Complete)).ToListAsync(ct));

    /// <param name="lastDay">Last day of the unit, where that is what has changed.</param>
    public void Release(DateTimeOffset at, DateOnly? lastDay = null)
    {
        if (lastDay is { } known) _lastDays[_unitCode] = known;
        foreach (var pact in _pacts)
        {
            var signers = SignersOf(pact);
            if (!signers.Contains(_unitCode)) pact.Release(_unitCode, signers, at);
        }
    }

    private IReadOnlyList<string> SignersOf(Pact pact) => _cluster.SignersOf(pact.Year, _today, _lastDays);
}
