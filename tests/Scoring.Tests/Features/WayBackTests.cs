namespace ThiDua.Scoring.Tests.Features;

/// <summary>From every state of a sheet a way leads back, and it is the one that the refusal advises: here each advice is
/// walked.</summary>
public sealed class WayBackTests(ScoringFixture module) : IClassFixture<ScoringFixture>
{
    private const string Why = "Số liệu chưa đúng";

    private static readonly object Lines = Season.Lines(40, 1, 1);

    [Theory]
    [InlineData("submitted")]
    [InlineData("appraised")]
    [InlineData("official")]
    [InlineData("frozen")]
    public async Task What_keeps_a_clerk_from_mending_a_sheet_is_undone_as_the_refusals_advise(string state)
    {
        var season = await module.NewSeasonAsync(2);
        var unit = season.Units[1];
        if (state != "frozen") await season.PublishAsync();
        var ranking = state == "frozen" ? await season.AdoptAsync(50, 40) : null;
        var sheet = state switch
        {
            "submitted" => await season.SubmitAsync(unit),
            "appraised" => await season.AppraiseAsync(unit),
            "official" => await season.MakeOfficialAsync(unit),
            _ => await season.SheetAsync(unit),
        };
        Assert.Equal(state, (await season.Head.SeeAsync(sheet)).State);

        var walked = new List<string>();
        Task<Answer> SaveAsync() => season.Clerk(unit).ActAsync("PUT", sheet, "self-scores", Lines);
        for (var answer = await SaveAsync(); answer.Status != 200; answer = await SaveAsync())
            await WalkAsync(answer);

        Assert.Equal(state switch
        {
            "submitted" or "appraised" => ["ReturnSheet"],
            "official" => ["WithdrawOfficialPoints", "ReturnSheet"],
            _ => ["ReopenRanking", "WithdrawOfficialPoints", "ReturnSheet"],
        }, walked);

        async Task WalkAsync(Answer refused)
        {
            Assert.True(walked.Count < 5, string.Join(", ", walked));
            var step = refused.Body!["next"]!["operation"]!.GetValue<string>();
            walked.Add(step);
            var done = step switch
            {
                "ReturnSheet" => await season.Head.ActAsync("POST", sheet, "return", new { reason = Why }),
                "WithdrawOfficialPoints" => await season.Head.ActAsync("POST", sheet, "official/withdrawal", new { reason = Why }),
                "ReopenRanking" => await module.Office.ActAsync("POST", ranking!, "reopening", new { reason = Why }),
                _ => throw new InvalidOperationException(step),
            };
            Assert.True(done.Status == 200, $"{step}: {done.Code}");
        }
    }

    [Fact]
    public async Task Official_points_taken_back_are_kept_with_the_reason_and_the_act_is_recorded_as_a_withdrawal()
    {
        var season = await module.NewSeasonAsync(2);
        await season.PublishAsync();
        var sheet = await season.MakeOfficialAsync(season.Units[1]);

        var asked = await season.Head.SeeAsync($"{sheet}/official/withdrawal");
        Assert.Equal((200, true), (asked.Status, asked.Body!["possible"]!.GetValue<bool>()));
        var back = await season.Head.ActAsync("POST", sheet, "official/withdrawal", new { reason = Why });

        Assert.Equal((200, "appraised", null), (back.Status, back.State, back.Text("officialTotal")));
        var round = (await season.Clerk(season.Units[1]).SeeAsync(sheet)).Body!["returned"]![0]!;
        Assert.Equal((Why, "official", "50"), (round["reason"]!.GetValue<string>(), round["from"]!.GetValue<string>(),
            round["lines"]![0]!["official"]!["points"]!.GetValue<string>()));
        var change = (await module.Auditor.SeeAsync($"changes?aggregateId={sheet.Split('/')[1]}")).Items.First();
        Assert.Equal(("withdrawal", Why), (change["kind"]!.GetValue<string>(), change["reason"]!.GetValue<string>()));
        Assert.Equal((409, "SCO-0048"),
            Told(await season.Head.ActAsync("POST", sheet, "official/withdrawal", new { reason = Why })));
    }

    [Fact]
    public async Task Nobody_takes_back_the_official_points_of_the_own_unit_and_adopted_ones_rest_on_the_adoption()
    {
        var season = await module.NewSeasonAsync(2);
        await season.AdoptAsync(50, 40);
        var sheet = await season.SheetAsync(season.Units[1]);

        var asked = (await season.Head.SeeAsync($"{sheet}/official/withdrawal")).Body!;
        Assert.Equal((false, "SCO-0042"), (asked["possible"]!.GetValue<bool>(), asked["code"]!.GetValue<string>()));
        Assert.Contains("12/BB-KHOI", asked["restsOn"]![0]!["sentence"]!.GetValue<string>(), StringComparison.Ordinal);
        var refused = await season.Head.ActAsync("POST", sheet, "official/withdrawal", new { reason = Why });
        Assert.Equal((409, "SCO-0042"), Told(refused));
        Assert.Contains("12/BB-KHOI", refused.Body!["restsOn"]![0]!["sentence"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal((403, "SCO-0045"), Told(await season.Head.ActAsync("POST", await season.SheetAsync(season.Units[0]),
            "official/withdrawal", new { reason = Why })));
    }

    [Fact]
    public async Task Who_heads_another_cluster_is_not_told_what_rests_on_the_official_points_it_sees()
    {
        var season = await module.NewSeasonAsync(2);
        await season.AdoptAsync(50, 40);
        var sheet = await season.SheetAsync(season.Units[1]);
        var member = module.Host.ClientFor(new Grant(Roles.UnitLeader, Scopes.Unit(season.Units[0])),
            new Grant(Roles.ClusterHead, Scopes.Cluster("KHOI-KHAC")));

        Assert.Equal(200, (await member.SeeAsync(sheet)).Status);
        var asked = await member.SeeAsync($"{sheet}/official/withdrawal");
        Assert.Equal((403, "GEN-0020"), Told(asked));
        // The sheet is seen, so what is missing is the right.
        var written = await season.Clerk(season.Units[0]).ActAsync("PUT", sheet, "self-scores", Lines);
        Assert.Equal((403, "GEN-0020"), Told(written));
    }

    [Fact]
    public async Task A_department_that_never_appraises_does_not_stop_the_head_once_its_window_is_past()
    {
        var season = await module.NewSeasonAsync(2);
        await season.PublishAsync();
        var sheet = await season.SubmitAsync(season.Units[1]);
        await module.Appraiser(ScoringFixture.Planning).ActAsync("PUT", sheet, "appraisal", Season.Line("A1", 50));
        object Given(string? reason) => new
        {
            lines = new object[] { new { code = "A2", points = 10, reason }, new { code = "B", points = 20, reason } },
        };
        const string Silence = "Sở Nội vụ không thẩm định trong thời hạn";

        Assert.Equal((409, "SCO-0048"), Told(await season.Head.ActAsync("POST", sheet, "official", Given(Silence))));
        module.Host.Clock.Now = Season.Day(12, 26);
        Assert.Equal((409, "SCO-0044"), Told(await season.Head.ActAsync("POST", sheet, "official")));
        Assert.Equal(422, (await season.Head.ActAsync("POST", sheet, "official", Given(null))).Status);
        var official = await season.Head.ActAsync("POST", sheet, "official", Given(Silence));
        Assert.Equal((200, "official", "80"), (official.Status, official.State, official.Text("officialTotal")));
    }

    private static (int, string?) Told(Answer answer) => (answer.Status, answer.Code);
}
