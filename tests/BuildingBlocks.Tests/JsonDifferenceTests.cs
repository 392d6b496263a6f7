using System.Text.Json.Nodes;
using ThiDua.BuildingBlocks.Persistence;

namespace ThiDua.BuildingBlocks.Tests;

public sealed class JsonDifferenceTests
{
    [Theory]
    [InlineData("""{"a":1}""", """{"a":1}""", "[]")]
    [InlineData("""{"a":1}""", """{"a":2}""", """[{"path":"/a","before":1,"after":2}]""")]
    [InlineData("""{"a":null}""", """{"a":0}""", """[{"path":"/a","before":null,"after":0}]""")]
    [InlineData("""{"a":[1,2]}""", """{"a":[1,2,3]}""", """[{"path":"/a/2","before":null,"after":3}]""")]
    [InlineData("""{"a":[1,2]}""", """{"a":[1]}""", """[{"path":"/a/1","before":2,"after":null}]""")]
    [InlineData("""{"a":{"b":{"c":1}}}""", """{"a":{"b":{"c":"1"}}}""", """[{"path":"/a/b/c","before":1,"after":"1"}]""")]
    public void It_names_every_value_that_differs_and_no_other(string before, string after, string expected) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonDifference.Between(JsonNode.Parse(before), JsonNode.Parse(after))));

    [Fact]
    public void A_new_thing_shows_each_of_its_values() =>
        Assert.Equal(2, JsonDifference.Between(null, JsonNode.Parse("""{"a":1,"b":{"c":2}}""")).Count);
}
