using Microsoft.EntityFrameworkCore;

namespace ThiDua.Scoring.Tests.Features;

public sealed class RankingTests(ScoringFixture module) : IClassFixture<ScoringFixture>
{
    [Fact]
    public async Task A_foreign_head_neither_ranks_nor_sees_nor_adopts()
    {
        var (own, foreign) = (await module.NewSeasonAsync(), await module.NewSeasonAsync());
        var ranking = await own.RankAsync(50, 40, 30);

        Assert.Equal((403, "GEN-0020"),
            Told(await foreign.Head.CallAsync("POST", "rankings", new { clusterCode = own.Cluster, cycleCode = own.Cycle })));
        Assert.Equal(404, (await foreign.Head.SeeAsync(ranking)).Status);
        Assert.Equal(404, (await foreign.Head.CallAsync("POST", $"{ranking}/adoption", Season.Adoption, "\"1\"")).Status);
        Assert.Equal(404, (await foreign.Head.CallAsync("POST", $"{ranking}/recalculation", null, "\"1\"")).Status);
    }

    [Fact]
    public async Task Members_and_departments_see_a_ranking_only_while_it_is_adopted()
    {
        var season = await module.NewSeasonAsync();
        var ranking = await season.RankAsync(50, 40, 30);
        HttpClient[] concerned = [season.Clerk(season.Units[1]), season.Leader(season.Units[2]), module.Appraiser(ScoringFixture.Planning)];
        async Task SeeAsync(int status)
        {
            foreach (var reader in concerned)
            {
                Assert.Equal(status, (await reader.SeeAsync(ranking)).Status);
                Assert.Equal(status == 200 ? 1 : 0, (await reader.SeeAsync($"rankings?{season.Filter}")).Items.Count());
            }
        }

        await SeeAsync(404);
        Assert.Equal(200, (await module.Auditor.SeeAsync(ranking)).Status);
        await season.Head.ActAsync("POST", ranking, "adoption", Season.Adoption);
        await SeeAsync(200);
        Assert.Equal(404, (await module.Appraiser(ScoringFixture.Police).SeeAsync(ranking)).Status);
        Assert.Equal(404, (await season.Clerk("U-FOREIGN").SeeAsync(ranking)).Status);
        await module.Office.ActAsync("POST", ranking, "reopening", new { reason = "Khiếu nại" });
        await SeeAsync(404);
    }

    [Fact]
    public async Task Equal_totals_share_a_rank_a_missing_sheet_comes_last_and_groups_are_shown()
    {
        var season = await module.NewSeasonAsync(members: 4);
        var ranking = await season.Head.SeeAsync(await season.RankAsync(40, 50, 40));

        Assert.Equal(
            [(season.Units[1], 1, "none"), (season.Units[0], 2, "waiting"), (season.Units[2], 2, "waiting"),
                (season.Units[3], null, "none")],
            Season.Places(ranking));
        var best = ranking.Body!["places"]![0]!;
        Assert.Equal(("70", "A:50 B:20"),
            (best["total"]!.GetValue<string>(), string.Join(' ', best["groups"]!.AsArray().Select(g => $"{g!["code"]}:{g["points"]}"))));
        Assert.Null(ranking.Body["places"]![3]!["total"]);
    }

    [Fact]
    public async Task A_ranking_is_not_adopted_over_a_missing_sheet_or_a_waiting_tie_or_unseen_points()
    {
        var missing = await module.NewSeasonAsync();
        var tied = await module.NewSeasonAsync(2);
        var moved = await module.NewSeasonAsync(2);
        var (first, second, third) = (await missing.RankAsync(50, 40), await tied.RankAsync(50, 50), await moved.RankAsync(50, 40));
        await moved.Head.ActAsync("POST", await moved.SheetAsync(moved.Units[1]), "official", Season.Line("B", 21, "Hội nghị thống nhất"));

        Assert.Equal((409, "SCO-0023"), Told(await missing.Head.ActAsync("POST", first, "adoption", Season.Adoption)));
        Assert.Equal((409, "SCO-0024"), Told(await tied.Head.ActAsync("POST", second, "adoption", Season.Adoption)));
        Assert.Equal((409, "SCO-0026"), Told(await moved.Head.ActAsync("POST", third, "adoption", Season.Adoption)));

        Assert.Equal(200, (await moved.Head.ActAsync("POST", third, "recalculation")).Status);
        Assert.Equal(200, (await moved.Head.ActAsync("POST", third, "adoption", Season.Adoption)).Status);
    }

