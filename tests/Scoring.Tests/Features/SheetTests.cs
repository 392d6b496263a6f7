namespace ThiDua.Scoring.Tests.Features;

public sealed class SheetTests(ScoringFixture module) : IClassFixture<ScoringFixture>
{
    [Fact]
    public async Task Two_clerks_see_exactly_their_own_sheets()
    {
        var season = await module.NewSeasonAsync();
        await season.PublishAsync();
        var (a, b) = (season.Units[0], season.Units[1]);

        Assert.Equal([a], await UnitsAsync(season.Clerk(a)));
        Assert.Equal([b], await UnitsAsync(season.Clerk(b)));
        Assert.Equal(404, (await season.Clerk(a).SeeAsync(await season.SheetAsync(b))).Status);
        Assert.Equal(404,
            (await season.Clerk(a).CallAsync("PUT", $"{await season.SheetAsync(b)}/self-scores", Season.Lines(1, 1, 1), "\"1\"")).Status);
    }

    [Fact]
    public async Task Heads_and_departments_see_the_sheets_they_work_on_and_no_others()
    {
        var (own, foreign) = (await module.NewSeasonAsync(), await module.NewSeasonAsync());
        await own.PublishAsync();
        await foreign.PublishAsync();

        Assert.Equal(own.Units, await UnitsAsync(own.Head));
        Assert.Equal(own.Units, await UnitsAsync(module.Appraiser(ScoringFixture.Planning), own.Filter));
        Assert.Empty(await UnitsAsync(module.Appraiser(ScoringFixture.Police)));
        Assert.Equal(404, (await foreign.Head.SeeAsync(await own.SheetAsync(own.Units[0]))).Status);
    }

    [Fact]
    public async Task A_clerk_of_two_units_acts_only_where_the_role_is_held()
    {
        var season = await module.NewSeasonAsync();
        await season.PublishAsync();
        var reader = module.Host.ClientFor(new Grant(Roles.UnitClerk, Scopes.Unit(season.Units[0])),
            new Grant(Roles.UnitLeader, Scopes.Unit(season.Units[1])));

        Assert.Equal((403, "GEN-0020"),
            Told(await reader.ActAsync("PUT", await season.SheetAsync(season.Units[1]), "self-scores", Season.Lines(1, 1, 1))));
        Assert.Equal((403, "GEN-0020"), Told(await reader.ActAsync("POST", await season.SheetAsync(season.Units[0]), "submission")));
    }

    [Fact]
    public async Task A_sheet_with_a_blank_line_is_not_submitted_and_one_with_zeros_is()
    {
        var season = await module.NewSeasonAsync();
        await season.PublishAsync();
        var (unit, sheet) = (season.Units[0], await season.SheetAsync(season.Units[0]));
        await season.Clerk(unit).ActAsync("PUT", sheet, "self-scores",
            new { lines = new object[] { new { code = "A1", points = 0 }, new { code = "A2", points = (int?)null } } });

        Assert.Equal((409, "SCO-0044"), Told(await season.Leader(unit).ActAsync("POST", sheet, "submission")));
        Assert.Null((await season.Clerk(unit).SeeAsync(sheet)).Body!["proposedTotal"]);

        await season.Clerk(unit).ActAsync("PUT", sheet, "self-scores", Season.Lines(0, 0, 0));
        var submitted = await season.Leader(unit).ActAsync("POST", sheet, "submission");
        Assert.Equal((200, "submitted", "0"), (submitted.Status, submitted.State, submitted.Text("proposedTotal")));
    }

    [Fact]
    public async Task A_stale_sheet_is_refused_whoever_acts()
    {
        var season = await module.NewSeasonAsync();
        await season.PublishAsync();
        var sheet = await season.SubmitAsync(season.Units[0]);

        Assert.Equal((412, "SCO-0040"),
            Told(await season.Clerk(season.Units[0]).CallAsync("PUT", $"{sheet}/self-scores", Season.Lines(1, 1, 1), "\"1\"")));
        Assert.Equal((412, "SCO-0040"), Told(await season.Leader(season.Units[0]).CallAsync("POST", $"{sheet}/submission", null, "\"1\"")));
        Assert.Equal((412, "SCO-0040"), Told(await module.Appraiser(ScoringFixture.Planning)
            .CallAsync("PUT", $"{sheet}/appraisal", Season.Line("A1", 1, "x"), "\"1\"")));
        Assert.Equal((412, "SCO-0040"), Told(await season.Head.CallAsync("POST", $"{sheet}/official", null, "\"1\"")));
        Assert.Equal((412, "SCO-0040"), Told(await season.Head.CallAsync("POST", $"{sheet}/return", new { reason = "x" }, "\"1\"")));
    }

