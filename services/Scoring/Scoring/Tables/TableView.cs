namespace ThiDua.Scoring;

/// <summary>A table with its groups and criteria.</summary>
/// <param name="TableVersion">1, 2, … within cluster and cycle; not the version in the ETag.</param>
/// <param name="Nodes">In reading order.</param>
/// <param name="Rules">What the cluster has agreed on about the ranking.</param>
/// <param name="Total">Declared total of points (<i>tổng điểm</i>).</param>
/// <param name="Withdrawn">Why it was withdrawn; <c>null</c> while it was not.</param>
[ShowsNames]
internal sealed record TableView(
    Guid Id, string ClusterCode, string CycleCode, int TableVersion, string Name, TableState State, decimal Total,
    TableRulesBody Rules, IReadOnlyList<TableNodeBody> Nodes, ActView? Withdrawn)
{
    public static TableView Of(ScoringTable table) => new(
        Id: table.Id,
        ClusterCode: table.ClusterCode,
        CycleCode: table.CycleCode,
        TableVersion: table.TableVersion,
        Name: table.Name,
        State: table.State,
        Total: table.Total.Value,
        Rules: TableRulesBody.Of(table.Rules),
        Nodes: [.. table.Nodes.Select(TableNodeBody.Of)],
        Withdrawn: table.Withdrawal is { } gone ? new(gone.Reason, gone.By.Name, gone.By.DisplayFunction, gone.At) : null);
}
