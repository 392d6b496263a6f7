namespace ThiDua.Indicators.Tests.Domain;

public sealed class ClusterFiguresTests
{
    private static readonly DateTimeOffset Noon = new(2021, 1, 27, 5, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(Qualifier.AtLeast, 95, Qualifier.Exact, true), InlineData(Qualifier.AtLeast, 100, Qualifier.Exact, false),
        InlineData(Qualifier.AtLeast, 116, Qualifier.Exact, false)]
    [InlineData(Qualifier.AtLeast, 95, Qualifier.Estimated, true), InlineData(Qualifier.AtLeast, 90, Qualifier.MoreThan, false)]
    [InlineData(Qualifier.MoreThan, 100, Qualifier.Exact, true), InlineData(Qualifier.MoreThan, 100.01, Qualifier.Exact, false),
        InlineData(Qualifier.MoreThan, 100, Qualifier.AtLeast, false)]
    [InlineData(Qualifier.Exact, 100, Qualifier.Exact, false), InlineData(Qualifier.Exact, 99, Qualifier.Exact, true),
        InlineData(Qualifier.Exact, 101, Qualifier.Exact, true)]
    [InlineData(Qualifier.Exact, 100, Qualifier.MoreThan, true), InlineData(Qualifier.Exact, 100, Qualifier.AtLeast, false),
        InlineData(Qualifier.Exact, 99, Qualifier.MoreThan, false)]
    [InlineData(Qualifier.Estimated, 7, Qualifier.Exact, false)]
    internal void A_member_contradicts_only_what_its_number_surely_excludes(Qualifier said, decimal own, Qualifier qualifier,
        bool contradicts) =>
        Assert.Equal(contradicts, new AllMembersStatement(FigureNumber.Percent, new Quantity(100, said), "đều đạt")
            .IsContradictedBy(new Quantity(own, qualifier)));

    [Fact]
    public void A_sum_says_how_many_members_it_is_of_and_differs_openly_from_what_is_stated()
    {
        var derived = DerivedTotal.Of([Exactly(10), Exactly(9.5m), Exactly(0)], 3, Aggregation.Sum);

        Assert.Equal((Exactly(19.5m), 3, 3), (derived.Sum, derived.Known, derived.Members));
        Assert.Equal(6.5m, derived.DifferenceTo(Exactly(26)));
    }

    [Fact]
    public void An_unknown_part_makes_a_sum_a_lower_bound_and_a_mean_none()
    {
        var derived = DerivedTotal.Of([Exactly(10), Exactly(9.5m)], 3, Aggregation.Sum);
        Assert.Equal(new Quantity(19.5m, Qualifier.AtLeast), derived.Sum);
        Assert.Null(derived.DifferenceTo(Exactly(26)));
        // What can be negative may still take something away.
        Assert.Null(DerivedTotal.Of([Exactly(10), Exactly(-1)], 3, Aggregation.Sum).Sum);
        Assert.Null(DerivedTotal.Of([Exactly(10), Exactly(20)], 3, Aggregation.Mean).Sum);
        Assert.Null(DerivedTotal.Of([Exactly(10), Exactly(20)], 3, Aggregation.WeightedMean, [1, 3]).Sum);
        Assert.Null(DerivedTotal.Of([Exactly(10), new(1, Qualifier.Estimated)], 3, Aggregation.Sum).Sum);
    }

    [Fact]
    public void An_indicator_adds_up_the_way_the_catalogue_says()
    {
        IReadOnlyList<Quantity> rates = [Exactly(10), Exactly(20)];
        Assert.Equal(Exactly(15), DerivedTotal.Of(rates, 2, Aggregation.Mean).Sum);
        // 10 % of one and 20 % of three: 70 % of four.
        Assert.Equal(Exactly(17.5m), DerivedTotal.Of(rates, 2, Aggregation.WeightedMean, [1, 3]).Sum);
        Assert.Null(DerivedTotal.Of(rates, 2, Aggregation.WeightedMean, [1, null]).Sum);
        Assert.Null(DerivedTotal.Of(rates, 2, Aggregation.WeightedMean, [0, 0]).Sum);
        Assert.Null(DerivedTotal.Of(rates, 2, Aggregation.None).Sum);
        Assert.Null(DerivedTotal.Of(rates, 2, null).Sum);
        Assert.Equal(Exactly(3.33m), DerivedTotal.Of([Exactly(10), Exactly(0), Exactly(0)], 3, Aggregation.Mean).Sum);
    }