    [Fact]
    public async Task A_department_appraises_its_own_criteria_and_gives_a_reason_where_it_differs()
    {
        var season = await module.NewSeasonAsync();
        await season.PublishAsync();
        var sheet = await season.SubmitAsync(season.Units[1]);
        var planning = module.Appraiser(ScoringFixture.Planning);

        Assert.Equal((403, "SCO-0046"), Told(await planning.ActAsync("PUT", sheet, "appraisal", Season.Line("B", 20))));
        var unexplained = await planning.ActAsync("PUT", sheet, "appraisal", Season.Line("A1", 48));
        Assert.Equal((422, "/lines/0/reason"), (unexplained.Status, unexplained.Pointers.Single()));
        Assert.Equal(404, (await module.Appraiser(ScoringFixture.Police)
            .CallAsync("PUT", $"{sheet}/appraisal", Season.Line("A1", 48, "x"), "\"3\"")).Status);
        Assert.Equal(200, (await planning.ActAsync("PUT", sheet, "appraisal", Season.Line("A1", 48, "Số thu thấp hơn báo cáo"))).Status);
    }

    [Fact]
    public async Task Nobody_appraises_or_returns_the_own_unit()
    {
        var season = await module.NewSeasonAsync();
        await season.PublishAsync();
        var sheet = await season.SubmitAsync(season.Units[1]);
        var insider = module.Host.ClientFor(
            new Grant(Roles.DepartmentAppraiser, Scopes.Department(ScoringFixture.Planning)),
                new Grant(Roles.UnitClerk, Scopes.Unit(season.Units[1])));

        Assert.Equal((403, "SCO-0045"), Told(await insider.ActAsync("PUT", sheet, "appraisal", Season.Line("A1", 50))));
        Assert.Equal((403, "SCO-0045"), Told(await insider.ActAsync("POST", sheet, "return", new { reason = "Bổ sung" })));
    }

    [Fact]
    public async Task The_head_does_not_return_the_head_units_sheet_whatever_else_the_account_may_do()
    {
        var season = await module.NewSeasonAsync();
        await season.PublishAsync();
        var own = await season.AppraiseAsync(season.Units[0]);
        var headWithMore = module.Host.ClientFor(
            new Grant(Roles.ClusterHead, Scopes.Cluster(season.Cluster)),
                new Grant(Roles.DepartmentAppraiser, Scopes.Department(ScoringFixture.Planning)));

        Assert.Equal((403, "SCO-0045"), Told(await season.Head.ActAsync("POST", own, "return", new { reason = "Bổ sung" })));
        Assert.Equal((403, "SCO-0045"), Told(await headWithMore.ActAsync("POST", own, "official", Season.Line("B", 27, "Cố gắng"))));
    }

    [Fact]
    public async Task The_head_changes_no_points_of_the_head_unit()
    {
        var season = await module.NewSeasonAsync();
        await season.PublishAsync();
        var (own, other) = (await season.AppraiseAsync(season.Units[0]), await season.AppraiseAsync(season.Units[1]));
        var deputy = module.Host.ClientFor(new Grant(Roles.ClusterHead, Scopes.Cluster(season.Cluster)),
            new Grant(Roles.UnitLeader, Scopes.Unit(season.Units[^1])));

        Assert.Equal((403, "SCO-0045"), Told(await season.Head.ActAsync("POST", own, "official", Season.Line("B", 27, "Cố gắng"))));
        Assert.Equal(200, (await season.Head.ActAsync("POST", other, "official", Season.Line("B", 21, "Hội nghị thống nhất"))).Status);
        Assert.Equal(200, (await deputy.ActAsync("POST", own, "official", Season.Line("B", 21, "Hội nghị thống nhất"))).Status);
    }

