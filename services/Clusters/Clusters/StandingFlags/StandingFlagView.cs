namespace ThiDua.Clusters;

/// <summary>The standing flag of a cluster: who holds it, and who held it before.</summary>
/// <param name="Holdings">The oldest first; the last holds it now.</param>
/// <param name="HolderUnitCode">Code of the member that holds it now.</param>
[ShowsNames]
internal sealed record StandingFlagView(Guid Id, string ClusterCode, string HolderUnitCode, IReadOnlyList<FlagHolding> Holdings)
{
    public static StandingFlagView Of(StandingFlag f) => new(f.Id, f.ClusterCode, f.Holder!, f.Holdings);
}
