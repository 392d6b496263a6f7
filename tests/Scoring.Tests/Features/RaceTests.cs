namespace ThiDua.Scoring.Tests.Features;

/// <summary>Two who act in the same moment: both have read when the first of them writes. The first wins, the other is told or looks
/// anew.</summary>
public sealed class RaceTests(ScoringFixture module) : IClassFixture<ScoringFixture>
{
    [Fact]
    public async Task A_unit_that_joins_in_the_moment_of_the_publication_gets_its_sheet()
    {
        var season = await module.NewSeasonAsync();
        var publish = await PublicationAsync(season);

        var (published, _) = await MeetAtClusterAsync(season, publish, () => DeliverAsync(season.ClusterState(2, "JOINED")));

        Assert.Equal(200, published.Status);
        Assert.Equal(["JOINED", .. season.Units], await ScoredAsync(season));
    }

    [Fact]
    public async Task A_publication_that_did_not_see_a_unit_join_is_refused_and_repeated_with_all_members()
    {
        var season = await module.NewSeasonAsync();
        var publish = await PublicationAsync(season);

        var (_, refused) = await MeetAtClusterAsync(season, () => DeliverAsync(season.ClusterState(2, "JOINED")), publish);

        Assert.Equal((412, "GEN-0009"), Told(refused));
        Assert.Empty(await ScoredAsync(season));
        Assert.Equal(200, (await publish()).Status);
        Assert.Equal(["JOINED", .. season.Units], await ScoredAsync(season));
    }

    [Fact]
    public async Task A_unit_that_joins_in_the_moment_of_the_adoption_gets_no_sheet_until_it_is_reopened()
    {
        var season = await module.NewSeasonAsync();
        var (ranking, adopt) = await AdoptionAsync(season);

        var (adopted, _) = await MeetAtClusterAsync(season, adopt, () => DeliverAsync(season.ClusterState(2, "JOINED")));

        Assert.Equal((200, "adopted"), (adopted.Status, adopted.State));
        Assert.Equal(season.Units, await ScoredAsync(season));
        await module.Office.ActAsync("POST", ranking, "reopening", new { reason = "Khiếu nại" });
        Assert.Equal(["JOINED", .. season.Units], await ScoredAsync(season));
    }

    [Fact]
    public async Task An_adoption_that_did_not_see_a_unit_join_is_refused()
    {
        var season = await module.NewSeasonAsync();
        var (_, adopt) = await AdoptionAsync(season);

        var (_, refused) = await MeetAtClusterAsync(season, () => DeliverAsync(season.ClusterState(2, "JOINED")), adopt);

        Assert.Equal((412, "GEN-0009"), Told(refused));
        Assert.Equal(["JOINED", .. season.Units], await ScoredAsync(season));
        Assert.Equal((409, "SCO-0026"), Told(await adopt()));
    }

    [Fact]
    public async Task A_unit_that_joins_in_the_moment_of_a_reopening_gets_one_sheet()
    {
        var season = await module.NewSeasonAsync();
        var ranking = await season.AdoptAsync(50, 40, 30);
        var tag = (await season.Head.SeeAsync(ranking)).ETag;

        var (reopened, _) = await MeetAtClusterAsync(
            season, () => module.Office.CallAsync("POST", $"{ranking}/reopening", new { reason = "Khiếu nại" }, tag), () =>
                DeliverAsync(season.ClusterState(2, "JOINED")));

        Assert.Equal((200, "open"), (reopened.Status, reopened.State));
        Assert.Equal(["JOINED", .. season.Units], await ScoredAsync(season));
    }

    [Fact]
    public async Task Two_departments_that_finish_in_the_same_moment_leave_the_sheet_appraised()
    {
        var season = await module.NewSeasonAsync();
        await season.PublishAsync();
        var sheet = await season.SubmitAsync(season.Units[1]);
        var tag = (await season.Head.SeeAsync(sheet)).ETag;
        var others = new { lines = new object[] { new { code = "A2", points = 10 }, new { code = "B", points = 20 } } };
        Task<Answer> AppraiseAsync(string department, object lines, string? version) =>
            module.Appraiser(department).CallAsync("PUT", $"{sheet}/appraisal", lines, version);

        var (first, second) = await MeetAtSheetAsync(
            sheet, () => AppraiseAsync(ScoringFixture.Planning, Season.Line("A1", 50), tag), () =>
                AppraiseAsync(ScoringFixture.HomeAffairs, others, tag));

        Assert.Equal((200, "submitted"), (first.Status, first.State));
        Assert.Equal((200, "appraised"), (second.Status, second.State));
        Assert.NotNull(Season.LineOf(await season.Head.SeeAsync(sheet), "A1")["appraised"]);
    }