    [Fact]
    public async Task The_three_values_are_shown_side_by_side_with_author_time_and_reason()
    {
        var season = await module.NewSeasonAsync();
        await season.PublishAsync();
        var sheet = await season.SubmitAsync(season.Units[1], 50, 12.25m, 20);
        await module.Appraiser(ScoringFixture.Planning).ActAsync("PUT", sheet, "appraisal", Season.Line("A1", 48.5m, "Số thu thấp hơn"));
        await module.Appraiser(ScoringFixture.HomeAffairs).ActAsync("PUT", sheet, "appraisal",
            new { lines = new object[] { new { code = "A2", points = 12.25m }, new { code = "B", points = 20 } } });

        var official = await season.Head.ActAsync("POST", sheet, "official", Season.Line("B", 20.5m, "Hội nghị thống nhất"));
        var shown = await season.Clerk(season.Units[1]).SeeAsync(sheet);

        Assert.Equal((200, "official", "81.25"), (official.Status, official.State, official.Text("officialTotal")));
        var (a1, b) = (Season.LineOf(shown, "A1"), Season.LineOf(shown, "B"));
        Assert.Equal(("50", "48.5", "48.5"), (Points(a1, "proposed"), Points(a1, "appraised"), Points(a1, "official")));
        Assert.Equal(("20", "20", "20.5"), (Points(b, "proposed"), Points(b, "appraised"), Points(b, "official")));
        Assert.Equal(("Số thu thấp hơn", ScoringFixture.Planning),
            (a1["appraised"]!["reason"]!.GetValue<string>(), a1["appraised"]!["departmentCode"]!.GetValue<string>()));
        Assert.Equal(("Hội nghị thống nhất", "tester"),
            (b["official"]!["reason"]!.GetValue<string>(), b["official"]!["by"]!.GetValue<string>()));
        Assert.Equal(module.Host.Clock.Now, b["official"]!["at"]!.GetValue<DateTimeOffset>());
    }

    [Fact]
    public async Task A_bound_criterion_shows_its_figure_with_qualifier_and_both_percents()
    {
        var season = await module.NewSeasonAsync();
        await season.PublishAsync();
        var sheet = await season.SheetAsync(season.Units[1]);
        Assert.Null(Season.LineOf(await season.Head.SeeAsync(sheet), "A1")["figure"]);

        await module.Host.DeliverAsync(States.Figures(season.Units[1], 1, 107.4m, "at-least"));

        var figure = Season.LineOf(await season.Head.SeeAsync(sheet), "A1")["figure"]!;
        Assert.Equal(("100", "107.4", "at-least"),
            (figure["target"]!.GetValue<string>(), figure["actual"]!.GetValue<string>(), figure["qualifier"]!.GetValue<string>()));
        Assert.Equal(("120", "more-than", "107.4"),
            (figure["statedPercent"]!.GetValue<string>(), figure["statedPercentQualifier"]!.GetValue<string>(),
                figure["derivedPercent"]!.GetValue<string>()));
        Assert.Null(Season.LineOf(await season.Head.SeeAsync(sheet), "B")["figure"]);
    }

    [Fact]
    public async Task A_returned_sheet_shows_what_stood_on_it_and_goes_the_way_again()
    {
        var season = await module.NewSeasonAsync();
        await season.PublishAsync();
        var sheet = await season.AppraiseAsync(season.Units[1]);

        Assert.Equal(200, (await module.Appraiser(ScoringFixture.Planning)
            .ActAsync("POST", sheet, "return", new { reason = "Thiếu minh chứng" })).Status);

        var shown = await season.Head.SeeAsync(sheet);
        Assert.Equal("draft", shown.State);
        Assert.Equal("Thiếu minh chứng", shown.Body!["returned"]![0]!["reason"]!.GetValue<string>());
        Assert.Equal("50", shown.Body["returned"]![0]!["lines"]![0]!["appraised"]!["points"]!.GetValue<string>());
        await season.MakeOfficialAsync(season.Units[1], 49);
        Assert.Equal((409, "SCO-0048"), Told(await season.Head.ActAsync("POST", sheet, "return", new { reason = "Muộn" })));
    }

    [Fact]
    public async Task Pages_follow_one_another_without_gap_or_repetition_and_cost_one_query_and_two_for_names()
    {
        var season = await module.NewSeasonAsync(members: 7);
        await season.PublishAsync();
        var (seen, next) = (new List<string>(), "");
        do
        {
            var before = module.Commands;
            var page = await season.Head.SeeAsync($"sheets?{season.Filter}&limit=3{next}");
            // The list, and the names of the cluster and the cycle.
            Assert.Equal(3, module.Commands - before);
            seen.AddRange(page.Items.Select(item => item["unitCode"]!.GetValue<string>()));
            next = page.Text("next") is { } cursor ? $"&cursor={cursor}" : "";
        }
        while (next.Length > 0);

        Assert.Equal(season.Units, seen);
    }

    private static (int, string?) Told(Answer answer) => (answer.Status, answer.Code);

    private static string? Points(System.Text.Json.Nodes.JsonNode line, string value) => line[value]?["points"]?.GetValue<string>();

    private static async Task<IEnumerable<string>> UnitsAsync(HttpClient client, string filter = "") =>
        (await client.SeeAsync($"sheets?{filter}")).Items.Select(item => item["unitCode"]!.GetValue<string>());
}
