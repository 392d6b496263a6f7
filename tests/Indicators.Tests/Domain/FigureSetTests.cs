namespace ThiDua.Indicators.Tests.Domain;

public sealed class FigureSetTests
{
    private static readonly DateTimeOffset Noon = new(2021, 11, 20, 5, 0, 0, TimeSpan.Zero);
    private readonly FigureSet _set = new(Guid.NewGuid(), "LC-SMC", Period.OfYear(2021));

    [Fact]
    public void Blank_zero_not_assigned_and_not_applicable_are_four_different_targets()
    {
        Target[] four = [Target.Blank, Province(0), Target.NotAssigned(TargetSource.Province), Target.NotApplicable(TargetSource.Province)];

        Assert.Equal(4, four.Distinct().Count());
        Assert.Equal([null, 0m, null, null], four.Select(target => target.Value));
    }

    [Fact]
    public void Blank_zero_and_not_applicable_are_three_different_actuals()
    {
        Actual[] three = [Actual.Blank, Reported(0), Actual.NotApplicable("LC-SMC", Noon)];

        Assert.Equal(3, three.Distinct().Count());
        Assert.Equal([null, 0m, null], three.Select(actual => actual.Quantity?.Value));
    }

    [Fact]
    public void A_zero_achieved_is_zero_percent_and_a_blank_is_no_percent()
    {
        _set.AssignTargets([("RUNG", Province(150)), ("VIECLAM", Province(150))], null);
        _set.Report([("RUNG", Reported(0)), ("VIECLAM", Actual.Blank)]);

        Assert.Equal(0m, _set.Find("RUNG")?.Derived?.Value);
        Assert.Null(_set.Find("VIECLAM")?.Derived);
    }

    [Theory]
    [InlineData(Qualifier.Exact), InlineData(Qualifier.MoreThan), InlineData(Qualifier.AtLeast), InlineData(Qualifier.Estimated)]
    internal void A_qualifier_survives_report_verification_and_correction(Qualifier qualifier)
    {
        _set.AssignTargets([("THU", Province(100))], null);
        _set.Report([("THU", Reported(120, qualifier))]);
        _set.Verify(["THU"]);
        Assert.Equal(new Quantity(120, qualifier), _set.Find("THU")?.Actual.Quantity);

        _set.Correct("THU", new Quantity(130, qualifier), "Rà soát lại");

        Assert.Equal(new Quantity(130, qualifier), _set.Find("THU")?.Actual.Quantity);
        Assert.Equal(new Percent(130, qualifier), _set.Find("THU")?.Derived);
    }

    [Fact]
    public void What_the_source_stated_stays_beside_what_is_derived()
    {
        _set.AssignTargets([("THU", Province(5184.87m))], null);

        _set.Report([("THU", Actual.Reported(new(3085, Qualifier.Exact), new Percent(59.4m, Qualifier.Exact), "LC-SMC", Noon))]);
        _set.Verify(["THU"]);
        _set.Correct("THU", new(3090, Qualifier.Exact), "Cộng thiếu");

        Assert.Equal(59.4m, _set.Find("THU")?.Actual.Stated?.Value);
        Assert.Equal(59.6m, _set.Find("THU")?.Derived?.Value);
    }

    [Fact]
    public void A_percent_without_a_number_is_a_report_and_not_a_number()
    {
        _set.AssignTargets([("THU", Province(100))], null);

        _set.Report([("THU", Actual.Reported(null, new Percent(120, Qualifier.MoreThan), "LC-SMC", Noon))]);

        var figure = _set.Find("THU")!;
        Assert.Equal((ActualState.Reported, null, null), (figure.Actual.Status, figure.Actual.Quantity, figure.Derived));
    }

    public static TheoryData<string, bool, bool, bool> Acts => new()
    {
        //  status          report verify correct
        { "Blank",         true,  false, false },
        { "NotApplicable", true,  false, false },
        { "Reported",      true,  true,  false },
        { "Verified",      false, false, true },
        { "Corrected",     false, false, true },
    };

    [Theory, MemberData(nameof(Acts))]
    public void An_actual_allows_exactly_what_its_row_says(string status, bool report, bool verify, bool correct)
    {
        var set = In(status);

        Assert.Equal(report, set.Report([("THU", Reported(7))]).Error is null);
        Assert.Equal(verify, In(status).Verify(["THU"]).Error is null);
        Assert.Equal(correct, In(status).Correct("THU", new(8, Qualifier.Exact), "Sai sót").Error is null);
    }

