namespace ThiDua.Scoring.Tests.Features;

/// <summary>A further version of a table keeps the work on everything that is unchanged, and says beforehand and afterwards what it changes
/// and whom it touches.</summary>
public sealed class TableVersionTests(ScoringFixture module) : IClassFixture<ScoringFixture>
{
    private static readonly object OneWordChanged = new object[]
    {
        new { code = "A", name = "Kinh tế - xã hội", maximum = "72.5" },
        new { code = "A1", parentCode = "A", name = "Thu ngân sách", maximum = "60", departmentCode = ScoringFixture.Planning,
            indicatorCode = ScoringFixture.Revenue },
        new { code = "A2", parentCode = "A", name = "Cải cách hành chính công", maximum = "12.5",
            departmentCode = ScoringFixture.HomeAffairs, step = "0.25" },
        new { code = "B", name = "Thi đua, khen thưởng", maximum = 27.5, departmentCode = ScoringFixture.HomeAffairs },
    };

    private static readonly object OnlyA2 = new { lines = new[] { new { code = "A2", points = 11 } } };

    [Theory]
    [InlineData("draft")]
    [InlineData("submitted")]
    [InlineData("appraised")]
    [InlineData("official")]
    public async Task One_word_changed_asks_one_criterion_again_and_keeps_the_others(string state)
    {
        var season = await module.NewSeasonAsync(2);
        var first = await season.PublishAsync();
        var unit = season.Units[1];
        var old = await season.SheetAsync(unit);
        switch (state)
        {
            case "draft":
                await season.Clerk(unit).ActAsync("PUT", old, "self-scores", new
                {
                    lines = new object[] { new { code = "A1", points = 50, note = "Quyết toán" }, new { code = "A2", points = 10 } },
                });
                break;
            case "submitted": await season.SubmitAsync(unit); break;
            case "appraised": await season.AppraiseAsync(unit); break;
            default: await season.MakeOfficialAsync(unit); break;
        }
        var draft = await DraftAsync(season, OneWordChanged);
        var before = await season.Head.SeeAsync($"tables/{draft.Id}/changes");
        Assert.Equal(["A2"], before.Body!["criteria"]!.AsArray().Select(one => one!["is"]!["code"]!.GetValue<string>()));
        Assert.Equal("""["name"]""", before.Body["criteria"]![0]!["parts"]!.ToJsonString());
        var touched = Assert.Single(before.Body["touched"]!.AsArray(), one => one!["unitCode"]!.GetValue<string>() == unit)!;
        Assert.Equal((state, "draft", """["A2"]"""), (touched["was"]!.GetValue<string>(), touched["becomes"]!.GetValue<string>(),
            touched["askedAgain"]!.ToJsonString()));
        Assert.Equal(state, (await season.Head.SeeAsync(old)).State);

        Assert.Equal(200, (await season.Head.ActAsync("POST", $"tables/{draft.Id}", "publication")).Status);

        var sheet = await season.SheetAsync(unit);
        var seen = await season.Clerk(unit).SeeAsync(sheet);
        Assert.Equal("draft", seen.State);
        Assert.Equal(old.Split('/')[1], seen.Text("followsSheetId"));
        var (a1, a2) = (Season.LineOf(seen, "A1"), Season.LineOf(seen, "A2"));
        Assert.Equal("50", a1["proposed"]!["points"]!.GetValue<string>());
        if (state == "draft") Assert.Equal("Quyết toán", a1["proposed"]!["note"]!.GetValue<string>());
        Assert.Equal(state is "appraised" or "official" ? "50" : null, a1["appraised"]?["points"]!.GetValue<string>());
        Assert.Null(a2["proposed"]);
        Assert.Equal(("10", """["name"]"""),
            (a2["askedAgain"]!["proposed"]!["points"]!.GetValue<string>(), a2["askedAgain"]!["changed"]!.ToJsonString()));
        Assert.Equal(("withdrawn", "superseded"), ((await season.Head.SeeAsync(old)).State, (await season.Head.SeeAsync(first)).State));
        var after = await season.Head.SeeAsync($"tables/{draft.Id}/changes");
        Assert.Equal(before.Body.ToJsonString(), after.Body!.ToJsonString());
        Assert.Equal([unit], (await season.Clerk(unit).SeeAsync($"tables/{draft.Id}/changes")).Body!["touched"]!.AsArray()
            .Select(one => one!["unitCode"]!.GetValue<string>()));

        if (state == "draft") return;
        // The one criterion is scored, submitted and judged again; nobody repeats the others.
        Assert.Equal(200, (await season.Clerk(unit).ActAsync("PUT", sheet, "self-scores", OnlyA2)).Status);
        Assert.Equal(200, (await season.Leader(unit).ActAsync("POST", sheet, "submission")).Status);
        if (state == "submitted") return;
        var home = module.Appraiser(ScoringFixture.HomeAffairs);
        Assert.Equal("appraised", (await home.ActAsync("PUT", sheet, "appraisal", Season.Line("A2", 11))).State);
        Assert.Equal("81", (await season.Head.ActAsync("POST", sheet, "official")).Text("officialTotal"));
    }

