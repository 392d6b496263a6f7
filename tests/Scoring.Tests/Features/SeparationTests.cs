namespace ThiDua.Scoring.Tests.Features;

/// <summary>Both roles may meet in one account; the second act on the same sheet is for somebody else.</summary>
public sealed class SeparationTests(ScoringFixture module) : IClassFixture<ScoringFixture>
{
    private const string Why = "Đơn vị chỉ có một cán bộ";

    [Fact]
    public async Task Who_scored_does_not_submit_unless_the_unit_is_allowed_one_account()
    {
        var season = await module.NewSeasonAsync();
        await season.PublishAsync();
        var (unit, sheet) = (season.Units[1], await season.SheetAsync(season.Units[1]));
        var both = Both(unit);
        Assert.Equal(200, (await both.ActAsync("PUT", sheet, "self-scores", Season.Lines(1, 1, 1))).Status);

        var refused = await both.ActAsync("POST", sheet, "submission");
        Assert.Equal((403, "SCO-0052"), (refused.Status, refused.Code));
        Assert.StartsWith("Tester", refused.Title, StringComparison.Ordinal);
        Assert.Equal("AllowOneAccount", refused.Body!["next"]!["operation"]!.GetValue<string>());
        Assert.Equal(403, (await both.ActAsync("POST", sheet, "one-account", new { allowed = true, reason = Why })).Status);
        Assert.Equal(200, (await season.Head.ActAsync("POST", sheet, "one-account", new { allowed = true, reason = Why })).Status);
        Assert.Equal(200, (await both.ActAsync("POST", sheet, "submission")).Status);
        Assert.Equal(Why, (await both.SeeAsync(sheet)).Body!["oneAccount"]!["reason"]!.GetValue<string>());
    }

    [Fact]
    public async Task Nobody_allows_it_to_the_own_unit_and_it_is_taken_back()
    {
        var season = await module.NewSeasonAsync();
        await season.PublishAsync();
        var own = await season.SheetAsync(season.Units[0]);

        Assert.Equal((403, "SCO-0045"), Told(await season.Head.ActAsync("POST", own, "one-account", new { allowed = true, reason = Why })));
        Assert.Equal(200, (await module.Office.ActAsync("POST", own, "one-account", new { allowed = true, reason = Why })).Status);
        Assert.Equal(200,
            (await module.Office.ActAsync("POST", own, "one-account", new { allowed = false, reason = "Đã đủ người" })).Status);
        Assert.Null((await season.Head.SeeAsync(own)).Body!["oneAccount"]);
    }

    [Fact]
    public async Task Who_appraised_does_not_confirm_and_the_refusal_names_who_did_it()
    {
        var season = await module.NewSeasonAsync();
        await season.PublishAsync();
        var sheet = await season.SubmitAsync(season.Units[1]);
        var account = module.Host.ClientFor(new Grant(Roles.DepartmentAppraiser, Scopes.Department(ScoringFixture.HomeAffairs)),
            new Grant(Roles.ClusterHead, Scopes.Cluster(season.Cluster)));
        await module.Appraiser(ScoringFixture.Planning).ActAsync("PUT", sheet, "appraisal", Season.Line("A1", 50));
        Assert.Equal(200, (await account.ActAsync("PUT", sheet, "appraisal",
            new { lines = new object[] { new { code = "A2", points = 10 }, new { code = "B", points = 20 } } })).Status);

        var refused = await account.ActAsync("POST", sheet, "official");

        Assert.Equal((403, "SCO-0053"), Told(refused));
        Assert.Equal("Tester đã thẩm định trên phiếu này nên không được xác định điểm chính thức; việc này do người khác thực hiện.",
            refused.Title);
        Assert.Equal(200, (await season.Head.ActAsync("POST", sheet, "official")).Status);
    }

    [Fact]
    public async Task After_the_submission_a_save_is_refused_until_the_leader_or_the_head_sends_it_back()
    {
        var season = await module.NewSeasonAsync();
        await season.PublishAsync();
        var (unit, sheet) = (season.Units[1], await season.SubmitAsync(season.Units[1]));

        Assert.Equal((409, "SCO-0048"), Told(await season.Clerk(unit).ActAsync("PUT", sheet, "self-scores", Season.Lines(1, 1, 1))));
        Assert.Equal("submitted", (await season.Clerk(unit).SeeAsync(sheet)).State);
        Assert.Equal(200, (await season.Leader(unit).ActAsync("POST", sheet, "return", new { reason = "Nhập nhầm" })).Status);
        Assert.Equal(200, (await season.Clerk(unit).ActAsync("PUT", sheet, "self-scores", Season.Lines(1, 1, 1))).Status);
        Assert.Equal(200, (await season.Leader(unit).ActAsync("POST", sheet, "submission")).Status);
        await module.Appraiser(ScoringFixture.Planning).ActAsync("PUT", sheet, "appraisal", Season.Line("A1", 1));
        Assert.Equal((409, "SCO-0054"), Told(await season.Leader(unit).ActAsync("POST", sheet, "return", new { reason = "Muộn" })));
        Assert.Equal(200, (await season.Head.ActAsync("POST", sheet, "return", new { reason = "Giải trình" })).Status);
        Assert.Equal("Nhập nhầm", (await season.Clerk(unit).SeeAsync(sheet)).Body!["returned"]![0]!["reason"]!.GetValue<string>());
    }

    private HttpClient Both(string unit) => module.Host.ClientFor(
        new Grant(Roles.UnitClerk, Scopes.Unit(unit)), new Grant(Roles.UnitLeader, Scopes.Unit(unit)));

    private static (int, string?) Told(Answer answer) => (answer.Status, answer.Code);
}
