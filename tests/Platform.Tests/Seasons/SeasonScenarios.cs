namespace ThiDua.Platform.Tests.Seasons;

/// <summary>One suite for both ways to run the platform; nothing here knows which one it looks at.</summary>
public abstract class SeasonScenarios(RunningPlatform platform)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_season_of_Lao_Cai_ends_as_the_source_tells()
    {
        var stage = await platform.Played.PlayAsync(LaoCai2021.Season);

        var nomination = (await stage.Records.NominationAsync(Ct))!.Body;
        Assert.Equal(["LC-BH", "LC-SMC", "LC-TPLC"], nomination.List("nominees").Select(unit => unit.GetString()!).Order());
        Assert.Equal(
            [("LC-BH", "BK_TINH"), ("LC-SMC", "CO_TINH"), ("LC-TPLC", "CO_TINH")],
            nomination.List("proposals").Select(proposal => (proposal.Text("unitCode"), proposal.Text("awardCode"))).Order());

        var awards = await stage.Records.AwardsAsync(Ct);
        Assert.Equal(["LC-SMC", "LC-TPLC"],
            awards.Where(award => award.Text("awardCode") == "CO_TINH").Select(award => award.Text("recipientUnitCode")).Order());
        Assert.Equal(["LC-BH"],
            awards.Where(award => award.Text("awardCode") == "BK_TINH").Select(award => award.Text("recipientUnitCode")));
        var certificates = awards.Where(award => award.Text("awardCode") == "GIAY_KHEN").ToList();
        Assert.Equal(3, certificates.Count(award => award.Text("recipientKind") == "collective"));
        Assert.Equal(6, certificates.Count(award => award.Text("recipientKind") == "individual"));

        Assert.Equal("effective", (await stage.Records.HandOverAsync(Ct))!.Body.Text("state"));
        var officers = (await stage.Records.BlockAsync(Ct)).Body.List("officers").Where(post => post.At("year").GetInt32() == 2022);
        Assert.Contains(officers, post => post.Text("post") == "head" && post.Text("unitCode") == "LC-TPLC");
    }

    [Fact]
    public async Task A_late_change_a_third_flag_and_a_unit_outside_the_nominees_are_refused_with_a_reason()
    {
        var stage = await platform.Played.PlayAsync(LaoCai2021.Season);

        Assert.Equal(["SCO-0042", "AWA-0007", "AWA-0024"], stage.Refusals.Values.Select(reply => reply.Code));
        Assert.All(stage.Refusals.Values, reply => Assert.NotEmpty(reply.Sentence));
    }

    [Fact]
    public async Task Next_years_pact_is_made_from_this_years_and_waits_for_new_signatures()
    {
        var stage = await platform.Played.PlayAsync(LaoCai2021.Season);

        var before = (await stage.Records.PactAsync("2021", Ct))!.Body;
        var after = (await stage.Records.PactAsync("2022", Ct))!.Body;
        Assert.Equal("complete", before.Text("state"));
        Assert.Equal(before.List("movements").Select(movement => movement.Text("name")),
            after.List("movements").Select(movement => movement.Text("name")));
        Assert.Equal(before.List("commitments").Select(text => text.GetString()),
            after.List("commitments").Select(text => text.GetString()));
        Assert.Empty(after.List("signatures"));
    }

    [Fact]
    public async Task The_change_record_alone_gives_every_thing_as_it_is()
    {
        await platform.Played.PlayAsync(LaoCai2021.Season);

        foreach (var module in RunningPlatform.Modules)
            Assert.True(await ChangeRecord.GivesEveryThingAsItIsAsync(platform, module, Ct) > 1, module);
    }

    [Fact]
    public async Task A_second_run_finds_everything_done_and_changes_nothing()
    {
        await platform.Played.PlayAsync(LaoCai2021.Season);
        var before = await platform.ChangesAsync();

        var output = await platform.Played.AgainAsync(LaoCai2021.Season);

        Assert.Equal(before, await platform.ChangesAsync());
        Assert.Contains("Huyện Si Ma Cai", output, StringComparison.Ordinal);
    }

    public static TheoryData<int> Seeds => [3, 8];

    [Theory, MemberData(nameof(Seeds))]
    public async Task Other_units_numbers_and_a_tie_come_out_as_plain_sums_say(int seed)
    {
        var season = InventedSeason.From(seed);
        var stage = await platform.Played.PlayAsync(season);

        await ExpectAsync(stage, new Expected(season));
        var tied = (await stage.Records.RankingAsync(Ct))!.Body.List("places").Where(place => place.Text("tie") == "resolved").ToList();
        Assert.Equal(season.TieBreaks[0].Ordered, tied.Select(place => place.Text("unitCode")));
        Assert.All(tied, place => Assert.Equal(season.TieBreaks[0].Reason, place.Text("tieReason")));
    }

    [Fact]
    public async Task The_points_of_Lao_Cai_add_up_for_each_group_and_unit()
    {
        var stage = await platform.Played.PlayAsync(LaoCai2021.Season);

        await ExpectAsync(stage, new Expected(LaoCai2021.Season));
    }

    private static async Task ExpectAsync(Stage stage, Expected expected)
    {
        var ranking = (await stage.Records.RankingAsync(Ct))!.Body;
        Assert.Equal("adopted", ranking.Text("state"));
        var places = ranking.List("places");
        Assert.Equal(expected.Order, places.Select(place => place.Text("unitCode")));
        Assert.All(places, place =>
        {
            Assert.Equal(expected.Total(place.Text("unitCode")), place.Number("total"));
            Assert.All(place.List("groups"), group =>
                Assert.Equal(expected.OfGroup(place.Text("unitCode"), group.Text("code")), group.Number("points")));
        });
    }
}