    [Theory]
    [InlineData(new[] { Qualifier.Exact, Qualifier.Exact }, Qualifier.Exact),
        InlineData(new[] { Qualifier.Exact, Qualifier.MoreThan }, Qualifier.MoreThan)]
    [InlineData(new[] { Qualifier.AtLeast, Qualifier.MoreThan }, Qualifier.MoreThan),
        InlineData(new[] { Qualifier.AtLeast, Qualifier.Exact }, Qualifier.AtLeast)]
    [InlineData(new[] { Qualifier.Estimated, Qualifier.Exact }, Qualifier.Estimated),
        InlineData(new[] { Qualifier.Estimated, Qualifier.AtLeast }, null), InlineData(new Qualifier[0], null)]
    internal void A_sum_is_only_as_firm_as_its_parts(Qualifier[] parts, Qualifier? sum) =>
        Assert.Equal(sum, DerivedTotal.Of([.. parts.Select(part => new Quantity(1, part))], parts.Length, Aggregation.Sum).Sum?.Qualifier);

    [Theory]
    [InlineData(Qualifier.MoreThan), InlineData(Qualifier.AtLeast)]
    internal void There_is_no_difference_to_a_lower_bound(Qualifier qualifier)
    {
        Assert.Null(DerivedTotal.Of([Exactly(10)], 1, Aggregation.Sum).DifferenceTo(new Quantity(26, qualifier)));
        Assert.Null(DerivedTotal.Of([new Quantity(10, qualifier)], 1, Aggregation.Sum).DifferenceTo(Exactly(26)));
    }

    [Fact]
    public void What_is_not_named_stays_what_says_nothing_goes_and_the_same_again_is_no_change()
    {
        var figures = new ClusterFigures(Guid.NewGuid(), "CUM", Period.OfYear(2020));
        figures.Report([Entry("A", 26), Entry("B", 3)]);
        figures.Report([Entry("B", 3, Noon.AddDays(1)), Entry("C", null)]);
        Assert.Equal((1, 2), (figures.Version, figures.Entries.Count));

        figures.Report([Entry("A", null)]);

        Assert.Equal(["B"], figures.Entries.Select(entry => entry.IndicatorCode));
    }

    public static TheoryData<string, bool, bool, bool, bool> Acts => new()
    {
        //  state       write  submit return close
        { "nothing",   true,  false, false, true },
        { "draft",     true,  true,  false, true },
        { "submitted", false, false, true,  true },
        { "returned",  true,  true,  false, true },
        { "closed",    false, false, false, false },
        { "reopened",  false, false, true,  true },
        { "withdrawn", false, false, false, false },
    };

    [Theory, MemberData(nameof(Acts))]
    public void A_review_allows_exactly_what_its_row_says(string state, bool write, bool submit, bool giveBack, bool close)
    {
        Assert.Equal(write, In(state).Write("U", ["Tốt"], [], []).Error is null);
        Assert.Equal(submit, In(state).Submit("U", Noon).Error is null);
        Assert.Equal(giveBack, In(state).Return("U", "Thiếu", "leader", Noon).Error is null);
        Assert.Equal(close, In(state).Close("{}").Error is null);
    }

    [Fact]
    public void A_review_is_opened_again_with_what_was_kept_and_withdrawn_only_while_nobody_has_submitted()
    {
        var reopened = In("reopened");
        Assert.Equal(("{}", "Số liệu được đính chính"), (reopened.Reopened.Single().Report, reopened.Reopened.Single().Reason));
        Assert.Null(reopened.Report);
        Assert.Equal("IND-0045", In("draft").Reopen("x", "head", Noon).Error?.Code);
        Assert.Equal("IND-0044", In("withdrawn").Reopen("x", "head", Noon).Error?.Code);

        var submitted = In("submitted").Withdraw("Mở nhầm").Error!;
        Assert.Equal("IND-0046", submitted.Code);
        Assert.Contains("U", Assert.Single(submitted.RestsOn).ForClerk.ToString(), StringComparison.Ordinal);
        Assert.Null(In("draft").Withdraw("Mở nhầm").Error);
        Assert.Equal("IND-0030", In("closed").Withdraw("Mở nhầm").Error?.Code);
        Assert.Equal("IND-0030", In("closed").Correct("Khác", new(2021, 1, 28), null, [], "x").Error?.Code);
    }

    private static Review In(string state)
    {
        var review = new Review(Guid.NewGuid(), "CUM", Period.OfYear(2020), ReviewKind.Closing, "Tổng kết", new(2021, 1, 27), null, []);
        if (state is not "nothing") review.Write("U", ["Tốt"], [], []);
        if (state is "submitted" or "returned" or "closed" or "reopened") review.Submit("U", Noon);
        if (state is "returned") review.Return("U", "Thiếu", "leader", Noon);
        if (state is "closed" or "reopened") review.Close("{}");
        if (state is "reopened") review.Reopen("Số liệu được đính chính", "head", Noon);
        if (state is "withdrawn") review.Withdraw("Mở nhầm");
        return review;
    }

    private static ClusterEntry Entry(string code, decimal? total, DateTimeOffset? at = null) =>
        new(code, total is { } value ? Exactly(value) : null, null, null, at ?? Noon, null, null);

    private static Quantity Exactly(decimal value) => new(value, Qualifier.Exact);
}
