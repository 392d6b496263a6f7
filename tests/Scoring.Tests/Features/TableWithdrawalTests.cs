namespace ThiDua.Scoring.Tests.Features;

/// <summary>A table that never should have been is taken back while nothing rests on it, and what was before it is as it was.</summary>
public sealed class TableWithdrawalTests(ScoringFixture module) : IClassFixture<ScoringFixture>
{
    private static readonly object Why = new { reason = "Ban hành nhầm kỳ" };

    [Fact]
    public async Task A_draft_is_withdrawn_with_its_reason_and_another_one_is_drafted()
    {
        var season = await module.NewSeasonAsync(2);
        var draft = $"tables/{(await season.Head.CallAsync("POST", "tables", season.Draft)).Id}";
        Assert.True((await season.Head.SeeAsync($"{draft}/withdrawal")).Body!["possible"]!.GetValue<bool>());

        var withdrawn = await season.Head.ActAsync("POST", draft, "withdrawal", Why);

        Assert.Equal((200, "withdrawn"), (withdrawn.Status, withdrawn.State));
        Assert.Equal("Ban hành nhầm kỳ", (await season.Head.SeeAsync(draft)).Body!["withdrawn"]!["reason"]!.GetValue<string>());
        var change = (await module.Auditor.SeeAsync($"changes?aggregateId={draft.Split('/')[1]}")).Items.First();
        Assert.Equal("withdrawal", change["kind"]!.GetValue<string>());
        // A draft was nobody's but the head's, and is nobody else's now.
        Assert.Equal(404, (await module.Appraiser(ScoringFixture.Planning).SeeAsync(draft)).Status);
        Assert.Equal((409, "SCO-0014"), Told(await season.Head.ActAsync("POST", draft, "publication")));
        Assert.Equal((409, "SCO-0014"), Told(await season.Head.ActAsync("POST", draft, "withdrawal", Why)));
        var next = await season.Head.CallAsync("POST", "tables", season.Draft);
        Assert.Equal((201, 2), (next.Status, (int)next.Body!["tableVersion"]!));
    }

    [Fact]
    public async Task A_published_table_goes_with_what_was_scored_but_not_with_what_was_submitted()
    {
        var season = await module.NewSeasonAsync(2);
        var table = await season.PublishAsync();
        var (unit, sheet) = (season.Units[1], await season.SheetAsync(season.Units[1]));
        await season.SubmitAsync(unit);

        var asked = (await season.Head.SeeAsync($"{table}/withdrawal")).Body!;
        Assert.Equal((false, "SCO-0015"), (asked["possible"]!.GetValue<bool>(), asked["code"]!.GetValue<string>()));
        Assert.Equal($"/api/scoring/v1/{sheet}", asked["restsOn"]![0]!["address"]!.GetValue<string>());
        var refused = await season.Head.ActAsync("POST", table, "withdrawal", Why);
        Assert.Equal((409, "SCO-0015"), Told(refused));
        Assert.Contains(unit, refused.Body!["restsOn"]![0]!["sentence"]!.GetValue<string>(), StringComparison.Ordinal);

        var other = await module.NewSeasonAsync(2);
        var mistaken = await other.PublishAsync();
        var begun = await other.SheetAsync(other.Units[1]);
        await other.Clerk(other.Units[1]).ActAsync("PUT", begun, "self-scores", Scored(50));
        asked = (await other.Head.SeeAsync($"{mistaken}/withdrawal")).Body!;
        Assert.True(asked["possible"]!.GetValue<bool>());
        Assert.Equal($"/api/scoring/v1/{begun}", Assert.Single(asked["fallsWithIt"]!.AsArray())!["address"]!.GetValue<string>());
        Assert.Equal(200, (await other.Head.ActAsync("POST", mistaken, "withdrawal", Why)).Status);

        var late = await other.Clerk(other.Units[1]).ActAsync("PUT", begun, "self-scores", Scored(51));
        Assert.Equal((409, "SCO-0043"), Told(late));
        Assert.Equal((409, "SCO-0003"),
            Told(await other.Head.CallAsync("POST", "rankings", new { clusterCode = other.Cluster, cycleCode = other.Cycle })));
        await other.PublishAsync();
        await other.SubmitAsync(other.Units[1]);
    }

    [Fact]
    public async Task The_version_that_was_replaced_is_in_force_again_with_its_sheets_as_they_were()
    {
        var season = await module.NewSeasonAsync(3);
        var first = await season.PublishAsync();
        var official = await season.MakeOfficialAsync(season.Units[0]);
        var submitted = await season.SubmitAsync(season.Units[1]);
        var draft = await season.SheetAsync(season.Units[2]);
        var second = await season.PublishAsync(nodes: new[]
        {
            new { code = "X", name = "Bảng của khối khác", maximum = 100, departmentCode = ScoringFixture.HomeAffairs },
        });
        await module.Host.DeliverAsync(season.ClusterState(2, $"{season.Cluster}-JOINED"));

        Assert.Equal(200, (await season.Head.ActAsync("POST", second, "withdrawal", Why)).Status);

        Assert.Equal(["official", "submitted", "draft"], new[]
        {
            (await season.Head.SeeAsync(official)).State, (await season.Head.SeeAsync(submitted)).State,
            (await season.Head.SeeAsync(draft)).State,
        });
        Assert.Equal(("published", "withdrawn"), ((await season.Head.SeeAsync(first)).State, (await season.Head.SeeAsync(second)).State));
        // Who joined under the withdrawn version has a sheet under the one in force.
        await season.MakeOfficialAsync($"{season.Cluster}-JOINED");
    }

    private static object Scored(decimal points) => new { lines = new[] { new { code = "A1", points } } };

    private static (int, string?) Told(Answer answer) => (answer.Status, answer.Code);
}
