namespace ThiDua.Scoring.Tests.Domain;

public sealed class PublicationLintTests
{
    [Fact]
    public void A_sound_table_has_no_finding() => Assert.Empty(PublicationLint.Of(Given.Points(100), Given.Content().Nodes));

    [Fact]
    public void A_table_without_criteria_is_refused() => Assert.Equal(["/nodes"], Lint(0));

    [Fact]
    public void Children_that_do_not_add_up_to_their_group_are_found() =>
        Assert.Equal(["/nodes/0/maximum"], Lint(10, Given.Group("A", 10), Given.Leaf("A1", 4, "A"), Given.Leaf("A2", 5.99m, "A")));

    [Fact]
    public void Groups_that_do_not_add_up_to_the_total_are_found() =>
        Assert.Equal(["/total"], Lint(100, Given.Leaf("A", 60, null), Given.Leaf("B", 39.9999m, null)));

    [Fact]
    public void A_code_used_twice_is_found() =>
        Assert.Equal(["/nodes/1/code"], Lint(10, Given.Leaf("A", 5, null), Given.Leaf("A", 5, null, "LC-CA")));

    [Fact]
    public void A_group_that_is_not_there_is_found() =>
        Assert.Equal(["/nodes/1/parentCode"], Lint(5, Given.Leaf("A", 5, null), Given.Leaf("B", 5, "X")));

    [Fact]
    public void Groups_in_a_circle_are_found_and_do_not_hang() =>
        Assert.Equal(["/nodes/1/parentCode", "/nodes/2/parentCode"],
            Lint(5, Given.Leaf("T", 5, null), Given.Group("A", 5, "B"), Given.Group("B", 5, "A")));

    [Fact]
    public void A_node_that_is_its_own_group_is_found() =>
        Assert.Contains("/nodes/0/parentCode", Lint(5, Given.Group("A", 5, "A")));

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    public void A_maximum_that_is_not_above_zero_is_found(int maximum) =>
        Assert.Equal(["/nodes/1/maximum"], Lint(5 + maximum, Given.Leaf("A", 5, null), Given.Leaf("B", maximum, null)));

    [Fact]
    public void A_criterion_without_department_is_found() =>
        Assert.Equal(["/nodes/0/departmentCode"], Lint(5, Given.Leaf("A", 5, null, department: null)));

    [Fact]
    public void A_group_with_a_department_an_indicator_or_a_step_is_found() =>
        Assert.Equal(["/nodes/0/departmentCode", "/nodes/0/indicatorCode", "/nodes/0/step"],
            Lint(5, Given.Leaf("A", 5, null, "LC-SNV", "THU-NSNN", 1), Given.Leaf("A1", 5, "A")));

    [Theory]
    [InlineData(0)]
    [InlineData(0.3)]
    public void A_step_by_which_the_maximum_cannot_be_reached_is_found(double step) =>
        Assert.Equal(["/nodes/0/step"], Lint(5, Given.Leaf("A", 5, null, step: (decimal)step)));

    private static IEnumerable<string> Lint(decimal total, params Node[] nodes) =>
        PublicationLint.Of(Given.Points(total), nodes).Select(finding => finding.Pointer);
}
