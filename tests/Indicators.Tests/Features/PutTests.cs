using static ThiDua.Indicators.Tests.Features.ActualTests;
using static ThiDua.Indicators.Tests.IndicatorsFixture;

namespace ThiDua.Indicators.Tests.Features;

/// <summary>A PUT replaces what it names: what is left out stays, <c>null</c> erases; a refused entry is named by its place.</summary>
public sealed class PutTests(IndicatorsFixture module) : IClassFixture<IndicatorsFixture>
{
    private static readonly string[] Said =
        ["actual", "qualifier", "statedPercent", "statedPercentQualifier", "source", "note", "statement", "comparisons"];

    [Fact]
    public async Task A_value_alone_leaves_qualifier_percent_words_comparisons_note_and_source()
    {
        var (path, before) = await ReportedAsync("U-1");

        var after = await module.Clerk.ActAsync("PUT", path, "actuals", Actuals(new { indicatorCode = "U-1", value = "130" }));

        var figure = after.Figure("U-1");
        Assert.Equal("130", (string?)figure["actual"]);
        Assert.All(Said.Except(["actual"]), said => Assert.Equal(before[said]?.ToJsonString(), figure[said]?.ToJsonString()));
    }

    [Fact]
    public async Task An_entry_that_names_nothing_changes_nothing()
    {
        var (path, before) = await ReportedAsync("U-2");

        var after = await module.Clerk.ActAsync("PUT", path, "actuals", Actuals(new { indicatorCode = "U-2" }));

        Assert.Equal(before.ToJsonString(), after.Figure("U-2").ToJsonString());
    }

    [Theory]
    [InlineData("note"), InlineData("source"), InlineData("statement"), InlineData("comparisons"), InlineData("statedPercent")]
    public async Task Null_erases_what_it_names_and_nothing_else(string member)
    {
        var code = $"U-{member.ToUpperInvariant()}";
        var (path, before) = await ReportedAsync(code);

        var after = await module.Clerk.ActAsync("PUT", path, "actuals",
            $$"""{"actuals":[{"indicatorCode":"{{code}}","{{member}}":null}]}""");

        var figure = after.Figure(code);
        Assert.True(figure[member] is null or JsonArray { Count: 0 }, figure.ToJsonString());
        Assert.All(Said.Except([member, $"{member}Qualifier"]),
            said => Assert.Equal(before[said]?.ToJsonString(), figure[said]?.ToJsonString()));
    }

    [Fact]
    public async Task A_target_keeps_its_value_when_only_its_status_is_named_and_null_for_an_assigned_one_is_refused()
    {
        await module.AddIndicatorAsync("U-TG");
        var path = Figures(period: "2021-Q2");
        await module.Office.ActAsync("PUT", path, "targets",
            new { targets = new[] { new { indicatorCode = "U-TG", status = "assigned", value = "12.5" } } });

        var kept = await module.Office.ActAsync("PUT", path, "targets",
            new { targets = new[] { new { indicatorCode = "U-TG", status = "assigned" } } });
        var erased = await module.Office.ActAsync("PUT", path, "targets",
            new { targets = new[] { new { indicatorCode = "U-TG", status = "assigned", value = (string?)null } }, reason = "x" });

        Assert.Equal((200, "12.5"), (kept.Status, (string?)kept.Figure("U-TG")["target"]));
        Assert.Equal((422, "/targets/0/value"), (erased.Status, erased.Pointers.Single()));
    }

    [Fact]
    public async Task Taking_a_target_back_needs_a_reason_and_the_refusal_names_the_entry()
    {
        await module.AddIndicatorAsync("U-T1");
        await module.AddIndicatorAsync("U-T2");
        var path = Figures(period: "2021-Q3");
        await module.Office.ActAsync("PUT", path, "targets",
            new { targets = new[] { new { indicatorCode = "U-T2", status = "assigned", value = 1 } } });

        var refused = await module.Office.ActAsync("PUT", path, "targets", new
        {
            targets = new object[] { new { indicatorCode = "U-T1", status = "assigned", value = 1 },
                new { indicatorCode = "U-T2", status = "blank" } },
        });

        Assert.Equal((409, "/targets/1"), (refused.Status, refused.Pointers.Single()));
        Assert.Equal(refused.Code, (string?)refused.Body!["errors"]![0]!["code"]);
    }

    [Fact]
    public async Task A_batch_that_is_refused_for_one_entry_names_it()
    {
        await module.AddIndicatorAsync("U-B1");
        await module.AddIndicatorAsync("U-B2");
        await module.AddIndicatorAsync("U-B3", "Trường đạt chuẩn", Education);
        var path = Figures(period: "2021-Q4");
        await module.Clerk.ActAsync("PUT", path, "actuals", Actuals(new { indicatorCode = "U-B2", value = 1 }));
        await module.Planner.ActAsync("POST", path, "verification", new { indicatorCodes = new[] { "U-B2" } });

        var verified = await module.Clerk.ActAsync("PUT", path, "actuals",
            Actuals(new { indicatorCode = "U-B1", value = 1 }, new { indicatorCode = "U-B2", value = 2 }));
        var blank = await module.Planner.ActAsync("POST", path, "verification", new { indicatorCodes = new[] { "U-B2", "U-B1" } });
        var foreign = await module.Planner.ActAsync("PUT", path, "actuals",
            Actuals(new { indicatorCode = "U-B1", value = 1 }, new { indicatorCode = "U-B3", value = 1 }));

        Assert.Equal((409, "/actuals/1"), (verified.Status, verified.Pointers.Single()));
        Assert.Equal((409, "/indicatorCodes/0"), (blank.Status, blank.Pointers.Single()));
        Assert.Equal((403, "/actuals/1"), (foreign.Status, foreign.Pointers.Single()));
    }

