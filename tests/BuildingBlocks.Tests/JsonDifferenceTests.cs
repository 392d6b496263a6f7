using System.Text.Json;
using System.Text.Json.Nodes;
using ThiDua.BuildingBlocks.Persistence;

namespace ThiDua.BuildingBlocks.Tests;

public sealed class JsonDifferenceTests
{
    [Theory]
    [InlineData("""{"a":1}""", """{"a":1}""", "[]")]
    [InlineData("""{"a":1}""", """{"a":2}""", """[{"path":"/a","before":1,"after":2}]""")]
    [InlineData("""{"a":null}""", """{"a":0}""", """[{"path":"/a","before":null,"after":0}]""")]
    [InlineData("""{"a":null}""", "{}", "[]")]
    // A list whose entries have no identity is one value.
    [InlineData("""{"a":[1,2]}""", """{"a":[1,2,3]}""", """[{"path":"/a","before":[1,2],"after":[1,2,3]}]""")]
    [InlineData("""{"a":{"b":{"c":1}}}""", """{"a":{"b":{"c":"1"}}}""", """[{"path":"/a/b/c","before":1,"after":"1"}]""")]
    [InlineData("""{"a":{"x/y~":1}}""", """{"a":{"x/y~":2}}""", """[{"path":"/a/x~1y~0","before":1,"after":2}]""")]
    // What comes or goes as a whole is one difference.
    [InlineData("""{"a":{"b":1,"c":2}}""", "{}", """[{"path":"/a","before":{"b":1,"c":2},"after":null}]""")]
    public void It_names_every_value_that_differs_and_no_other(string before, string after, string expected) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonDifference.Between(JsonNode.Parse(before), JsonNode.Parse(after))));

    [Fact]
    public void An_entry_that_sorts_before_the_others_leaves_them_untouched()
    {
        var found = JsonDifference.Between(State(new("B", "hai"), new("C", "ba")), State(new("A", "một"), new("B", "hai"), new("C", "ba")));

        Assert.Equal("""[{"path":"/entries/A","before":null,"after":{"code":"A","remark":"một"}}]""", found.ToJsonString(AuditState.Json));
    }

    [Fact]
    public void A_remark_alone_is_a_difference_of_its_entry_alone()
    {
        var found = JsonDifference.Between(State(new("A", null), new("B", null)), State(new("A", null), new("B", "sửa ghi chú")));

        Assert.Equal("""[{"path":"/entries/B/remark","before":null,"after":"sửa ghi chú"}]""", found.ToJsonString(AuditState.Json));
    }

    [Fact]
    public void Another_order_is_told_where_nothing_else_has_changed()
    {
        var found = JsonDifference.Between(State(new("A", null), new("B", null)), State(new("B", null), new("A", null)));

        Assert.Equal("""[{"path":"/entries/$order","before":["A","B"],"after":["B","A"]}]""", found.ToJsonString(AuditState.Json));
    }

    [Fact]
    public void Two_entries_of_one_key_are_both_kept() =>
        Assert.Equal(["A", "A#2"], State(new("A", "một"), new("A", "hai"))["entries"]!.AsObject().Select(one => one.Key).Take(2));

    private static JsonNode State(params Noted[] entries) => JsonSerializer.SerializeToNode(new { entries }, AuditState.Json)!;

    [AuditKey(nameof(Code))]
    private sealed record Noted(string Code, string? Remark);
}
