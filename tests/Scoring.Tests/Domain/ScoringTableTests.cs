namespace ThiDua.Scoring.Tests.Domain;

public sealed class ScoringTableTests
{
    [Fact]
    public void A_published_table_is_frozen()
    {
        var table = Given.Table();
        var version = table.Version;

        Assert.Equal("SCO-0001", table.Redraft(Given.Content()).Error?.Code);
        Assert.Equal("SCO-0001", table.Publish([]).Error?.Code);
        Assert.Equal(version, table.Version);
    }

    [Fact]
    public void A_draft_that_is_sent_again_unchanged_has_not_changed()
    {
        var table = Given.Draft();

        Assert.Null(table.Redraft(Given.Content()).Error);

        Assert.Equal(1, table.Version);
    }

    [Fact]
    public void A_redrafted_table_knows_its_new_criteria_and_departments()
    {
        var table = Given.Draft();
        Assert.NotNull(table.Criterion("A1"));

        table.Redraft(new("Bảng khác", Given.Points(10), [Given.Leaf("C", 10, null, "LC-CA")]));

        Assert.Null(table.Criterion("A1"));
        Assert.NotNull(table.Criterion("C"));
        Assert.Equal(["LC-CA"], table.Departments);
    }

    [Fact]
    public void Findings_of_the_lint_and_unknown_codes_are_told_together()
    {
        var table = ScoringTable.Draft(Guid.NewGuid(), "K", "2021", 1, new("Bảng", Given.Points(10), [Given.Leaf("A", 9, null)]));

        var refusal = table.Publish([new("/nodes/0/departmentCode", TableErrors.UnitUnknown("LC-SNV"))]).Error;

        Assert.Equal("SCO-0002", refusal?.Code);
        Assert.Equal(["/total", "/nodes/0/departmentCode"], refusal!.Fields.Select(field => field.Pointer));
        Assert.Equal(TableState.Draft, table.State);
    }

    [Fact]
    public void A_group_is_no_criterion() => Assert.Null(Given.Table().Criterion("A"));
}
