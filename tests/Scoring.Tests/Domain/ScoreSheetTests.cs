using static ThiDua.Scoring.Tests.Domain.Given;

namespace ThiDua.Scoring.Tests.Domain;

public sealed class ScoreSheetTests
{
    private readonly ScoringTable _table = Table();

    [Fact]
    public void Blank_is_not_zero_and_a_sheet_with_a_blank_line_is_not_submitted()
    {
        var sheet = Sheet(_table);
        sheet.SelfScore(_table, [Entry("A1", 0), Entry("A2", 0)], Clerk, Now);

        var refusal = sheet.Submit(Leader, Now).Error;

        Assert.Equal("SCO-0044", refusal?.Code);
        Assert.Contains(": criterion B.", refusal!.English, StringComparison.Ordinal);
        Assert.Null(sheet.ProposedTotal);
    }

    [Fact]
    public void Zero_is_a_score()
    {
        var sheet = Sheet(_table);
        sheet.SelfScore(_table, Scores(0, 0, 0), Clerk, Now);

        Assert.Null(sheet.Submit(Leader, Now).Error);
        Assert.Equal(Scoring.Points.Zero, sheet.ProposedTotal);
    }

    [Fact]
    public void A_line_can_be_made_blank_again()
    {
        var sheet = Sheet(_table);
        sheet.SelfScore(_table, Scores(1, 1, 1), Clerk, Now);

        sheet.SelfScore(_table, [Entry("B", null)], Clerk, Now);

        Assert.Null(sheet.ProposedTotal);
        Assert.Null(sheet.Lines[2].Proposed);
    }

    [Theory]
    [InlineData("A1", 60.0001, "points")]
    [InlineData("A1", -0.5, "points")]
    [InlineData("A1", 0.00001, "points")]
    [InlineData("A2", 0.3, "points")]
    [InlineData("A", 1, "code")]
    [InlineData("Z9", 1, "code")]
    public void Points_outside_the_bounds_or_the_step_and_unknown_criteria_are_found_by_line(string code, double points, string field)
    {
        var sheet = Sheet(_table);

        var refusal = sheet.SelfScore(_table, [Entry("B", 3), Entry(code, (decimal)points)], Clerk, Now).Error;

        Assert.Equal("SCO-0041", refusal?.Code);
        Assert.Equal([$"/lines/1/{field}"], refusal!.Fields.Select(finding => finding.Pointer));
        Assert.All(sheet.Lines, line => Assert.Null(line.Proposed));
    }

    [Fact]
    public void A_criterion_sent_twice_is_found() =>
        Assert.Equal("/lines/1/code", Sheet(_table).SelfScore(_table, [Entry("B", 3), Entry("B", 4)], Clerk, Now).Error?.Fields.Single()
            .Pointer);

    [Theory]
    [InlineData("A1", 60)]
    [InlineData("A2", 12.25)]
    public void The_maximum_itself_and_a_multiple_of_the_step_are_taken(string code, double points) =>
        Assert.Null(Sheet(_table).SelfScore(_table, [Entry(code, (decimal)points)], Clerk, Now).Error);

    [Fact]
    public void The_same_points_again_change_neither_author_nor_version()
    {
        var sheet = Sheet(_table);
        sheet.SelfScore(_table, [Entry("B", 3)], Clerk, Now);

        sheet.SelfScore(_table, [Entry("B", 3.0m)], Head, Now.AddHours(1));

        Assert.Equal(2, sheet.Version);
        Assert.Equal(Clerk, sheet.Lines[2].Proposed?.By);
    }

    [Fact]
    public void A_department_appraises_only_its_own_criteria()
    {
        var sheet = Sheet(_table, SheetState.Submitted);

        var refusal = sheet.Appraise(_table, [Entry("B", 20), Entry("A1", 50)], AppraiserOf("LC-SNV"), Now).Error;

        Assert.Equal("SCO-0046", refusal?.Code);
        Assert.All(sheet.Lines, line => Assert.Null(line.Appraised));
    }

