namespace ThiDua.Scoring;

/// <summary>A table without its criteria.</summary>
/// <param name="TableVersion">1, 2, … within cluster and cycle; not the version in the ETag.</param>
/// <param name="Total">Declared total of points (<i>tổng điểm</i>).</param>
[ShowsNames]
internal sealed record TableSummaryView(
    Guid Id, string ClusterCode, string CycleCode, int TableVersion, string Name, TableState State, decimal Total)
{
    public static TableSummaryView Of(ScoringTable table) =>
        new(table.Id, table.ClusterCode, table.CycleCode, table.TableVersion, table.Name, table.State, table.Total.Value);
}
