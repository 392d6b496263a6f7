namespace ThiDua.Awards.Tests.Features;

/// <summary>Seen, right, version, phase, fields, rule: every use case that changes something stops at the first that fails
/// (CONTRIBUTING.md). Each call is wrong in all that comes after the answer that is expected.</summary>
public sealed class OrderOfChecksTests(AwardsFixture fixture) : IClassFixture<AwardsFixture>
{
    private const string Old = "\"77\"";
    private const string Summaries = "commendation-summaries";

    private static readonly DateTimeOffset AfterTheConference = AwardsFixture.ConferenceEnds.AddDays(3);

    public static TheoryData<string> UseCases =>
    [
        "allot", "begin", "nominees", "electorate", "ballot", "authority", "propose", "submit", "decide",
        "present", "record summary", "revise summary",
        "withdraw submission", "correct ballot", "withdraw ballot", "withdraw proposal", "withdraw authority", "correct decision",
        "withdraw decision", "revoke", "correct award", "withdraw award", "withdraw revocation", "correct presentation",
        "withdraw presentation", "withdraw summary",
    ];

    [Theory, MemberData(nameof(UseCases))]
    public async Task The_first_check_that_fails_answers(string useCase)
    {
        var call = await CallAsync(useCase);
        Assert.Equal(call.Unseen, await AnswerAsync(call, call.Stranger, call.UnseenPath ?? call.Path, call.Invalid, Old));
        Assert.Equal(call.NoRight, await AnswerAsync(call, call.Reader, call.Path, call.Invalid, Old));
        await fixture.AtAsync(call.ClosedAt, async () =>
        {
            if (call.Stale is { } stale) Assert.Equal(stale, await AnswerAsync(call, call.Doer, call.Path, call.Invalid, Old));
            if (call.Closed is { } closed)
                Assert.Equal(closed, await AnswerAsync(call, call.Doer, call.Path, call.Invalid, call.ETag));
        });
        if (call.Fields is var (status, code, pointers))
        {
            var answer = await call.Doer.CallAsync(call.Method, call.Path, call.Invalid, call.ETag);
            Assert.Equal((status, code), (answer.Status, answer.Code));
            Assert.Equal(pointers, answer.Texts("errors", "pointer").Order(StringComparer.Ordinal));
            Assert.All(answer.Texts("errors", "code"), rule => Assert.Matches(@"^(AWA|GEN)-1\d{3}$", rule));
        }
        Assert.Equal(call.Rule, await AnswerAsync(call, call.Doer, call.Path, call.AgainstRule, call.ETag));
    }

    [Fact]
    public void Every_endpoint_that_changes_something_is_played() =>
        Assert.Equal(EveryEndpointTests.Endpoints.Select(row => row.Data).Count(row => row.Item1 != "GET"
            && row.Item2 != "operations/republish"), UseCases.Count);

    private static async Task<(int, string?)> AnswerAsync(Call call, HttpClient client, string path, object body, string? ifMatch)
    {
        var answer = await client.CallAsync(call.Method, path, body, ifMatch);
        return (answer.Status, answer.Code);
    }