    [Fact]
    public async Task A_tie_is_resolved_by_naming_exactly_the_tied_units_and_the_reason_is_shown()
    {
        var season = await module.NewSeasonAsync();
        var ranking = await season.RankAsync(40, 50, 40);
        object Order(params string[] units) => new { rank = 2, orderedUnitCodes = units, reason = "Bỏ phiếu kín: 5/9, 4/9" };

        Assert.Equal((409, "SCO-0030"), Told(await season.Head.ActAsync("POST", ranking, "ties", Order(season.Units[0], season.Units[1]))));
        Assert.Equal((412, "SCO-0022"),
            Told(await season.Head.CallAsync("POST", $"{ranking}/ties", Order(season.Units[2], season.Units[0]), "\"9\"")));
        Assert.Equal(422, (await season.Head.ActAsync("POST", ranking, "ties", Order(season.Units[2]))).Status);

        var resolved = await season.Head.ActAsync("POST", ranking, "ties", Order(season.Units[2], season.Units[0]));

        Assert.Equal([(season.Units[1], 1, "none"), (season.Units[2], 2, "resolved"), (season.Units[0], 3, "resolved")],
            Season.Places(resolved));
        Assert.Equal("Bỏ phiếu kín: 5/9, 4/9", resolved.Body!["places"]![1]!["tieReason"]!.GetValue<string>());
    }

    [Fact]
    public async Task There_is_one_ranking_of_a_cluster_and_cycle()
    {
        var season = await module.NewSeasonAsync();
        await season.RankAsync(50, 40, 30);

        Assert.Equal((409, "SCO-0027"),
            Told(await season.Head.CallAsync("POST", "rankings", new { clusterCode = season.Cluster, cycleCode = season.Cycle })));
    }

    [Fact]
    public async Task Nothing_is_ranked_without_a_published_table()
    {
        var season = await module.NewSeasonAsync();

        Assert.Equal((409, "SCO-0003"),
            Told(await season.Head.CallAsync("POST", "rankings", new { clusterCode = season.Cluster, cycleCode = season.Cycle })));
    }

    [Fact]
    public async Task An_adopted_ranking_freezes_every_sheet_for_everybody()
    {
        var season = await module.NewSeasonAsync();
        var ranking = await season.AdoptAsync(50, 40, 30);

        foreach (var unit in season.Units)
        {
            var sheet = await season.SheetAsync(unit);
            Assert.Equal("frozen", (await season.Head.SeeAsync(sheet)).State);
            Assert.Equal((409, "SCO-0042"), Told(await season.Clerk(unit).ActAsync("PUT", sheet, "self-scores", Season.Lines(1, 1, 1))));
            Assert.Equal((409, "SCO-0042"), Told(await season.Leader(unit).ActAsync("POST", sheet, "submission")));
            Assert.Equal((409, "SCO-0042"),
                Told(await module.Appraiser(ScoringFixture.Planning).ActAsync("PUT", sheet, "appraisal", Season.Line("A1", 1, "Sửa"))));
            Assert.Equal((409, "SCO-0042"), Told(await season.Head.ActAsync("POST", sheet, "official", Season.Line("A1", 1, "Sửa"))));
            // The head's own unit is barred before the state is even looked at.
            Assert.Equal(unit == season.Units[0] ? (403, "SCO-0045") : (409, "SCO-0042"),
                Told(await season.Head.ActAsync("POST", sheet, "return", new { reason = "Sửa" })));
        }

        Assert.Equal((409, "SCO-0021"), Told(await season.Head.ActAsync("POST", ranking, "adoption", Season.Adoption)));
        Assert.Equal((409, "SCO-0021"), Told(await season.Head.ActAsync("POST", ranking, "recalculation")));
    }

