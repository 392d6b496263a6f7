namespace ThiDua.Indicators;

/// <summary>
/// Members in the order of one indicator (<i>xếp theo một chỉ tiêu</i>). A lower bound is never taken for its number: against "over 120%"
/// everything from
/// 120 up is undecided, so a member has a place only where all the others agree, else the best and the worst it can have.
/// </summary>
/// <param name="From">Best place it can have.</param>
/// <param name="To">Worst place it can have; equal to <paramref name="From"/> when the place is certain.</param>
/// <param name="TiedWith">Members with the same number; a tie is shared, never broken.</param>
/// <param name="UndecidedWith">Members it cannot be compared with.</param>
internal sealed record IndicatorPlace(string UnitCode, Quantity Measure, int From, int To, IReadOnlyList<string> TiedWith,
    IReadOnlyList<string> UndecidedWith)
{
    public static IReadOnlyList<IndicatorPlace> Of(IReadOnlyList<(string UnitCode, Quantity Measure)> members, bool higherFirst)
    {
        var placed = members.Select(me =>
        {
            var relations = members.Where(other => other.UnitCode != me.UnitCode)
                .ToLookup(other => higherFirst ? Compare(me.Measure, other.Measure) : Compare(other.Measure, me.Measure), other =>
                    other.UnitCode);
            var from = 1 + relations[Relation.Below].Count();
            // A bound that includes the other's number may be a tie and may be above it; from the other side it may only be a tie or
            // above.
            var to = from + relations[Relation.NotAbove].Count() + relations[Relation.Unknown].Count();
            return new IndicatorPlace(me.UnitCode, me.Measure, from, to, [.. relations[Relation.Equal]],
                [.. relations[Relation.NotAbove], .. relations[Relation.NotBelow], .. relations[Relation.Unknown]]);
        });
        return [.. placed.OrderBy(one => one.From).ThenBy(one => one.To).ThenBy(one => higherFirst ? -one.Measure.Value : one.Measure.Value)
            .ThenBy(one => one.UnitCode, StringComparer.Ordinal)];
    }

    private enum Relation { Above, NotBelow, Equal, NotAbove, Below, Unknown }

    private static Relation Compare(Quantity me, Quantity other) => (IsBound(me), IsBound(other)) switch
    {
        (false, false) => (Relation)(Math.Sign(other.Value.CompareTo(me.Value)) * 2 + 2),
        (true, false) => AgainstNumber(me, other.Value),
        (false, true) => AgainstNumber(other, me.Value) switch
        {
            Relation.Above => Relation.Below,
            Relation.NotBelow =>
            Relation.NotAbove,
            var unknown => unknown
        },
        _ => Relation.Unknown,
    };

    private static Relation AgainstNumber(Quantity bound, decimal number) =>
        new Question(Bound.Above, number).AskOf(bound) is Verdict.Yes ? Relation.Above
        : new Question(Bound.AtLeast, number).AskOf(bound) is Verdict.Yes ? Relation.NotBelow : Relation.Unknown;

    private static bool IsBound(Quantity quantity) => quantity.Qualifier is Qualifier.MoreThan or Qualifier.AtLeast;
}
