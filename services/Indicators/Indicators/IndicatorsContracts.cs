using ThiDua.BuildingBlocks.Persistence;
using V1 = ThiDua.Contracts.Indicators.V1;

namespace ThiDua.Indicators;

/// <summary>Which contract tells the others about which aggregate.</summary>
internal static class IndicatorsContracts
{
    public static object StateOf(AggregateRoot root, ContractHeader h) => root switch
    {
        Indicator i => new V1.IndicatorState(
            h.EventId, i.Id, i.Version, h.OccurredAt, h.Happened,
            i.Code, i.Name, i.UnitOfMeasure, EnumWord.Of(i.Direction), i.Decimals, i.OwnerDepartmentCode, i.LegalBasis,
            i.ValidFrom, i.ValidTo, EnumWord.Of(i.Aggregation), i.WeightedBy, i.Lowest, i.Highest, i.Withdrawn is not null,
            i.AskBeyondTimes),
        FigureSet s => new V1.FigureSetState(
            h.EventId, s.Id, s.Version, h.OccurredAt, h.Happened, s.UnitCode, s.Period.ToString(),
            [.. s.Figures.OrderBy(figure => figure.IndicatorCode, StringComparer.Ordinal).Select(FigureOf)]),
        ClusterFigures c => new V1.ClusterFiguresState(
            h.EventId, c.Id, c.Version, h.OccurredAt, h.Happened, c.ClusterCode, c.Period.ToString(),
            [.. c.Entries.Select(ClusterFigureOf)]),
        Review r => new V1.ReviewState(
            h.EventId, r.Id, r.Version, h.OccurredAt, h.Happened, r.ClusterCode, r.Period.ToString(),
            EnumWord.Of(r.Kind), r.Title, r.HeldOn, r.ConferenceId, EnumWord.Of(r.State),
            [.. r.Questions.Select(asked => new V1.ReviewQuestion(asked.IndicatorCode, EnumWord.Of(asked.Bound), asked.Number))],
            [.. r.Submissions.Select(SubmissionOf)]),
        _ => throw new InvalidOperationException($"No contract for {root.GetType().Name}."),
    };

    // What a draft says is its unit's own until it is submitted.
    private static V1.ReviewSubmission SubmissionOf(Submission one) => one.State is SubmissionState.Draft
        ? new(one.UnitCode, EnumWord.Of(one.State), [], [], [], null)
        : new(one.UnitCode, EnumWord.Of(one.State), one.Achievements,
            [.. one.Limits.Select(limit => new V1.ReviewLimit(limit.Text, limit.Cause))], one.Proposals, one.SubmittedAt);

    private static V1.Figure FigureOf(Figure figure) => new(
        figure.IndicatorCode,
        EnumWord.Of(figure.Target.Status), figure.Target.Value, EnumWord.Of(figure.Target.Source),
        EnumWord.Of(figure.Actual.Status), figure.Actual.Quantity?.Value, EnumWord.Of(figure.Actual.Quantity?.Qualifier),
        figure.Actual.Stated?.Value, EnumWord.Of(figure.Actual.Stated?.Qualifier),
        figure.Derived?.Value, figure.Actual.ReportedBy,
        Said(figure.Actual.Statement),
        [.. figure.Actual.Comparisons.Select(c => new V1.Comparison(
            EnumWord.Of(c.Base), c.BaseYear, EnumWord.Of(c.Measure), c.Quantity.Value, EnumWord.Of(c.Quantity.Qualifier)))],
        figure.ImpliedPlan?.Value, EnumWord.Of(figure.ImpliedPlan?.Qualifier), EnumWord.Of(figure.Direction), EnumWord.Of(figure.PlanMet),
        figure.Actual.Source, figure.Actual.ReportedAt,
        figure.Claim is { } claim
            ? new(claim.By, claim.Quantity?.Value, EnumWord.Of(claim.Quantity?.Qualifier), claim.Reason, claim.At, claim.Answer) : null);

    private static V1.ClusterFigure ClusterFigureOf(ClusterEntry entry) => new(
        entry.IndicatorCode, entry.Total?.Value, EnumWord.Of(entry.Total?.Qualifier),
        entry.AllMembers is { } all ? new(EnumWord.Of(all.Of), all.Number.Value, EnumWord.Of(all.Number.Qualifier), all.Quote) : null,
            Said(entry.Statement));

    private static V1.Statement? Said(Statement? said) =>
        said is null ? null : new(said.Quote, EnumWord.Of(said.Assessment), said.Cause);
}
