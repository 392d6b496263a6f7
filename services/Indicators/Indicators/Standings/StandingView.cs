namespace ThiDua.Indicators;

/// <summary>Where the number comes from that the order goes by.</summary>
internal enum StandingOrigin { Stated, Derived, Reported }

internal enum MissingReason { NoFigure, NotApplicable, NoPercent, NoValue }

/// <summary>Every member of a cluster on one indicator: in order, only in words, or missing. Nobody is left out.</summary>
/// <param name="By">Percent of plan, the stated one before the derived one, or the value.</param>
/// <param name="Selection">The answer to <c>above</c>, <c>atLeast</c> or <c>below</c>.</param>
internal sealed record StandingView(
    string ClusterCode, string Period, string IndicatorCode, string IndicatorName, string UnitOfMeasure, Direction Direction, StandingBy By,
    IReadOnlyList<StandingRow> Standing, IReadOnlyList<FigureView> Qualitative, IReadOnlyList<MissingMember> Missing,
        StandingSelection? Selection)
{
    public static StandingView Of(
        string clusterCode, Period period, Indicator indicator, IReadOnlyList<MemberName> members, IReadOnlyList<FigureView> figures,
        StandingBy? by = null, Question? question = null, AllMembersStatement? said = null)
    {
        var known = figures.ToDictionary(figure => figure.UnitCode);
        var order = by
            ?? (figures.Any(figure => MeasureOf(figure, StandingBy.Percent) is not null) ? StandingBy.Percent : StandingBy.Value);
        var measured = known.Values.Select(figure => (Figure: figure, Measure: MeasureOf(figure, order)))
            .Where(one => one.Measure is not null)
            .ToDictionary(one => one.Figure.UnitCode, one => one.Measure!.Value);
        var rows = Indicators.Standing.Of([.. members.Where(member => measured.ContainsKey(member.UnitCode))
            .Select(member => (member.UnitCode, measured[member.UnitCode].Quantity))],
                indicator.Direction is not Direction.LowerIsBetter)
            .Select(one =>
                new StandingRow(one.From == one.To ? one.From : null, one.From, one.To, one.UnitCode, known[one.UnitCode].UnitName,
                one.Measure.Value, one.Measure.Qualifier, measured[one.UnitCode].Origin, one.TiedWith, one.UndecidedWith,
                question?.AskOf(one.Measure), known[one.UnitCode])).ToList();
        var others = members.Where(member => !measured.ContainsKey(member.UnitCode))
            .Select(member => (Member: member, Figure: known.GetValueOrDefault(member.UnitCode))).ToList();
        // An indicator that does not apply is neither unknown nor covered by what is said of all.
        var unknown = others.Where(other => other.Figure?.ActualStatus is not ActualStatus.NotApplicable)
            .Select(other => other.Member.UnitCode).ToList();
        return new StandingView(
            clusterCode, period.ToString(), indicator.Code, indicator.Name, indicator.UnitOfMeasure, indicator.Direction, order, rows,
            [.. others.Where(other => other.Figure?.Statement is not null).Select(other => other.Figure!)],
            [.. others.Where(other => other.Figure?.Statement is null)
                .Select(other => new MissingMember(other.Member.UnitCode, other.Member.UnitName, WhyMissing(other.Figure, order)))],
            question is null ? null : new StandingSelection(question.Bound, question.Number,
                Codes(rows, Verdict.Yes), Codes(rows, Verdict.Undecided), Codes(rows, Verdict.No), unknown,
                said?.Of == order && question.AskOf(said.Number) is Verdict.Yes ? unknown : []));
    }

    public static (Quantity Quantity, StandingOrigin Origin)? MeasureOf(FigureView figure, StandingBy by) => (by, figure) switch
    {
        (StandingBy.Percent, { StatedPercent: { } stated, StatedPercentQualifier: { } qualifier }) =>
            (new Quantity(stated, qualifier), StandingOrigin.Stated),
        (StandingBy.Percent, { DerivedPercent: { } derived, DerivedPercentQualifier: { } qualifier }) =>
            (new Quantity(derived, qualifier), StandingOrigin.Derived),
        (StandingBy.Value, { Actual: { } value, Qualifier: { } qualifier }) => (new Quantity(value, qualifier), StandingOrigin.Reported),
        _ => null,
    };

    private static MissingReason WhyMissing(FigureView? figure, StandingBy by) => figure switch
    {
        null or { ActualStatus: ActualStatus.Blank } => MissingReason.NoFigure,
        { ActualStatus: ActualStatus.NotApplicable } => MissingReason.NotApplicable,
        _ => by is StandingBy.Percent ? MissingReason.NoPercent : MissingReason.NoValue,
    };

    private static List<string> Codes(List<StandingRow> rows, Verdict verdict) =>
        [.. rows.Where(row => row.Verdict == verdict).Select(row => row.UnitCode)];
}

/// <param name="Place">Only when it is certain; shared by members with the same number.</param>
/// <param name="PlaceFrom">Best place it can have.</param>
/// <param name="PlaceTo">Worst place it can have.</param>
/// <param name="Number">What the order goes by, with its qualifier: never exact when the qualifier is not.</param>
/// <param name="Verdict">Answer to the question, if one was asked; one from an estimate is as firm as the estimate.</param>
internal sealed record StandingRow(
    int? Place, int PlaceFrom, int PlaceTo, string UnitCode, string? UnitName, decimal Number, Qualifier Qualifier, StandingOrigin Origin,
    IReadOnlyList<string> TiedWith, IReadOnlyList<string> UndecidedWith, Verdict? Verdict, FigureView Figure);

/// <param name="Reason">Nothing reported, not applicable, or reported without the number the order goes by.</param>
internal sealed record MissingMember(string UnitCode, string? UnitName, MissingReason Reason);

/// <param name="Unknown">Members without a number: only in words, or missing.</param>
/// <param name="ByStatement">Of the unknown those for whom what is said of all members answers yes; no number of theirs is made from
/// it.</param>
internal sealed record StandingSelection(
    Bound Bound, decimal Number, IReadOnlyList<string> Yes, IReadOnlyList<string> Undecided, IReadOnlyList<string> No,
        IReadOnlyList<string> Unknown,
    IReadOnlyList<string> ByStatement);
