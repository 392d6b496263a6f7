using System.Text.Json;
using ThiDua.BuildingBlocks.Persistence;
using V1 = ThiDua.Contracts.Indicators.V1;

namespace ThiDua.Indicators;

/// <summary>Which contract tells the others about which aggregate.</summary>
internal static class IndicatorsContracts
{
    public static object From(AggregateRoot root, ContractHeader h) => root switch
    {
        Indicator i => new V1.IndicatorState(
            h.EventId, i.Id, i.Version, h.OccurredAt, h.Happened,
            i.Code, i.Name, i.UnitOfMeasure, Kebab(i.Direction), i.Decimals, i.OwnerDepartmentCode, i.LegalBasis, i.ValidFrom, i.ValidTo),
        FigureSet s => new V1.FigureSetState(
            h.EventId, s.Id, s.Version, h.OccurredAt, h.Happened, s.UnitCode, s.Period.ToString(),
            [.. s.Figures.OrderBy(figure => figure.IndicatorCode, StringComparer.Ordinal).Select(From)]),
        ClusterFigures c => new V1.ClusterFiguresState(
            h.EventId, c.Id, c.Version, h.OccurredAt, h.Happened, c.ClusterCode, c.Period.ToString(), [.. c.Entries.Select(From)]),
        Review r => new V1.ReviewState(
            h.EventId, r.Id, r.Version, h.OccurredAt, h.Happened, r.ClusterCode, r.Period.ToString(), Kebab(r.Kind), r.Title, r.HeldOn,
                r.ConferenceId, Kebab(r.State),
            [.. r.Questions.Select(asked => new V1.ReviewQuestion(asked.IndicatorCode, Kebab(asked.Bound), asked.Number))],
            [.. r.Submissions.Select(one => new V1.ReviewSubmission(
                one.UnitCode, Kebab(one.State), one.Achievements,
                    [.. one.Limits.Select(limit => new V1.ReviewLimit(limit.Text, limit.Cause))], one.Proposals, one.SubmittedAt))]),
        _ => throw new InvalidOperationException($"No contract for {root.GetType().Name}."),
    };

    private static V1.Figure From(Figure figure) => new(
        figure.IndicatorCode,
        Kebab(figure.Target.Status), figure.Target.Value, figure.Target.Source is { } source ? Kebab(source) : null,
        Kebab(figure.Actual.Status), figure.Actual.Quantity?.Value, Kebab(figure.Actual.Quantity?.Qualifier),
        figure.Actual.Stated?.Value, Kebab(figure.Actual.Stated?.Qualifier),
        figure.Derived?.Value, figure.Actual.ReportedBy,
        Said(figure.Actual.Statement),
        [.. figure.Actual.Comparisons.Select(c => new V1.Comparison(
            Kebab(c.Base), c.BaseYear, Kebab(c.Measure), c.Quantity.Value, Kebab(c.Quantity.Qualifier)))],
        figure.ImpliedPlan?.Value, Kebab(figure.ImpliedPlan?.Qualifier));

    private static V1.ClusterFigure From(ClusterEntry entry) => new(
        entry.IndicatorCode, entry.Total?.Value, Kebab(entry.Total?.Qualifier),
        entry.AllMembers is { } all ? new(Kebab(all.Of), all.Number.Value, Kebab(all.Number.Qualifier), all.Quote) : null,
            Said(entry.Statement));

    private static V1.Statement? Said(Statement? said) =>
        said is null ? null : new(said.Quote, said.Assessment is { } judged ? Kebab(judged) : null, said.Cause);

    private static string Kebab<T>(T value) where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    private static string? Kebab(Qualifier? qualifier) => qualifier is { } known ? Kebab(known) : null;
}
