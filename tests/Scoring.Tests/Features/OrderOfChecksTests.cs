namespace ThiDua.Scoring.Tests.Features;

/// <summary>
/// Seen, right, version, phase, fields, rule: whoever breaks several of them is told the first. Each endpoint that changes something is
/// called with everything wrong at once, and then with one thing less each time.
/// </summary>
public sealed class OrderOfChecksTests(ScoringFixture module) : IClassFixture<ScoringFixture>
{
    private const string Stale = "\"77\"";

    /// <summary>After every window, when only what is not bound to one may still be done.</summary>
    private static readonly DateTimeOffset AllClosed = Season.Day(12, 40);

    private static readonly string[] BoundToPhase =
        [
            "EnterSelfScores", "SubmitSheet", "AppraiseSheet", "ReturnSheet", "ConfirmOfficialPoints", "WithdrawOfficialPoints",
            "ResolveTie", "SharePlace", "SetMemberAside", "TakeMemberBack", "AdoptRanking",
        ];

    [Theory]
    [InlineData("CreateTable", "403 SCO-0011, 422 GEN-0004 /name /total /nodes/0/code, 409 SCO-0009")]
    [InlineData("RedraftTable", "404 GEN-0018, 403 SCO-0011, 412 SCO-0004, 422 GEN-0004 /name /total /nodes/0/code, 409 SCO-0001")]
    [InlineData("PublishTable", "404 GEN-0018, 403 SCO-0011, 412 SCO-0004, 409 SCO-0001")]
    [InlineData("WithdrawTable", "404 GEN-0018, 403 SCO-0011, 412 SCO-0004, 422 GEN-0004 /reason, 409 SCO-0015")]
    [InlineData("EnterSelfScores",
        "404 GEN-0018, 403 GEN-0020, 412 SCO-0040, 409 SCO-0070, 422 GEN-0004 /lines/0/note /lines/0/points /lines/1/code, 409 SCO-0048")]
    [InlineData("SubmitSheet", "404 GEN-0018, 403 GEN-0020, 412 SCO-0040, 409 SCO-0070, 409 SCO-0048")]
    [InlineData("AppraiseSheet",
        "404 GEN-0018, 403 SCO-0046, 412 SCO-0040, 409 SCO-0070, 422 GEN-0004 /lines/0/reason /lines/0/points /lines/1/code, 409 SCO-0048")]
    [InlineData("ConfirmOfficialPoints",
        "404 GEN-0018, 403 SCO-0011, 412 SCO-0040, 409 SCO-0070, 422 GEN-0004 /lines/0/reason /lines/0/points /lines/1/code, 409 SCO-0048")]
    [InlineData("WithdrawOfficialPoints", "404 GEN-0018, 403 SCO-0011, 412 SCO-0040, 409 SCO-0070, 422 GEN-0004 /reason, 409 SCO-0048")]
    [InlineData("AllowOneAccount", "404 GEN-0018, 403 SCO-0011, 412 SCO-0040, 422 GEN-0004 /reason, 409 SCO-0048")]
    [InlineData("ReturnSheet", "404 GEN-0018, 403 SCO-0011, 412 SCO-0040, 409 SCO-0070, 422 GEN-0004 /reason, 409 SCO-0048")]
    [InlineData("CalculateRanking", "403 GEN-0020, 422 GEN-0004 /cycleCode, 409 SCO-0027")]
    [InlineData("RecalculateRanking", "404 GEN-0018, 403 SCO-0011, 412 SCO-0022, 409 SCO-0021")]
    [InlineData("ResolveTie",
        "404 GEN-0018, 403 SCO-0011, 412 SCO-0022, 409 SCO-0070, 422 GEN-0004 /orderedUnitCodes /reason, 409 SCO-0021")]
    [InlineData("SharePlace", "404 GEN-0018, 403 SCO-0011, 412 SCO-0022, 409 SCO-0070, 422 GEN-0004 /unitCodes /reason, 409 SCO-0021")]
    [InlineData("SetMemberAside", "404 GEN-0018, 403 SCO-0011, 412 SCO-0022, 409 SCO-0070, 422 GEN-0004 /unitCode /reason, 409 SCO-0021")]
    [InlineData("TakeMemberBack", "404 GEN-0018, 403 SCO-0011, 412 SCO-0022, 409 SCO-0070, 422 GEN-0004 /unitCode /reason, 409 SCO-0021")]
    [InlineData("AdoptRanking",
        "404 GEN-0018, 403 SCO-0011, 412 SCO-0022, 409 SCO-0070, 422 GEN-0004 /minutesNumber /conferenceDate, 409 SCO-0021")]
    [InlineData("CorrectAdoption", "404 GEN-0018, 403 SCO-0011, 412 SCO-0022, 422 GEN-0004 /reason, 409 SCO-0038")]
    [InlineData("ReopenRanking", "412 SCO-0022, 422 GEN-0004 /reason, 409 SCO-0025")]
    public async Task The_first_thing_that_is_wrong_is_told(string useCase, string told)
    {
        var season = await module.NewSeasonAsync();
        var one = await AttemptAsync(useCase, season);

        Assert.Equal(told, string.Join(", ", await AnswersAsync(one, BoundToPhase.Contains(useCase))));
    }