    [Fact]
    public void One_verified_actual_in_a_report_refuses_the_whole_report()
    {
        var set = In("Verified");

        var refused = set.Report([("RUNG", Reported(7)), ("THU", Reported(7))]);

        Assert.Equal("IND-0015", refused.Error?.Code);
        Assert.Null(set.Find("RUNG"));
        Assert.Equal(2, set.Version);
    }

    [Fact]
    public void One_unreported_actual_refuses_the_whole_verification()
    {
        _set.Report([("THU", Reported(7))]);

        Assert.Equal("IND-0016", _set.Verify(["THU", "RUNG"]).Error?.Code);
        Assert.Equal(ActualState.Reported, _set.Find("THU")?.Actual.Status);
    }

    [Fact]
    public void A_target_is_changed_only_with_a_reason()
    {
        _set.AssignTargets([("THU", Province(100))], null);

        Assert.Equal("IND-0014", _set.AssignTargets([("THU", Province(90))], null).Error?.Code);
        Assert.Equal("IND-0014", _set.AssignTargets([("THU", Target.Blank)], null).Error?.Code);
        Assert.Null(_set.AssignTargets([("THU", Province(90))], "Điều chỉnh theo nghị quyết").Error);
        Assert.Equal(90m, _set.Find("THU")?.Target.Value);
    }

    [Fact]
    public void The_province_confirms_a_pledge_without_a_reason_and_goes_before_later_pledges()
    {
        _set.PledgeTargets(Guid.NewGuid(), [("THU", Pledged(100))]);
        Assert.Equal("IND-0014", _set.AssignTargets([("THU", Province(110))], null).Error?.Code);
        Assert.Null(_set.AssignTargets([("THU", Province(100))], null).Error);

        _set.PledgeTargets(Guid.NewGuid(), [("THU", Pledged(80)), ("RUNG", Pledged(5))]);

        Assert.Equal(Province(100), _set.Find("THU")?.Target);
        Assert.Equal(Pledged(5), _set.Find("RUNG")?.Target);
    }

    [Fact]
    public void Saying_the_same_again_is_no_change()
    {
        _set.PledgeTargets(Guid.NewGuid(), [("RUNG", Pledged(5))]);
        _set.AssignTargets([("THU", Province(100))], null);
        _set.Report([("THU", Reported(7))]);
        var version = _set.Version;

        _set.PledgeTargets(Guid.NewGuid(), [("RUNG", Pledged(5.0m)), ("THU", Pledged(90))]);
        _set.AssignTargets([("THU", Province(100.00m))], null);
        _set.Report([("THU", Actual.Reported(new(7.0m, Qualifier.Exact), null, "LC-SMC", Noon.AddDays(1)))]);

        Assert.Equal(version, _set.Version);
        Assert.Equal(Noon, _set.Find("THU")?.Actual.ReportedAt);
    }

    [Fact]
    public void A_report_of_nothing_takes_the_report_back()
    {
        _set.Report([("THU", Reported(7))]);

        Assert.Equal("IND-0041", _set.Report([("THU", Actual.Reported(null, null, "LC-SMC", Noon))]).Error?.Code);
        _set.Report([("THU", Actual.Reported(null, null, "LC-SMC", Noon))],
            new Dictionary<string, string> { ["THU"] = "Nhập nhầm" });

        Assert.Equal(Actual.Blank, _set.Find("THU")?.Actual);
    }

    private static FigureSet In(string status)
    {
        var set = new FigureSet(Guid.NewGuid(), "LC-SMC", Period.OfYear(2021));
        if (status == "NotApplicable") set.Report([("THU", Actual.NotApplicable("LC-SMC", Noon))]);
        if (status is "Reported" or "Verified" or "Corrected") set.Report([("THU", Reported(5))]);
        if (status is "Verified" or "Corrected") set.Verify(["THU"]);
        if (status == "Corrected") set.Correct("THU", new(6, Qualifier.Exact), "Cộng thiếu");
        Assert.Equal(status == "Blank" ? null : status, set.Find("THU")?.Actual.Status.ToString());
        return set;
    }

    private static Target Province(decimal value) => Target.Assigned(value, TargetSource.Province);

    private static Target Pledged(decimal value) => Target.Assigned(value, TargetSource.Pact);

    private static Actual Reported(decimal value, Qualifier qualifier = Qualifier.Exact) =>
        Actual.Reported(new(value, qualifier), null, "LC-SMC", Noon);
}