    [Fact]
    public void Nobody_appraises_the_own_unit()
    {
        var sheet = Sheet(_table, SheetState.Submitted);
        var insider = new Appraiser(Given.Appraiser, ["LC-SNV"], ["LC-SNV", "LC-BH"]);

        Assert.Equal("SCO-0045", sheet.Appraise(_table, [Entry("B", 20)], insider, Now).Error?.Code);
        Assert.Equal("SCO-0045", sheet.Return("Sai", ["LC-BH"], Head, Now).Error?.Code);
    }

    [Fact]
    public void Appraised_points_that_differ_need_a_reason_and_equal_ones_do_not()
    {
        var sheet = Sheet(_table, SheetState.Submitted);

        Assert.Equal("/lines/0/reason", sheet.Appraise(_table, [Entry("B", 19.5m)], AppraiserOf("LC-SNV"), Now).Error?.Fields.Single()
            .Pointer);
        Assert.Null(sheet.Appraise(_table, [Entry("B", 19.5m, "Thiếu 1 báo cáo")], AppraiserOf("LC-SNV"), Now).Error);
        Assert.Null(sheet.Appraise(_table, [Entry("A2", 10)], AppraiserOf("LC-SNV"), Now).Error);
        Assert.Equal(SheetState.Submitted, sheet.State);
    }

    [Fact]
    public void Appraised_points_cannot_be_blank() =>
        Assert.Equal("/lines/0/points",
            Sheet(_table, SheetState.Submitted).Appraise(_table, [Entry("B", null)], AppraiserOf("LC-SNV"), Now).Error?.Fields.Single()
                .Pointer);

    [Fact]
    public void The_sheet_is_appraised_with_its_last_line()
    {
        var sheet = Sheet(_table, SheetState.Submitted);
        sheet.Appraise(_table, [Entry("B", 20), Entry("A2", 10)], AppraiserOf("LC-SNV"), Now);

        sheet.Appraise(_table, [Entry("A1", 50)], AppraiserOf("LC-SKHDT"), Now);

        Assert.Equal(SheetState.Appraised, sheet.State);
        Assert.Equal("LC-SKHDT", sheet.Lines[0].Appraised?.DepartmentCode);
    }

    [Fact]
    public void Proposed_appraised_and_official_points_stand_side_by_side_with_author_and_time()
    {
        var sheet = Sheet(_table, SheetState.Submitted);
        sheet.Appraise(_table, [Entry("A1", 48, "Số liệu thu thấp hơn"), Entry("A2", 10), Entry("B", 20)],
            AppraiserOf("LC-SNV", "LC-SKHDT"), Now.AddDays(1));

        sheet.Confirm(_table, [Entry("B", 21, "Hội nghị thống nhất")], [], Head, Now.AddDays(2));

        var (a1, b) = (sheet.Lines[0], sheet.Lines[2]);
        Assert.Equal((50m, 48m, 48m), (a1.Proposed!.Points.Value, a1.Appraised!.Points.Value, a1.Official!.Points.Value));
        Assert.Equal("Số liệu thu thấp hơn", a1.Official.Remark);
        Assert.Equal((20m, 20m, 21m), (b.Proposed!.Points.Value, b.Appraised!.Points.Value, b.Official!.Points.Value));
        Assert.Equal((Clerk, Given.Appraiser, Head), (b.Proposed.By, b.Appraised.By, b.Official.By));
        Assert.Equal((Now, Now.AddDays(1), Now.AddDays(2)), (b.Proposed.At, b.Appraised.At, b.Official.At));
        Assert.Equal((Points(80), Points(79)), (sheet.ProposedTotal!.Value, sheet.OfficialTotal!.Value));
    }

