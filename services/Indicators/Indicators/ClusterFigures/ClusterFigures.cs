using System.Text.Json.Serialization;

namespace ThiDua.Indicators;

/// <summary>Which number of a figure is meant: its percent of plan or its value.</summary>
internal enum FigureNumber
{
    [JsonStringEnumMemberName("percent")] Percent,
    [JsonStringEnumMemberName("value")] Value,
}

/// <summary>What is said of every member at once (<i>các đơn vị đều đạt ...</i>); no member's figure is made from it.</summary>
internal sealed record AllMembersStatement(FigureNumber Of, Quantity Number, string Quote)
{
    /// <summary>Whether a member's own number surely says otherwise. An estimate about all is too loose to be contradicted.</summary>
    public bool IsContradictedBy(Quantity own) => Number.Qualifier switch
    {
        Qualifier.AtLeast => Is(Bound.AtLeast, Verdict.No, own),
        Qualifier.MoreThan => Is(Bound.Above, Verdict.No, own),
        Qualifier.Exact => Is(Bound.Above, Verdict.Yes, own) || Is(Bound.Below, Verdict.Yes, own),
        _ => false,
    };

    private bool Is(Bound bound, Verdict verdict, Quantity own) => new Question(bound, Number.Value).AskOf(own) == verdict;
}

/// <summary>What is said of the cluster itself for one indicator.</summary>
/// <param name="Total">Total as stated, never the sum of what the members reported.</param>
[AuditKey(nameof(ClusterEntry.IndicatorCode))]
internal sealed record ClusterEntry(
    string IndicatorCode, Quantity? Total, AllMembersStatement? AllMembers, Statement? Statement, DateTimeOffset ReportedAt, string? Source,
        string? Note)
{
    public bool SaysNothing => Total is null && AllMembers is null && Statement is null;

    public bool SaysTheSameAs(ClusterEntry other) => this with { ReportedAt = default } == other with { ReportedAt = default };
}

/// <summary>Figures of a cluster itself in a period (<i>số liệu chung của cụm, khối</i>), beside those of its members and never mixed with
/// them.</summary>
internal sealed class ClusterFigures(Guid id, string clusterCode, Period period) : AggregateRoot(id)
{
    public string ClusterCode { get; private set; } = clusterCode;

    public Period Period { get; private set; } = period;

    public IReadOnlyList<ClusterEntry> Entries { get; private set; } = [];

    public ClusterEntry? Find(string indicatorCode) => Entries.FirstOrDefault(entry => entry.IndicatorCode == indicatorCode);

    /// <summary>Replaces what is said for the indicators named; one of which nothing is said any more goes, the others stay.</summary>
    public void Report(IReadOnlyList<ClusterEntry> entries)
    {
        var changed = entries.Where(entry => Find(entry.IndicatorCode) is { } now ? !now.SaysTheSameAs(entry) : !entry.SaysNothing)
            .ToList();
        if (changed.Count == 0) return;

        var named = changed.Select(entry => entry.IndicatorCode).ToList();
        Entries = [.. Entries.Where(entry => !named.Contains(entry.IndicatorCode)).Concat(changed.Where(entry => !entry.SaysNothing))
            .OrderBy(entry => entry.IndicatorCode, StringComparer.Ordinal)];
        Raise(new ClusterFiguresReported(named));
    }
}

/// <summary>What the members reported, added up the way the indicator says (<i>cộng gộp từ số liệu thành viên</i>), and of how many of
/// them it is.</summary>
/// <param name="Sum"><c>null</c> when nobody reported, when the indicator does not add up, or when a lower bound and an estimate stand side
/// by side: their sum is neither.</param>
internal sealed record DerivedTotal(Quantity? Sum, int Known, int Members)
{
    /// <param name="known">What the members reported.</param>
    /// <param name="members">How many there are, those of whom nothing is known included.</param>
    /// <param name="rule">How the indicator adds up; <c>null</c> when the catalogue does not have it.</param>
    /// <param name="weights">What weighs each of the known, in their order; only for a weighted mean.</param>
    public static DerivedTotal Of(IReadOnlyList<Quantity> known, int members, Aggregation? rule, IReadOnlyList<decimal?>? weights = null)
    {
        if (known.Count == 0 || QualifierOf(known) is not { } qualifier) return new(null, known.Count, members);
        var complete = known.Count >= members;
        return new(rule switch
        {
            Aggregation.Sum or Aggregation.Last when complete => new Quantity(known.Sum(one => one.Value), qualifier),
            // A part that is unknown makes the sum a lower bound, where nothing can be taken away from it.
            Aggregation.Sum or Aggregation.Last when known.All(one => one.Value >= 0) && qualifier is not Qualifier.Estimated =>
                new Quantity(known.Sum(one => one.Value), qualifier is Qualifier.MoreThan ? qualifier : Qualifier.AtLeast),
            Aggregation.Mean when complete => new Quantity(Quotient.Rounded(known.Sum(one => one.Value), known.Count), qualifier),
            Aggregation.WeightedMean when complete && weights is not null && weights.All(weight => weight >= 0)
                && weights.Sum() is { } all and > 0 =>
                new Quantity(Quotient.Rounded(known.Zip(weights, (one, weight) => one.Value * weight!.Value).Sum(), all), qualifier),
            _ => null,
        }, known.Count, members);
    }

    /// <summary>Stated less derived; <c>null</c> while one of them is only a lower bound.</summary>
    public decimal? DifferenceTo(Quantity? stated) =>
        stated is { Qualifier: Qualifier.Exact or Qualifier.Estimated } && Sum is { Qualifier: Qualifier.Exact or Qualifier.Estimated }
            ? stated.Value - Sum.Value : null;

    private static Qualifier? QualifierOf(IReadOnlyList<Quantity> known)
    {
        var said = known.Select(one => one.Qualifier).ToHashSet();
        var bound = said.Contains(Qualifier.MoreThan) ? Qualifier.MoreThan : said.Contains(Qualifier.AtLeast) ? Qualifier.AtLeast
            : (Qualifier?)null;
        return said.Contains(Qualifier.Estimated) ? bound is null ? Qualifier.Estimated : null : bound ?? Qualifier.Exact;
    }
}

[EventName("cluster-figures-reported")]
internal sealed record ClusterFiguresReported(IReadOnlyList<string> IndicatorCodes) : IDomainEvent;
