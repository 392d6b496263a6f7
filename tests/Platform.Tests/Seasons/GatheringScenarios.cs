namespace ThiDua.Platform.Tests.Seasons;

/// <summary>
/// The four published cases without scores. The expected figures stand here as the sources print them or as they were worked out by hand,
/// not as the played data has them.
/// </summary>
public abstract class GatheringScenarios(RunningPlatform platform)
{
    private const string Members = "/api/indicators/v1/clusters/CUM-HTP-";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Tuyen_Quang_orders_forest_planting_and_finds_nobody_below_the_plan()
    {
        var standing = await AskAsync(TuyenQuang2020.Case, $"{Members}TQ/2020/indicators/TQ-TRONG-RUNG?atLeast=100");

        Assert.Equal([("TQ-LB", 116m), ("TQ-SD", 107.4m), ("TQ-NH", 105m)],
            standing.List("standing").Take(3).Select(row => (row.Text("unitCode"), row.Number("number")!.Value)));
        Assert.Equal(7, standing.At("selection").List("yes").Count);
        Assert.Empty(standing.At("selection").List("no"));
    }

    [Fact]
    public async Task Tuyen_Quang_shows_over_120_percent_as_a_bound_that_is_over_120()
    {
        var standing = await AskAsync(TuyenQuang2020.Case, $"{Members}TQ/2020/indicators/TQ-THU-NS?above=120");

        Assert.Equal(["TQ-LB", "TQ-TP"], Codes(standing.At("selection").List("yes")));
        Assert.All(standing.List("standing"), row => Assert.Equal((120m, "more-than"), (row.Number("number"), row.Text("qualifier"))));
        // Which of the two is first nobody knows.
        Assert.All(standing.List("standing"), row => Assert.Null(row.Number("place")));
        Assert.Empty((await AskAsync(TuyenQuang2020.Case, $"{Members}TQ/2020/indicators/TQ-THU-NS?above=121")).At("selection").List("yes"));
    }

    [Fact]
    public async Task Tuyen_Quang_presents_two_certificates_of_2019_and_signs_the_pact_of_2021()
    {
        var stage = await platform.Played.PlayAsync(TuyenQuang2020.Case);

        var awards = await stage.Records.AwardsAsync(Ct, 2019);
        Assert.Equal([("TQ-SD", "BK_TINH", "2021-01-27"), ("TQ-TP", "BK_TINH", "2021-01-27")],
            awards.Select(award => (award.Text("recipientUnitCode"), award.Text("awardCode"), award.Text("presentedOn"))).Order());
        var pact = (await stage.Records.PactAsync("TQ-2021", Ct))!.Body;
        Assert.Equal("complete", pact.Text("state"));
        Assert.Equal((7, 7), (pact.List("movements").Count, pact.List("signatures").Count));
    }

    [Fact]
    public async Task Bac_Kan_finds_exactly_four_over_half_of_the_plan()
    {
        var standing = await AskAsync(BacKan2020.Case, $"{Members}BK/2020-H1/indicators/BK-THU-NS?above=50");

        var answer = standing.At("selection");
        Assert.Equal(["BK-BT", "BK-NR", "BK-NS", "BK-PN"], Codes(answer.List("yes")));
        Assert.Equal(["BK-CD", "BK-CM"], Codes(answer.List("no")));
        Assert.Equal(["BK-BB", "BK-TP"], Codes(answer.List("unknown")));
    }

    [Fact]
    public async Task Bac_Kan_keeps_high_as_a_word_and_counts_all_eight_for_the_army()
    {
        var forest = await AskAsync(BacKan2020.Case, $"{Members}BK/2020-H1/indicators/BK-TRONG-RUNG");
        Assert.Empty(forest.List("standing"));
        Assert.Equal(["BK-BB", "BK-CD", "BK-PN"], forest.List("qualitative").Select(figure => figure.Text("unitCode")).Order());

        var recruits = await AskAsync(BacKan2020.Case, $"{Members}BK/2020-H1/indicators/BK-TUYEN-QUAN?atLeast=100");
        Assert.Equal(8, recruits.At("selection").List("yes").Count);
    }

