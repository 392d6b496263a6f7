using System.Text.Json;
using ThiDua.BuildingBlocks.Http;

namespace ThiDua.BuildingBlocks.Tests;

public sealed class PartialTests
{
    [Theory]
    [InlineData("""{"code":"a"}""", 5, "kept")]
    [InlineData("""{"code":"a","number":null}""", null, "kept")]
    [InlineData("""{"code":"a","number":0,"words":null}""", 0, null)]
    [InlineData("""{"code":"a","words":"new"}""", 5, "new")]
    public void What_is_left_out_stays_and_null_erases(string json, int? number, string? words)
    {
        var sent = JsonSerializer.Deserialize<Sent>(json, JsonDefaults.Options)!;

        Assert.Equal((number, words), sent.Over(5, "kept"));
    }

    [Fact]
    public void What_is_required_must_be_named_and_what_cannot_be_null_is_not_erased()
    {
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Sent>("""{"number":1}""", JsonDefaults.Options));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Sent>("""{"code":null}""", JsonDefaults.Options));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Sent>("""{"code":"a","list":null}""", JsonDefaults.Options));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Sent>("""{"code":"a","other":1}""", JsonDefaults.Options));
    }

    private sealed record Sent : Partial
    {
        public required string Code { get; init; }
        public int? Number { get; init; }
        public string? Words { get; init; }
        public IReadOnlyList<string> List { get; init; } = [];

        public (int?, string?) Over(int? number, string? words) => (Or(Number, number), Or(Words, words));
    }
}
