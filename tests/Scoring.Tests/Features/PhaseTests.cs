namespace ThiDua.Scoring.Tests.Features;

/// <summary>Deadlines are judged by the moment the request arrives, to the tick, on both sides.</summary>
public sealed class PhaseTests(ScoringFixture module) : IClassFixture<ScoringFixture>
{
    private static readonly TimeSpan Tick = TimeSpan.FromMicroseconds(1);

    [Fact]
    public async Task Self_scores_are_taken_from_the_first_moment_of_the_phase_to_the_last()
    {
        var season = await module.NewSeasonAsync();
        await season.PublishAsync();
        var sheet = await season.SheetAsync(season.Units[0]);
        Task<Answer> ScoreAsync(DateTimeOffset at, decimal points)
        {
            module.Host.Clock.Now = at;
            return season.Clerk(season.Units[0]).ActAsync("PUT", sheet, "self-scores", Season.Lines(points, 1, 1));
        }

        var early = await ScoreAsync(Season.Day(12, 1) - Tick, 1);
        Assert.Equal((409, "SCO-0070"), (early.Status, early.Code));
        Assert.Contains("từ ngày 01/12/2021 đến hết ngày 19/12/2021", early.Title, StringComparison.Ordinal);
        Assert.Equal(200, (await ScoreAsync(Season.Day(12, 1), 2)).Status);
        Assert.Equal(200, (await ScoreAsync(Season.Day(12, 20) - Tick, 3)).Status);
        Assert.Equal("SCO-0070", (await ScoreAsync(Season.Day(12, 20), 4)).Code);
        Assert.Equal("SCO-0070", (await season.Leader(season.Units[0]).ActAsync("POST", sheet, "submission")).Code);
        Assert.Equal("3", Season.LineOf(await season.Head.SeeAsync(sheet), "A1")["proposed"]!["points"]!.GetValue<string>());
    }

    [Fact]
    public async Task Appraisal_is_taken_only_in_its_phase()
    {
        var season = await module.NewSeasonAsync();
        await season.PublishAsync();
        var sheet = await season.SubmitAsync(season.Units[0]);
        Task<Answer> AppraiseAsync(DateTimeOffset at, decimal points)
        {
            module.Host.Clock.Now = at;
            return module.Appraiser(ScoringFixture.Planning).ActAsync("PUT", sheet, "appraisal", Season.Line("A1", points, "Đối chiếu"));
        }

        Assert.Equal("SCO-0070", (await AppraiseAsync(Season.Day(12, 5) - Tick, 1)).Code);
        Assert.Equal(200, (await AppraiseAsync(Season.Day(12, 5), 2)).Status);
        Assert.Equal(200, (await AppraiseAsync(Season.Day(12, 25) - Tick, 3)).Status);
        Assert.Equal("SCO-0070", (await AppraiseAsync(Season.Day(12, 25), 4)).Code);
        Assert.Equal("SCO-0070", (await season.Head.ActAsync("POST", sheet, "return", new { reason = "Muộn" })).Code);
    }

    [Fact]
    public async Task A_returned_sheet_is_corrected_as_long_as_appraisal_is_open_although_self_scoring_is_closed()
    {
        var season = await module.NewSeasonAsync();
        await season.PublishAsync();
        var sheet = await season.SubmitAsync(season.Units[1]);
        module.Host.Clock.Now = Season.Day(12, 21);
        Assert.Equal(200, (await season.Head.ActAsync("POST", sheet, "return", new { reason = "Giải trình" })).Status);

        Assert.Equal(200, (await season.Clerk(season.Units[1]).ActAsync("PUT", sheet, "self-scores", Season.Lines(40, 1, 1))).Status);
        module.Host.Clock.Now = Season.Day(12, 25);
        Assert.Equal("SCO-0070", (await season.Leader(season.Units[1]).ActAsync("POST", sheet, "submission")).Code);
        module.Host.Clock.Now = Season.Day(12, 25) - Tick;
        Assert.Equal(200, (await season.Leader(season.Units[1]).ActAsync("POST", sheet, "submission")).Status);
    }

    [Fact]
    public async Task A_ranking_is_adopted_only_in_the_phase_of_the_conference_and_not_before_the_conference()
    {
        var season = await module.NewSeasonAsync();
        var ranking = await season.RankAsync(50, 40, 30);
        Task<Answer> AdoptAsync(DateTimeOffset at, string day)
        {
            module.Host.Clock.Now = at;
            return season.Head.ActAsync("POST", ranking, "adoption", new { conferenceDate = day, minutesNumber = "12/BB" });
        }

        Assert.Equal("SCO-0070", (await AdoptAsync(Season.Day(12, 10) - Tick, "2021-12-09")).Code);
        Assert.Equal("SCO-0070", (await AdoptAsync(Season.Day(12, 32), "2021-12-15")).Code);
        Assert.Equal(["/conferenceDate"], (await AdoptAsync(Season.Day(12, 15), "2021-12-16")).Pointers);
        Assert.Equal(200, (await AdoptAsync(Season.Day(12, 32) - Tick, "2021-12-31")).Status);
    }

    [Fact]
    public async Task A_moved_deadline_counts_as_soon_as_it_is_known()
    {
        var season = await module.NewSeasonAsync();
        await season.PublishAsync();
        var sheet = await season.SheetAsync(season.Units[0]);
        module.Host.Clock.Now = Season.Day(12, 22);
        Assert.Equal("SCO-0070", (await season.Clerk(season.Units[0]).ActAsync("PUT", sheet, "self-scores", Season.Lines(1, 1, 1))).Code);

        await module.Host.DeliverAsync(season.CycleState(2) with { Phases = [new("self-score", Season.Day(12, 1), Season.Day(12, 23))] });

        Assert.Equal(200, (await season.Clerk(season.Units[0]).ActAsync("PUT", sheet, "self-scores", Season.Lines(1, 1, 1))).Status);
        await season.Leader(season.Units[0]).ActAsync("POST", sheet, "submission");
        Assert.Equal("SCO-0071", (await module.Appraiser(ScoringFixture.Planning).ActAsync("PUT", sheet, "appraisal", Season.Line("A1", 1)))
            .Code);
    }

    [Fact]
    public async Task One_unit_has_longer_than_the_others_and_no_longer_than_its_own_day()
    {
        var season = await module.NewSeasonAsync();
        await season.PublishAsync();
        var (own, other) = (await season.SheetAsync(season.Units[0]), await season.SheetAsync(season.Units[1]));
        await module.Host.DeliverAsync(season.CycleState(2) with { Exceptions = [new(season.Units[0], "self-score", Season.Day(12, 23))] });
        Task<Answer> ScoreAsync(string sheet, int unit, int points) =>
            season.Clerk(season.Units[unit]).ActAsync("PUT", sheet, "self-scores", Season.Lines(points, 1, 1));

        module.Host.Clock.Now = Season.Day(12, 23) - Tick;
        Assert.Equal(200, (await ScoreAsync(own, 0, 1)).Status);
        Assert.Equal("SCO-0070", (await ScoreAsync(other, 1, 1)).Code);
        module.Host.Clock.Now = Season.Day(12, 23);
        var late = await ScoreAsync(own, 0, 2);

        Assert.Equal("SCO-0070", late.Code);
        Assert.Contains("đến hết ngày 22/12/2021", late.Title, StringComparison.Ordinal);
    }
}
