using System.Text.Json.Serialization;

namespace ThiDua.Indicators;

/// <summary>How far an actual has come; blank is not zero.</summary>
internal enum ActualState
{
    [JsonStringEnumMemberName("blank")] Blank,
    [JsonStringEnumMemberName("reported")] Reported,
    [JsonStringEnumMemberName("verified")] Verified,
    [JsonStringEnumMemberName("corrected")] Corrected,
    [JsonStringEnumMemberName("not-applicable")] NotApplicable,
}

internal enum ActualAct
{
    [JsonStringEnumMemberName("report")] Report,
    [JsonStringEnumMemberName("verify")] Verify,
    [JsonStringEnumMemberName("correct")] Correct,
}

/// <summary>What was achieved for one indicator (<i>số thực hiện</i>), as the body that reported it put it.</summary>
internal sealed record Actual
{
    public static readonly Actual Blank = new();

    private Actual() { }

    public ActualState Status { get; private init; }

    /// <summary><c>null</c> while blank, and when the source printed only a percent.</summary>
    public Quantity? Quantity { get; private init; }

    /// <summary>Percent of plan as the source printed it.</summary>
    public Percent? Stated { get; private init; }

    /// <summary>What the source says without a number.</summary>
    public Statement? Statement { get; private init; }

    /// <summary>Comparisons as the source printed them, besides the percent of plan, in its order.</summary>
    public IReadOnlyList<Comparison> Comparisons { get; private init; } = [];

    /// <summary>Code of the body that delivered it: the unit itself or the department that owns the indicator; <c>null</c> for history,
    /// whose body the source names.</summary>
    public string? ReportedBy { get; private init; }

    public DateTimeOffset? ReportedAt { get; private init; }

    /// <summary>Document or system the figure was taken from.</summary>
    public string? Source { get; private init; }

    public string? Note { get; private init; }

    /// <summary>A report that says nothing takes the report back: the actual is blank again. Words alone are a report, and no
    /// number.</summary>
    public static Actual Reported(
        Quantity? quantity, Percent? stated, string? by, DateTimeOffset at, string? source = null, string? note = null,
        Statement? statement = null, IReadOnlyList<Comparison>? comparisons = null) =>
        quantity is null && stated is null && statement is null && comparisons is not [_, ..]
            ? Blank
            : new()
            {
                Status = ActualState.Reported,
                Quantity = quantity,
                Stated = stated,
                Statement = statement,
                Comparisons = comparisons ?? [],
                ReportedBy = by,
                ReportedAt = at,
                Source = source,
                Note = note,
            };

    public static Actual NotApplicable(string? by, DateTimeOffset at, string? source = null, string? note = null) =>
        new() { Status = ActualState.NotApplicable, ReportedBy = by, ReportedAt = at, Source = source, Note = note };

    public Actual Verified() => this with { Status = ActualState.Verified };

    /// <summary>Reported, as it was before it was verified or corrected.</summary>
    public Actual NotVerified() => this with { Status = ActualState.Reported };

    /// <summary>Another source or note for the same number.</summary>
    public Actual Mended(string? source, string? note) => this with { Source = source, Note = note };

    /// <summary>The percent the source printed stays: it is what the source said, also where it no longer fits the number.</summary>
    public Actual Corrected(Quantity quantity) => this with { Status = ActualState.Corrected, Quantity = quantity };

    public bool SaysTheSameAs(Actual other) => // Lists are equal only by identity, so they are compared apart.
        this with { ReportedAt = null, Comparisons = [] } == other with { ReportedAt = null, Comparisons = [] }
            && Comparisons.SequenceEqual(other.Comparisons);

    /// <summary>What may be done with an actual in each status: the one table.</summary>
    public bool Allows(ActualAct act) => Status switch
    {
        ActualState.Blank => act is ActualAct.Report,
        ActualState.NotApplicable => act is ActualAct.Report,
        ActualState.Reported => act is ActualAct.Report or ActualAct.Verify,
        ActualState.Verified => act is ActualAct.Correct,
        ActualState.Corrected => act is ActualAct.Correct,
        _ => false,
    };
}
