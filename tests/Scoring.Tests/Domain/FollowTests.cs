using static ThiDua.Scoring.Tests.Domain.Given;

namespace ThiDua.Scoring.Tests.Domain;

/// <summary>A sheet under a further version of its table: nobody repeats what is unchanged, and what is asked is asked once.</summary>
public sealed class FollowTests
{
    private static readonly Node A2 = Leaf("A2", 12.5m, "A", step: 0.25m);

    private readonly ScoringTable _table = Table();

    [Fact]
    public void Official_points_that_no_department_had_appraised_stay_official()
    {
        var sheet = Sheet(_table, SheetState.Submitted);
        Assert.Null(sheet.Confirm(_table, Scores(50, 10, 20, "Sở không thẩm định"), [], Head, Now, appraisalOver: true).Error);

        var further = Further(sheet, _table, Version(2));

        Assert.Equal((SheetState.Official, Points(80)), (further.State, further.ToResult(Version(2)).Total));
    }

    [Theory]
    [InlineData(nameof(SheetState.Submitted))]
    [InlineData(nameof(SheetState.Appraised))]
    [InlineData(nameof(SheetState.Official))]
    public void A_question_that_is_taken_back_unanswered_leaves_the_sheet_as_it_was_before_it(string state)
    {
        var first = Sheet(_table, Enum.Parse<SheetState>(state));
        var (second, third) = (Version(2, Leaf("C", 5, null)), Version(3));

        var asked = Further(first, _table, second);
        var back = Further(asked, second, third);

        Assert.Equal(SheetState.Draft, asked.State);
        Assert.Equal((state, Leader), (back.State.ToString(), back.Submission?.By));
    }

    [Fact]
    public void A_question_is_open_over_several_versions_and_what_is_answered_is_not_told_as_asked_again()
    {
        var second = Version(2, A2 with { Name = "Cải cách hành chính" });
        var third = Version(3, A2 with { Name = "Cải cách hành chính công" }, Leaf("B", 27.5m, null) with { Name = "Thi đua" });
        var first = Sheet(_table, SheetState.Submitted);

        var open = Further(first, _table, second);
        var again = Further(open, second, third);

        Assert.True(again.IsAskedAgain);
        Assert.Equal(["A2", "B"], again.Follows!.AskedAgain);
        // What the unit wants to see is what it had said, also when the question has changed twice.
        Assert.Equal(Points(10), again.Line("A2")!.AskedAgain?.Proposed?.Points);

        Assert.Null(open.SelfScore(second, [Entry("A2", 11)], Clerk, Now).Error);
        var answered = Further(open, second, Version(3, A2 with { Name = "Cải cách hành chính" }));

        Assert.Empty(answered.Follows!.AskedAgain);
        Assert.Null(answered.Line("A2")!.AskedAgain);
        Assert.True(answered.IsAskedAgain);
    }

    [Fact]
    public void Who_had_not_submitted_is_given_no_more_time_by_a_further_version()
    {
        var sheet = Sheet(_table);
        Assert.Null(sheet.SelfScore(_table, Scores(50, 10, 20), Clerk, Now).Error);

        Assert.False(Further(sheet, _table, Version(2)).IsAskedAgain);
        Assert.False(Further(sheet, _table, Version(2, A2 with { Name = "Cải cách hành chính" })).IsAskedAgain);
    }

    [Fact]
    public void Kept_official_points_are_ranked_and_confirmed_only_once_the_sheet_is_official_again()
    {
        var second = Version(2, Leaf("C", 5, null));
        var sheet = Further(Sheet(_table, SheetState.Official), _table, second);
        Assert.Equal((null, null), (sheet.ToResult(second).Total, sheet.ToResult(second).Groups[0].Points));
        Assert.Null(sheet.SelfScore(second, [Entry("C", 5), Entry("B", 20, "Bổ sung minh chứng")], Clerk, Now).Error);

        // The question is dropped after another line was written: submitted and confirmed once more, nothing is scored again.
        var third = Version(3);
        var left = Further(sheet, second, third);
        Assert.Equal(SheetState.Draft, left.State);
        Assert.Null(left.Submit(Leader, Now, table: third).Error);
        Assert.Equal((SheetState.Appraised, null), (left.State, left.ToResult(third).Total));
        Assert.Null(left.Confirm(third, [], [], Head, Now).Error);

        Assert.Equal((SheetState.Official, Points(80)), (left.State, left.ToResult(third).Total));
    }

    [Fact]
    public void A_sheet_that_is_sent_back_keeps_no_official_points_of_an_earlier_version()
    {
        var second = Version(2, A2 with { DepartmentCode = "LC-CA" });
        var sheet = Further(Sheet(_table, SheetState.Official), _table, second);
        Assert.Equal(SheetState.Submitted, sheet.State);

        Assert.Null(sheet.Return("Giải trình", [], Head, Now).Error);

        Assert.All(sheet.Lines, line => Assert.Equal((null, null, null), (line.Appraised, line.Official, line.Submitted)));
        Assert.Null(sheet.OfficialTotal);
        Assert.Equal(Points(50), Assert.Single(sheet.Returned).Lines[0].Official?.Points);
    }

    private static ScoreSheet Further(ScoreSheet sheet, ScoringTable old, ScoringTable table) =>
        ScoreSheet.Follow(Guid.NewGuid(), table, sheet, old);

    /// <summary>The table with some criteria changed or added.</summary>
    private static ScoringTable Version(int version, params Node[] changed)
    {
        var nodes = Content().Nodes.Select(node => changed.FirstOrDefault(one => one.Code == node.Code) ?? node).ToList();
        return ScoringTable.Draft(Guid.NewGuid(), "KHOI-HTTP-LC", "2021", version,
            Content() with { Nodes = [.. nodes, .. changed.Where(one => nodes.All(node => node.Code != one.Code))] });
    }
}
