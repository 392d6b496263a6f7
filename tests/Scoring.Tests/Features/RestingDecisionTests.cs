using Microsoft.EntityFrameworkCore;
using ThiDua.Contracts.Awards.V1;
using ThiDua.Scoring.Tests.Consumers;

namespace ThiDua.Scoring.Tests.Features;

/// <summary>Whoever reopens a ranking knows which decisions on commendation rest on it.</summary>
public sealed class RestingDecisionTests(ScoringFixture module) : IClassFixture<ScoringFixture>
{
    private const string Why = "Kết luận thanh tra số 7/KL";

    [Fact]
    public async Task A_ranking_on_which_decisions_rest_is_reopened_only_when_each_of_them_is_confirmed()
    {
        var season = await module.NewSeasonAsync();
        var ranking = await season.AdoptAsync(50, 40, 30);
        var (first, second) = (Decision(ranking, "215/QĐ-UBND", [season.Units[0]]), Decision(ranking, "216/QĐ-UBND", [season.Units[1]]));
        foreach (var decision in new[] { first, second, Decision("rankings/" + Guid.NewGuid(), "9/QĐ", [season.Units[0]]) })
            await module.Host.DeliverAsync(decision);

        foreach (var despite in new Guid[]?[] { null, [], [first.AggregateId], [Guid.NewGuid()] })
        {
            var refused = await ReopenAsync(ranking, despite);
            Assert.Equal((409, "SCO-0039", "ReopenRanking"),
                (refused.Status, refused.Code, refused.Body!["next"]!["operation"]!.GetValue<string>()));
            Assert.Equal(["215/QĐ-UBND", "216/QĐ-UBND"], refused.Body["restsOn"]!.AsArray()
                .Select(one => one!["sentence"]!.GetValue<string>().Split(' ')[3]));
            Assert.Equal($"/api/awards/v1/decisions/{first.AggregateId}", refused.Body["restsOn"]![0]!["address"]!.GetValue<string>());
        }
        var reopened = await ReopenAsync(ranking, [first.AggregateId, second.AggregateId]);

        Assert.Equal((200, "open"), (reopened.Status, reopened.State));
        Assert.Equal(["215/QĐ-UBND", "216/QĐ-UBND"], Numbers(reopened));
        var change = (await module.Auditor.SeeAsync($"changes?aggregateId={ranking.Split('/')[1]}")).Items.First();
        Assert.Contains(first.AggregateId.ToString(), change["differences"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_ranking_shows_its_decisions_to_who_ranks_and_inspects_and_to_a_unit_those_that_reward_it()
    {
        var season = await module.NewSeasonAsync();
        var ranking = await season.AdoptAsync(50, 40, 30);
        await module.Host.DeliverAsync(Decision(ranking, "215/QĐ-UBND", season.Units[..2]));
        await module.Host.DeliverAsync(Decision(ranking, "216/QĐ-UBND", [season.Units[1]]));

        foreach (var reader in new[] { season.Head, module.Office, module.Auditor })
            Assert.Equal(["215/QĐ-UBND", "216/QĐ-UBND"], Numbers(await reader.SeeAsync(ranking)));
        var own = await season.Clerk(season.Units[0]).SeeAsync(ranking);
        Assert.Equal(["215/QĐ-UBND"], Numbers(own));
        Assert.Equal([season.Units[0]], own.Body!["decisions"]![0]!["unitCodes"]!.AsArray().Select(code => code!.GetValue<string>()));
        Assert.Empty(Numbers(await season.Leader(season.Units[2]).SeeAsync(ranking)));
        Assert.Empty(Numbers(await module.Appraiser(ScoringFixture.Planning).SeeAsync(ranking)));
    }

    [Fact]
    public async Task A_withdrawn_decision_stops_nobody_whatever_the_order_of_what_is_told()
    {
        var season = await module.NewSeasonAsync();
        var ranking = await season.AdoptAsync(50, 40, 30);
        var issued = Decision(ranking, "215/QĐ-UBND", [season.Units[0]]);
        var withdrawn = issued with { EventId = Guid.NewGuid(), Version = 2, Happened = ["decision-withdrawn"], Withdrawn = true };
        await module.Host.DeliverAsync(withdrawn);
        await module.Host.DeliverAsync(issued);
        await module.Host.PublishAsync(withdrawn);
        await module.Host.DeliverAsync(withdrawn with { EventId = Guid.NewGuid(), Happened = ["republished"] });

        Assert.Empty(Numbers(await season.Head.SeeAsync(ranking)));
        Assert.Equal(200, (await ReopenAsync(ranking, null)).Status);
        Assert.Equal(0, await module.Host.QueryAsync(db => db.Failures.CountAsync()));
    }

    [Fact]
    public async Task A_conference_is_not_put_after_a_decision_that_rests_on_its_adoption()
    {
        var season = await module.NewSeasonAsync();
        var ranking = await season.RankAsync(50, 40, 30);
        await season.Head.ActAsync("POST", ranking, "adoption", new { conferenceDate = "2021-12-13", minutesNumber = "12/BB" });
        var version = await module.Host.QueryAsync(db =>
            db.Rankings.Where(r => r.ClusterCode == season.Cluster).Select(r => r.Version).SingleAsync());
        await module.Host.DeliverAsync(Decision(ranking, "215/QĐ-UBND", [season.Units[0]], version) with { DecidedOn = new(2021, 12, 14) });

        Task<Answer> CorrectAsync(string day) => season.Head.ActAsync("POST", ranking, "adoption/correction",
            new { conferenceDate = day, reason = "Ghi nhầm ngày" });
        Assert.Equal((409, "SCO-0049"), await CorrectAsync("2021-12-15") is var refused ? (refused.Status, refused.Code) : default);
        Assert.Equal(200, (await CorrectAsync("2021-12-14")).Status);
    }

    [Fact]
    public async Task Five_states_of_a_decision_in_every_order_leave_the_newest()
    {
        var orders = CopyTests.Orders.Select(row => row.Data).ToList();
        var ids = orders.ConvertAll(_ => Guid.NewGuid());
        var ranking = $"rankings/{Guid.NewGuid()}";
        foreach (var (decision, order) in ids.Zip(orders))
        {
            foreach (var version in order)
            {
                await module.Host.PublishAsync(
                    Decision(ranking, $"{version}/QĐ", ["A"]) with { AggregateId = decision, Version = version, Withdrawn = version == 4 });
            }
        }

        var (id, ct) = (Guid.Parse(ranking.Split('/')[1]), TestContext.Current.CancellationToken);
        await Eventually.SeesAsync(
            () => module.Host.QueryAsync(db => db.DecisionsOnAsync(id, ct)),
            told => told.Count == 120 && told.All(one => one.Number == "5/QĐ"), "the newest number of all 120", TimeSpan.FromMinutes(2));
    }

    private Task<Answer> ReopenAsync(string ranking, IEnumerable<Guid>? despite) =>
        module.Office.ActAsync("POST", ranking, "reopening", new { reason = Why, despiteDecisions = despite });

    private static IEnumerable<string> Numbers(Answer ranking) =>
        ranking.Body!["decisions"]!.AsArray().Select(decision => decision!["number"]!.GetValue<string>());

    private static DecisionState Decision(string ranking, string number, string[] units, long rankingVersion = 1) => new(
        EventId: Guid.NewGuid(),
        AggregateId: Guid.NewGuid(),
        Version: 1,
        OccurredAt: ScoringFixture.AllOpen,
        Happened: ["decision-issued"],
        IssuerUnitCode: "LC",
        IssuerTitle: "Chủ tịch UBND tỉnh",
        Number: number,
        DecidedOn: new(2021, 12, 30),
        AchievementYear: 2021,
        NominationId: Guid.NewGuid(),
        Lines: [.. units.Select(unit => new DecisionLine(Guid.NewGuid(), "CO_TINH", "collective", unit,
            new(Guid.Parse(ranking.Split('/')[1]), rankingVersion, new(2021, 12, 15), 1, 70, 8, 9)))]);
}
