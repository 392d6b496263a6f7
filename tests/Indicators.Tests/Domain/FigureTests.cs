using System.Globalization;

namespace ThiDua.Indicators.Tests.Domain;

/// <summary>Words, comparisons and implied plans; the expected numbers are those the sources print, or plain division done by
/// hand.</summary>
public sealed class FigureTests
{
    private static readonly DateTimeOffset Noon = new(2022, 8, 11, 5, 0, 0, TimeSpan.Zero);
    private readonly FigureSet _set = new(Guid.NewGuid(), "TV", Period.Parse("2022-H1", null));

    /// <summary>Trà Vinh, first half of 2022: the plans that the printed percents imply.</summary>
    [Theory]
    [InlineData("3085", "59.5", "5184.87")]
    [InlineData("203", "40.6", "500")]
    [InlineData("13520", "58.7", "23032.37")]
    [InlineData("21103.29", "57.4", "36765.31")]
    [InlineData("1", "800", "0.13")]
    public void A_plan_is_implied_by_value_and_exact_percent(string value, string percent, string plan) =>
        Assert.Equal(new Quantity(Number(plan), Qualifier.Exact),
            Reported(new(Number(value), Qualifier.Exact), new Percent(Number(percent), Qualifier.Exact)).ImpliedPlan);

    [Theory]
    [InlineData(Qualifier.MoreThan), InlineData(Qualifier.AtLeast), InlineData(Qualifier.Estimated)]
    internal void An_implied_plan_is_as_firm_as_its_value_and_needs_an_exact_percent(Qualifier qualifier)
    {
        Assert.Equal(new Quantity(500, qualifier), Reported(new(203, qualifier), new Percent(40.6m, Qualifier.Exact)).ImpliedPlan);
        Assert.Null(Reported(new(203, Qualifier.Exact), new Percent(40.6m, qualifier)).ImpliedPlan);
    }

    [Theory]
    [InlineData("0"), InlineData("-5")]
    public void No_plan_is_implied_by_a_percent_that_is_not_above_zero(string percent) =>
        Assert.Null(Reported(new(203, Qualifier.Exact), new Percent(Number(percent), Qualifier.Exact)).ImpliedPlan);

    [Fact]
    public void Whatever_is_said_of_the_target_ends_the_implied_plan()
    {
        foreach (var target in new[] { Target.Assigned(510, TargetSource.Province), Target.NotAssigned(TargetSource.Province),
            Target.NotApplicable(TargetSource.Province) })
        {
            Reported(new(203, Qualifier.Exact), new Percent(40.6m, Qualifier.Exact));
            _set.AssignTargets([("X", target)], "Giao bổ sung");

            Assert.Null(_set.Find("X")!.ImpliedPlan);
        }
    }

    [Fact]
    public void Words_alone_are_a_report_and_no_number()
    {
        var figure = Reported(null, null, new Statement("cao", Assessment.Strong, null));

        Assert.Equal((ActualState.Reported, null, null, null),
            (figure.Actual.Status, figure.Actual.Quantity, figure.Derived, figure.ImpliedPlan));
        Assert.Equal("cao", figure.Actual.Statement?.Quote);
    }

    [Fact]
    public void Saying_the_same_comparisons_again_is_no_change_and_another_order_is()
    {
        Comparison[] two = [Change(-13.84m, ComparisonBase.Year, 2015), Change(0.5m, ComparisonBase.SamePeriod)];
        Reported(null, null, comparisons: two);
        Reported(null, null, comparisons: [two[0] with { }, two[1] with { }]);
        Assert.Equal(1, _set.Version);

        Reported(null, null, comparisons: [two[1], two[0]]);

        Assert.Equal(2, _set.Version);
    }