    private async Task<Call> CallAsync(string useCase)
    {
        var (block, other) = (await fixture.BlockAsync(), await fixture.BlockAsync());
        // Reads the block's things as a member of it, and heads another.
        var reader = fixture.Host.ClientFor(new Grant(Roles.ClusterHead, Scopes.Cluster(other.Code)),
            new Grant(Roles.UnitLeader, Scopes.Unit(block.Units[4])));
        var blank = new Call(block.Head, other.Head, reader);
        return useCase switch
        {
            "allot" => blank with
            {
                Method = "PUT",
                Path = $"allotments/{block.Code}/{block.Cycle}",
                UnseenPath = $"allotments/{block.Code}/KHONG-CO",
                // Only the office allots: who holds the right sees all clusters, and who does not is refused before anything is looked at.
                Doer = fixture.Office,
                Stranger = fixture.Office,
                ETag = "\"1\"",
                Invalid = Block.Awards(-1, 1_001),
                AgainstRule = new { awards = new[] { new { awardCode = "GIAY_KHEN", count = 1 } } },
                Unseen = (404, "AWA-0004"),
                NoRight = (403, "GEN-0006"),
                Stale = (412, "AWA-0003"),
                Fields = (422, "GEN-0004", ["/awards/0/count", "/awards/1/count"]),
                Rule = (409, "AWA-0005"),
            },
            "begin" => await BeginAsync(blank, block),
            "nominees" => await NominationAsync(blank, block, "PUT", "nominees", "AWA-0021", new { unitCodes = block.Units[..4] },
                new { unitCodes = new[] { "X", "X" }, reason = "\u0001" }, "GEN-0004", "/reason", "/unitCodes"),
            "electorate" => await NominationAsync(blank, block, "PUT", "electorate", "AWA-0056", new { allMembers = 8, reason = "Nhầm" },
                new { allMembers = 100_001, reason = "\u0001" }, "GEN-0004", "/allMembers", "/reason"),
            "ballot" => await NominationAsync(blank, block, "POST", "ballots", "AWA-0026", block.Ballot(Block.Flag, 2, 9),
                block.Ballot(Block.Flag, 2, 11, issued: 10), "AWA-0025", "/counts/0/votesFor", "/counts/1/votesFor", "/counts/2/votesFor",
                "/issued"),
            "authority" => await NominationAsync(blank, block, "POST", "authority-decisions", "AWA-0076",
                Authority("Trưởng khối", "2021-12-21"), Authority(" ", "2022-06-01"), "GEN-0004", "/decidedBy", "/decidedOn"),
            "propose" => await NominationAsync(blank, block, "POST", "proposals", "AWA-0024", block.Proposal(5, Block.Flag),
                new { unitCode = block.Units[5], awardCode = Block.Flag, reason = "\u0001" }, "GEN-0004", "/reason"),
            "submit" => await NominationAsync(blank, block, "POST", "submission", "AWA-0030",
                new { minutesNumber = "1", clusterName = block.Name }, new { minutesNumber = " ", clusterName = "" }, "GEN-0004",
                "/clusterName", "/minutesNumber"),
            "decide" => blank with
            {
                Method = "POST",
                Path = "decisions",
                // Nothing is there before: whose body it is the body of the request says.
                Doer = fixture.Leader(block.Units[0]),
                Stranger = fixture.Leader(block.Units[1]),
                Reader = fixture.Leader(block.Units[4]),
                Invalid = block.Decision(block.Units[0], null, "1\u0001", "2022-06-01", block.Line("GIAY_KHEN", 1, name: " ")),
                AgainstRule = block.Decision(block.Units[0], null, "1/QĐ", "2021-12-30", block.Line(Block.Flag, 1)),
                Unseen = (403, "GEN-0020"),
                NoRight = (403, "GEN-0020"),
                Fields = (422, "GEN-0004", ["/decidedOn", "/lines/0/recipientName", "/number"]),
                Rule = (409, "AWA-0041"),
            },
            "present" => await PresentAsync(blank, block),
            "record summary" => blank with
            {
                Method = "POST",
                Path = Summaries,
                Invalid = new { ownerKind = "cluster", ownerCode = block.Code, content = Content(" ", "2021", "CO_TINH", -1) },
                AgainstRule = new { ownerKind = "cluster", ownerCode = block.Code, content = Content("Tổng kết", "2021", "KHONG_CO", 1) },
                Unseen = (403, "GEN-0020"),
                NoRight = (403, "GEN-0020"),
                Fields = (422, "GEN-0004", ["/content/lines/0/collectives", "/content/occasion"]),
                Rule = (409, "AWA-0001"),
            },
            "withdraw submission" => await NominationAsync(blank, block, "POST", "submission/withdrawal", "AWA-0017", Why("Trình nhầm"),
                Why(" "), "GEN-0004", "/reason"),
            "correct ballot" => await VotedAsync(blank, block, "ballots/CO_TINH/1/correction", "AWA-0080",
                new { returned = 5, valid = 5, counts = new[] { new { unitCode = block.Units[0], votesFor = 5 } }, reason = "Nhầm" },
                new { issued = 9, counts = Array.Empty<object>(), reason = " " }, "/counts", "/reason"),
            "withdraw ballot" => await NominationAsync(blank, block, "POST", "ballots/CO_TINH/1/withdrawal", "AWA-0081", Why("Ghi nhầm"),
                Why(" "), "GEN-0004", "/reason") with
            { Rule = (404, "AWA-0081") },
            "withdraw proposal" => await NominationAsync(blank, block, "POST", $"proposals/{block.Units[0]}/CO_TINH/withdrawal", "AWA-0083",
                Why("Ghi nhầm"), Why(" "), "GEN-0004", "/reason") with
            { Rule = (404, "AWA-0083") },
            "withdraw authority" => await NominationAsync(blank, block, "POST", "authority-decisions/CO_TINH/withdrawal", "AWA-0084",
                Why("Ghi nhầm"), Why(" "), "GEN-0004", "/reason") with
            { Rule = (404, "AWA-0084") },
            "correct decision" => await DecidedAsync(blank, block, "decisions", "correction", "AWA-0072",
                new { decidedOn = "2020-12-20", reason = "Nhầm" }, new { number = " ", decidedOn = "2022-06-01", reason = " " },
                "/decidedOn", "/number", "/reason"),
            "withdraw decision" => await DecidedAsync(blank, block, "decisions", "withdrawal", "AWA-0091", Why("Ghi nhầm"), Why(" "),
                "/reason"),
            "revoke" => await DecidedAsync(blank, block, "decisions", "revocation", "AWA-0096", Revoked("2021-12-19", "2/QĐ"),
                Revoked("2022-06-01", " "), "/number", "/revokedOn"),
            "correct award" => await DecidedAsync(blank, block, "awards", "correction", null, new { reason = "Nhầm" },
                new { recipientName = " ", reason = " " }, "/reason", "/recipientName"),
            "withdraw award" => await DecidedAsync(blank, block, "awards", "withdrawal", "AWA-0091", Why("Ghi nhầm"), Why(" "), "/reason"),
            "withdraw revocation" => await DecidedAsync(blank, block, "awards", "revocation/withdrawal", "AWA-0097", Why("Ghi nhầm"),
                Why(" "), "/reason"),
            "correct presentation" => await DecidedAsync(blank, block, "awards", "presentation/correction", "AWA-0053",
                new { presentedOn = "2021-12-19", reason = "Nhầm" }, new { presentedOn = "2022-06-01", reason = " " }, "/presentedOn",
                "/reason"),
            "withdraw presentation" => await DecidedAsync(blank, block, "awards", "presentation/withdrawal", null, Why("Ghi nhầm"),
                Why(" "), "/reason"),
            "withdraw summary" => await WithdrawSummaryAsync(blank, block),
            _ => await ReviseAsync(blank, block),
        };
    }