    [Fact]
    public async Task What_is_said_of_a_cluster_stays_where_it_is_not_named()
    {
        await module.AddIndicatorAsync("U-C");
        var path = $"{IndicatorsModule.Prefix}/clusters/{Block}/2021/figures";
        await module.Office.CallAsync("PUT", path, new
        {
            figures = new[] { new { indicatorCode = "U-C", total = "100", totalQualifier = "more-than", note = "tạm tính",
                statement = new { quote = "tăng khá" } } },
        }, (await module.Office.GetAnswerAsync(path)).ETag);

        var raised = await module.Office.CallAsync("PUT", path, new { figures = new[] { new { indicatorCode = "U-C", total = "110" } } },
            (await module.Office.GetAnswerAsync(path)).ETag);
        var silenced = await module.Office.CallAsync("PUT", path,
            """{"figures":[{"indicatorCode":"U-C","total":null,"statement":null}]}""", raised.ETag);

        var figure = raised.Figure("U-C");
        Assert.Equal(("110", "more-than", "tạm tính", "tăng khá"), ((string?)figure["statedTotal"], (string?)figure["statedTotalQualifier"],
            (string?)figure["note"], (string?)figure["statement"]!["quote"]));
        Assert.DoesNotContain("U-C", silenced.Figures.Select(one => (string?)one["indicatorCode"]));
    }

    [Fact]
    public async Task Parts_of_a_submission_that_are_not_named_stay()
    {
        await module.Host.DeliverAsync(ClusterOf("CUM-PUT", 1, new ClusterMember(Unit, 2020, null)) with
        {
            Officers = [new ClusterOfficer(2021, "head", Unit)],
        });
        using var head = module.Host.ClientFor(new Grant(Roles.ClusterHead, Scopes.Cluster("CUM-PUT")));
        var opened = await head.CallAsync("POST", $"{IndicatorsModule.Prefix}/reviews",
            new { clusterCode = "CUM-PUT", period = "2021-H1", kind = "mid-year", title = "Sơ kết", heldOn = "2021-07-05" });
        var path = $"{IndicatorsModule.Prefix}/reviews/{opened.Body!["id"]}";
        await module.Clerk.CallAsync("PUT", $"{path}/submissions/{Unit}",
            new
            {
                achievements = new[] { "Một" },
                limits = new[] { new { text = "Chậm", cause = "Thiếu vốn" } },
                proposals = new[] { "Thêm vốn" }
            },
            (await module.Clerk.GetAnswerAsync(path)).ETag);

        var written = await module.Clerk.CallAsync("PUT", $"{path}/submissions/{Unit}", new { achievements = new[] { "Hai" } },
            (await module.Clerk.GetAnswerAsync(path)).ETag);

        var mine = written.Body!["submissions"]!.AsArray().Single(one => (string?)one!["unitCode"] == Unit)!;
        Assert.Equal(("Hai", "Chậm", "Thêm vốn"), ((string?)mine["achievements"]![0], (string?)mine["limits"]![0]!["text"],
            (string?)mine["proposals"]![0]));
    }

    [Fact]
    public async Task Codes_have_their_names_beside_them_with_one_query_for_a_list()
    {
        await module.AddIndicatorAsync("U-N");
        var (path, _) = await ReportedAsync("U-N2");
        var answer = await module.Clerk.GetAnswerAsync(path);
        var figure = answer.Figure("U-N2");

        Assert.Equal((Unit, Planning, Unit), ((string?)answer.Body!["unitName"], (string?)figure["ownerDepartmentName"],
            (string?)figure["reportedByName"]));
        var one = module.Commands;
        await module.Office.GetAnswerAsync($"{IndicatorsModule.Prefix}/indicators?limit=1");
        var two = module.Commands;
        await module.Office.GetAnswerAsync($"{IndicatorsModule.Prefix}/indicators?limit=200");
        Assert.Equal(two - one, module.Commands - two);
    }

    private async Task<(string Path, JsonNode Figure)> ReportedAsync(string code)
    {
        await module.AddIndicatorAsync(code);
        var path = Figures(period: "2021-11");
        var reported = await module.Clerk.ActAsync("PUT", path, "actuals", Actuals(new
        {
            indicatorCode = code,
            value = "120",
            qualifier = "more-than",
            statedPercent = "105",
            statedPercentQualifier = "at-least",
            source = "Báo cáo 12",
            note = "số ước",
            statement = new { quote = "tăng mạnh", cause = "được mùa" },
            comparisons = new[] { new { @base = "previous-year", measure = "change-percent", value = "7" } },
        }));
        Assert.Equal(200, reported.Status);
        return (path, reported.Figure(code));
    }
}
