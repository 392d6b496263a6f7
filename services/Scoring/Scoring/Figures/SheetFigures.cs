using ThiDua.Contracts.Indicators.V1;

namespace ThiDua.Scoring;

/// <summary>The figures of a sheet's unit in the year of its cycle, for the criteria that are bound to an indicator.</summary>
internal sealed class SheetFigures
{
    private readonly IReadOnlyDictionary<string, IndicatorState> _indicators;
    private readonly IReadOnlyList<Figure> _figures;
    private readonly DateTimeOffset _at;

    private SheetFigures(ScoringTable table, IReadOnlyDictionary<string, IndicatorState> indicators, FigureSetState? set)
    {
        (_indicators, _figures, _at) = (indicators, set?.Figures ?? [], set?.OccurredAt ?? default);
        Inputs = new(table.Tree.Leaves.Select(leaf => (leaf.Code, Input: Now(leaf))).Where(one => one.Input is not null)
            .ToDictionary(one => one.Code, one => one.Input!));
    }

    /// <summary>As they are now, for what is judged now.</summary>
    public Inputs Inputs { get; }

    public static async Task<SheetFigures> LoadAsync(
        ScoringDbContext db, ScoreSheet sheet, int year, ScoringTable table, CancellationToken ct) =>
        (await LoadAllAsync(db, [sheet.UnitCode], year, table, ct))[sheet.UnitCode];

    /// <summary>Of several units in one look, by their codes.</summary>
    public static async Task<IReadOnlyDictionary<string, SheetFigures>> LoadAllAsync(
        ScoringDbContext db, IReadOnlyList<string> units, int year, ScoringTable table, CancellationToken ct)
    {
        var bound = table.Nodes.Select(node => node.IndicatorCode).OfType<string>().Distinct().ToList();
        var indicators = await db.Indicators.AsNoTracking().Where(i => bound.Contains(i.Code))
            .ToDictionaryAsync(i => i.Code, i => i.State, ct);
        string[] keys = [.. units.Select(unit => FigureSetCopy.KeyOf(unit, Period.OfYear(year).ToString()))];
        var sets = await db.Figures.AsNoTracking().Where(f => keys.Contains(f.Key)).ToDictionaryAsync(f => f.UnitCode, f => f.State, ct);
        return units.ToDictionary(unit => unit, unit => new SheetFigures(table, indicators, sets.GetValueOrDefault(unit)));
    }

    /// <returns><c>null</c> for a criterion that is not bound, or while Indicators has told nothing of it.</returns>
    public FigureView? Of(Node leaf) => Of(Inputs.Of(leaf.Code));

    /// <summary>As it was when something was judged.</summary>
    public FigureView? Of(Input? input) =>
        input is null ? null : FigureView.Of(input, _indicators.GetValueOrDefault(input.IndicatorCode));

    /// <summary>What has become of a figure since something was judged by it; <c>null</c> while it is the same.</summary>
    public ChangedSinceView? ChangeOf(Node leaf, Input? judgedBy)
    {
        if (judgedBy is null) return null;
        var now = Inputs.Of(leaf.Code);
        if (now is not null && now.SaysTheSameAs(judgedBy)) return null;
        return new(Of(judgedBy)!, Of(now), _at == default ? null : _at, now?.Source);
    }

    private Input? Now(Node leaf) =>
        leaf.IndicatorCode is not null && _figures.FirstOrDefault(one => one.IndicatorCode == leaf.IndicatorCode) is { } figure
            ? new Input
            {
                IndicatorCode = figure.IndicatorCode,
                TargetStatus = figure.TargetStatus,
                Target = figure.Target,
                TargetSource = figure.TargetSource,
                ActualStatus = figure.ActualStatus,
                Actual = figure.Actual,
                Qualifier = figure.Qualifier,
                StatedPercent = figure.StatedPercent,
                StatedPercentQualifier = figure.StatedPercentQualifier,
                DerivedPercent = figure.DerivedPercent,
                Source = figure.ReportedBy,
                At = _at,
            } : null;
}