    private static async Task<Call> BeginAsync(Call blank, Block block)
    {
        await block.OfficersAsync(2, new ClusterOfficer(2021, "head", block.Units[0]));
        var invalid = new { rankingId = block.RankingId, allMembers = 100_001 };
        return blank with
        {
            Method = "POST",
            Path = "nominations",
            Doer = block.HeadOf(block.Units[0]),
            Reader = block.HeadOf(block.Units[4]),
            Invalid = invalid,
            AgainstRule = new { rankingId = block.RankingId, allMembers = 8 },
            Unseen = (404, "AWA-0012"),
            NoRight = (403, "AWA-0032"),
            Closed = (409, "AWA-0018"),
            Fields = (422, "GEN-0004", ["/allMembers"]),
            Rule = (409, "AWA-0056"),
        };
    }

    private static async Task<Call> NominationAsync(Call blank, Block block, string method, string act, string rule, object againstRule,
        object? invalid, string code, params string[] pointers)
    {
        var path = await block.NominateAsync();
        return blank with
        {
            Method = method,
            Path = $"{path}/{act}",
            ETag = (await block.Head.SeeAsync(path)).ETag,
            Invalid = invalid ?? againstRule,
            AgainstRule = againstRule,
            Unseen = (404, "AWA-0010"),
            NoRight = (403, "GEN-0020"),
            Stale = (412, "AWA-0011"),
            Closed = (409, "AWA-0018"),
            Fields = invalid is null ? null : (422, code, pointers),
            Rule = (409, rule),
        };
    }

    private async Task<Call> PresentAsync(Call blank, Block block)
    {
        var decided = await fixture.Leader(block.Units[0]).CallAsync("POST", "decisions",
            block.Decision(block.Units[0], null, "1/QĐ", "2021-12-20", block.Line("GIAY_KHEN", 4)));
        return blank with
        {
            Method = "POST",
            Path = $"awards/{decided.Body!["awards"]![0]!["id"]!.GetValue<Guid>()}/presentation",
            Doer = fixture.Leader(block.Units[0]),
            ETag = "\"1\"",
            Invalid = new { presentedOn = "2101-01-01" },
            AgainstRule = new { presentedOn = "2021-12-19" },
            Unseen = (404, "AWA-0050"),
            NoRight = (403, "GEN-0020"),
            Stale = (412, "AWA-0051"),
            Fields = (422, "GEN-0004", ["/presentedOn", "/presentedOn"]),
            Rule = (409, "AWA-0053"),
        };
    }

    private async Task<Call> ReviseAsync(Call blank, Block block)
    {
        var recorded = await fixture.Office.CallAsync("POST", Summaries,
            new { ownerKind = "cluster", ownerCode = block.Code, content = Content("Tổng kết", "2021", "CO_TINH", 1) });
        return blank with
        {
            Method = "PUT",
            Path = $"{Summaries}/{recorded.Id}",
            ETag = "\"1\"",
            Invalid = new { content = Content(" ", "2021", "CO_TINH", -1), reason = " " },
            AgainstRule = new { content = Content("Tổng kết", "2021", "KHONG_CO", 1), reason = "Nhầm" },
            Unseen = (404, "AWA-0060"),
            NoRight = (403, "GEN-0020"),
            Stale = (412, "AWA-0061"),
            Fields = (422, "GEN-0004", ["/content/lines/0/collectives", "/content/occasion", "/reason"]),
            Rule = (409, "AWA-0001"),
        };
    }

