using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ThiDua.BuildingBlocks.Messaging;

namespace ThiDua.Scoring.Tests.Features;

/// <summary>What was typed wrong about an adoption is put right without reopening it.</summary>
public sealed class AdoptionCorrectionTests(ScoringFixture module) : IClassFixture<ScoringFixture>
{
    private const string Why = "Ghi nhầm ngày và số biên bản";

    [Fact]
    public async Task Day_and_minutes_number_are_put_right_and_the_adoption_stays_the_same_one()
    {
        var season = await module.NewSeasonAsync();
        var ranking = await season.AdoptAsync(50, 40, 30);
        var before = await season.Head.SeeAsync(ranking);
        var adoptedIn = Adopted(before);

        var day = await CorrectAsync(season, ranking, new { conferenceDate = "2021-12-14", reason = Why });
        Assert.Equal((200, "adopted", "2021-12-14", "12/BB-KHOI"),
            (day.Status, day.State, day.Text("adoptedOn"), day.Text("minutesNumber")));
        var minutes = await CorrectAsync(season, ranking, new { minutesNumber = " 13/BB-KHOI ", reason = "Nhầm số" });
        Assert.Equal(("2021-12-14", "13/BB-KHOI"), (minutes.Text("adoptedOn"), minutes.Text("minutesNumber")));

        Assert.Equal(before.Body!["places"]!.ToJsonString(), minutes.Body!["places"]!.ToJsonString());
        var adoption = Assert.Single(minutes.Body["adoptions"]!.AsArray())!;
        Assert.Equal([("2021-12-15", "12/BB-KHOI", Why), ("2021-12-14", "12/BB-KHOI", "Nhầm số")], adoption["corrected"]!.AsArray()
            .Select(was => (was!["on"]!.GetValue<string>(), was["minutesNumber"]!.GetValue<string>(), was["reason"]!.GetValue<string>())));
        foreach (var unit in season.Units) Assert.Equal("frozen", (await season.Head.SeeAsync(await season.SheetAsync(unit))).State);

        var told = await ToldAsync(ranking);
        Assert.Equal((Adopted(minutes), (long?)adoptedIn, new DateOnly(2021, 12, 14), "13/BB-KHOI"),
            (told.Version, told.AdoptedIn, told.AdoptedOn!.Value, told.MinutesNumber));
        Assert.Equal(["ranking-adoption-corrected"], told.Happened);
        var change = (await module.Auditor.SeeAsync($"changes?aggregateId={ranking.Split('/')[1]}")).Items.First();
        Assert.Equal(("correction", "Nhầm số"), (change["kind"]!.GetValue<string>(), change["reason"]!.GetValue<string>()));
    }

    [Fact]
    public async Task What_is_right_already_is_no_change_and_a_day_after_its_entry_is_none()
    {
        var season = await module.NewSeasonAsync();
        var ranking = await season.AdoptAsync(50, 40, 30);
        var tag = (await season.Head.SeeAsync(ranking)).ETag;

        Assert.Equal(tag, (await CorrectAsync(season, ranking, new { reason = Why })).ETag);
        // Adopted on 16/12; the clock has gone on, the day of entry has not.
        module.Host.Clock.Now = Season.Day(12, 30);
        var late = await CorrectAsync(season, ranking, new { conferenceDate = "2021-12-17", minutesNumber = " ", reason = Why });
        Assert.Equal((422, "/minutesNumber /conferenceDate"), (late.Status, string.Join(' ', late.Pointers)));
        Assert.Equal("SCO-1028", late.Body!["errors"]![1]!["code"]!.GetValue<string>());
        Assert.Equal(200, (await CorrectAsync(season, ranking, new { conferenceDate = "2021-12-16", reason = Why })).Status);
    }

    [Fact]
    public async Task After_a_reopening_there_is_nothing_to_correct_and_the_next_adoption_is_another_one()
    {
        var season = await module.NewSeasonAsync();
        var ranking = await season.AdoptAsync(50, 40, 30);
        await CorrectAsync(season, ranking, new { minutesNumber = "13/BB", reason = Why });
        await module.Office.ActAsync("POST", ranking, "reopening", new { reason = "Khiếu nại" });

        var refused = await CorrectAsync(season, ranking, new { minutesNumber = "14/BB", reason = Why });
        Assert.Equal((409, "SCO-0038", "AdoptRanking"),
            (refused.Status, refused.Code, refused.Body!["next"]!["operation"]!.GetValue<string>()));
        Assert.Null((await ToldAsync(ranking)).AdoptedIn);

        var again = await season.Head.ActAsync("POST", ranking, "adoption", Season.Adoption);
        Assert.Equal(Adopted(again), (await ToldAsync(ranking)).AdoptedIn);
        Assert.Equal([1, 0], again.Body!["adoptions"]!.AsArray().Select(adoption => adoption!["corrected"]!.AsArray().Count));
    }

    [Fact]
    public async Task An_adoption_of_an_older_build_is_known_by_the_version_it_has()
    {
        var season = await module.NewSeasonAsync();
        var ranking = await season.AdoptAsync(50, 40, 30);
        var id = Guid.Parse(ranking.Split('/')[1]);
        await module.Host.QueryAsync(db => db.Database.ExecuteSqlAsync(
            $"update scoring.cluster_ranking set adoptions = (adoptions #- '{{0,version}}') #- '{{0,corrected}}' where id = {id}"));
        var adoptedIn = Adopted(await season.Head.SeeAsync(ranking));

        Assert.Equal(200, (await CorrectAsync(season, ranking, new { minutesNumber = "13/BB", reason = Why })).Status);
        Assert.Equal(200, (await CorrectAsync(season, ranking, new { minutesNumber = "14/BB", reason = Why })).Status);

        Assert.Equal((adoptedIn + 2, (long?)adoptedIn), await ToldAsync(ranking) is var told ? (told.Version, told.AdoptedIn) : default);
    }

    private static Task<Answer> CorrectAsync(Season season, string ranking, object body) =>
        season.Head.ActAsync("POST", ranking, "adoption/correction", body);

    private static long Adopted(Answer ranking) => long.Parse(ranking.ETag!.Trim('"'), System.Globalization.CultureInfo.InvariantCulture);

    private async Task<Contracts.Scoring.V1.RankingState> ToldAsync(string ranking)
    {
        var id = Guid.Parse(ranking.Split('/')[1]);
        var row = await module.Host.QueryAsync(db =>
            db.Outbox.Where(row => row.AggregateId == id).OrderByDescending(row => row.Id).FirstAsync());
        return JsonSerializer.Deserialize<Contracts.Scoring.V1.RankingState>(row.Body, ContractRegistry.Json)!;
    }
}
