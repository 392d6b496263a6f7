using Microsoft.EntityFrameworkCore;
using static ThiDua.Indicators.Tests.IndicatorsFixture;

namespace ThiDua.Indicators.Tests.Features;

/// <summary>A unit, a department and the province on one set of figures; eight members in one review.</summary>
public sealed class TwoAtOnceTests(IndicatorsFixture module) : IClassFixture<IndicatorsFixture>, IAsyncLifetime
{
    private const string Cluster = "CUM-TAM", Reviews = $"{IndicatorsModule.Prefix}/reviews";
    private static readonly string[] Members = [.. Enumerable.Range(1, 8).Select(i => $"TAM-{i}")];

    private HttpClient Head => module.Host.ClientFor(new Grant(Roles.ClusterHead, Scopes.Cluster(Cluster)));

    public async ValueTask InitializeAsync()
    {
        if ((await module.Office.GetAnswerAsync($"{IndicatorsModule.Prefix}/indicators/HAI-1")).Status == 200) return;
        foreach (var code in new[] { "HAI-1", "HAI-2", "HAI-3" }) await module.AddIndicatorAsync(code);
        foreach (var unit in Members) await module.Host.DeliverAsync(UnitNamed(unit, 1, $"Xã {unit}"));
        await module.Host.DeliverAsync(ClusterOf(Cluster, 1, [.. Members.Select(unit => new ClusterMember(unit, 2020, null))]) with
        {
            Officers = [new ClusterOfficer(2020, "head", Members[0])],
        });
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_unit_a_department_and_the_province_make_the_first_entries_of_a_set_at_once()
    {
        module.Host.Clock.Now = ReportOpens.AddDays(1);
        var path = Figures(OtherMember, "2021-Q3");

        var answers = await Task.WhenAll(
            module.Office.CallAsync("PUT", $"{path}/targets", new { targets = new[] { Assigned("HAI-1", 5) } }, "\"0\""),
            module.Planner.CallAsync("PUT", $"{path}/actuals", new { actuals = new[] { Actual("HAI-2", 6) } }, "\"0\""),
            module.Host.ClientFor(new Grant(Roles.UnitClerk, Scopes.Unit(OtherMember)))
                .CallAsync("PUT", $"{path}/actuals", new { actuals = new[] { Actual("HAI-3", 7) } }, "\"0\""));

        Assert.All(answers, answer => Assert.Equal(200, answer.Status));
        var set = await module.Office.GetAnswerAsync(path);
        Assert.Equal("\"3\"", set.ETag);
        Assert.Equal(("5", "6", "7"), (set.Figure("HAI-1")["target"]!.GetValue<string>(), set.Figure("HAI-2")["actual"]!.GetValue<string>(),
            set.Figure("HAI-3")["actual"]!.GetValue<string>()));
        Assert.Equal([1L, 2L, 3L], set.Figures.Select(figure => figure["changedIn"]!.GetValue<long>()).Order());
    }

    [Fact]
    public async Task Only_who_writes_the_figure_that_was_changed_is_stale_and_learns_by_whom()
    {
        module.Host.Clock.Now = ReportOpens.AddDays(1);
        var path = Figures(OtherMember, "2021-H1");
        var first = await module.Planner.CallAsync("PUT", $"{path}/actuals", new { actuals = new[] { Actual("HAI-1", 1) } }, "\"0\"");

        var other = await module.Planner.CallAsync("PUT", $"{path}/actuals", new { actuals = new[] { Actual("HAI-2", 2) } }, "\"0\"");
        var same = await module.Planner.CallAsync("PUT", $"{path}/actuals", new { actuals = new[] { Actual("HAI-1", 3) } }, "\"0\"");

        Assert.Equal((200, 200, 412, "IND-0011"), (first.Status, other.Status, same.Status, same.Code));
        Assert.Equal(other.ETag, same.Body!["changed"]!["etag"]!.GetValue<string>());
        Assert.NotEmpty(same.Body["changed"]!["by"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_save_that_says_nothing_new_leaves_no_set_behind()
    {
        module.Host.Clock.Now = ReportOpens.AddDays(1);
        var path = Figures(OtherMember, "2021-09");

        var answer = await module.Planner.CallAsync("PUT", $"{path}/actuals", new { actuals = new[] { Actual("HAI-1", null) } }, "\"0\"");

        Assert.Equal((200, "\"0\""), (answer.Status, answer.ETag));
        Assert.False(await module.Host.QueryAsync(db => db.FigureSets.AnyAsync(set =>
            set.UnitCode == OtherMember && set.Period == Period.Parse("2021-09", null))));
    }

    [Fact]
    public async Task Eight_members_write_in_one_review_at_once_and_what_they_draft_holds_the_head_up_no_more()
    {
        var opened = await OpenAsync("2021-H1");
        var review = $"{Reviews}/{opened.Body!["id"]}";

        var answers = await Task.WhenAll(Members.Select(unit => Member(Roles.UnitClerk, unit)
            .CallAsync("PUT", $"{review}/submissions/{unit}", Words(unit), opened.ETag)));
        Assert.All(answers, answer => Assert.Equal(200, answer.Status));
        var read = (await Member(Roles.UnitLeader, Members[1]).GetAnswerAsync(review)).ETag;
        Assert.Equal(200, (await Member(Roles.UnitLeader, Members[1])
            .CallAsync("POST", $"{review}/submissions/{Members[1]}/submission", null, read)).Status);

        // The head has not read what was submitted since.
        Assert.Equal(412, (await Head.CallAsync("POST", $"{review}/closure", null, read)).Status);
        var seen = (await Head.GetAnswerAsync(review)).ETag;
        await Member(Roles.UnitClerk, Members[2]).CallAsync("PUT", $"{review}/submissions/{Members[2]}", Words("sửa"), seen);
        Assert.Equal(200, (await Head.CallAsync("POST", $"{review}/closure", null, seen)).Status);
    }

    [Fact]
    public async Task What_was_submitted_is_written_again_only_after_the_leader_or_the_head_has_returned_it_with_a_reason()
    {
        var opened = await OpenAsync("2021-Q1");
        var review = $"{Reviews}/{opened.Body!["id"]}";
        var (unit, clerk, leader) = (Members[1], Member(Roles.UnitClerk, Members[1]), Member(Roles.UnitLeader, Members[1]));
        await clerk.CallAsync("PUT", $"{review}/submissions/{unit}", Words("bản đầu"), opened.ETag);
        async Task<Answer> ActAsync(HttpClient who, string method, string act, object? body) =>
            await who.CallAsync(method, $"{review}/submissions/{unit}{act}", body, (await who.GetAnswerAsync(review)).ETag);

        Assert.Equal((409, "IND-0037"), Seen(await ActAsync(leader, "POST", "/return", new { reason = "sớm" })));
        Assert.Equal(200, (await ActAsync(leader, "POST", "/submission", null)).Status);
        Assert.Equal((409, "IND-0036"), Seen(await ActAsync(clerk, "PUT", "", Words("sửa lén"))));
        Assert.Equal((403, "GEN-0006"), Seen(await ActAsync(clerk, "POST", "/return", new { reason = "xin lại" })));
        Assert.Equal((403, "GEN-0020"), Seen(await ActAsync(Member(Roles.UnitLeader, Members[3]), "POST", "/return", new { reason = "x" })));
        Assert.Equal((422, "GEN-0004"), Seen(await ActAsync(Head, "POST", "/return", new { reason = " " })));
        Assert.Equal(200, (await ActAsync(Head, "POST", "/return", new { reason = "Thiếu nguyên nhân" })).Status);
        Assert.Equal(200, (await ActAsync(clerk, "PUT", "", Words("bản hai"))).Status);

        var mine = Submission(await clerk.GetAnswerAsync(review), unit);
        Assert.Equal(("draft", "bản hai"), (mine["state"]!.GetValue<string>(), mine["achievements"]![0]!.GetValue<string>()));
        Assert.Equal(("Thiếu nguyên nhân", "bản đầu"),
            (mine["returned"]![0]!["reason"]!.GetValue<string>(), mine["returned"]![0]!["achievements"]![0]!.GetValue<string>()));
        // The head reads neither the new draft nor its record; the unit does.
        Assert.Null(Submission(await Head.GetAnswerAsync(review), unit)["achievements"]);
        Assert.DoesNotContain("bản hai", await RecordAsync(Head, review), StringComparison.Ordinal);
        Assert.DoesNotContain("bản hai", await RecordAsync(module.Office, review), StringComparison.Ordinal);
        Assert.Contains("bản hai", await RecordAsync(clerk, review), StringComparison.Ordinal);
        Assert.Equal(404, (await module.Clerk.GetAnswerAsync(review)).Status);
        Assert.DoesNotContain("review-opened", await RecordAsync(module.Clerk, review), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_department_reads_in_the_record_of_a_unit_what_belongs_to_its_own_indicators()
    {
        module.Host.Clock.Now = ReportOpens.AddDays(1);
        await module.AddIndicatorAsync("HAI-GD", owner: Education);
        var path = Figures(OtherMember, "2021-Q2");
        await module.Office.CallAsync("PUT", $"{path}/targets",
            new { targets = new[] { Assigned("HAI-1", 51), Assigned("HAI-GD", 52) } }, "\"0\"");
        await module.Office.ActAsync("PUT", path, "targets", new { targets = new[] { Assigned("HAI-GD", 53) }, reason = "điều chỉnh" });
        using var teacher = module.Host.ClientFor(new Grant(Roles.DepartmentAppraiser, Scopes.Department(Education)));

        var planner = await PathsAsync(module.Planner);
        var education = await PathsAsync(teacher);

        Assert.Contains("/figures/HAI-1", planner);
        Assert.DoesNotContain(planner, one => one.Contains("HAI-GD", StringComparison.Ordinal));
        Assert.Contains("/figures/HAI-GD/target/value", education);
        Assert.DoesNotContain(education, one => one.Contains("HAI-1", StringComparison.Ordinal));
    }

    private static async Task<List<string>> PathsAsync(HttpClient client)
    {
        var changes = await client.GetAnswerAsync($"{IndicatorsModule.Prefix}/changes?limit=50");
        return [.. changes.Body!["items"]!.AsArray().SelectMany(change => change!["differences"]!.AsArray())
            .Select(one => one!["path"]!.GetValue<string>())];
    }

    private static async Task<string> RecordAsync(HttpClient client, string review) =>
        (await client.GetAnswerAsync($"{IndicatorsModule.Prefix}/changes?aggregateId={review.Split('/')[^1]}")).Body!.ToJsonString(
            new(System.Text.Json.JsonSerializerDefaults.Web) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private Task<Answer> OpenAsync(string period) => Head.CallAsync("POST", Reviews,
        new { clusterCode = Cluster, period, kind = "mid-year", title = "Sơ kết", heldOn = "2021-07-15" });

    private HttpClient Member(string role, string unit) => module.Host.ClientFor(new Grant(role, Scopes.Unit(unit)));

    private static object Words(string text) => new { achievements = new[] { text }, limits = Array.Empty<object>(), proposals = Array.Empty<string>() };

    private static object Assigned(string code, decimal value) => new { indicatorCode = code, status = "assigned", value };

    private static object Actual(string code, decimal? value) => new { indicatorCode = code, value };

    private static JsonNode Submission(Answer review, string unit) =>
        review.Body!["submissions"]!.AsArray().Single(one => one!["unitCode"]!.GetValue<string>() == unit)!;

    private static (int, string?) Seen(Answer answer) => (answer.Status, answer.Code);
}