    [Fact]
    public async Task An_adoption_and_an_appraisal_of_a_unit_that_is_set_aside_do_not_both_happen()
    {
        var season = await module.NewSeasonAsync();
        var ranking = await season.RankAsync(50, 40);
        var sheet = await season.SubmitAsync(season.Units[2]);
        var aside = new { unitCode = season.Units[2], reason = "Chưa được thẩm định" };
        var (rankingTag, sheetTag) =
            ((await season.Head.ActAsync("POST", ranking, "set-aside", aside)).ETag, (await season.Head.SeeAsync(sheet)).ETag);

        var (appraised, refused) = await MeetAtSheetAsync(
            sheet,
            () => module.Appraiser(ScoringFixture.Planning).CallAsync("PUT", $"{sheet}/appraisal", Season.Line("A1", 50), sheetTag),
            () => season.Head.CallAsync("POST", $"{ranking}/adoption", Season.Adoption, rankingTag));

        Assert.Equal(200, appraised.Status);
        Assert.Equal((412, "GEN-0009"), Told(refused));
        Assert.Equal(("open", "submitted"), ((await season.Head.SeeAsync(ranking)).State, (await season.Head.SeeAsync(sheet)).State));
    }

    [Fact]
    public async Task A_sheet_is_not_returned_and_made_official_in_the_same_moment()
    {
        var season = await module.NewSeasonAsync();
        await season.PublishAsync();
        var sheet = await season.AppraiseAsync(season.Units[1]);
        var tag = (await season.Head.SeeAsync(sheet)).ETag;

        var (returned, refused) = await MeetAtSheetAsync(
            sheet,
            () => module.Appraiser(ScoringFixture.Planning).CallAsync("POST", $"{sheet}/return", new { reason = "Thiếu minh chứng" }, tag),
            () => season.Head.CallAsync("POST", $"{sheet}/official", null, tag));

        Assert.Equal((200, "draft"), (returned.Status, returned.State));
        Assert.Equal((412, "SCO-0040"), Told(refused));
    }

    private Task<(Answer First, Answer Second)> MeetAtSheetAsync(string sheet, Func<Task<Answer>> first, Func<Task<Answer>> second) =>
        HeldRow.InTurnAsync(module.Host.Database, "scoring.score_sheet", "id", Guid.Parse(sheet.Split('/')[1]), first, second);

    private static async Task<(string Ranking, Func<Task<Answer>> Adopt)> AdoptionAsync(Season season)
    {
        var ranking = await season.RankAsync(50, 40, 30);
        var tag = (await season.Head.SeeAsync(ranking)).ETag;
        return (ranking, () => season.Head.CallAsync("POST", $"{ranking}/adoption", Season.Adoption, tag));
    }

    private static async Task<Func<Task<Answer>>> PublicationAsync(Season season)
    {
        var drafted = await season.Head.CallAsync("POST", "tables", season.Draft);
        return () => season.Head.CallAsync("POST", $"tables/{drafted.Id}/publication", null, drafted.ETag);
    }

    private async Task<bool> DeliverAsync(ClusterState state)
    {
        await module.Host.DeliverAsync(state);
        return true;
    }

    private Task<(TFirst First, TSecond Second)> MeetAtClusterAsync<TFirst, TSecond>(Season season, Func<Task<TFirst>> first,
        Func<Task<TSecond>> second) =>
        HeldRow.InTurnAsync(module.Host.Database, "scoring.cluster_copy", "code", season.Cluster, first, second);

    private static async Task<IEnumerable<string>> ScoredAsync(Season season) =>
        (await season.Head.SeeAsync($"sheets?{season.Filter}")).Items.Select(item => item["unitCode"]!.GetValue<string>());

    private static (int, string?) Told(Answer answer) => (answer.Status, answer.Code);
}