    [Fact]
    public async Task Every_endpoint_that_changes_something_is_played()
    {
        var api = (await module.Host.Anonymous().SeeAsync($"{ScoringModule.Prefix}/openapi.json")).Body!;
        var changing = api["paths"]!.AsObject().Where(path => !path.Key.Contains("/operations/", StringComparison.Ordinal))
            .SelectMany(path => path.Value!.AsObject()).Where(method => method.Key != "get")
            .Select(method => method.Value!["operationId"]!.GetValue<string>()).Order(StringComparer.Ordinal);
        var played = typeof(OrderOfChecksTests).GetMethod(nameof(The_first_thing_that_is_wrong_is_told))!
            .GetCustomAttributes(typeof(InlineDataAttribute), false).Cast<InlineDataAttribute>().Select(row => (string)row.Data[0]!);

        Assert.Equal(changing, played.Order(StringComparer.Ordinal));
    }

    /// <param name="ETag">Current version; <c>null</c> where something is created.</param>
    /// <param name="Wrong">A body that can be read and whose fields are wrong; <c>null</c> where there is none.</param>
    /// <param name="Sound">A body that only the rule refuses.</param>
    /// <param name="Blind">May not see the thing.</param>
    /// <param name="Powerless">Sees it and may not do this to it.</param>
    /// <param name="Entitled">May do it.</param>
    private sealed record Attempt(
        string Method, string Path, string? ETag, object? Wrong, object? Sound, HttpClient? Blind, HttpClient? Powerless,
        HttpClient Entitled);

    private async Task<List<string>> AnswersAsync(Attempt one, bool boundToPhase)
    {
        var told = new List<string>();
        async Task CallAsync(HttpClient who, object? body, string? version) =>
            told.Add(Told(await who.CallAsync(one.Method, one.Path, body, version)));

        var (wrong, stale) = (one.Wrong ?? one.Sound, one.ETag is null ? null : Stale);
        module.Host.Clock.Now = boundToPhase ? AllClosed : ScoringFixture.AllOpen;
        if (one.Blind is not null) await CallAsync(one.Blind, wrong, stale);
        if (one.Powerless is not null) await CallAsync(one.Powerless, wrong, stale);
        if (stale is not null) await CallAsync(one.Entitled, wrong, stale);
        if (boundToPhase) await CallAsync(one.Entitled, wrong, one.ETag);
        module.Host.Clock.Now = ScoringFixture.AllOpen;
        if (one.Wrong is not null) await CallAsync(one.Entitled, wrong, one.ETag);
        await CallAsync(one.Entitled, one.Sound, one.ETag);
        return told;
    }

