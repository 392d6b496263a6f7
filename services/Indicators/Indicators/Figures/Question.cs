using System.Text.Json.Serialization;

namespace ThiDua.Indicators;

/// <summary>The answer to a question about a figure.</summary>
internal enum Verdict
{
    [JsonStringEnumMemberName("no")] No,
    [JsonStringEnumMemberName("yes")] Yes,
    [JsonStringEnumMemberName("undecided")] Undecided,
}

/// <summary>How a question bounds a number: strictly above, at least, strictly below, at most.</summary>
internal enum Bound
{
    [JsonStringEnumMemberName("above")] Above,
    [JsonStringEnumMemberName("at-least")] AtLeast,
    [JsonStringEnumMemberName("below")] Below,
    [JsonStringEnumMemberName("at-most")] AtMost,
}

/// <summary>"Over 50?" asked of a figure (<i>lọc theo ngưỡng</i>): strict, and undecided where the figure does not say.</summary>
internal sealed record Question(Bound Bound, decimal Number)
{
    /// <summary>"More than 50" is above 50; "at least 50" may be 50 itself; an estimate is taken at its word and must be shown as
    /// one.</summary>
    public Verdict AskOf(Quantity known) => (Bound, known.Qualifier) switch
    {
        (Bound.Above, Qualifier.AtLeast) => known.Value > Number ? Verdict.Yes : Verdict.Undecided,
        (Bound.Above or Bound.AtLeast, Qualifier.MoreThan or Qualifier.AtLeast) => known.Value >= Number ? Verdict.Yes : Verdict.Undecided,
        (Bound.Below, Qualifier.MoreThan or Qualifier.AtLeast) => known.Value >= Number ? Verdict.No : Verdict.Undecided,
        (Bound.AtMost, Qualifier.AtLeast) => known.Value > Number ? Verdict.No : Verdict.Undecided,
        (Bound.AtMost, Qualifier.MoreThan) => known.Value >= Number ? Verdict.No : Verdict.Undecided,
        (Bound.Above, _) => Said(known.Value > Number),
        (Bound.AtLeast, _) => Said(known.Value >= Number),
        (Bound.Below, _) => Said(known.Value < Number),
        _ => Said(known.Value <= Number),
    };

    /// <summary>Whether a plan is met: at least its number, and at most where lower is better.</summary>
    /// <returns><c>null</c> where neither way is good.</returns>
    public static Verdict? PlanMet(Quantity actual, decimal target, Direction? direction) => direction switch
    {
        Direction.HigherIsBetter => new Question(Bound.AtLeast, target).AskOf(actual),
        Direction.LowerIsBetter => new Question(Bound.AtMost, target).AskOf(actual),
        _ => null,
    };

    private static Verdict Said(bool holds) => holds ? Verdict.Yes : Verdict.No;
}
