using ThiDua.Contracts.Scoring.V1;

namespace ThiDua.Scoring;

/// <summary>
/// The public state of each aggregate: the one place where the domain turns into contracts. Drafts are not public: points of a unit are
/// from the submission on, those of the departments once all have appraised, places once a conference has adopted them.
/// </summary>
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
        EventId: header.EventId,
        AggregateId: table.Id,
        Version: table.Version,
        OccurredAt: header.OccurredAt,
        Happened: header.Happened,
        ClusterCode: table.ClusterCode,
        CycleCode: table.CycleCode,
        TableVersion: table.TableVersion,
        Name: table.Name,
        State: EnumWord.Of(table.State),
        Total: table.Total.Value,
        Nodes: [.. table.Nodes.Select(Of)],
        Rules: new(EnumWord.Of(table.Rules.SetAside), EnumWord.Of(table.Rules.Ties), table.Rules.PlacesNeeded));

    private static TableNode Of(Node node) =>
        new(node.Code, node.ParentCode, node.Name, node.Maximum.Value, node.DepartmentCode, node.IndicatorCode, node.Number);

    private static ScoreSheetState Of(ScoreSheet sheet, ContractHeader header) => new(
        EventId: header.EventId,
        AggregateId: sheet.Id,
        Version: sheet.Version,
        OccurredAt: header.OccurredAt,
        Happened: header.Happened,
        TableId: sheet.TableId,
        ClusterCode: sheet.ClusterCode,
        CycleCode: sheet.CycleCode,
        UnitCode: sheet.UnitCode,
        State: EnumWord.Of(sheet.State),
        ProposedTotal: Stage(sheet) >= SheetState.Submitted ? sheet.ProposedTotal?.Value : null,
        OfficialTotal: Stage(sheet) >= SheetState.Official ? sheet.OfficialTotal?.Value : null,
        Lines: [.. sheet.Lines.Select(line => Of(line, Stage(sheet)))]);

    // How far the sheet has come; a frozen or withdrawn one as far as it was then.
    private static SheetState Stage(ScoreSheet sheet) => sheet.State switch
    {
        SheetState.Frozen => sheet.FrozenFrom ?? SheetState.Official,
        SheetState.Withdrawn => SheetState.Draft,
        var state => state,
    };

    private static ScoreLineState Of(ScoreLine line, SheetState stage)
    {
        var proposed = stage >= SheetState.Submitted ? line.Proposed : null;
        var appraised = stage >= SheetState.Appraised ? line.Appraised : null;
        var official = stage >= SheetState.Official ? line.Official : null;
        return new(line.Code, proposed?.Points.Value, appraised?.Points.Value, official?.Points.Value,
            official?.Remark ?? appraised?.Remark);
    }

    private static Contracts.Scoring.V1.RankingState Of(ClusterRanking ranking, ContractHeader header) => new(
        EventId: header.EventId,
        AggregateId: ranking.Id,
        Version: ranking.Version,
        OccurredAt: header.OccurredAt,
        Happened: header.Happened,
        TableId: ranking.TableId,
        ClusterCode: ranking.ClusterCode,
        CycleCode: ranking.CycleCode,
        Year: ranking.Year,
        State: EnumWord.Of(ranking.State),
        AdoptedOn: ranking.InForce?.On,
        MinutesNumber: ranking.InForce?.MinutesNumber,
        Places: ranking.State == RankingState.Adopted ? [.. ranking.Places.Select(Of)] : [],
        SetAside: ranking.State == RankingState.Adopted
            ? [.. ranking.Aside.Select(one => new SetAsideUnit(one.Key, EnumWord.Of(ranking.Rules.SetAside), one.Value))] : [],
        PlacesNeeded: ranking.InForce?.PlacesNeeded,
        AdoptedIn: ranking.AdoptedIn);

    private static RankedPlace Of(Place place) => new(
        place.UnitCode, place.Total?.Value, place.Rank, EnumWord.Of(place.Tie), place.TieReason,
        [.. place.Groups.Select(group => new GroupPoints(group.Code, group.Points?.Value))],
        place.Basis is { } basis ? EnumWord.Of(basis) : null, place.SetAside is { } aside ? EnumWord.Of(aside) : null);
}
