using System.Text.Json;
using ThiDua.BuildingBlocks.Persistence;
using ThiDua.Contracts.Scoring.V1;

namespace ThiDua.Scoring;

/// <summary>The public state of each aggregate: the one place where the domain turns into contracts.</summary>
internal static class ScoringContracts
{
    public static object StateOf(AggregateRoot root, ContractHeader header) => root switch
    {
        ScoringTable table => Of(table, header),
        ScoreSheet sheet => Of(sheet, header),
        ClusterRanking ranking => Of(ranking, header),
        _ => throw new ArgumentOutOfRangeException(nameof(root), root.GetType().Name, null),
    };

    private static ScoringTableState Of(ScoringTable table, ContractHeader header) => new(
        header.EventId, table.Id, table.Version, header.OccurredAt, header.Happened,
        table.ClusterCode, table.CycleCode, table.TableVersion, table.Name, Word(table.State), table.Total.Value,
        [.. table.Nodes.Select(node =>
            new TableNode(node.Code, node.ParentCode, node.Name, node.Maximum.Value, node.DepartmentCode, node.IndicatorCode))]);

    private static ScoreSheetState Of(ScoreSheet sheet, ContractHeader header) => new(
        header.EventId, sheet.Id, sheet.Version, header.OccurredAt, header.Happened,
        sheet.TableId, sheet.ClusterCode, sheet.CycleCode, sheet.UnitCode, Word(sheet.State), sheet.ProposedTotal?.Value,
            sheet.OfficialTotal?.Value,
        [.. sheet.Lines.Select(line => new ScoreLineState(
            line.Code, line.Proposed?.Points.Value, line.Appraised?.Points.Value, line.Official?.Points.Value, line.Official?.Remark
                ?? line.Appraised?.Remark))]);

    private static Contracts.Scoring.V1.RankingState Of(ClusterRanking ranking, ContractHeader header) => new(
        header.EventId, ranking.Id, ranking.Version, header.OccurredAt, header.Happened,
        ranking.TableId, ranking.ClusterCode, ranking.CycleCode, ranking.Year, Word(ranking.State), ranking.InForce?.On,
            ranking.InForce?.MinutesNumber,
        [.. ranking.Places.Select(place => new RankedPlace(
            place.UnitCode, place.Total?.Value, place.Rank, Word(place.Tie), place.TieReason,
            [.. place.Groups.Select(group => new GroupPoints(group.Code, group.Points?.Value))]))]);

    private static string Word<TState>(TState state) where TState : struct, Enum =>
        JsonNamingPolicy.KebabCaseLower.ConvertName(state.ToString());
}