    [Fact]
    public async Task Reopening_lets_points_be_corrected_and_leaves_its_reason_in_the_change_record()
    {
        var season = await module.NewSeasonAsync();
        var ranking = await season.AdoptAsync(50, 40, 30);
        var sheet = await season.SheetAsync(season.Units[2]);
        const string Reason = "Kết luận thanh tra số 7/KL";

        var reopened = await module.Office.ActAsync("POST", ranking, "reopening", new { reason = Reason });

        Assert.Equal((200, "open"), (reopened.Status, reopened.State));
        Assert.Equal((Reason, "12/BB-KHOI"), (reopened.Body!["adoptions"]![0]!["reopenedBecause"]!.GetValue<string>(),
            reopened.Body["adoptions"]![0]!["minutesNumber"]!.GetValue<string>()));
        foreach (var changed in new[] { ranking, sheet })
        {
            var last = (await module.Auditor.SeeAsync($"changes?aggregateId={changed.Split('/')[1]}")).Items.First();
            Assert.Equal(Reason, last["reason"]!.GetValue<string>());
            Assert.Contains(last["differences"]!.AsArray(), difference => difference!["path"]!.GetValue<string>() == "/state");
        }

        Assert.Equal(200, (await season.Head.ActAsync("POST", sheet, "official", Season.Line("A1", 55, "Theo kết luận"))).Status);
        Assert.Equal([season.Units[2], season.Units[0], season.Units[1]],
            Season.Places(await season.Head.ActAsync("POST", ranking, "recalculation")).Select(p => p.Unit));
        Assert.Equal(200, (await season.Head.ActAsync("POST", ranking, "adoption", Season.Adoption)).Status);
    }

    [Fact]
    public async Task The_unfinished_sheet_of_a_unit_that_has_left_does_not_hinder_the_adoption_and_is_frozen_as_it_stands()
    {
        var season = await module.NewSeasonAsync();
        var ranking = await season.RankAsync(50, 40);
        var (left, planning) = (season.Units[2], module.Appraiser(ScoringFixture.Planning));
        var sheet = await season.SubmitAsync(left);
        await module.Host.DeliverAsync(season.ClusterWithout(left, 2));

        Assert.Equal((409, "SCO-0026"), Told(await season.Head.ActAsync("POST", ranking, "adoption", Season.Adoption)));
        Assert.Equal(season.Units[..2], Season.Places(await season.Head.ActAsync("POST", ranking, "recalculation"))
            .Select(place => place.Unit));
        Assert.Equal(200, (await season.Head.ActAsync("POST", ranking, "adoption", Season.Adoption)).Status);

        var frozen = await season.Clerk(left).SeeAsync(sheet);
        Assert.Equal(("frozen", "80", null), (frozen.State, frozen.Text("proposedTotal"), frozen.Text("officialTotal")));
        Assert.Equal((409, "SCO-0013"), Told(await planning.ActAsync("PUT", sheet, "appraisal", Season.Line("A1", 50))));
        Assert.Equal((409, "SCO-0013"), Told(await season.Head.ActAsync("POST", sheet, "return", new { reason = "Bổ sung" })));

        await module.Office.ActAsync("POST", ranking, "reopening", new { reason = "Khiếu nại" });
        Assert.Equal("submitted", (await season.Clerk(left).SeeAsync(sheet)).State);
        Assert.Equal((409, "SCO-0013"), Told(await planning.ActAsync("PUT", sheet, "appraisal", Season.Line("A1", 50))));
        await module.Host.DeliverAsync(season.ClusterState(3));
        Assert.Equal(200, (await planning.ActAsync("PUT", sheet, "appraisal", Season.Line("A1", 50))).Status);
    }

