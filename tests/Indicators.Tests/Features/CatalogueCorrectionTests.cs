using static ThiDua.Indicators.Tests.IndicatorsFixture;

namespace ThiDua.Indicators.Tests.Features;

/// <summary>What was typed wrong of the catalogue and of reviews is put right, and what never was one goes again.</summary>
public sealed class CatalogueCorrectionTests(IndicatorsFixture module) : IClassFixture<IndicatorsFixture>
{
    private const string Path = $"{IndicatorsModule.Prefix}/indicators";

    [Fact]
    public async Task A_correction_changes_what_it_names_with_a_reason_and_nobody_but_the_office_makes_it()
    {
        await module.AddIndicatorAsync("K-1", "Thu ngân sach");
        var body = new { name = "Thu ngân sách", highest = "100", reason = "Gõ thiếu dấu" };

        Assert.Equal((403, "GEN-0006"), Seen(await module.Clerk.CallAsync("POST", $"{Path}/K-1/correction", body, "\"1\"")));
        Assert.Equal((428, "GEN-0010"), Seen(await module.Office.CallAsync("POST", $"{Path}/K-1/correction", body)));
        Assert.Equal((412, "IND-0003"), Seen(await module.Office.CallAsync("POST", $"{Path}/K-1/correction", body, "\"7\"")));
        Assert.Equal((404, "IND-0001"), Seen(await module.Office.CallAsync("POST", $"{Path}/KHONG-CO/correction", body, "\"1\"")));
        Assert.Equal(["/highest", "/reason", "/weightedBy"], (await module.Office.CallAsync("POST", $"{Path}/K-1/correction",
            new { lowest = 5, highest = 4, aggregation = "weighted-mean", reason = "" }, "\"1\"")).Pointers.Distinct().Order());
        var corrected = await module.Office.CallAsync("POST", $"{Path}/K-1/correction", body, "\"1\"");

        Assert.Equal((200, "\"2\"", "Thu ngân sách", "tỷ đồng", "100"), (corrected.Status, corrected.ETag,
            Text(corrected.Body, "name"), Text(corrected.Body, "unitOfMeasure"), Text(corrected.Body, "highest")));
        var change = (await module.Office.GetAnswerAsync($"{IndicatorsModule.Prefix}/changes?limit=1")).Body!["items"]![0]!;
        Assert.Equal(("correction", "Gõ thiếu dấu"), (Text(change, "kind"), Text(change, "reason")));
        Assert.Equal("Thu ngân sach", Text(change["differences"]!.AsArray().Single(one => Text(one, "path") == "/name"), "before"));
        // The same again is no change.
        Assert.Equal("\"2\"", (await module.Office.CallAsync("POST", $"{Path}/K-1/correction", body, "\"2\"")).ETag);
    }

    [Fact]
    public async Task A_direction_that_is_put_right_is_put_right_for_what_was_reported()
    {
        await module.AddIndicatorAsync("K-2", "Hộ nghèo");
        var figures = Figures(period: "2021-01");
        await module.Office.ActAsync("PUT", figures, "targets", TargetTests.Targets(("K-2", "assigned", 5)));
        await module.Clerk.ActAsync("PUT", figures, "actuals", ActualTests.Actuals(new { indicatorCode = "K-2", value = "4" }));
        Assert.Equal("no", Text((await module.Office.GetAnswerAsync(figures)).Figure("K-2"), "planMet"));

        Assert.Equal(200, (await module.Office.CallAsync("POST", $"{Path}/K-2/correction",
            new { direction = "lower-is-better", reason = "Chọn nhầm chiều" }, "\"1\"")).Status);

        var figure = (await module.Office.GetAnswerAsync(figures)).Figure("K-2");
        Assert.Equal(("yes", "125"), (Text(figure, "planMet"), Text(figure, "derivedPercent")));
    }