    [Fact]
    public async Task At_mid_year_there_is_nothing_to_rank_and_nobody_to_nominate()
    {
        var stage = await platform.Played.PlayAsync(BacKan2020.Case);

        Assert.Null(await stage.Records.RankingAsync(Ct));
        Assert.Null(await stage.Records.NominationAsync(Ct));
        var ranking = await stage.As(stage.Head).TryPostAsync("/api/scoring/v1/rankings",
            new { clusterCode = BacKan2020.Case.Block.Code, cycleCode = BacKan2020.Case.CycleCode }, null, Ct);
        Assert.InRange((int)ranking.Status, 400, 499);
        Assert.NotEmpty(ranking.Sentence);
    }

    [Fact]
    public async Task Of_those_commended_in_Bac_Kan_the_share_of_direct_workers_is_shown()
    {
        var stage = await platform.Played.PlayAsync(BacKan2020.Case);
        var summary = (await stage.Records.CommendationAsync(BacKan2020.Case.Commendation!, Ct))!.Body;

        // 390 of 1,300.
        Assert.Equal(30.0m, summary.List("groups").Single(group => group.Text("group") == "direct-workers").Number("derivedPercent"));
    }

    [Fact]
    public async Task Song_Lo_keeps_its_five_years_as_printed()
    {
        var economy = await FigureAsync(SongLo2020.Case, "VP-SL", "2015-2020", "VP-GTSX");
        var growth = Assert.Single(economy.List("comparisons"));
        Assert.Equal((10.17m, "average-growth-percent", 2015),
            (growth.Number("value"), growth.Text("measure"), growth.At("baseYear").GetInt32()));

        var industry = await FigureAsync(SongLo2020.Case, "VP-SL", "2015-2020", "VP-CNXD");
        Assert.Equal(16.46m, industry.Number("actual"));
        Assert.Contains("tỷ trọng", industry.At("statement").Text("quote"), StringComparison.Ordinal);

        var perHead = await FigureAsync(SongLo2020.Case, "VP-SL", "2020", "VP-GTSX-NGUOI");
        Assert.Equal((60.61m, "estimated"), (perHead.Number("actual"), perHead.Text("qualifier")));
        Assert.Equal(100m, (await FigureAsync(SongLo2020.Case, "VP-SL", "2019", "VP-XA-NTM")).Number("actual"));
    }

    [Fact]
    public async Task The_eight_kinds_of_awards_of_Song_Lo_have_no_number_and_not_zero()
    {
        var stage = await platform.Played.PlayAsync(SongLo2020.Case);
        var summary = (await stage.Records.CommendationAsync(SongLo2020.Case.Commendation!, Ct))!.Body;

        Assert.Equal(8, summary.List("lines").Count);
        Assert.All(summary.List("lines"), line =>
            Assert.Null(line.At("collectives").Number("number") ?? line.At("individuals").Number("number")));
        Assert.Equal("unknown", summary.At("totals").At("all").Text("state"));
    }

    [Fact]
    public async Task The_closed_district_joins_nothing_and_its_successor_reads_its_history()
    {
        var stage = await platform.Played.PlayAsync(SongLo2020.Case);
        Assert.Equal("CLU-", Assert.Single(stage.Refusals).Value.Code[..4]);

        var clerk = stage.As(Actor.Clerk("VP-XTS"));
        Assert.True((await clerk.TryGetAsync("/api/indicators/v1/figures/VP-SL/2020", Ct)).Ok);
        Assert.Equal(404, (int)(await clerk.TryGetAsync("/api/indicators/v1/figures/LC-BH/2021", Ct)).Status);
        var report = (await clerk.GetAsync("/api/indicators/v1/units/VP-XTS/report", Ct)).Body;
        Assert.Equal(8, Assert.Single(report.List("predecessors")).List("series").Count);
        var summaries = await clerk.ListAsync("/api/awards/v1/commendation-summaries?unit=VP-XTS&includePredecessors=true", Ct);
        Assert.Equal("VP-SL", Assert.Single(summaries).Text("ownerCode"));
    }

    [Fact]
    public async Task A_model_of_Song_Lo_has_the_day_it_was_found_and_where_it_was_taken_over()
    {
        var stage = await platform.Played.PlayAsync(SongLo2020.Case);
        var models = await stage.As(stage.Office).ListAsync("/api/clusters/v1/models?unit=VP-XTS", Ct);

        var model = Assert.Single(models);
        Assert.Equal("2025-09-10", model.Text("foundOn"));
        Assert.Equal("VP-XHL", Assert.Single(model.List("replications")).Text("unitCode"));
    }

