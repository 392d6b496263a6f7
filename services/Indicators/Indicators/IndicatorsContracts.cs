using System.Text.Json;
using ThiDua.BuildingBlocks.Domain;
using ThiDua.BuildingBlocks.Persistence;
using ThiDua.Contracts.Indicators.V1;
using ThiDua.Indicators.Domain;
using Figure = ThiDua.Contracts.Indicators.V1.Figure;

namespace ThiDua.Indicators;

/// <summary>Which contract tells the others about which aggregate.</summary>
internal static class IndicatorsContracts
{
    public static object From(AggregateRoot root, ContractHeader h) => root switch
    {
        Indicator i => new IndicatorState(
            h.EventId, i.Id, i.Version, h.OccurredAt, h.Happened,
            i.Code, i.Name, i.UnitOfMeasure, Kebab(i.Direction), i.Decimals, i.OwnerDepartmentCode, i.LegalBasis, i.ValidFrom, i.ValidTo),
        FigureSet s => new FigureSetState(
            h.EventId, s.Id, s.Version, h.OccurredAt, h.Happened, s.UnitCode, s.Period.ToString(),
            [.. s.Figures.OrderBy(figure => figure.IndicatorCode, StringComparer.Ordinal).Select(From)]),
        _ => throw new InvalidOperationException($"No contract for {root.GetType().Name}."),
    };

    private static Figure From(Domain.Figure figure) => new(
        figure.IndicatorCode,
        Kebab(figure.Target.Status), figure.Target.Value, figure.Target.Source is { } source ? Kebab(source) : null,
        Kebab(figure.Actual.Status), figure.Actual.Quantity?.Value, Kebab(figure.Actual.Quantity?.Qualifier),
        figure.Actual.Stated?.Value, Kebab(figure.Actual.Stated?.Qualifier),
        figure.Derived?.Value, figure.Actual.ReportedBy,
        figure.Actual.Statement is { } said ? new(said.Quote, said.Assessment is { } judged ? Kebab(judged) : null, said.Cause) : null,
        [.. figure.Actual.Comparisons.Select(c => new Contracts.Indicators.V1.Comparison(
            Kebab(c.Base), c.BaseYear, Kebab(c.Measure), c.Quantity.Value, Kebab(c.Quantity.Qualifier)))],
        figure.ImpliedPlan?.Value, Kebab(figure.ImpliedPlan?.Qualifier));

    private static string Kebab<T>(T value) where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    private static string? Kebab(Qualifier? qualifier) => qualifier is { } known ? Kebab(known) : null;
}
