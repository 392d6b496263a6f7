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
