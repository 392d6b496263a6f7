namespace ThiDua.Scoring.Tests.Features;

/// <summary>What was judged keeps the figures it rested on; what becomes of them later is shown as such.</summary>
public sealed class KeptInputTests(ScoringFixture module) : IClassFixture<ScoringFixture>
{
    [Fact]
    public async Task A_frozen_sheet_and_the_adopted_ranking_keep_the_figures_and_show_what_has_changed_since()
    {
        var season = await module.NewSeasonAsync(2);
        var unit = season.Units[1];
        await module.Host.DeliverAsync(States.Figures(unit, 1, 107.4m, "at-least"));
        var ranking = await season.AdoptAsync(50, 40);
        var sheet = await season.SheetAsync(unit);
        Assert.Empty((await season.Head.SeeAsync(ranking)).Body!["changedSince"]!.AsArray());

        await module.Host.DeliverAsync(States.Figures(unit, 2, 99.5m));

        var line = Season.LineOf(await season.Head.SeeAsync(sheet), "A1");
        Assert.Equal(("107.4", "at-least", "100"), Told(line["figure"]!));
        Assert.Equal(("107.4", "at-least", "100"), Told(line["official"]!["input"]!));
        Assert.Equal(("107.4", "at-least", "100"), Told(line["changedSince"]!["was"]!));
        Assert.Equal(("99.5", "exact", "100"), Told(line["changedSince"]!["is"]!));
        Assert.Equal(unit, line["changedSince"]!["source"]!.GetValue<string>());
        Assert.Equal(ScoringFixture.AllOpen, line["changedSince"]!["at"]!.GetValue<DateTimeOffset>());
        // The unit itself and who sees its sheet whole; figures of a unit are no matter of the other members.
        Assert.Empty((await season.Clerk(season.Units[0]).SeeAsync(ranking)).Body!["changedSince"]!.AsArray());
        Assert.Single((await season.Head.SeeAsync(ranking)).Body!["changedSince"]!.AsArray());
        Assert.DoesNotContain("107.4", (await season.Clerk(season.Units[0]).SeeAsync($"changes?aggregateId={ranking.Split('/')[1]}"))
            .Body!.ToJsonString(), StringComparison.Ordinal);
        var seen = (await season.Clerk(unit).SeeAsync(ranking)).Body!["changedSince"]![0]!;
        Assert.Equal((unit, "A1", "40"), (seen["unitCode"]!.GetValue<string>(), seen["criterionCode"]!.GetValue<string>(),
            seen["points"]!.GetValue<string>()));
        Assert.Equal((("107.4", "at-least", "100"), ("99.5", "exact", "100")), (Told(seen["was"]!), Told(seen["is"]!)));

        await module.Host.DeliverAsync(States.Figures(unit, 3, 107.4m, "at-least"));
        Assert.Null(Season.LineOf(await season.Head.SeeAsync(sheet), "A1")["changedSince"]);
        Assert.Empty((await season.Head.SeeAsync(ranking)).Body!["changedSince"]!.AsArray());
    }

    [Fact]
    public async Task Each_value_keeps_the_figure_of_its_own_moment()
    {
        var season = await module.NewSeasonAsync(2);
        await season.PublishAsync();
        var (unit, sheet) = (season.Units[1], await season.SheetAsync(season.Units[1]));
        async Task KnowAsync(long version, decimal actual) => await module.Host.DeliverAsync(States.Figures(unit, version, actual));

        await KnowAsync(1, 101);
        await season.Clerk(unit).ActAsync("PUT", sheet, "self-scores", Season.Lines(50, 10, 20));
        await KnowAsync(2, 102);
        await season.Leader(unit).ActAsync("POST", sheet, "submission");
        await KnowAsync(3, 103);
        await module.Appraiser(ScoringFixture.Planning).ActAsync("PUT", sheet, "appraisal", Season.Line("A1", 50));
        await module.Appraiser(ScoringFixture.HomeAffairs).ActAsync("PUT", sheet, "appraisal",
            new { lines = new object[] { new { code = "A2", points = 10 }, new { code = "B", points = 20 } } });
        await KnowAsync(4, 104);
        await season.Head.ActAsync("POST", sheet, "official");
        await KnowAsync(5, 105);

        var line = Season.LineOf(await season.Clerk(unit).SeeAsync(sheet), "A1");
        Assert.Equal(["101", "102", "103", "104", "105"],
            new[] { line["proposed"]!["input"]!, line["submitted"]!, line["appraised"]!["input"]!, line["official"]!["input"]!,
                line["figure"]! }.Select(figure => figure["actual"]!.GetValue<string>()));
        Assert.Equal("104", line["changedSince"]!["was"]!["actual"]!.GetValue<string>());
    }

    private static (string?, string?, string?) Told(JsonNode figure) =>
        (figure["actual"]?.GetValue<string>(), figure["qualifier"]?.GetValue<string>(), figure["target"]?.GetValue<string>());
}
