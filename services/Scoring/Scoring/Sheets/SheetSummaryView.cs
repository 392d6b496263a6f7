namespace ThiDua.Scoring;

/// <summary>A sheet without its lines.</summary>
/// <param name="ProposedTotal"><c>null</c> while a line is blank.</param>
/// <param name="OfficialTotal"><c>null</c> while a line has no official points.</param>
[ShowsNames]
internal sealed record SheetSummaryView(
    Guid Id, Guid TableId, string ClusterCode, string CycleCode, string UnitCode, SheetState State, decimal? ProposedTotal,
    decimal? OfficialTotal)
{
    public static SheetSummaryView Of(ScoreSheet sheet) => new(
        sheet.Id, sheet.TableId, sheet.ClusterCode, sheet.CycleCode, sheet.UnitCode, sheet.State, sheet.ProposedTotal?.Value,
        sheet.OfficialTotal?.Value);
}

/// <summary>A sheet after some of its lines were written.</summary>
/// <param name="ChangedByOthers">Criteria that somebody else changed since the version that the caller had read: to be read again before
/// they are written.</param>
[ShowsNames]
internal sealed record SheetWrittenView(
    Guid Id, Guid TableId, string ClusterCode, string CycleCode, string UnitCode, SheetState State, decimal? ProposedTotal,
    decimal? OfficialTotal, IReadOnlyList<string> ChangedByOthers)
{
    public static SheetWrittenView Of(ScoreSheet sheet, ETag read, IReadOnlyList<string> written) => new(
        Id: sheet.Id,
        TableId: sheet.TableId,
        ClusterCode: sheet.ClusterCode,
        CycleCode: sheet.CycleCode,
        UnitCode: sheet.UnitCode,
        State: sheet.State,
        ProposedTotal: sheet.ProposedTotal?.Value,
        OfficialTotal: sheet.OfficialTotal?.Value,
        ChangedByOthers: [.. sheet.ChangedAfter(read.Version).Except(written)]);
}