    private async Task<Attempt> AttemptAsync(string useCase, Season season) => useCase switch
    {
        "CreateTable" or "RedraftTable" or "PublishTable" or "WithdrawTable" => await AttemptOnTableAsync(useCase, season),
        "CalculateRanking" or "RecalculateRanking" or "ResolveTie" or "SharePlace" or "SetMemberAside"
            or "TakeMemberBack" or "AdoptRanking" or "CorrectAdoption" or "ReopenRanking" =>
            await AttemptOnRankingAsync(useCase, season),
        _ => await AttemptOnSheetAsync(useCase, season),
    };

    private async Task<Attempt> AttemptOnTableAsync(string useCase, Season season)
    {
        var (stranger, member) = ((await module.NewSeasonAsync()).Head, HeadWithoutPost(season));
        if (useCase == "CreateTable")
        {
            Assert.Equal(201, (await season.Head.CallAsync("POST", "tables", season.Draft)).Status);
            var draft = new { clusterCode = season.Cluster, cycleCode = season.Cycle, name = " ", total = 0.00001m, nodes = BadNodes };
            return new("POST", "tables", null, draft, season.Draft, null, member, season.Head);
        }

        var table = await season.PublishAsync();
        if (useCase == "WithdrawTable") await season.SubmitAsync(season.Units[1]);
        var etag = (await season.Head.SeeAsync(table)).ETag;
        if (useCase == "WithdrawTable")
            return new("POST", $"{table}/withdrawal", etag, new { reason = " " }, new { reason = "Nhầm" }, stranger, member, season.Head);
        if (useCase == "PublishTable")
            return new("POST", $"{table}/publication", etag, null, null, stranger, member, season.Head);
        var wrong = new { name = " ", total = 0.00001m, nodes = BadNodes };
        var sound = new { name = "Bảng khác", total = 100, nodes = Season.Nodes };
        return new("PUT", table, etag, wrong, sound, stranger, member, season.Head);
    }

    private async Task<Attempt> AttemptOnSheetAsync(string useCase, Season season)
    {
        await season.PublishAsync();
        var unit = season.Units[1];
        // Official points are set on what is appraised; everything else is over once they are.
        var sheet = useCase == "ConfirmOfficialPoints" ? await season.SheetAsync(unit) : await season.MakeOfficialAsync(unit);
        var etag = (await season.Head.SeeAsync(sheet)).ETag;
        var (neighbour, member) = (season.Units[0], HeadWithoutPost(season));
        var police = module.Appraiser(ScoringFixture.Police);
        switch (useCase)
        {
            case "EnterSelfScores":
                var leader = module.Host.ClientFor(
                    new Grant(Roles.UnitClerk, Scopes.Unit(neighbour)), new Grant(Roles.UnitLeader, Scopes.Unit(unit)));
                return new("PUT", $"{sheet}/self-scores", etag, BadLines("note"), Season.Lines(1, 1, 1), season.Clerk(neighbour), leader,
                    season.Clerk(unit));
            case "SubmitSheet":
                var clerk = module.Host.ClientFor(
                    new Grant(Roles.UnitLeader, Scopes.Unit(neighbour)), new Grant(Roles.UnitClerk, Scopes.Unit(unit)));
                return new("POST", $"{sheet}/submission", etag, null, null, season.Leader(neighbour), clerk, season.Leader(unit));
            case "AppraiseSheet":
                // The first line is another department's.
                return new("PUT", $"{sheet}/appraisal", etag, BadLines("reason"), Season.Line("A1", 50), police,
                    module.Appraiser(ScoringFixture.HomeAffairs), module.Appraiser(ScoringFixture.Planning));
            case "ConfirmOfficialPoints":
                var stranger = (await module.NewSeasonAsync()).Head;
                return new("POST", $"{sheet}/official", etag, BadLines("reason"), new { }, stranger, member, season.Head);
            case "WithdrawOfficialPoints":
                var (unset, blind) = (await season.SheetAsync(season.Units[2]), (await module.NewSeasonAsync()).Head);
                return new("POST", $"{unset}/official/withdrawal", (await season.Head.SeeAsync(unset)).ETag, new { reason = " " },
                    new { reason = "Nhầm" }, blind, member, season.Head);
            case "AllowOneAccount":
                return new("POST", $"{sheet}/one-account", etag, new { allowed = true, reason = " " },
                    new { allowed = true, reason = "Một cán bộ" }, (await module.NewSeasonAsync()).Head, member, season.Head);
            default:
                return new("POST", $"{sheet}/return", etag, new { reason = " " }, new { reason = "Bổ sung" }, police,
                    HeadWithoutPost(season, "U-ELSEWHERE"), season.Head);
        }
    }