    /// <summary>3,085 after 3,070: 15 more, that is 0.488...%, though the source prints 0.5%.</summary>
    [Fact]
    public void A_change_is_derived_beside_the_one_that_is_stated()
    {
        var figure = Reported(new(3085, Qualifier.Exact), null, comparisons: [Change(0.5m, ComparisonBase.SamePeriod)]);

        var derived = figure.Compare(_set.Period, at => at.ToString() == "2021-H1" ? new Quantity(3070, Qualifier.Exact) : null);

        Assert.Equal(
            [(ComparisonBase.SamePeriod, ComparisonMeasure.ChangePercent, 0.49m),
                (ComparisonBase.SamePeriod, ComparisonMeasure.AbsoluteChange, 15m)],
            derived.Select(one => (one.Base, one.Measure, one.Quantity.Value)));
        Assert.Equal(0.5m, figure.Actual.Comparisons.Single().Quantity.Value);
    }

    [Fact]
    public void A_named_year_and_the_plan_are_compared_as_the_source_compares()
    {
        _set.AssignTargets([("X", Target.Assigned(800, TargetSource.Province))], null);
        var figure = Reported(new(1000, Qualifier.Estimated), null, comparisons: [Change(-13.84m, ComparisonBase.Year, 2015),
            Change(20, ComparisonBase.Plan), Change(1, ComparisonBase.Resolution)]);

        var derived = figure.Compare(_set.Period, at => at == Period.OfYear(2015) ? new Quantity(1160, Qualifier.Exact) : null);

        Assert.Equal([(ComparisonBase.Year, -13.79m, Qualifier.Estimated), (ComparisonBase.Plan, 25m, Qualifier.Estimated)],
            derived.Select(one => (one.Base, one.Quantity.Value, one.Quantity.Qualifier)));
    }

    [Theory]
    [InlineData(Qualifier.Exact, Qualifier.Exact, Qualifier.Exact), InlineData(Qualifier.MoreThan, Qualifier.Exact, Qualifier.MoreThan)]
    [InlineData(Qualifier.AtLeast, Qualifier.Exact, Qualifier.AtLeast),
        InlineData(Qualifier.Estimated, Qualifier.Exact, Qualifier.Estimated)]
    [InlineData(Qualifier.Exact, Qualifier.Estimated, Qualifier.Estimated),
        InlineData(Qualifier.Estimated, Qualifier.Estimated, Qualifier.Estimated)]
    [InlineData(Qualifier.MoreThan, Qualifier.Estimated, null), InlineData(Qualifier.AtLeast, Qualifier.Estimated, null)]
    [InlineData(Qualifier.Exact, Qualifier.MoreThan, null), InlineData(Qualifier.Exact, Qualifier.AtLeast, null),
        InlineData(Qualifier.MoreThan, Qualifier.MoreThan, null)]
    internal void A_difference_is_only_as_firm_as_both_its_numbers(Qualifier now, Qualifier before, Qualifier? difference) =>
        Assert.Equal(difference, DerivedComparison.Of(ComparisonBase.PreviousYear, Period.OfYear(2021), ComparisonMeasure.AbsoluteChange,
            new(5, now), new(3, before))?.Quantity.Qualifier);

    [Theory]
    [InlineData(0), InlineData(-4)]
    public void Against_nothing_or_less_there_is_a_difference_and_no_percent(int before)
    {
        Assert.Null(DerivedComparison.Of(ComparisonBase.PreviousYear, Period.OfYear(2021), ComparisonMeasure.ChangePercent,
            new(5, Qualifier.Exact), new(before, Qualifier.Exact)));
        Assert.Equal(5 - before, DerivedComparison.Of(ComparisonBase.PreviousYear, Period.OfYear(2021), ComparisonMeasure.AbsoluteChange,
            new(5, Qualifier.Exact), new(before, Qualifier.Exact))?.Quantity.Value);
    }

    private Figure Reported(Quantity? quantity, Percent? stated, Statement? statement = null, IReadOnlyList<Comparison>? comparisons = null)
    {
        Assert.Null(_set.Report([("X", Actual.Reported(quantity, stated, "TV", Noon, statement: statement, comparisons: comparisons))])
            .Error);
        return _set.Find("X")!;
    }

    private static Comparison Change(decimal value, ComparisonBase @base, int? year = null) =>
        new(@base, year, ComparisonMeasure.ChangePercent, new(value, Qualifier.Exact));

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
