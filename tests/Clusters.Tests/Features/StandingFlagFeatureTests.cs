namespace ThiDua.Clusters.Tests.Features;

public sealed class StandingFlagFeatureTests(ClustersHost clusters) : IClassFixture<ClustersHost>
{
    [Fact]
    public async Task The_flag_passes_from_holder_to_holder_at_a_conference_and_its_history_is_shown()
    {
        var (block, conference) = await HeldAsync("T-PASS");

        await clusters.Head(block).PostAsync($"/clusters/{block}/standing-flag", First("T-PASS-A"), "\"0\"");
        var passed = await clusters.Head(block)
            .ActAsync($"/clusters/{block}/standing-flag", "", HandOver("T-PASS-A", "T-PASS-B", conference));

        Assert.Equal("T-PASS-B", (string?)passed["holderUnitCode"]);
        var shown = await clusters.Auditor.GetAsync($"/clusters/{block}/standing-flag");
        Assert.Equal(["T-PASS-A 2021", "T-PASS-B 2022"],
            shown.Body!["holdings"]!.AsArray().Select(h => $"{h!["unitCode"]} {h["fromYear"]}"));
        Assert.Equal("\"2\"", shown.ETag);
    }

    [Fact]
    public async Task The_flag_is_handed_over_only_by_the_head_from_the_version_that_was_read()
    {
        var (block, conference) = await HeldAsync("T-WHO");
        await clusters.Office.ActAsync($"/clusters/{block}", "/officers", new { year = 2021, head = "T-WHO-A" });
        var path = $"/clusters/{block}/standing-flag";

        var unread = await clusters.Auditor.GetAsync(path);
        var foreign = await clusters.Head("T-OTHER").PostAsync(path, First("T-WHO-A"), "\"0\"");
        var outOfOffice = await clusters.HeadOf("T-WHO-B", block).PostAsync(path, First("T-WHO-A"), "\"0\"");
        var invented = await clusters.Head(block).PostAsync(path, First("T-WHO-A"), "\"1\"");
        await clusters.HeadOf("T-WHO-A", block).PostAsync(path, First("T-WHO-A"), "\"0\"");
        var twice = await clusters.Head(block).PostAsync(path, First("T-WHO-A"), "\"0\"");
        var notHeld = await clusters.Head(block).PostAsync(path, HandOver("T-WHO-B", "T-WHO-A", conference), "\"1\"");

        Assert.Equal((HttpStatusCode.NotFound, "CLU-0140"), (unread.Status, unread.Code));
        Assert.Equal((HttpStatusCode.Forbidden, "GEN-0020"), (foreign.Status, foreign.Code));
        Assert.Equal((HttpStatusCode.Forbidden, "CLU-0031"), (outOfOffice.Status, outOfOffice.Code));
        Assert.All((Answer[])[invented, twice], a => Assert.Equal(HttpStatusCode.PreconditionFailed, a.Status));
        Assert.Equal((HttpStatusCode.Conflict, "CLU-0142"), (notHeld.Status, notHeld.Code));
    }

    [Fact]
    public async Task A_hand_over_names_a_conference_of_the_cluster_on_that_day()
    {
        var (block, _) = await HeldAsync("T-CONF");
        var (_, foreign) = await HeldAsync("T-ELSE");
        var path = $"/clusters/{block}/standing-flag";
        await clusters.Head(block).PostAsync(path, First("T-CONF-A"), "\"0\"");

        var nowhere = await clusters.Head(block).PostAsync(path, HandOver("T-CONF-A", "T-CONF-B", null), "\"1\"");
        var elsewhere = await clusters.Head(block).PostAsync(path, HandOver("T-CONF-A", "T-CONF-B", foreign), "\"1\"");

        Assert.Equal("/conferenceId", (string?)nowhere.Body!["errors"]![0]!["pointer"]);
        Assert.Equal((HttpStatusCode.Conflict, "CLU-0125"), (elsewhere.Status, elsewhere.Code));
    }

    [Fact]
    public async Task Two_first_holders_at_once_are_one()
    {
        var (block, _) = await HeldAsync("T-RACE");

        var answers = await Task.WhenAll(((string[])["T-RACE-A", "T-RACE-B"])
            .Select(unit => clusters.Head(block).PostAsync($"/clusters/{block}/standing-flag", First(unit), "\"0\"")));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.PreconditionFailed], answers.Select(a => a.Status).Order());
    }

    private async Task<(string Block, Guid Conference)> HeldAsync(string code)
    {
        var block = await clusters.BlockAsync(code, $"{code}-A", $"{code}-B");
        await clusters.CycleAsync($"{code}-21", block);
        var conference = await clusters.Head(block).CreateAsync("/conferences",
            new
            {
                clusterCode = block,
                cycleCode = $"{code}-21",
                kind = "closing",
                heldOn = "2021-12-20",
                hostUnitCode = $"{code}-A",
                place = "Hội trường"
            });
        return (block, (Guid)conference["id"]!);
    }

    private static object First(string to) => new { to, fromYear = 2021, on = "2021-01-27" };

    private static object HandOver(string from, string to, Guid? conferenceId) =>
        new { from, to, fromYear = 2022, on = "2021-12-20", conferenceId };
}