    [Fact]
    public async Task Tuyen_Quang_passes_the_standing_flag_on_and_it_is_no_award()
    {
        var stage = await platform.Played.PlayAsync(TuyenQuang2020.Case);

        var flag = (await stage.Records.StandingFlagAsync(Ct))!.Body;
        Assert.Equal([("TQ-LB", 2020), ("TQ-CH", 2021)],
            flag.List("holdings").Select(held => (held.Text("unitCode"), held.At("fromYear").GetInt32())));
        Assert.DoesNotContain(await stage.Records.AwardsAsync(Ct, 2021), award => award.Text("recipientUnitCode") == "TQ-CH");
    }

    [Fact]
    public async Task The_report_of_Tuyen_Quang_names_the_weak_points_with_their_cause()
    {
        var report = await ReportAsync(TuyenQuang2020.Case);

        Assert.Equal([("TQ-DAN-LON", "dịch tả lợn châu Phi"), ("TQ-GIAI-NGAN", ""), ("TQ-SXKD", "dịch bệnh Covid-19")],
            report.List("weakPoints").Select(weak => (weak.Text("indicatorCode"), weak.TextOrNull("cause") ?? "")).Order());
        Assert.Empty(report.List("missingSubmissions"));
        Assert.DoesNotContain(report.List("indicators").Select(one => one.Find("cluster")).OfType<JsonElement>()
            .Where(one => one.ValueKind == JsonValueKind.Object), one => one.List("contradictions").Count > 0);
    }

    [Fact]
    public async Task The_report_of_Bac_Kan_has_26_cooperatives_of_the_cluster_and_names_who_handed_in_nothing()
    {
        var report = await ReportAsync(BacKan2020.Case);

        var cooperatives = report.List("indicators").Select(one => one.At("cluster"))
            .Single(one => one.ValueKind == JsonValueKind.Object && one.Text("indicatorCode") == "BK-HTX");
        Assert.Equal((26m, 0m), (cooperatives.Number("statedTotal"), cooperatives.Number("membersKnown")));
        Assert.Equal(["BK-CM", "BK-TP"], report.List("missingSubmissions").Select(unit => unit.Text("unitCode")).Order());
        Assert.Null(report.Find("ranking") ?? report.Find("scores"));
    }

    [Fact]
    public async Task Bac_Kan_has_a_movement_of_seven_years()
    {
        var stage = await platform.Played.PlayAsync(BacKan2020.Case);
        var movement = (await stage.Records.MovementAsync("Cán bộ, công chức, viên chức thi đua thực hiện văn hóa công sở", Ct))!.Body;
        Assert.Equal(("2019-01-01", "2025-12-31"), (movement.Text("from"), movement.Text("to")));
    }