    [Fact]
    public async Task A_unit_that_joins_while_the_ranking_is_adopted_gets_its_sheet_when_it_is_reopened()
    {
        var season = await module.NewSeasonAsync();
        var ranking = await season.AdoptAsync(50, 40, 30);

        await module.Host.DeliverAsync(season.ClusterState(2, "JOINED"));
        Assert.Equal([.. season.Units.Select(unit => (unit, "frozen"))], await SheetsAsync(season));

        await module.Office.ActAsync("POST", ranking, "reopening", new { reason = "Khiếu nại" });
        Assert.Equal([("JOINED", "draft"), .. season.Units.Select(unit => (unit, "official"))], await SheetsAsync(season));
        await season.Head.ActAsync("POST", ranking, "recalculation");
        Assert.Equal((409, "SCO-0023"), Told(await season.Head.ActAsync("POST", ranking, "adoption", Season.Adoption)));
        await season.MakeOfficialAsync("JOINED", 20, 0, 20);
        await season.Head.ActAsync("POST", ranking, "recalculation");
        Assert.Equal(200, (await season.Head.ActAsync("POST", ranking, "adoption", Season.Adoption)).Status);
    }

    [Fact]
    public async Task A_table_is_not_replaced_while_its_ranking_is_adopted()
    {
        var season = await module.NewSeasonAsync(2);
        await season.AdoptAsync(50, 40);
        var further = await season.Head.CallAsync("POST", "tables", season.Draft);

        Assert.Equal((409, "SCO-0042"), Told(await season.Head.ActAsync("POST", $"tables/{further.Id}", "publication")));
    }

    [Fact]
    public async Task Of_a_correction_and_an_adoption_at_once_exactly_one_wins()
    {
        for (var round = 0; round < 5; round++)
        {
            var season = await module.NewSeasonAsync(2);
            var ranking = await season.RankAsync(50, 40);
            var sheet = await season.SheetAsync(season.Units[1]);
            var (rankingTag, sheetTag) = ((await season.Head.SeeAsync(ranking)).ETag, (await season.Head.SeeAsync(sheet)).ETag);

            var answers = await Task.WhenAll(
                season.Head.CallAsync("POST", $"{ranking}/adoption", Season.Adoption, rankingTag),
                season.Head.CallAsync("POST", $"{sheet}/official", Season.Line("B", 21, "Hội nghị thống nhất"), sheetTag));

            var statuses = answers.Select(answer => answer.Status).ToList();
            Assert.Single(statuses, 200);
            Assert.Contains(statuses.Single(status => status != 200), new[] { 409, 412 });
            var adopted = (await season.Head.SeeAsync(ranking)).State == "adopted";
            Assert.Equal(adopted ? ("frozen", "60") : ("official", "61"),
                await season.Head.SeeAsync(sheet) is var now ? (now.State, now.Text("officialTotal")!) : default);
        }
    }

    [Fact]
    public async Task Of_two_adoptions_at_once_exactly_one_wins_and_is_told_once()
    {
        var season = await module.NewSeasonAsync(2);
        var ranking = await season.RankAsync(50, 40);
        var tag = (await season.Head.SeeAsync(ranking)).ETag;

        var answers = await Task.WhenAll(Enumerable.Range(0, 4)
            .Select(_ => season.Head.CallAsync("POST", $"{ranking}/adoption", Season.Adoption, tag)));

        Assert.Single(answers, answer => answer.Status == 200);
        Assert.All(answers.Where(answer => answer.Status != 200), answer => Assert.Contains(answer.Status, new[] { 409, 412 }));
        var id = Guid.Parse(ranking.Split('/')[1]);
        var told = await module.Host.QueryAsync(db => db.Outbox.Where(row => row.AggregateId == id).Select(row => row.Body).ToListAsync());
        Assert.Single(told, body => body.Contains("ranking-adopted", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_list_of_rankings_and_of_tables_costs_one_query_and_two_for_names()
    {
        await (await module.NewSeasonAsync()).RankAsync(50);
        var office = module.Office;
        foreach (var list in new[] { "rankings", "tables" })
        {
            var before = module.Commands;
            Assert.NotEmpty((await office.SeeAsync(list)).Items);
            // The list, and the names of clusters and cycles.
            Assert.Equal(3, module.Commands - before);
        }
    }

    private static async Task<IEnumerable<(string, string)>> SheetsAsync(Season season) =>
        (await season.Head.SeeAsync($"sheets?{season.Filter}"))
            .Items.Select(item => (item["unitCode"]!.GetValue<string>(), item["state"]!.GetValue<string>()));

    private static (int, string?) Told(Answer answer) => (answer.Status, answer.Code);
}