    [Fact]
    public void Official_points_that_differ_from_the_appraised_need_a_reason() =>
        Assert.Equal("/lines/0/reason", Sheet(_table, SheetState.Appraised).Confirm(_table, [Entry("B", 21)], [], Head, Now)
            .Error?.Fields.Single().Pointer);

    [Fact]
    public void The_head_takes_over_the_appraised_points_of_the_own_unit_but_changes_none()
    {
        var sheet = Sheet(_table, SheetState.Appraised);

        Assert.Equal("SCO-0045", sheet.Confirm(_table, [Entry("B", 27, "Cố gắng")], ["LC-BH"], Head, Now).Error?.Code);
        Assert.Null(sheet.Confirm(_table, [], ["LC-BH"], Head, Now).Error);
        Assert.Equal(Points(80), sheet.OfficialTotal);
    }

    [Fact]
    public void A_department_that_is_itself_scored_leaves_its_own_line_to_the_head()
    {
        var sheet = Sheet(_table, SheetState.Submitted, unit: "LC-SNV");
        sheet.Appraise(_table, [Entry("A1", 50)], AppraiserOf("LC-SKHDT"), Now);

        Assert.Equal(SheetState.Appraised, sheet.State);
        Assert.Equal("SCO-0044", sheet.Confirm(_table, [], [], Head, Now).Error?.Code);
        Assert.Null(sheet.Confirm(_table, [Entry("A2", 9, "Hội nghị chấm"), Entry("B", 20, "Hội nghị chấm")], [], Head, Now).Error);
        Assert.Equal(Points(79), sheet.OfficialTotal);
    }

    [Fact]
    public void A_returned_sheet_keeps_what_stood_on_it_and_is_appraised_anew()
    {
        var sheet = Sheet(_table, SheetState.Appraised);

        sheet.Return("Thiếu minh chứng mục B", [], Head, Now);

        Assert.Equal(SheetState.Draft, sheet.State);
        Assert.All(sheet.Lines, line => Assert.Null(line.Appraised));
        Assert.All(sheet.Lines, line => Assert.NotNull(line.Proposed));
        var round = Assert.Single(sheet.Returned);
        Assert.Equal("Thiếu minh chứng mục B", round.Reason);
        Assert.All(round.Lines, line => Assert.NotNull(line.Appraised));
    }

    [Fact]
    public void A_frozen_sheet_says_that_it_must_be_reopened() =>
        Assert.Equal("SCO-0042", Sheet(_table, SheetState.Frozen).Confirm(_table, [Entry("B", 1, "Sửa")], [], Head, Now).Error?.Code);

    [Theory]
    [InlineData(nameof(SheetState.Draft))]
    [InlineData(nameof(SheetState.Submitted))]
    [InlineData(nameof(SheetState.Appraised))]
    [InlineData(nameof(SheetState.Official))]
    public void A_sheet_is_frozen_as_it_stands_and_is_that_again_when_it_is_unfrozen(string before)
    {
        var sheet = Sheet(_table, Enum.Parse<SheetState>(before));
        var lines = sheet.Lines;

        Assert.Null(sheet.Freeze("12/BB").Error);
        Assert.Equal("SCO-0042", sheet.Withdraw().Error?.Code);
        Assert.Null(sheet.Unfreeze("Khiếu nại", Head, Now).Error);

        Assert.Equal((before, null, lines), (sheet.State.ToString(), sheet.FrozenFrom, sheet.Lines));
    }

    [Fact]
    public void A_reopened_sheet_takes_a_correction_with_its_reason()
    {
        var sheet = Sheet(_table, SheetState.Frozen);
        sheet.Unfreeze("Khiếu nại có căn cứ", Head, Now);

        Assert.Null(sheet.Confirm(_table, [Entry("B", 22, "Theo kết luận khiếu nại")], [], Head, Now).Error);
        Assert.Equal(Points(82), sheet.OfficialTotal);
        Assert.Equal(Points(50), sheet.Lines[0].Official?.Points);
    }
}
