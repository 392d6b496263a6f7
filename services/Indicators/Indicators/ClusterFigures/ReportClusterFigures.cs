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

    /// <summary>What is left out stays as it was reported before, <c>null</c> takes it back.</summary>
    public sealed record Entry : Partial
    {
        public required string IndicatorCode { get; init; }

        /// <summary>Total of the cluster as the source states it.</summary>
        public decimal? Total { get; init; }

        /// <summary><c>exact</c> where a total is given for the first time without one.</summary>
        public Qualifier? TotalQualifier { get; init; }

        /// <summary>What is said of every member at once; one value, replaced as a whole.</summary>
        public AllMembersEntry? AllMembers { get; init; }

        /// <summary>What the source says without a number; one value, replaced as a whole.</summary>
        public StatementEntry? Statement { get; init; }

        public string? Source { get; init; }

        public string? Note { get; init; }

        public decimal? TotalOver(ClusterEntry? now) => Or(Total, now?.Total?.Value, nameof(Total));

        public ClusterEntry Over(ClusterEntry? now, DateTimeOffset at) => new(
            IndicatorCode,
            TotalOver(now) is { } total
                ? new Quantity(total, Or(TotalQualifier, now?.Total?.Qualifier, nameof(TotalQualifier)) ?? Qualifier.Exact) : null,
            Or(AllMembers?.ToStatement(), now?.AllMembers, nameof(AllMembers)),
            Or(Statement?.ToStatement(), now?.Statement, nameof(Statement)), at,
            Or(Text.CleanOrNull(Source), now?.Source, nameof(Source)), Or(Text.CleanOrNull(Note), now?.Note, nameof(Note)));
    }

    /// <summary>What is said of every member at once.</summary>
    /// <param name="Of"><c>percent</c> of plan or <c>value</c>.</param>
    /// <param name="Qualifier"><c>exact</c> when left out: every member has this very number.</param>
    /// <param name="Number">The number said of all: percent of plan, or in the unit of measure.</param>
    public sealed record AllMembersEntry(FigureNumber Of, decimal Number, string Quote, Qualifier? Qualifier = null)
    {
        public AllMembersStatement ToStatement() =>
            new(Of, new Quantity(Number, Qualifier ?? Indicators.Qualifier.Exact), Text.Clean(Quote));
    }

    public static void Map(RouteGroupBuilder clusters) =>
        clusters.MapPut("/{clusterCode}/{period}/figures", HandleAsync).WithName(nameof(ReportClusterFigures))
            .WithSummary("Reports what is said of a cluster as a whole")
            .WayBack(nameof(ReportClusterFigures)).RequireIfMatch().Needs(Permissions.ReportClusterFigures);

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
        foreach (var (index, entry) in request.Figures.Index())
            Check(check, $"/figures/{index}", entry, set.Find(entry.IndicatorCode));
        if (check.Error is { } wrong) return Problem.From(wrong);
        if (cluster.Members.Count == 0) return Problem.From(ClusterFigureErrors.ClusterWithoutMembers(period.Year));

        set.Report([.. request.Figures.Select(entry => entry.Over(set.Find(entry.IndicatorCode), now))]);

        if (set.PendingEvents.Count > 0 && db.Entry(set).State == EntityState.Detached) db.ClusterFigures.Add(set);
        await db.SaveChangesAsync(ct);
        return Versioned.Ok((await ClusterPeriod.ReadAsync(cluster, period, user, db, ct)).View(), set.Version);
    }

    private static void Check(FieldChecks check, string at, Entry entry, ClusterEntry? now)
    {
        check.Quantity(entry.Total, $"{at}/total").Quantity(entry.AllMembers?.Number, $"{at}/allMembers/number");
        check.That(entry.TotalQualifier is null || entry.TotalOver(now) is not null, $"{at}/totalQualifier",
            FigureErrors.QualifierNeedsValue);
        if (entry.AllMembers is { } all) check.Name(all.Quote, $"{at}/allMembers/quote", 1_000);
        entry.Statement?.Check(check, $"{at}/statement");
        check.Note(entry.Source, $"{at}/source").Note(entry.Note, $"{at}/note");
    }
}