    private async Task<Attempt> AttemptOnRankingAsync(string useCase, Season season)
    {
        var ranking = useCase is "ReopenRanking" or "CorrectAdoption"
            ? await season.RankAsync(50, 40, 30) : await season.AdoptAsync(50, 40, 30);
        var etag = (await season.Head.SeeAsync(ranking)).ETag;
        var (stranger, member) = ((await module.NewSeasonAsync()).Head, HeadWithoutPost(season));
        var blank = new { reason = " " };
        return useCase switch
        {
            "CalculateRanking" => new("POST", "rankings", null, new { clusterCode = season.Cluster, cycleCode = "năm 2021" },
                new { clusterCode = season.Cluster, cycleCode = season.Cycle }, null, stranger, season.Head),
            "RecalculateRanking" => new("POST", $"{ranking}/recalculation", etag, null, null, stranger, member, season.Head),
            "ResolveTie" => new("POST", $"{ranking}/ties", etag, new { rank = 1, orderedUnitCodes = Array.Empty<string>(), reason = " " },
                new { rank = 1, orderedUnitCodes = season.Units, reason = "Bỏ phiếu" }, stranger, member, season.Head),
            "SharePlace" => new("POST", $"{ranking}/shared-places", etag, new { rank = 1, unitCodes = Array.Empty<string>(), reason = " " },
                new { rank = 1, unitCodes = season.Units, reason = "Hội nghị thống nhất" }, stranger, member, season.Head),
            "SetMemberAside" or "TakeMemberBack" => new("POST", $"{ranking}/{(useCase == "SetMemberAside" ? "set-aside" : "taking-back")}",
                etag, new { unitCode = "a b", reason = " " }, new { unitCode = season.Units[1], reason = "Không gửi bảng tự chấm" },
                stranger, member, season.Head),
            "AdoptRanking" => new("POST", $"{ranking}/adoption", etag, new { conferenceDate = "2099-01-01", minutesNumber = " " },
                Season.Adoption, stranger, member, season.Head),
            "CorrectAdoption" => new("POST", $"{ranking}/adoption/correction", etag, blank, new { reason = "Ghi nhầm" }, stranger, member,
                season.Head),
            // Whoever may reopen sees every ranking and may reopen each.
            _ => new("POST", $"{ranking}/reopening", etag, blank, new { reason = "Khiếu nại" }, null, null, module.Office),
        };
    }

    private static readonly object BadNodes = new[] { new { code = "a b", name = "Tên", maximum = 1 } };

    /// <summary>A remark with a mark that turns the direction of writing, points beyond the maximum, a criterion that is not
    /// there.</summary>
    private static object BadLines(string remark) => new
    {
        lines = new[]
        {
            new Dictionary<string, object> { ["code"] = "A1", ["points"] = 60.5m, [remark] = "a\u202Eb" },
            new Dictionary<string, object> { ["code"] = "Z9", ["points"] = 1 },
        },
    };

    private HttpClient HeadWithoutPost(Season season, string? unit = null) => module.Host.ClientFor(
        new Grant(Roles.ClusterHead, Scopes.Cluster(season.Cluster)),
        new Grant(Roles.UnitLeader, Scopes.Unit(unit ?? season.Units[1])));

    private static string Told(Answer answer) =>
        answer.Status == 422 ? $"422 {answer.Code} {string.Join(' ', answer.Pointers)}" : $"{answer.Status} {answer.Code}";
}
