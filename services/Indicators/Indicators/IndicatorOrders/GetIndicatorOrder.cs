namespace ThiDua.Indicators;

/// <summary>
/// The members of a cluster in the order of one indicator (<i>xếp theo một chỉ tiêu</i>), and on request who is above, at least at, or
/// below a number.
/// For the province, the cluster's head and the department that owns the indicator.
/// </summary>
internal static class GetIndicatorOrder
{
    /// <param name="By"><c>percent</c> of plan or <c>value</c>; when left out, percent where somebody has one.</param>
    /// <param name="Above">Strictly above; at most one of the four.</param>
    /// <param name="AtLeast">This number or more; at most one of the four.</param>
    /// <param name="Below">Strictly below; at most one of the four.</param>
    /// <param name="AtMost">This number or less; at most one of the four.</param>
    public sealed record Query(Word<FigureNumber>? By, DecimalParameter? Above, DecimalParameter? AtLeast, DecimalParameter? Below,
        DecimalParameter? AtMost)
    {
        public IEnumerable<Question> Questions => new[]
            { (Bound.Above, Above), (Bound.AtLeast, AtLeast), (Bound.Below, Below), (Bound.AtMost, AtMost) }
            .Where(asked => asked.Item2 is not null).Select(asked => new Question(asked.Item1, asked.Item2!.Value));
    }

    public static void Map(RouteGroupBuilder clusters) =>
        clusters.MapGet("/{clusterCode}/{period}/indicators/{indicatorCode}", HandleAsync).WithName(nameof(GetIndicatorOrder))
            .WithSummary("Shows the members of a cluster in the order of one indicator")
            .Needs(Permissions.ReadFigures);

    private static async Task<Results<Ok<IndicatorOrderView>, Problem>> HandleAsync(
        string clusterCode, Period period, string indicatorCode, [AsParameters] Query query, IndicatorsDbContext db, CurrentUser user,
            CancellationToken ct)
    {
        var indicator = await db.Indicators.AsNoTracking().SingleOrDefaultAsync(i => i.Code == indicatorCode, ct);
        if (!ClusterMembers.MaySee(user, clusterCode, indicator?.OwnerDepartmentCode)) return Problem.From(
            ClusterFigureErrors.ClusterNotFound);
        if (await ClusterMembers.FindAsync(clusterCode, period, db, ct) is not { } cluster) return Problem.From(
            ClusterFigureErrors.ClusterNotFound);
        if (indicator is null) return Problem.From(CatalogueErrors.IndicatorNotFound);
        if (query.Questions.Count() > 1) return Problem.From(GeneralErrors.BadParameter.With(
            FieldError.OfParameter("above", ClusterFigureErrors.OneQuestion)));

        var known = await ClusterPeriod.ReadAsync(cluster, period, user, db, ct, indicatorCode);
        return TypedResults.Ok(known.OrderOf(indicator, query.By?.Value, query.Questions.SingleOrDefault()));
    }
}
