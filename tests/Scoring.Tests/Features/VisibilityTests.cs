using System.Runtime.CompilerServices;
using ThiDua.BuildingBlocks.Domain;

namespace ThiDua.Scoring.Tests.Features;

/// <summary>Who may know what, before and after the conference, and in which phase what is done: as docs/scoring.md shows it.</summary>
public sealed class VisibilityTests(ScoringFixture module) : IClassFixture<ScoringFixture>
{
    [Fact]
    public async Task Before_the_adoption_nobody_knows_the_standing_but_who_ranks_and_who_inspects()
    {
        var season = await module.NewSeasonAsync(2);
        var ranking = await season.RankAsync(50, 40);

        Assert.Equal(["cluster-head", "province-office", "auditor"], await WhoSeesAsync(season, ranking));
        Assert.Empty((await As(Roles.Administrator, season).SeeAsync($"rankings?{season.Filter}")).Items);
        Assert.Empty((await As(Roles.Administrator, season).SeeAsync($"changes?aggregateId={ranking.Split('/')[1]}")).Items);
        Assert.Equal(404, (await season.Clerk(season.Units[0]).SeeAsync(await season.SheetAsync(season.Units[1]))).Status);

        await season.Head.ActAsync("POST", ranking, "adoption", Season.Adoption);
        Assert.Equal(Roles.All.Keys.Where(role => role != Roles.DepartmentData).Order(),
            (await WhoSeesAsync(season, ranking)).Order());
    }

    [Fact]
    public async Task After_the_adoption_members_see_each_others_official_points_and_nothing_else_of_them()
    {
        var season = await module.NewSeasonAsync(2);
        var ranking = await season.AdoptAsync(50, 40);
        var other = await season.SheetAsync(season.Units[1]);
        var reader = season.Clerk(season.Units[0]);

        var seen = await reader.SeeAsync(other);

        Assert.Equal((200, false, "60", null), (seen.Status, seen.Body!["whole"]!.GetValue<bool>(), seen.Text("officialTotal"),
            seen.Text("proposedTotal")));
        var line = Season.LineOf(seen, "A1");
        Assert.Equal(("40", null, null, null),
            (line["official"]!["points"]!.GetValue<string>(), line["proposed"], line["appraised"], line["figure"]));
        Assert.Empty(seen.Body["returned"]!.AsArray());
        var listed = (await reader.SeeAsync($"sheets?{season.Filter}")).Items.ToList();
        Assert.Equal([(season.Units[0], "70"), (season.Units[1], null)],
            listed.Select(item => (item["unitCode"]!.GetValue<string>(), item["proposedTotal"]?.GetValue<string>())));
        Assert.Empty((await reader.SeeAsync($"changes?aggregateId={other.Split('/')[1]}")).Items);
        Assert.True((await reader.SeeAsync(await season.SheetAsync(season.Units[0]))).Body!["whole"]!.GetValue<bool>());
        Assert.Equal(404, (await season.Clerk("U-FOREIGN").SeeAsync(other)).Status);

        await module.Office.ActAsync("POST", ranking, "reopening", new { reason = "Khiếu nại" });
        Assert.Equal(404, (await reader.SeeAsync(other)).Status);
        // Why it was reopened is told to those whose points are open again.
        Assert.Equal("Khiếu nại", (await reader.SeeAsync(await season.SheetAsync(season.Units[0])))
            .Body!["reopened"]!["reason"]!.GetValue<string>());
    }

    [Fact]
    public void Every_role_and_act_stands_in_the_page_as_the_code_decides()
    {
        var page = File.ReadAllLines(Page());
        foreach (var shown in Visibility.Rows.GroupBy(row => row.Shown))
        {
            foreach (var role in Roles.All.Keys)
            {
                string Cell(Visibility.When when) => shown.Single(row => row.When == when).Roles.Contains(role) ? "yes" : "no";
                Assert.Contains($"| {shown.Key} | {role} | {Cell(Visibility.When.Before)} | {Cell(Visibility.When.After)} |", page);
            }
        }
        Assert.Equal(6, Visibility.Rows.Count);

        void Told<TAct>(string thing, IReadOnlyDictionary<TAct, ActPhases> acts) where TAct : struct, Enum
        {
            Assert.Equal(Enum.GetValues<TAct>().Order(), acts.Keys.Order());
            foreach (var (act, phases) in acts)
            {
                // Either a phase, or why none.
                Assert.Equal(phases.Kinds.Count == 0, phases.WhyNone is { Length: > 10 });
                var told = phases.WhyNone is { } why ? $"none: {why}" : string.Join(", ", phases.Kinds);
                Assert.Contains($"| {thing} | {EnumWord.Of(act)} | {told} |", page);
            }
        }
        Told("table", ActPhases.OfTables);
        Told("sheet", ActPhases.OfSheets);
        Told("ranking", ActPhases.OfRankings);
    }

    [Fact]
    public async Task Official_points_are_not_set_with_every_window_closed()
    {
        var season = await module.NewSeasonAsync(2);
        await season.PublishAsync();
        var sheet = await season.AppraiseAsync(season.Units[1]);

        module.Host.Clock.Now = Season.Day(12, 40);
        Assert.Equal("SCO-0070", (await season.Head.ActAsync("POST", sheet, "official")).Code);
        module.Host.Clock.Now = Season.Day(12, 31);
        Assert.Equal(200, (await season.Head.ActAsync("POST", sheet, "official")).Status);
    }

    private HttpClient As(string role, Season season) => module.Host.ClientFor(new Grant(role, Roles.All[role].ScopeKind switch
    {
        Scopes.UnitKind => Scopes.Unit(season.Units[0]),
        Scopes.ClusterKind => Scopes.Cluster(season.Cluster),
        Scopes.DepartmentKind => Scopes.Department(ScoringFixture.Planning),
        _ => Scope.Everything,
    }));

    private async Task<List<string>> WhoSeesAsync(Season season, string ranking)
    {
        var seeing = new List<string>();
        foreach (var role in new[] { Roles.ClusterHead, Roles.ProvinceOffice, Roles.Auditor }.Union(Roles.All.Keys))
            if (role != Roles.DepartmentData && (await As(role, season).SeeAsync(ranking)).Status == 200) seeing.Add(role);
        return seeing;
    }

    private static string Page([CallerFilePath] string here = "") => Path.Combine(here, "../../../../docs/scoring.md");
}