    [Fact]
    public async Task Where_only_names_of_groups_and_numbers_change_every_sheet_stays_what_it_was()
    {
        var season = await module.NewSeasonAsync(2);
        await season.PublishAsync();
        await season.MakeOfficialAsync(season.Units[0]);
        await season.SubmitAsync(season.Units[1]);
        var draft = await DraftAsync(season, new object[]
        {
            new { code = "A", number = "I", name = "Phát triển kinh tế", maximum = "72.5" },
            new { code = "A2", number = "2", parentCode = "A", name = "Cải cách hành chính", maximum = "12.5",
                departmentCode = ScoringFixture.HomeAffairs, step = "0.25" },
            new { code = "A1", number = "1", parentCode = "A", name = "Thu ngân sách", maximum = "60",
                departmentCode = ScoringFixture.Planning, indicatorCode = ScoringFixture.Revenue },
            new { code = "B", name = "Thi đua, khen thưởng", maximum = 27.5, departmentCode = ScoringFixture.HomeAffairs },
        });

        await season.Head.ActAsync("POST", $"tables/{draft.Id}", "publication");

        Assert.Equal(["official", "submitted"], (await season.Head.SeeAsync($"sheets?{season.Filter}")).Items
            .Where(item => item["state"]!.GetValue<string>() != "withdrawn").Select(item => item["state"]!.GetValue<string>()));
        Assert.Empty((await season.Head.SeeAsync($"tables/{draft.Id}/changes")).Body!["touched"]!.AsArray());
    }

    [Fact]
    public async Task Another_department_judges_anew_and_the_unit_need_not_say_it_again()
    {
        var season = await module.NewSeasonAsync(2);
        await season.PublishAsync();
        await season.AppraiseAsync(season.Units[1]);
        var draft = await DraftAsync(season, new object[]
        {
            new { code = "A", name = "Kinh tế, xã hội", maximum = "72.5" },
            new { code = "A1", parentCode = "A", name = "Thu ngân sách", maximum = "60", departmentCode = ScoringFixture.Police,
                indicatorCode = ScoringFixture.Revenue },
            new { code = "A2", parentCode = "A", name = "Cải cách hành chính", maximum = "12.5",
                departmentCode = ScoringFixture.HomeAffairs, step = "0.25" },
            new { code = "B", name = "Thi đua, khen thưởng", maximum = 27.5, departmentCode = ScoringFixture.HomeAffairs },
        });
        await season.Head.ActAsync("POST", $"tables/{draft.Id}", "publication");
        var sheet = await season.SheetAsync(season.Units[1]);

        var seen = await season.Head.SeeAsync(sheet);
        Assert.Equal(("submitted", "50"), (seen.State, Season.LineOf(seen, "A1")["proposed"]!["points"]!.GetValue<string>()));
        Assert.Null(Season.LineOf(seen, "A1")["appraised"]);
        Assert.Equal("appraised",
            (await module.Appraiser(ScoringFixture.Police).ActAsync("PUT", sheet, "appraisal", Season.Line("A1", 50))).State);
    }

    [Fact]
    public async Task A_sheet_is_asked_again_as_long_as_it_can_be_appraised()
    {
        var season = await module.NewSeasonAsync(2);
        await season.PublishAsync();
        await season.SubmitAsync(season.Units[1]);
        var draft = await DraftAsync(season, OneWordChanged);
        module.Host.Clock.Now = Season.Day(12, 22);
        await season.Head.ActAsync("POST", $"tables/{draft.Id}", "publication");

        var sheet = await season.SheetAsync(season.Units[1]);
        Assert.Equal(200, (await season.Clerk(season.Units[1]).ActAsync("PUT", sheet, "self-scores", OnlyA2)).Status);
        Assert.Equal(200, (await season.Leader(season.Units[1]).ActAsync("POST", sheet, "submission")).Status);
    }

