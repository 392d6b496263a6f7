namespace ThiDua.Scoring.Tests.Features;

/// <summary>The change record is read by whoever may see the thing, and by nobody else.</summary>
public sealed class ChangeRecordTests(ScoringFixture module) : IClassFixture<ScoringFixture>
{
    [Fact]
    public async Task Two_clerks_read_exactly_the_changes_of_their_own_sheets()
    {
        var season = await module.NewSeasonAsync();
        await season.PublishAsync();
        var (a, b) = (await season.SubmitAsync(season.Units[0]), await season.SubmitAsync(season.Units[1]));

        Assert.Equal([IdOf(a)], await SheetsInAsync(season.Clerk(season.Units[0])));
        Assert.Equal([IdOf(b)], await SheetsInAsync(season.Clerk(season.Units[1])));
        Assert.Empty((await season.Clerk(season.Units[0]).SeeAsync($"changes?aggregateId={IdOf(b)}")).Items);
        Assert.Superset(new HashSet<Guid> { IdOf(a), IdOf(b) }, (await SheetsInAsync(season.Head)).ToHashSet());
    }

    [Fact]
    public async Task Who_may_not_see_a_sheet_reads_neither_its_points_nor_who_gave_them()
    {
        var season = await module.NewSeasonAsync();
        await season.PublishAsync();
        var sheet = await season.AppraiseAsync(season.Units[1]);
        var administrator = module.Host.ClientFor(new Grant(Roles.Administrator, Scope.Everything));

        Assert.Empty((await administrator.SeeAsync($"changes?aggregateId={IdOf(sheet)}")).Items);
        Assert.DoesNotContain((await administrator.SeeAsync("changes?limit=200")).Items,
            change => change["aggregateType"]!.GetValue<string>() == "ScoreSheet");
        Assert.Empty((await module.Appraiser(ScoringFixture.Police).SeeAsync($"changes?aggregateId={IdOf(sheet)}")).Items);
        Assert.NotEmpty((await module.Appraiser(ScoringFixture.Planning).SeeAsync($"changes?aggregateId={IdOf(sheet)}")).Items);
        Assert.NotEmpty((await module.Auditor.SeeAsync($"changes?aggregateId={IdOf(sheet)}")).Items);
    }

    [Fact]
    public async Task A_remark_and_the_reason_of_an_appraiser_are_recorded_under_their_criterion()
    {
        var season = await module.NewSeasonAsync();
        await season.PublishAsync();
        var sheet = await season.SubmitAsync(season.Units[1]);
        await module.Appraiser(ScoringFixture.Planning).ActAsync("PUT", sheet, "appraisal", Season.Line("A1", 48, "Thu thấp hơn báo cáo"));
        await module.Appraiser(ScoringFixture.Planning).ActAsync("PUT", sheet, "appraisal", Season.Line("A1", 48, "Thu thấp hơn 4%"));

        var last = (await season.Head.SeeAsync($"changes?aggregateId={IdOf(sheet)}")).Items.First();

        Assert.Equal(["points-appraised"], last["happened"]!.AsArray().Select(name => name!.GetValue<string>()));
        Assert.Equal("""["A1"]""", last["details"]![0]!["codes"]!.ToJsonString());
        var remark = last["differences"]!.AsArray().Single(one => one!["path"]!.GetValue<string>() == "/lines/A1/appraised/remark")!;
        Assert.Equal(("Thu thấp hơn báo cáo", "Thu thấp hơn 4%"),
            (remark["before"]!.GetValue<string>(), remark["after"]!.GetValue<string>()));
        Assert.All(last["differences"]!.AsArray(),
            one => Assert.StartsWith("/lines/A1/", one!["path"]!.GetValue<string>(), StringComparison.Ordinal));
    }

    private static Guid IdOf(string sheet) => Guid.Parse(sheet.Split('/')[1]);

    private static async Task<IEnumerable<Guid>> SheetsInAsync(HttpClient client) =>
        (await client.SeeAsync("changes?limit=200")).Items.Where(change => change["aggregateType"]!.GetValue<string>() == "ScoreSheet")
            .Select(change => change["aggregateId"]!.GetValue<Guid>()).Distinct().ToList();
}
