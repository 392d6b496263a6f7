using static ThiDua.Indicators.Tests.IndicatorsFixture;

namespace ThiDua.Indicators.Tests.Features;

/// <summary>Figures of a cluster and its reviews: Bắc Kạn in the middle of 2020, four of its members, numbers partly invented.</summary>
public sealed class ReviewTests(IndicatorsFixture module) : IClassFixture<IndicatorsFixture>, IAsyncLifetime
{
    private const string Cluster = "CUM-SK", Reviews = $"{IndicatorsModule.Prefix}/reviews";
    private static readonly string[] Members = ["SK-A", "SK-B", "SK-C", "SK-D"];

    private HttpClient Head => module.Host.ClientFor(new Grant(Roles.ClusterHead, Scopes.Cluster(Cluster)));

    public async ValueTask InitializeAsync()
    {
        if ((await module.Office.GetAnswerAsync($"{IndicatorsModule.Prefix}/indicators/SK-HTX")).Status == 200) return;
        foreach (var code in new[] { "SK-HTX", "SK-QUAN", "SK-LON", "SK-THU" }) await module.AddIndicatorAsync(code, $"Chỉ tiêu {code}");
        foreach (var unit in Members) await module.Host.DeliverAsync(UnitNamed(unit, 1, $"Huyện {unit}"));
        await module.Host.DeliverAsync(
            ClusterOf(Cluster, 1, [.. Members.Select(unit => new ClusterMember(unit, 2020, null))]) with
            {
                Officers =
            [new ClusterOfficer(2020, "head", "SK-A")]
            });
        foreach (var period in new[] { "2020-H1", "2020" })
        {
            await HistoryTests.RecordAsync(module, Figures("SK-A", period), new { indicatorCode = "SK-HTX", value = 9 },
                new { indicatorCode = "SK-QUAN", statedPercent = 100 },
                new { indicatorCode = "SK-THU", statedPercent = 50, statedPercentQualifier = "more-than" });
            await HistoryTests.RecordAsync(module, Figures("SK-B", period), new { indicatorCode = "SK-HTX", value = 12 },
                new { indicatorCode = "SK-QUAN", statedPercent = 97.5 }, new { indicatorCode = "SK-THU", statedPercent = "50.0" });
            await HistoryTests.RecordAsync(module, Figures("SK-C", period), new
            {
                indicatorCode = "SK-LON",
                statement = new { quote = "đàn lợn giảm so với kế hoạch", assessment = "weak", cause = "dịch tả lợn châu Phi" }
            });
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_stated_total_stands_beside_the_sum_of_the_known_members_and_contradictions_are_named()
    {
        var said = await SayAsync("2020-H1");
        var read = await Head.GetAnswerAsync(ClusterFigures("2020-H1"));

        Assert.Equal((200, "\"1\"", "\"1\""), (said.Status, said.ETag, read.ETag));
        var total = read.Figure("SK-HTX");
        // Two of four are unknown, so the sum is only a lower bound and nothing is compared with it.
        Assert.Equal(("26", "exact", "21", "at-least", 2, 4, null),
            (Text(total, "statedTotal"), Text(total, "statedTotalQualifier"), Text(total, "derivedTotal"),
                Text(total, "derivedTotalQualifier"), (int)total["membersKnown"]!, (int)total["members"]!, Text(total, "difference")));
        var all = read.Figure("SK-QUAN");
        Assert.Equal(("percent", "100", "at-least", "đạt 100% chỉ tiêu giao"), (Text(all["allMembers"], "of"),
            Text(all["allMembers"], "number"), Text(all["allMembers"], "qualifier"), Text(all["allMembers"], "quote")));
        Assert.Equal(["SK-B 97.5 stated"],
            all["contradictions"]!.AsArray().Select(one => $"{Text(one, "unitCode")} {Text(one, "number")} {Text(one, "origin")}"));
        Assert.Null(all["derivedTotal"]);
        Assert.Equal(["SK-C", "SK-D"],
            (await Head.GetAnswerAsync($"{IndicatorsModule.Prefix}/clusters/{Cluster}/2020-H1/indicators/SK-QUAN?atLeast=100"))
            .Body!["selection"]!["byStatement"]!.AsArray().Select(code => code!.GetValue<string>()));
        var change = (await module.Office.GetAnswerAsync($"{IndicatorsModule.Prefix}/changes?limit=1")).Body!["items"]![0]!;
        Assert.Equal(("ClusterFigures", "cluster-figures-reported"),
            (Text(change, "aggregateType"), change["happened"]![0]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("cluster-head@cluster:KHOI-HTTP-LC", "PUT", 404, "IND-0025"),
        InlineData("cluster-head@cluster:KHOI-HTTP-LC", "GET", 404, "IND-0025")]
    [InlineData("unit-clerk@unit:SK-A", "GET", 404, "IND-0025"), InlineData("department-data@department:LC-SGDDT", "GET", 200, null)]
    [InlineData("cluster-head@cluster:CUM-SK unit-leader@unit:SK-B", "PUT", 403, "IND-0034"),
        InlineData("cluster-head@cluster:CUM-SK unit-leader@unit:SK-A", "PUT", 412, "IND-0026")]
    public async Task Only_the_head_in_office_and_the_province_speak_for_the_cluster(string grants, string method, int status, string? code)
    {
        using var client = module.Host.ClientFor([.. grants.Split(' ').Select(grant => Grant.Parse(grant)!)]);

        var answer = await client.CallAsync(method, ClusterFigures("2020-Q1"), method == "GET" ? null
            : new { figures = new[] { new { indicatorCode = "SK-HTX", total = 1 } } }, "\"7\"");

        Assert.Equal((status, code), (answer.Status, answer.Code));
        if (status == 200) Assert.Empty(answer.Figures);
    }

    [Fact]
    public async Task Wrong_entries_are_named_and_a_year_without_members_is_refused()
    {
        var refused = await Head.CallAsync("PUT", ClusterFigures("2020-Q2"), new
        {
            figures = new object[] { new { indicatorCode = "SK-HTX", totalQualifier = "exact", allMembers =
                new { of = "percent", number = "0.0000001", quote = "" } }, new { indicatorCode = "LA", statement = new { quote = "" } } },
        }, "\"0\"");

        Assert.Superset(new HashSet<string> { "/figures/0/totalQualifier", "/figures/0/allMembers/number", "/figures/0/allMembers/quote",
            "/figures/1/indicatorCode", "/figures/1/statement/quote" }, refused.Pointers.ToHashSet());
        await module.AddIndicatorAsync("SK-CU", validFrom: "2015-01-01");
        Assert.Equal((409, "IND-0027"),
            Seen(await module.Office.CallAsync("PUT", ClusterFigures("2019"),
            new { figures = new[] { new { indicatorCode = "SK-CU", total = 1 } } }, "\"0\"")));
    }

    [Fact]
    public async Task A_review_collects_what_the_members_submit_and_its_report_names_who_did_not()
    {
        await SayAsync("2020");
        var opened = await OpenAsync("2020", "closing");
        var id = Text(opened.Body, "id")!;
        Assert.Equal((409, "IND-0029"), Seen(await OpenAsync("2020", "closing")));
        using var clerk = Member(Roles.UnitClerk, "SK-A");
        using var leader = Member(Roles.UnitLeader, "SK-A");
        using var other = Member(Roles.UnitClerk, "SK-B");

        var written = await clerk.CallAsync("PUT", $"{Reviews}/{id}/submissions/SK-A", Contribution(), "\"1\"");
        Assert.Equal((200, "draft"), (written.Status, Text(Submission(written, "SK-A"), "state")));
        // A draft is the unit's own: the head sees that there is one, another member not even after it was submitted while the review is
        // open.
        Assert.Null(Submission(await Head.GetAnswerAsync($"{Reviews}/{id}"), "SK-A")["achievements"]);
        Assert.Equal(200, (await leader.CallAsync("POST", $"{Reviews}/{id}/submissions/SK-A/submission", null, "\"2\"")).Status);
        Assert.Equal("Trồng rừng đạt cao",
            Submission(await Head.GetAnswerAsync($"{Reviews}/{id}"), "SK-A")["achievements"]![0]!.GetValue<string>());
        Assert.Null(Submission(await other.GetAnswerAsync($"{Reviews}/{id}"), "SK-A")["achievements"]);
        Assert.Equal(200, (await other.CallAsync("PUT", $"{Reviews}/{id}/submissions/SK-B", Contribution(), "\"3\"")).Status);

        Assert.Equal((403, "IND-0033"), Seen(await clerk.GetAnswerAsync($"{Reviews}/{id}/report")));
        IsTheReport((await Head.GetAnswerAsync($"{Reviews}/{id}/report")).Body!);
        Assert.Equal((200, "closed"), (await Head.CallAsync("POST", $"{Reviews}/{id}/closure", null, "\"4\"")) switch
        {
            var closed =>
            (closed.Status, Text(closed.Body, "state"))
        });

        // Closed, it stays as it was, whatever is corrected afterwards, and every member reads it.
        await HistoryTests.RecordAsync(module, Figures("SK-D", "2020"), new { indicatorCode = "SK-HTX", value = 99 });
        IsTheReport((await other.GetAnswerAsync($"{Reviews}/{id}/report")).Body!);
        Assert.Equal("Trồng rừng đạt cao",
            Submission(await other.GetAnswerAsync($"{Reviews}/{id}"), "SK-A")["achievements"]![0]!.GetValue<string>());
        Assert.Equal((409, "IND-0030"), Seen(await clerk.CallAsync("PUT", $"{Reviews}/{id}/submissions/SK-A", Contribution(), "\"5\"")));
        Assert.Equal((409, "IND-0030"), Seen(await Head.CallAsync("POST", $"{Reviews}/{id}/closure", null, "\"5\"")));
    }

    [Fact]
    public async Task Nobody_acts_for_another_member_or_without_the_version()
    {
        var id = Text((await OpenAsync("2020-Q3", "mid-year")).Body, "id")!;
        using var clerk = Member(Roles.UnitClerk, "SK-A");
        using var stranger = Member(Roles.UnitClerk, Unit);

        Assert.Equal((403, "GEN-0020"), Seen(await clerk.CallAsync("PUT", $"{Reviews}/{id}/submissions/SK-B", Contribution(), "\"1\"")));
        Assert.Equal((404, "IND-0028"), Seen(await clerk.CallAsync("PUT", $"{Reviews}/{id}/submissions/{Unit}", Contribution(), "\"1\"")));
        Assert.Equal((404, "IND-0028"),
            Seen(await stranger.CallAsync("PUT", $"{Reviews}/{id}/submissions/{Unit}", Contribution(), "\"1\"")));
        Assert.Equal((404, "IND-0028"), Seen(await stranger.GetAnswerAsync($"{Reviews}/{id}/report")));
        Assert.Equal((428, "GEN-0010"), Seen(await clerk.CallAsync("PUT", $"{Reviews}/{id}/submissions/SK-A", Contribution())));
        Assert.Equal((412, "GEN-0009"), Seen(await clerk.CallAsync("PUT", $"{Reviews}/{id}/submissions/SK-A", Contribution(), "\"9\"")));
        Assert.Equal((409, "IND-0031"),
            Seen(await Member(Roles.UnitLeader, "SK-A").CallAsync("POST", $"{Reviews}/{id}/submissions/SK-A/submission", null, "\"1\"")));
        using var former =
            module.Host.ClientFor(new Grant(Roles.ClusterHead, Scopes.Cluster(Cluster)), new Grant(Roles.UnitLeader, Scopes.Unit("SK-B")));
        Assert.Equal((403, "IND-0034"), Seen(await former.CallAsync("POST", $"{Reviews}/{id}/closure", null, "\"1\"")));
        Assert.Equal(1, await ReviewsSeenByAsync(clerk, "2020-Q3"));
        Assert.Equal(0, await ReviewsSeenByAsync(stranger, "2020-Q3"));
        Assert.Equal(1, await ReviewsSeenByAsync(module.Office, "2020-Q3"));
    }

    [Fact]
    public async Task A_review_is_corrected_opened_again_and_withdrawn_by_its_head_and_by_nobody_else()
    {
        var id = Text((await OpenAsync("2020-Q2", "mid-year")).Body, "id")!;
        var path = $"{Reviews}/{id}";
        using var leader = Member(Roles.UnitLeader, "SK-A");
        using var former =
            module.Host.ClientFor(new Grant(Roles.ClusterHead, Scopes.Cluster(Cluster)), new Grant(Roles.UnitLeader, Scopes.Unit("SK-B")));
        var correction = new { title = "Sơ kết quý II", reason = "Gõ nhầm tên" };
        foreach (var (act, body) in new[] { ("correction", (object)correction), ("reopening", new { reason = "x" }),
            ("withdrawal", new { reason = "x" }) })
        {
            Assert.Equal((403, "GEN-0006"), Seen(await leader.CallAsync("POST", $"{path}/{act}", body, "\"1\"")));
            Assert.Equal((403, "IND-0034"), Seen(await former.CallAsync("POST", $"{path}/{act}", body, "\"1\"")));
            Assert.Equal((412, "GEN-0009"), Seen(await Head.CallAsync("POST", $"{path}/{act}", body, "\"9\"")));
        }

        var corrected = await Head.CallAsync("POST", $"{path}/correction", correction, "\"1\"");
        Assert.Equal((200, "Sơ kết quý II", "2021-01-27"),
            (corrected.Status, Text(corrected.Body, "title"), Text(corrected.Body, "heldOn")));
        Assert.Equal((409, "IND-0045"), Seen(await Head.CallAsync("POST", $"{path}/reopening", new { reason = "x" }, "\"2\"")));
        Assert.Equal(200, (await Head.CallAsync("POST", $"{path}/closure", null, "\"2\"")).Status);
        Assert.Equal((409, "IND-0030"), Seen(await Head.CallAsync("POST", $"{path}/withdrawal", new { reason = "x" }, "\"3\"")));
        Assert.Equal(["/reason"], (await Head.CallAsync("POST", $"{path}/reopening", new { reason = " " }, "\"3\"")).Pointers);
        Assert.Equal("open", Text((await Head.CallAsync("POST", $"{path}/reopening", new { reason = "Số liệu được đính chính" }, "\"3\""))
            .Body, "state"));
        using var clerk = Member(Roles.UnitClerk, "SK-A");
        await clerk.CallAsync("PUT", $"{path}/submissions/SK-A", Contribution(), "\"4\"");
        await leader.CallAsync("POST", $"{path}/submissions/SK-A/submission", null, "\"5\"");
        var asked = await Head.GetAnswerAsync($"{path}/withdrawal");
        Assert.Equal((false, "IND-0046"), (asked.Body!["possible"]!.GetValue<bool>(), Text(asked.Body, "code")));
        Assert.Equal((403, "GEN-0006"), Seen(await leader.GetAnswerAsync($"{path}/withdrawal")));
        Assert.Equal(200, (await leader.CallAsync("POST", $"{path}/submissions/SK-A/return", new { reason = "Mở nhầm" }, "\"6\"")).Status);

        Assert.Equal("withdrawn",
            Text((await Head.CallAsync("POST", $"{path}/withdrawal", new { reason = "Mở nhầm" }, "\"7\"")).Body, "state"));

        Assert.Equal((409, "IND-0044"), Seen(await clerk.CallAsync("PUT", $"{path}/submissions/SK-A", Contribution(), "\"8\"")));
        Assert.Equal(201, (await OpenAsync("2020-Q2", "mid-year")).Status);
    }

    [Fact]
    public async Task A_review_that_cannot_be_is_not_opened()
    {
        Assert.Equal((403, "GEN-0020"), Seen(await Head.CallAsync("POST", Reviews, Request("2020", "mid-year", Block))));
        Assert.Equal((409, "IND-0027"), Seen(await OpenAsync("2018", "closing")));
        var refused = await Head.CallAsync("POST", Reviews, new
        {
            clusterCode = Cluster,
            period = "2020H1",
            kind = "mid-year",
            title = " ",
            heldOn = "0001-01-01",
            questions = new[] { new { indicatorCode = "SK-THU", bound = "above", number = "0.0000001" } }
        });
        Assert.Equal(["/heldOn", "/period", "/questions/0/number", "/title"], refused.Pointers.Order());
        Assert.Equal(["/questions/0/indicatorCode"], (await Head.CallAsync("POST", Reviews, Request("2020-Q4", "mid-year", Cluster, "LA")))
            .Pointers);
    }

    private static void IsTheReport(JsonNode report)
    {
        Assert.Equal(["SK-HTX", "SK-LON", "SK-QUAN", "SK-THU"],
            report["indicators"]!.AsArray().Select(one => Text(one!["standing"], "indicatorCode")));
        Assert.Equal(["SK-B", "SK-A"], report["indicators"]![0]!["standing"]!["standing"]!.AsArray().Select(row => Text(row, "unitCode")));
        Assert.Equal(("26", "21"),
            (Text(report["indicators"]![0]!["cluster"], "statedTotal"), Text(report["indicators"]![0]!["cluster"], "derivedTotal")));
        var revenue = report["indicators"]![3]!["standing"]!["selection"]!;
        Assert.Equal("SK-A / SK-B / SK-C SK-D", string.Join(" / ", new[] { "yes", "no", "unknown" }
            .Select(member => string.Join(' ', revenue[member]!.AsArray().Select(code => code!.GetValue<string>())))));
        Assert.Equal(["SK-C đàn lợn giảm so với kế hoạch: dịch tả lợn châu Phi", "SK-A Giải ngân còn chậm: dịch Covid-19"],
            report["weakPoints"]!.AsArray().Select(point => $"{Text(point, "unitCode")} {Text(point, "quote")}: {Text(point, "cause")}"));
        Assert.Equal(["SK-B", "SK-C", "SK-D"], report["missingSubmissions"]!.AsArray().Select(member => Text(member, "unitCode")));
    }

    private async Task<Answer> SayAsync(string period) => await Head.CallAsync("PUT", ClusterFigures(period), new
    {
        figures = new object[]
        {
            new { indicatorCode = "SK-HTX", total = 26 },
            new { indicatorCode = "SK-QUAN",
                allMembers = new { of = "percent", number = 100, qualifier = "at-least", quote = "đạt 100% chỉ tiêu giao" } },
        },
    }, "\"0\"");

    private Task<Answer> OpenAsync(string period, string kind) => Head.CallAsync("POST", Reviews, Request(period, kind, Cluster));

    private static object Request(string period, string kind, string cluster, string indicator = "SK-THU") => new
    {
        clusterCode = cluster,
        period,
        kind,
        title = "Sơ kết, tổng kết",
        heldOn = "2021-01-27",
        questions = period.StartsWith("2020", StringComparison.Ordinal) ? [new { indicatorCode = indicator, bound = "above", number = 50 }]
            : Array.Empty<object>(),
    };

    private static object Contribution() => new
    {
        achievements = new[] { "Trồng rừng đạt cao" },
        limits = new[] { new { text = "Giải ngân còn chậm", cause = "dịch Covid-19" } },
        proposals = new[] { "Tăng tỷ lệ khen thưởng người trực tiếp lao động" },
    };

    private static async Task<int> ReviewsSeenByAsync(HttpClient client, string period) =>
        (await client.GetAnswerAsync($"{Reviews}?cluster={Cluster}&period={period}")).Body!["items"]!.AsArray().Count;

    private HttpClient Member(string role, string unit) => module.Host.ClientFor(new Grant(role, Scopes.Unit(unit)));

    private static JsonNode Submission(Answer review, string unit) =>
        review.Body!["submissions"]!.AsArray().Single(one => Text(one, "unitCode") == unit)!;

    private static string ClusterFigures(string period) => $"{IndicatorsModule.Prefix}/clusters/{Cluster}/{period}/figures";

    private static (int, string?) Seen(Answer answer) => (answer.Status, answer.Code);

    private static string? Text(JsonNode? node, string member) => node?[member]?.GetValue<string>();
}
