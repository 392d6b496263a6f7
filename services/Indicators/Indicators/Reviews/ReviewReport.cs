using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;

namespace ThiDua.Indicators;

/// <summary>The report of a review (<i>báo cáo sơ kết, tổng kết</i>): only what was reported; no scores, ranking, nomination or
/// ballot.</summary>
/// <param name="AsOf">Moment of the figures: now while the review is open, then the moment it was closed.</param>
/// <param name="WeakPoints">Whatever a source judges weak, with its quote and cause, and the limits the members name themselves.</param>
/// <param name="MissingSubmissions">Members that submitted nothing.</param>
/// <param name="Kind">Mid-year (<i>sơ kết</i>) or closing (<i>tổng kết</i>).</param>
/// <param name="Title">Title in Vietnamese.</param>
/// <param name="ReviewId">Review it is the report of.</param>
/// <param name="Members">Members of the cluster in the year.</param>
/// <param name="Indicators">One for each indicator of which something is known.</param>
/// <param name="Submissions">What the members wrote.</param>
[ShowsNames]
internal sealed record ReviewReport(
    Guid ReviewId, string ClusterCode, string Period, ReviewKind Kind, string Title, DateOnly HeldOn, Guid? ConferenceId,
        DateTimeOffset AsOf,
    IReadOnlyList<MemberName> Members, IReadOnlyList<ReviewIndicator> Indicators, IReadOnlyList<WeakPoint> WeakPoints,
    IReadOnlyList<SubmissionView> Submissions, IReadOnlyList<MemberName> MissingSubmissions)
{
    public static ReviewReport Of(Review review, ClusterPeriod known, DateTimeOffset asOf)
    {
        var members = known.Cluster.Members;
        var submitted = members.Where(member => review.Find(member.UnitCode)?.State is SubmissionState.Submitted).ToList();
        return new ReviewReport(
            review.Id, review.ClusterCode, review.Period.ToString(), review.Kind, review.Title, review.HeldOn, review.ConferenceId, asOf,
                members,
            [.. known.Indicators.Values.OrderBy(indicator => indicator.Code, StringComparer.Ordinal)
                .Select(indicator => new ReviewIndicator(
                known.OrderOf(indicator, null, QuestionOf(review, indicator.Code)), known.ClusterFigureOf(indicator.Code)))],
            [.. WeakFigures(known), .. submitted.SelectMany(member => review.Find(member.UnitCode)!.Limits.Select(limit =>
                new WeakPoint(member.UnitCode, member.UnitName, null, null, limit.Text, limit.Cause)))],
            [.. submitted.Select(member => SubmissionView.Of(member, review.Find(member.UnitCode), _ => true))],
                [.. members.Except(submitted)]);
    }

    private static Question? QuestionOf(Review review, string indicatorCode) =>
        review.Questions.FirstOrDefault(asked => asked.IndicatorCode == indicatorCode) is { } asked
            ? new Question(asked.Bound, asked.Number) : null;

    private static IEnumerable<WeakPoint> WeakFigures(ClusterPeriod known) =>
        known.Entries.Where(entry => entry.Statement?.Assessment is Assessment.Weak)
            .Select(entry => new WeakPoint(null, null, entry.IndicatorCode, known.Indicators.GetValueOrDefault(entry.IndicatorCode)?.Name,
                entry.Statement!.Quote, entry.Statement.Cause))
            .Concat(known.Figures.Where(figure => figure.Statement?.Assessment is Assessment.Weak)
                .Select(figure => new WeakPoint(figure.UnitCode, figure.UnitName, figure.IndicatorCode, figure.IndicatorName,
                    figure.Statement!.Quote, figure.Statement.Cause)));
}

/// <summary>One indicator in the report of a review.</summary>
/// <param name="Standing">Highest first, or lowest where less is better; with the answer to the review's question of this
/// indicator.</param>
/// <param name="Cluster">What is said of the cluster as a whole, if anything.</param>
internal sealed record ReviewIndicator(IndicatorOrderView Standing, ClusterFigureView? Cluster);

/// <summary>Something weak, with its cause where one is named (<i>hạn chế, nguyên nhân</i>).</summary>
/// <param name="UnitCode"><c>null</c> when it is said of the cluster.</param>
/// <param name="IndicatorCode"><c>null</c> when a member names it without an indicator.</param>
internal sealed record WeakPoint(string? UnitCode, string? UnitName, string? IndicatorCode, string? IndicatorName, string Quote,
    string? Cause);

/// <summary>The report as JSON: that of a closed review is served as it was written then, whatever the program has learnt since.</summary>
internal sealed class ReportText(string json) : IResult, IEndpointMetadataProvider
{
    public static Task<string> WriteAsync(ReviewReport report, INames<IndicatorsDbContext> names, CancellationToken ct) =>
        Names.WriteAsync(report, names, ct);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = "application/json; charset=utf-8";
        return httpContext.Response.WriteAsync(json, httpContext.RequestAborted);
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(ReviewReport), ["application/json"]));
}
