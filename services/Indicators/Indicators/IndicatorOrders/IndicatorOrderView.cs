using System.Text.Json.Serialization;

namespace ThiDua.Indicators;

/// <summary>Where the number comes from that the order goes by.</summary>
internal enum NumberOrigin
{
    [JsonStringEnumMemberName("stated")] Stated,
    [JsonStringEnumMemberName("derived")] Derived,
    [JsonStringEnumMemberName("reported")] Reported,
}

/// <summary>Why a member has no place: nothing reported, not applicable, or reported without the percent or value that the order goes
/// by.</summary>
internal enum MissingReason
{
    [JsonStringEnumMemberName("no-figure")] NoFigure,
    [JsonStringEnumMemberName("not-applicable")] NotApplicable,
    [JsonStringEnumMemberName("no-percent")] NoPercent,
    [JsonStringEnumMemberName("no-value")] NoValue,
}

/// <summary>Every member of a cluster on one indicator: in order, only in words, or missing. Nobody is left out.</summary>
/// <param name="By">Percent of plan, the stated one before the derived one, or the value.</param>
/// <param name="Selection">The answer to <c>above</c>, <c>atLeast</c>, <c>below</c> or <c>atMost</c>.</param>
/// <param name="Standing">Members with a number, the best first.</param>
/// <param name="Qualitative">Members of which only words are known.</param>
/// <param name="Missing">Members of which nothing is known that the order goes by.</param>
[ShowsNames]
internal sealed record IndicatorOrderView(
    string ClusterCode, string Period, string IndicatorCode, string IndicatorName, string UnitOfMeasure, Direction Direction,
    FigureNumber By, IReadOnlyList<IndicatorPlaceView> Standing, IReadOnlyList<FigureView> Qualitative,
    IReadOnlyList<MissingMemberView> Missing, SelectionView? Selection)
{
    public static IndicatorOrderView Of(
        string clusterCode, Period period, Indicator indicator, IReadOnlyList<MemberName> members, IReadOnlyList<FigureView> figures,
        FigureNumber? by = null, Question? question = null, AllMembersStatement? said = null)
    {
        var known = figures.ToDictionary(figure => figure.UnitCode);
        var order = by
            ?? (figures.Any(figure => MeasureOf(figure, FigureNumber.Percent) is not null) ? FigureNumber.Percent : FigureNumber.Value);
        var measured = known.Values.Select(figure => (Figure: figure, Measure: MeasureOf(figure, order)))
            .Where(one => one.Measure is not null)
            .ToDictionary(one => one.Figure.UnitCode, one => one.Measure!.Value);
        var rows = IndicatorPlace.Of([.. members.Where(member => measured.ContainsKey(member.UnitCode))
            .Select(member => (member.UnitCode, measured[member.UnitCode].Quantity))],
                // A percent of plan says how far it is fulfilled, whichever way is good; a value is better the way the indicator says.
                order is FigureNumber.Percent || indicator.Direction is not Direction.LowerIsBetter)
            .Select(one =>
                new IndicatorPlaceView(one.From == one.To ? one.From : null, one.From, one.To, one.UnitCode, known[one.UnitCode].UnitName,
                one.Measure.Value, one.Measure.Qualifier, measured[one.UnitCode].Origin, one.TiedWith, one.UndecidedWith,
                question?.AskOf(one.Measure), known[one.UnitCode])).ToList();
        var others = members.Where(member => !measured.ContainsKey(member.UnitCode))
            .Select(member => (Member: member, Figure: known.GetValueOrDefault(member.UnitCode))).ToList();
        // An indicator that does not apply is neither unknown nor covered by what is said of all.
        var unknown = others.Where(other => other.Figure?.ActualStatus is not ActualState.NotApplicable)
            .Select(other => other.Member.UnitCode).ToList();
        return new IndicatorOrderView(
            clusterCode, period.ToString(), indicator.Code, indicator.Name, indicator.UnitOfMeasure, indicator.Direction, order, rows,
            [.. others.Where(other => other.Figure?.Statement is not null).Select(other => other.Figure!)],
            [.. others.Where(other => other.Figure?.Statement is null)
                .Select(other => new MissingMemberView(other.Member.UnitCode, other.Member.UnitName, WhyMissing(other.Figure, order)))],
            question is null ? null : new SelectionView(question.Bound, question.Number,
                Codes(rows, Verdict.Yes), Codes(rows, Verdict.Undecided), Codes(rows, Verdict.No), unknown,
                said?.Of == order && question.AskOf(said.Number) is Verdict.Yes ? unknown : []));
    }

    public static (Quantity Quantity, NumberOrigin Origin)? MeasureOf(FigureView figure, FigureNumber by) => (by, figure) switch
    {
        (FigureNumber.Percent, { StatedPercent: { } stated, StatedPercentQualifier: { } qualifier }) =>
            (new Quantity(stated, qualifier), NumberOrigin.Stated),
        (FigureNumber.Percent, { DerivedPercent: { } derived, DerivedPercentQualifier: { } qualifier }) =>
            (new Quantity(derived, qualifier), NumberOrigin.Derived),
        (FigureNumber.Value, { Actual: { } value, Qualifier: { } qualifier }) => (new Quantity(value, qualifier), NumberOrigin.Reported),
        _ => null,
    };

    private static MissingReason WhyMissing(FigureView? figure, FigureNumber by) => figure switch
    {
        null or { ActualStatus: ActualState.Blank } => MissingReason.NoFigure,
        { ActualStatus: ActualState.NotApplicable } => MissingReason.NotApplicable,
        _ => by is FigureNumber.Percent ? MissingReason.NoPercent : MissingReason.NoValue,
    };

    private static List<string> Codes(List<IndicatorPlaceView> rows, Verdict verdict) =>
        [.. rows.Where(row => row.Verdict == verdict).Select(row => row.UnitCode)];
}

