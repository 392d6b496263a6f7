namespace ThiDua.Clusters.Tests.Features;

/// <summary>Exemplary models: found by a unit, taken over by others, each with its day.</summary>
public sealed class ModelFeatureTests(ClustersHost clusters) : IClassFixture<ClustersHost>
{
    [Fact]
    public async Task A_model_keeps_the_day_it_was_found_and_where_and_when_it_was_taken_over()
    {
        var model = await FoundAsync("M-KEEP");

        await clusters.Leader("M-KEEP-A")
            .ActAsync(model, "/replications", new { unitCode = "M-KEEP-B", on = "2021-11-30", note = "Học tập kinh nghiệm" });

        var shown = (await clusters.Auditor.GetAsync(model)).Body!;
        Assert.Equal("2021-03-01", (string?)shown["foundOn"]);
        var replication = Assert.Single(shown["replications"]!.AsArray())!;
        Assert.Equal(("M-KEEP-B", "2021-11-30"), ((string?)replication["unitCode"], (string?)replication["on"]));
    }

    [Fact]
    public async Task Models_nobody_took_over_are_found()
    {
        var taken = await FoundAsync("M-LIST", "Một");
        await clusters.Leader("M-LIST-B").ActAsync(taken, "/replications", new { unitCode = "M-LIST-B", on = "2021-11-30" });
        var left = await FoundAsync("M-LIST", "Hai");

        Assert.Equal([left], await ListedAsync("M-LIST-A", replicated: false));
        Assert.Equal([taken], await ListedAsync("M-LIST-A", replicated: true));
    }

    [Fact]
    public async Task Only_the_own_unit_or_the_province_registers_and_only_those_concerned_tell_of_a_replication()
    {
        var model = await FoundAsync("M-OWN");
        await clusters.UnitAsync("M-OWN-C");

        var foreign = await clusters.Leader("M-OWN-B").PostAsync("/models", Model("M-OWN-A", "Khác"));
        var stranger = await clusters.Leader("M-OWN-C")
            .TryActAsync(model, "/replications", new { unitCode = "M-OWN-B", on = "2021-11-30" });
        var reader = await clusters.Auditor.PostAsync("/models", Model("M-OWN-A", "Khác"));

        Assert.All((Answer[])[foreign, stranger], a => Assert.Equal((HttpStatusCode.Forbidden, "GEN-0020"), (a.Status, a.Code)));
        Assert.Equal(HttpStatusCode.Forbidden, reader.Status);
        await clusters.Office.CreateAsync("/models", Model("M-OWN-B", "Của tỉnh ghi"));
        Assert.Equal("\"1\"", (await clusters.Auditor.GetAsync(model)).ETag);
    }

    [Fact]
    public async Task What_does_not_fit_the_days_or_stands_there_already_is_refused()
    {
        var model = await FoundAsync("M-RULE");
        var leader = clusters.Leader("M-RULE-A");
        await leader.ActAsync(model, "/replications", new { unitCode = "M-RULE-B", on = "2021-11-30" });

        var again = await leader.TryActAsync(model, "/replications", new { unitCode = "M-RULE-B", on = "2021-12-01" });
        var home = await leader.TryActAsync(model, "/replications", new { unitCode = "M-RULE-A", on = "2021-12-01" });
        var tomorrow = await leader.TryActAsync(model, "/replications", new { unitCode = "M-RULE-B", on = "2021-12-21" });
        var stale = await leader.PostAsync($"{model}/replications", new { unitCode = "M-RULE-B", on = "2021-12-01" }, "\"7\"");
        var twice = await leader.PostAsync("/models", Model("M-RULE-A"));
        var later = await leader.PostAsync("/models", Model("M-RULE-A", "Mai", "2021-12-21"));
        var nowhere = await leader.PostAsync("/models",
            new { unitCode = "M-RULE-A", name = "Lạc", foundOn = "2021-03-01", movementId = Guid.NewGuid() });

        Assert.Equal(["CLU-0185", "CLU-0184", "CLU-0122", "CLU-0181", "CLU-0122", "CLU-0120"],
            ((Answer[])[again, home, tomorrow, twice, later, nowhere]).Select(a => a.Code));
        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.Status);
    }

    [Fact]
    public async Task A_model_is_not_taken_over_before_it_was_found()
    {
        var model = await FoundAsync("M-EARLY");

        var early = await clusters.Leader("M-EARLY-A")
            .TryActAsync(model, "/replications", new { unitCode = "M-EARLY-B", on = "2021-02-28" });

        Assert.Equal("CLU-0183", early.Code);
    }

    private async Task<string> FoundAsync(string code, string name = "Cánh đồng liên kết")
    {
        foreach (var unit in (string[])[$"{code}-A", $"{code}-B"])
            if ((await clusters.Auditor.GetAsync($"/units/{unit}")).Status == HttpStatusCode.NotFound) await clusters.UnitAsync(unit);
        return $"/models/{(await clusters.Leader($"{code}-A").CreateAsync("/models", Model($"{code}-A", name)))["id"]}";
    }

    private async Task<IEnumerable<string>> ListedAsync(string unit, bool replicated) =>
        (await clusters.Auditor.GetAsync($"/models?unit={unit}&replicated={(replicated ? "true" : "false")}")).Body!["items"]!.AsArray()
            .Select(m => $"/models/{m!["id"]}");

    private static object Model(string unitCode, string name = "Cánh đồng liên kết", string foundOn = "2021-03-01") =>
        new { unitCode, name, foundOn };
}
