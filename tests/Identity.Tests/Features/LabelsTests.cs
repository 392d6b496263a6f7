namespace ThiDua.Identity.Tests.Features;

public sealed class LabelsTests(TestServers servers)
{
    [Fact]
    public async Task Whoever_asks_gets_the_words_of_the_site_and_refusals_are_told_with_them()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("labels").FullName, "labels.json");
        await File.WriteAllTextAsync(file, """{"role":{"administrator":{"vi":"Cán bộ quản trị"}}}""",
            TestContext.Current.CancellationToken);
        await using var gateway = await GatewayUnderTest.StartAsync(servers, ("Labels:Path", file));
        using var stranger = gateway.Machine();

        var labels = await stranger.GetFromJsonAsync<JsonElement>("/api/identity/v1/labels", TestContext.Current.CancellationToken);

        Assert.Equal("Cán bộ quản trị", TextOf(labels, "role", "administrator", "vi"));
        Assert.Equal("Administrator", TextOf(labels, "role", "administrator", "en"));
        Assert.Equal("đã nộp, đang thẩm định", TextOf(labels, "sheet-state", "submitted", "vi"));

        using var nobody = await gateway.WithTokenAsync(Guid.NewGuid(), []);
        using var refused = await nobody.GetAsync("/api/identity/v1/accounts", TestContext.Current.CancellationToken);
        var problem = await refused.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.EndsWith("việc này do cán bộ quản trị thực hiện.", problem.GetProperty("title").GetString(), StringComparison.Ordinal);
        Assert.Equal("ListAccounts", problem.GetProperty("next").GetProperty("operation").GetString());
    }

    private static string? TextOf(JsonElement labels, string group, string word, string language) =>
        labels.GetProperty(group).GetProperty(word).GetProperty(language).GetString();
}