/// <summary>A member in the order of one indicator.</summary>
/// <param name="Place">Only when it is certain; shared by members with the same number.</param>
/// <param name="PlaceFrom">Best place it can have.</param>
/// <param name="PlaceTo">Worst place it can have.</param>
/// <param name="Number">What the order goes by, with its qualifier: never exact when the qualifier is not.</param>
/// <param name="Verdict">Answer to the question, if one was asked; one from an estimate is as firm as the estimate.</param>
/// <param name="TiedWith">Codes of members with the same number.</param>
/// <param name="UndecidedWith">Codes of members it cannot be compared with, because a bound says too little.</param>
internal sealed record IndicatorPlaceView(
    int? Place, int PlaceFrom, int PlaceTo, string UnitCode, string? UnitName, decimal Number, Qualifier Qualifier, NumberOrigin Origin,
    IReadOnlyList<string> TiedWith, IReadOnlyList<string> UndecidedWith, Verdict? Verdict, FigureView Figure);

/// <summary>A member without the number the order goes by.</summary>
/// <param name="Reason">Nothing reported, not applicable, or reported without the number the order goes by.</param>
internal sealed record MissingMemberView(string UnitCode, string? UnitName, MissingReason Reason);

/// <summary>The answer to the question who is above, at least at, or below a number.</summary>
/// <param name="Unknown">Members without a number: only in words, or missing.</param>
/// <param name="ByStatement">Of the unknown those for whom what is said of all members answers yes; no number of theirs is made from
/// it.</param>
/// <param name="Bound">Which question was asked.</param>
/// <param name="Number">The number asked for: percent of plan, or in the unit of measure.</param>
/// <param name="Yes">Codes of members that surely are.</param>
/// <param name="Undecided">Codes of members whose bound or estimate does not say.</param>
/// <param name="No">Codes of members that surely are not.</param>
internal sealed record SelectionView(
    Bound Bound, decimal Number, IReadOnlyList<string> Yes, IReadOnlyList<string> Undecided, IReadOnlyList<string> No,
        IReadOnlyList<string> Unknown,
    IReadOnlyList<string> ByStatement);
