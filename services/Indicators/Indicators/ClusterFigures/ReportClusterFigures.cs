namespace ThiDua.Indicators;

/// <summary>
/// The head or the province says what holds for the cluster as a whole (<i>báo cáo số liệu chung của cụm, khối</i>); indicators that are
/// not named stay,
/// one of which nothing is said any more goes.
/// </summary>
internal static class ReportClusterFigures
{
    /// <param name="Figures">One for each indicator that is to change.</param>
    public sealed record Request(IReadOnlyList<Entry> Figures);

    /// <summary>What is said of the cluster for one indicator.</summary>
    /// <param name="Total">Total of the cluster as the source states it.</param>
    /// <param name="AllMembers">What is said of every member at once.</param>
    /// <param name="Statement">What the source says without a number.</param>
    /// <param name="TotalQualifier">Whether the total is exact, a bound or an estimate; <c>exact</c> when left out.</param>
    public sealed record Entry(
        string IndicatorCode, decimal? Total = null, Qualifier? TotalQualifier = null, AllMembersEntry? AllMembers = null,
            StatementEntry? Statement = null,
        string? Source = null, string? Note = null);

    /// <summary>What is said of every member at once.</summary>
    /// <param name="Of"><c>percent</c> of plan or <c>value</c>.</param>
    /// <param name="Qualifier"><c>exact</c> when left out: every member has this very number.</param>
    /// <param name="Number">The number said of all: percent of plan, or in the unit of measure.</param>
    public sealed record AllMembersEntry(FigureNumber Of, decimal Number, string Quote, Qualifier? Qualifier = null);

    public static void Map(RouteGroupBuilder clusters) =>
        clusters.MapPut("/{clusterCode}/{period}/figures", HandleAsync).WithName(nameof(ReportClusterFigures))
            .WithSummary("Reports what is said of a cluster as a whole")
            .RequireIfMatch().Needs(Permissions.ReportClusterFigures);

    private static async Task<Results<Versioned<ClusterFiguresView>, Problem>> HandleAsync(
        string clusterCode, Period period, Request request, ETag ifMatch, IndicatorsDbContext db, CurrentUser user, TimeProvider clock,
            CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var loaded = await ClusterFigureSets.LoadForChangeAsync(db, clusterCode, period, ifMatch, user, now, ct);
        if (loaded.Error is { } refused) return Problem.From(refused);
        var (cluster, set) = loaded.Value;

        var check = new FieldChecks();
        var named = await NamedIndicators.ReadAsync([.. request.Figures.Select(entry => entry.IndicatorCode)], db, ct);
        named.Check(check, "figures", "indicatorCode", period);
        foreach (var (index, entry) in request.Figures.Index()) Check(check, $"/figures/{index}", entry);
        if (check.Error is { } wrong) return Problem.From(wrong);
        if (cluster.Members.Count == 0) return Problem.From(ClusterFigureErrors.ClusterWithoutMembers(period.Year));

        set.Report([.. request.Figures.Select(entry => EntryOf(entry, now))]);

        if (set.PendingEvents.Count > 0 && db.Entry(set).State == EntityState.Detached) db.ClusterFigures.Add(set);
        await db.SaveChangesAsync(ct);
        return Versioned.Ok((await ClusterPeriod.ReadAsync(cluster, period, user, db, ct)).View(), set.Version);
    }

    private static void Check(FieldChecks check, string at, Entry entry)
    {
        check.Quantity(entry.Total, $"{at}/total").Quantity(entry.AllMembers?.Number, $"{at}/allMembers/number");
        check.That(entry.TotalQualifier is null || entry.Total is not null, $"{at}/totalQualifier",
            FigureErrors.QualifierNeedsValue);
        if (entry.AllMembers is { } all) check.Name(all.Quote, $"{at}/allMembers/quote", 1_000);
        entry.Statement?.Check(check, $"{at}/statement");
        check.Note(entry.Source, $"{at}/source").Note(entry.Note, $"{at}/note");
    }

    private static ClusterEntry EntryOf(Entry entry, DateTimeOffset at) => new(
        entry.IndicatorCode, entry.Total is { } total ? new Quantity(total, entry.TotalQualifier ?? Qualifier.Exact) : null,
        entry.AllMembers is { } all
            ? new AllMembersStatement(all.Of, new Quantity(all.Number, all.Qualifier ?? Qualifier.Exact), Text.Clean(all.Quote)) : null,
        entry.Statement?.ToStatement(), at, Text.CleanOrNull(entry.Source), Text.CleanOrNull(entry.Note));
}