    [Fact]
    public async Task Exactly_the_four_works_finished_ahead_of_plan_are_offered_for_speeches()
    {
        var stage = await platform.Played.PlayAsync(TraVinh2022.Case);
        var movement = (await stage.Records.MovementAsync("Lập thành tích chào mừng kỷ niệm 30 năm tái lập tỉnh", Ct))!.Body;
        Assert.Equal("closed", movement.Text("state"));

        var works = await stage.As(stage.Office).ListAsync($"/api/clusters/v1/works?movement={movement.Id()}&finishedAheadOf=plan", Ct);
        Assert.Equal(["TV-DN2", "TV-DN3", "TV-DN4", "TV-SGDDT"], works.Select(work => work.Text("unitCode")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Tra_Vinh_counts_more_than_150_delegates_and_seats_its_council_by_function()
    {
        var stage = await platform.Played.PlayAsync(TraVinh2022.Case);

        var conference = (await stage.Records.ConferenceAsync(Ct))!.Body;
        Assert.Equal((150m, "more-than"), (conference.Number("delegateCount"), conference.Text("delegateQualifier")));
        Assert.Equal(["chair", "first-vice-chair", "standing-vice-chair", "vice-chair", "vice-chair"],
            (await stage.Records.CouncilAsync(Ct))!.Body.List("seats").Select(seat => seat.Text("function")));
    }

    [Theory]
    [InlineData("TV-THU-NS", "5184.87")]
    [InlineData("TV-DN-MOI", "500")]
    [InlineData("TV-VIEC-LAM", "23032.37")]
    [InlineData("TV-BAN-LE", "36765.31")]
    public async Task Tra_Vinh_shows_the_plan_that_value_and_percent_imply_as_derived(string indicator, string plan)
    {
        var figure = await FigureAsync(TraVinh2022.Case, "TV", "2022-H1", indicator);
        Assert.Equal(decimal.Parse(plan, System.Globalization.CultureInfo.InvariantCulture), figure.Number("impliedPlan"));
        Assert.NotEqual("assigned", figure.Text("targetStatus"));
    }

    [Fact]
    public async Task What_shrank_in_Tra_Vinh_stays_negative()
    {
        Assert.Equal(-2.37m, (await FigureAsync(TraVinh2022.Case, "TV", "2022-H1", "TV-GRDP-TT")).Number("actual"));
        Assert.Equal(-13.01m, (await FigureAsync(TraVinh2022.Case, "TV", "2022-H1", "TV-KV2")).Number("actual"));
        var staff = Assert.Single((await FigureAsync(TraVinh2022.Case, "TV", "2022-H1", "TV-BIEN-CHE")).List("comparisons"));
        Assert.Equal((-13.84m, 2015), (staff.Number("value"), staff.At("baseYear").GetInt32()));
        var perHead = (await FigureAsync(TraVinh2022.Case, "TV", "2021", "TV-GRDP-NGUOI")).List("comparisons");
        Assert.Equal([("previous-year", 0.5m), ("resolution", 90.93m)],
            perHead.Select(one => (one.Text("base"), one.Number("value")!.Value)).Order());
    }

    [Fact]
    public async Task The_eight_lines_of_Tra_Vinh_make_80_collectives_and_89_individuals()
    {
        var stage = await platform.Played.PlayAsync(TraVinh2022.Case);
        var totals = (await stage.Records.CommendationAsync(TraVinh2022.Case.Commendation!, Ct))!.Body.At("totals");

        Assert.Equal([(80m, "exact"), (89m, "exact"), (169m, "exact")],
            new[] { "collectives", "individuals", "all" }
                .Select(name => (totals.At(name).Number("number")!.Value, totals.At(name).Text("state"))));
    }

    [Fact]
    public async Task What_no_source_says_is_marked_where_it_stands()
    {
        const string Mark = "Số liệu minh họa, không có trong nguồn (*)";

        Assert.Equal(Mark, (await FigureAsync(BacKan2020.Case, "BK-CD", "2020-H1", "BK-THU-NS")).Text("source"));
        Assert.Equal("Tin sơ kết của cụm thi đua 8 huyện, thành phố tỉnh Bắc Kạn, những tháng đầu năm 2020",
            (await FigureAsync(BacKan2020.Case, "BK-PN", "2020-H1", "BK-THU-NS")).Text("source"));
        Assert.Equal([Mark, Mark, Mark, Mark], (await Task.WhenAll(new[] { "TQ-CH", "TQ-TP", "TQ-HY", "TQ-YS" }
            .Select(unit => FigureAsync(TuyenQuang2020.Case, unit, "2020", "TQ-TRONG-RUNG")))).Select(figure => figure.Text("source")));
        var stage = await platform.Played.PlayAsync(TraVinh2022.Case);
        Assert.Contains("cơ cấu đối tượng và địa bàn là số liệu minh họa",
            (await stage.Records.CommendationAsync(TraVinh2022.Case.Commendation!, Ct))!.Body.Text("source"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tuyen-quang-2020", 7, 9, "dịch tả lợn châu Phi")]
    [InlineData("bac-kan-2020", 8, 4, "khắc phục bệnh thành tích")]
    [InlineData("tra-vinh-2022", 4, 7, "mang nặng tính hưởng ứng")]
    public async Task The_conferences_are_closed_with_who_came_and_what_was_said(string key, int present, int acts, string words)
    {
        var stage = await platform.Played.PlayAsync(Repertoire.All.Single(scene => scene.Key == key));
        var conference = (await stage.Records.ConferenceAsync(Ct))!.Body;

        Assert.Equal(("closed", present, acts),
            (conference.Text("state"), conference.List("attendance").Count, conference.List("acts").Count));
        Assert.Contains(conference.List("acts"), act => act.Text("summary").Contains(words, StringComparison.Ordinal));
        Assert.EndsWith("(minh họa)", conference.Text("minutesNumber"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_Tra_Vinh_reviewed_and_launched_is_told_in_its_words()
    {
        var stage = await platform.Played.PlayAsync(TraVinh2022.Case);
        var next = (await stage.Records.MovementAsync("Thi đua yêu nước trong thời gian tới", Ct))!.Body;
        Assert.Contains("Đoàn kết, Kỷ cương, Hành động, Sáng tạo, Đột phá, Phát triển", next.Text("aim"), StringComparison.Ordinal);
        var culture = (await stage.Records.MovementAsync("Cán bộ, công chức, viên chức thi đua thực hiện văn hóa công sở", Ct))!.Body;
        Assert.Contains(culture.List("steps"), step =>
            step.TextOrNull("summary")?.Contains("nâng cao mức độ hài lòng", StringComparison.Ordinal) == true);
        Assert.Contains("Thủ trưởng các cơ quan Trung ương đóng trên địa bàn tỉnh", (await stage.Records.ConferenceAsync(Ct))!.Body
            .List("functions").Select(function => function.GetString()));
    }

    [Fact]
    public async Task The_limits_of_Song_Lo_are_kept_as_printed()
    {
        var said = (await FigureAsync(SongLo2020.Case, "VP-SL", "2015-2020", "VP-PTTD")).At("statement");
        Assert.Equal("weak", said.Text("assessment"));
        Assert.Contains("việc nhân rộng các mô hình điển hình tiên tiến chưa kịp thời", said.Text("quote"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tuyen-quang-2020", 7)]
    [InlineData("bac-kan-2020", 8)]
    public async Task The_districts_ended_on_30_June_2025(string key, int districts)
    {
        var scene = Repertoire.All.Single(scene => scene.Key == key);
        var stage = await platform.Played.PlayAsync(scene);
        var units = await Task.WhenAll(scene.Members.Select(member =>
            stage.As(stage.Office).GetAsync($"/api/clusters/v1/units/{member.Code}", Ct)));

        Assert.Equal(Enumerable.Repeat("2025-06-30", districts), units.Select(unit => unit.Body.Text("validTo")));
        Assert.Empty((await stage.As(stage.Office).GetAsync($"/api/clusters/v1/clusters/{scene.Block.Code}?on=2025-07-01", Ct)).Body
            .List("members"));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Played_again_a_case_changes_nothing(string key)
    {
        var scene = Repertoire.All.Single(scene => scene.Key == key);
        await platform.Played.PlayAsync(scene);
        var before = await platform.ChangesAsync();

        await platform.Played.AgainAsync(scene);

        Assert.Equal(before, await platform.ChangesAsync());
    }

    public static TheoryData<string> Cases => [.. Repertoire.All.OfType<Gathering>().Select(scene => scene.Key)];

    private async Task<JsonElement> ReportAsync(Gathering gathering)
    {
        var stage = await platform.Played.PlayAsync(gathering);
        var review = (await stage.Records.ReviewAsync(gathering.Review!.Period, Ct))!.Body;
        return (await stage.As(stage.Head).GetAsync($"/api/indicators/v1/reviews/{review.Id()}/report", Ct)).Body;
    }

    private async Task<JsonElement> AskAsync(Scene scene, string path)
    {
        var stage = await platform.Played.PlayAsync(scene);
        return (await stage.As(stage.Head).GetAsync(path, Ct)).Body;
    }

    private async Task<JsonElement> FigureAsync(Scene scene, string unit, string period, string indicator)
    {
        var stage = await platform.Played.PlayAsync(scene);
        var set = (await stage.As(stage.Office).GetAsync($"/api/indicators/v1/figures/{unit}/{period}", Ct)).Body;
        return set.List("figures").Single(figure => figure.Text("indicatorCode") == indicator);
    }

    private static IEnumerable<string> Codes(IReadOnlyList<JsonElement> codes) =>
        codes.Select(code => code.GetString()!).Order(StringComparer.Ordinal);
}