    private static object Why(string reason) => new { reason };

    private static object Revoked(string on, string number) =>
        new { number, revokedOn = on, revokedBy = "Chủ tịch UBND huyện", reason = "Kê khai gian dối" };

    private static async Task<Call> VotedAsync(Call blank, Block block, string act, string rule, object againstRule, object invalid,
        params string[] pointers)
    {
        var call = await NominationAsync(blank, block, "POST", act, rule, againstRule, invalid, "GEN-0004", pointers);
        var path = call.Path[..^(act.Length + 1)];
        await block.Head.ActAsync("POST", path, "ballots", block.Ballot(Block.Flag, 1, 9));
        return call with { ETag = (await block.Head.SeeAsync(path)).ETag };
    }

    /// <summary>A decision of one entry that was handed over.</summary>
    private async Task<Call> DecidedAsync(Call blank, Block block, string thing, string act, string? rule, object againstRule,
        object invalid, params string[] pointers)
    {
        var issuer = fixture.Leader(block.Units[0]);
        var decided = await issuer.CallAsync("POST", "decisions",
            block.Decision(block.Units[0], null, "1/QĐ", "2021-12-20", block.Line("GIAY_KHEN", 4)));
        var entry = $"awards/{decided.Body!["awards"]![0]!["id"]!.GetValue<Guid>()}";
        await issuer.ActAsync("POST", entry, "presentation", new { presentedOn = "2021-12-21" });
        var path = thing == "awards" ? entry : $"decisions/{decided.Id}";
        return blank with
        {
            Method = "POST",
            Path = $"{path}/{act}",
            Doer = issuer,
            ETag = (await issuer.SeeAsync(path)).ETag,
            Invalid = invalid,
            AgainstRule = againstRule,
            Unseen = (404, thing == "awards" ? "AWA-0050" : "AWA-0040"),
            // Who only heads another block does not record decisions anywhere but for the own unit.
            NoRight = (403, "GEN-0020"),
            Stale = (412, thing == "awards" ? "AWA-0051" : "AWA-0088"),
            Fields = (422, "GEN-0004", pointers),
            Rule = rule is null ? (200, null) : (409, rule),
            Stranger = fixture.Leader(block.Units[7]),
        };
    }

    private async Task<Call> WithdrawSummaryAsync(Call blank, Block block)
    {
        var call = await ReviseAsync(blank, block);
        var path = $"{call.Path}/withdrawal";
        var withdrawn = await fixture.Office.CallAsync("POST", path, Why("Ghi nhầm"), "\"1\"");
        Assert.Equal(200, withdrawn.Status);
        return call with
        {
            Method = "POST",
            Path = path,
            ETag = withdrawn.ETag,
            Invalid = Why(" "),
            AgainstRule = Why("Ghi nhầm"),
            Fields = (422, "GEN-0004", ["/reason"]),
            Rule = (409, "AWA-0062"),
        };
    }

    private static object Authority(string by, string on) => new
    {
        awardCode = Block.Flag,
        unitCodes = new[] { "B1-1" },
        decidedBy = by,
        paper = "13/BB",
        decidedOn = on,
        reason = "Hai lần bỏ phiếu không phân định",
    };

    private static object Content(string occasion, string period, string award, int collectives) =>
        new { occasion, source = "Báo cáo", period, lines = new[] { new { awardCode = award, collectives } } };

    /// <param name="Doer">May do it.</param>
    /// <param name="Stranger">Holds the permission somewhere and may not see the thing.</param>
    /// <param name="Reader">Sees the thing and may not do it.</param>
    private sealed record Call(HttpClient Doer, HttpClient Stranger, HttpClient Reader)
    {
        public string Method { get; init; } = "";
        public string Path { get; init; } = "";
        public string? UnseenPath { get; init; }
        public string? ETag { get; init; }

        /// <summary>Wrong in every field that can be wrong.</summary>
        public object Invalid { get; init; } = new { };

        /// <summary>Right in every field, and refused by the rule.</summary>
        public object AgainstRule { get; init; } = new { };

        public DateTimeOffset ClosedAt => Closed is null ? AwardsFixture.LastDay : AfterTheConference;
        public (int, string?) Unseen { get; init; }
        public (int, string?) NoRight { get; init; }
        public (int, string?)? Stale { get; init; }
        public (int, string?)? Closed { get; init; }
        public (int Status, string? Code, string[] Pointers)? Fields { get; init; }
        public (int, string?) Rule { get; init; }
    }
}