    [Fact]
    public async Task After_the_last_window_a_version_that_asks_a_submitted_sheet_again_is_not_published_and_one_that_asks_nothing_is()
    {
        var season = await module.NewSeasonAsync(2);
        await season.PublishAsync();
        await season.SubmitAsync(season.Units[1]);
        var draft = await DraftAsync(season, OneWordChanged);
        module.Host.Clock.Now = Season.Day(12, 26);

        var refused = await season.Head.ActAsync("POST", $"tables/{draft.Id}", "publication");

        Assert.Equal((409, "SCO-0012", "ReschedulePhase"),
            (refused.Status, refused.Code, refused.Body!["next"]!["operation"]!.GetValue<string>()));
        Assert.Contains(season.Units[1], refused.Title, StringComparison.Ordinal);
        Assert.Equal("submitted", (await season.Head.SeeAsync(await season.SheetAsync(season.Units[1]))).State);
        var path = $"tables/{draft.Id}";
        Assert.Equal(200, (await season.Head.CallAsync("PUT", path, new { nodes = Season.Nodes },
            (await season.Head.SeeAsync(path)).ETag)).Status);
        Assert.Equal(200, (await season.Head.ActAsync("POST", path, "publication")).Status);
        Assert.Equal("submitted", (await season.Head.SeeAsync(await season.SheetAsync(season.Units[1]))).State);
    }

    [Fact]
    public async Task A_row_without_a_number_keeps_its_code_when_a_row_comes_before_it()
    {
        var season = await module.NewSeasonAsync(2);
        object Row(string name, int maximum) => new { name, maximum, departmentCode = ScoringFixture.HomeAffairs };
        var draft = await DraftAsync(season, new[] { Row("Kinh tế", 60), Row("Xã hội", 40) });
        async Task<Dictionary<string, string>> CodesAsync() => (await season.Head.SeeAsync($"tables/{draft.Id}")).Body!["nodes"]!.AsArray()
            .ToDictionary(row => row!["name"]!.GetValue<string>(), row => row!["code"]!.GetValue<string>());
        var before = await CodesAsync();

        var path = $"tables/{draft.Id}";
        Assert.Equal(200, (await season.Head.CallAsync("PUT", path,
            new { nodes = new[] { Row("Quốc phòng", 10), Row("Kinh tế", 50), Row("Xã hội", 40) } },
            (await season.Head.SeeAsync(path)).ETag)).Status);

        var after = await CodesAsync();
        Assert.Equal((before["Kinh tế"], before["Xã hội"]), (after["Kinh tế"], after["Xã hội"]));
        Assert.Equal(3, after.Values.Distinct().Count());
    }

    [Fact]
    public async Task Rows_are_numbered_as_printed_d_and_đ_in_one_table_and_codes_are_made_from_the_numbers()
    {
        var season = await module.NewSeasonAsync(2);
        object Row(string number, int maximum, string? parent) => new
        {
            number,
            parentNumber = parent,
            name = $"Tiêu chí {number}",
            maximum,
            departmentCode = parent is null ? null : ScoringFixture.HomeAffairs,
        };
        var nodes = new[]
        {
            Row("I", 50, null), Row("a", 10, "I"), Row("b", 10, "I"), Row("d", 10, "I"), Row("đ", 10, "I"), Row("6a", 10, "I"),
            Row("II", 50, null), Row("a", 10, "II"), Row("d", 10, "II"), Row("đ", 10, "II"), Row("ê", 10, "II"), Row("I.1.6.6a", 10, "II"),
        };
        var draft = await DraftAsync(season, nodes);
        Assert.Equal(200, (await season.Head.ActAsync("POST", $"tables/{draft.Id}", "publication")).Status);

        var seen = (await season.Head.SeeAsync($"tables/{draft.Id}")).Body!["nodes"]!.AsArray();
        Assert.Equal(["I", "a", "b", "d", "đ", "6a", "II", "a", "d", "đ", "ê", "I.1.6.6a"],
            seen.Select(n => n!["number"]!.GetValue<string>()));
        Assert.Equal(["I", "I.A", "I.B", "I.D", "I.DD", "I.6A", "II", "II.A", "II.D", "II.DD", "II.EE", "I.1.6.6A"],
            seen.Select(n => n!["code"]!.GetValue<string>()));
        Assert.Equal("đ", Season.LineOf(await season.Head.SeeAsync(await season.SheetAsync(season.Units[0])), "I.DD")["number"]!
            .GetValue<string>());
        var wrong = await season.Head.CallAsync("PUT", $"tables/{(await DraftAsync(season, nodes)).Id}",
            new { nodes = new[] { Row("I", 50, null), Row("a", 50, "IX") } }, "\"1\"");
        Assert.Equal((422, "/nodes/1/parentNumber"), (wrong.Status, wrong.Pointers.Single()));
    }

    private async Task<Answer> DraftAsync(Season season, object nodes)
    {
        // Ids carry the time; under a clock that stands still, older and newer could not be told apart.
        module.Host.Clock.Advance(TimeSpan.FromSeconds(1));
        var draft = await season.Head.CallAsync("POST", "tables",
            new { clusterCode = season.Cluster, cycleCode = season.Cycle, name = "Bảng điểm sửa", total = "100", nodes });
        Assert.Equal(201, draft.Status);
        return draft;
    }
}