    [Fact]
    public async Task An_indicator_that_figures_rest_on_is_not_withdrawn_and_they_are_named_before()
    {
        await module.AddIndicatorAsync("K-3");
        await module.AddIndicatorAsync("K-4");
        await module.Clerk.ActAsync("PUT", Figures(period: "2021-02"), "actuals",
            ActualTests.Actuals(new { indicatorCode = "K-3", value = "4" }));
        var body = new { reason = "Nhập trùng" };

        var asked = await module.Office.GetAnswerAsync($"{Path}/K-3/withdrawal");
        var refused = await module.Office.CallAsync("POST", $"{Path}/K-3/withdrawal", body, "\"1\"");
        var free = await module.Office.GetAnswerAsync($"{Path}/K-4/withdrawal");

        Assert.Equal((200, false, "IND-0039"), (asked.Status, asked.Body!["possible"]!.GetValue<bool>(), Text(asked.Body, "code")));
        Assert.Contains(Unit, Text(asked.Body["restsOn"]![0], "sentence"), StringComparison.Ordinal);
        Assert.Equal((409, "IND-0039"), Seen(refused));
        Assert.Equal(Figures(period: "2021-02"), Text(refused.Body!["restsOn"]![0], "address"));
        Assert.True(free.Body!["possible"]!.GetValue<bool>());
        Assert.Equal((403, "GEN-0006"), Seen(await module.Clerk.GetAnswerAsync($"{Path}/K-4/withdrawal")));
        Assert.Equal((403, "GEN-0006"), Seen(await module.Clerk.CallAsync("POST", $"{Path}/K-4/withdrawal", body, "\"1\"")));
        Assert.Equal((412, "IND-0003"), Seen(await module.Office.CallAsync("POST", $"{Path}/K-4/withdrawal", body, "\"5\"")));

        Assert.Equal(200, (await module.Office.CallAsync("POST", $"{Path}/K-4/withdrawal", body, "\"1\"")).Status);

        Assert.Equal((409, "IND-0038"), Seen(await module.Office.CallAsync("POST", $"{Path}/K-4/withdrawal", body, "\"2\"")));
        Assert.Equal(422, (await module.Clerk.ActAsync("PUT", Figures(period: "2021-02"), "actuals",
            ActualTests.Actuals(new { indicatorCode = "K-4", value = "4" }))).Status);
        Assert.Equal((409, "IND-0002"), Seen(await module.Office.CallAsync("POST", Path, Indicator("K-4"))));
    }

    [Theory]
    [InlineData("K-5"), InlineData("K-6"), InlineData("K-7")]
    public async Task What_is_said_of_a_cluster_asked_in_a_review_or_pledged_rests_on_the_indicator_too(string code)
    {
        const string Cluster = "CUM-RUT";
        await module.AddIndicatorAsync(code);
        await module.Host.DeliverAsync(ClusterOf(Cluster, 1, new ClusterMember(Unit, 2020, null)) with
        {
            Officers = [new ClusterOfficer(2021, "head", Unit)],
        });
        using var head = module.Host.ClientFor(
            new Grant(Roles.ClusterHead, Scopes.Cluster(Cluster)), new Grant(Roles.UnitLeader, Scopes.Unit(Unit)));
        if (code == "K-5")
            Assert.Equal(200, (await module.Office.CallAsync("PUT", $"{IndicatorsModule.Prefix}/clusters/{Cluster}/2021/figures",
                new { figures = new[] { new { indicatorCode = code, total = 5 } } }, "\"0\"")).Status);
        if (code == "K-6")
            Assert.Equal(201, (await head.CallAsync("POST", $"{IndicatorsModule.Prefix}/reviews", new
            {
                clusterCode = Cluster,
                period = "2021",
                kind = "closing",
                title = "Tổng kết",
                heldOn = "2022-01-10",
                questions = new[] { new { indicatorCode = code, bound = "above", number = "50" } },
            })).Status);
        if (code == "K-7")
            await module.Host.DeliverAsync(Pact(Guid.NewGuid(), 1, "circulated", new PactTarget(Unit, code, "assigned", 5)));

        var asked = await module.Office.GetAnswerAsync($"{Path}/{code}/withdrawal");

        Assert.Equal((false, "IND-0039", 1),
            (asked.Body!["possible"]!.GetValue<bool>(), Text(asked.Body, "code"), asked.Body["restsOn"]!.AsArray().Count));
    }

    private static string? Text(JsonNode? node, string member) => node?[member]?.GetValue<string>();

    private static (int, string?) Seen(Answer answer) => (answer.Status, answer.Code);
}
