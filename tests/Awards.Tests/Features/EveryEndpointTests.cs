namespace ThiDua.Awards.Tests.Features;

public sealed class EveryEndpointTests(AwardsFixture fixture) : IClassFixture<AwardsFixture>
{
    private const string SomeId = "0193f1a0-0000-7000-8000-000000000000";

    public static TheoryData<string, string> Endpoints => new()
    {
        { "GET", "catalogue" }, { "GET", "allotments" }, { "GET", "allotments/KHOI-1/2021" }, { "PUT", "allotments/KHOI-1/2021" },
        { "GET", "nominations" }, { "POST", "nominations" }, { "GET", $"nominations/{SomeId}" },
            { "PUT", $"nominations/{SomeId}/nominees" }, { "PUT", $"nominations/{SomeId}/electorate" },
        { "POST", $"nominations/{SomeId}/ballots" }, { "POST", $"nominations/{SomeId}/proposals" },
            { "POST", $"nominations/{SomeId}/submission" }, { "POST", $"nominations/{SomeId}/authority-decisions" },
        { "GET", "decisions" }, { "POST", "decisions" }, { "GET", $"decisions/{SomeId}" },
        { "GET", "commendation-summaries" }, { "POST", "commendation-summaries" }, { "GET", $"commendation-summaries/{SomeId}" },
            { "PUT", $"commendation-summaries/{SomeId}" },
        { "GET", "awards" }, { "GET", $"awards/{SomeId}" }, { "POST", $"awards/{SomeId}/presentation" },
        { "GET", "emulation-results" }, { "GET", "emulation-results/export" },
        { "POST", $"nominations/{SomeId}/submission/withdrawal" }, { "GET", $"nominations/{SomeId}/submission/withdrawal" },
        { "POST", $"nominations/{SomeId}/ballots/CO_TINH/1/correction" },
        { "POST", $"nominations/{SomeId}/ballots/CO_TINH/1/withdrawal" }, { "GET", $"nominations/{SomeId}/ballots/CO_TINH/1/withdrawal" },
        { "POST", $"nominations/{SomeId}/proposals/B1-1/CO_TINH/withdrawal" },
        { "GET", $"nominations/{SomeId}/proposals/B1-1/CO_TINH/withdrawal" },
        { "POST", $"nominations/{SomeId}/authority-decisions/CO_TINH/withdrawal" },
        { "GET", $"nominations/{SomeId}/authority-decisions/CO_TINH/withdrawal" },
        { "POST", $"decisions/{SomeId}/correction" }, { "POST", $"decisions/{SomeId}/withdrawal" },
        { "GET", $"decisions/{SomeId}/withdrawal" }, { "POST", $"decisions/{SomeId}/revocation" },
        { "GET", $"decisions/{SomeId}/revocation" },
        { "POST", $"awards/{SomeId}/correction" }, { "POST", $"awards/{SomeId}/withdrawal" }, { "GET", $"awards/{SomeId}/withdrawal" },
        { "POST", $"awards/{SomeId}/revocation/withdrawal" }, { "GET", $"awards/{SomeId}/revocation/withdrawal" },
        { "POST", $"awards/{SomeId}/presentation/correction" },
        { "POST", $"awards/{SomeId}/presentation/withdrawal" }, { "GET", $"awards/{SomeId}/presentation/withdrawal" },
        { "POST", $"commendation-summaries/{SomeId}/withdrawal" }, { "GET", $"commendation-summaries/{SomeId}/withdrawal" },
        { "GET", "certificates/7KQ2M9XW4RTB8HNC5VDZ3GPA" },
        { "GET", "changes" }, { "POST", "operations/republish" },
    };

    public static TheoryData<string, string, string> BadBodies
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var (method, path) in Writes)
                foreach (var body in new[] { "{", "[]", """{"unknownField":1}""", "null", "\"text\"" }) data.Add(method, path, body);
            data.Add("PUT", "allotments/KHOI-1/2021", """{"awards":[{"awardCode":"CO_TINH","count":"1.234,56"}]}""");
            data.Add("PUT", "allotments/KHOI-1/2021", """{"awards":[{"awardCode":"CO_TINH","count":1.5}]}""");
            data.Add("PUT", "allotments/KHOI-1/2021", """{"awards":[{"awardCode":"CO_TINH","count":1,"count":2}]}""");
            data.Add("PUT", "allotments/KHOI-1/2021", """{"awards":[{"awardCode":null,"count":1}]}""");
            data.Add("POST", "nominations", """{"rankingId":"không phải mã"}""");
            data.Add("POST", $"awards/{SomeId}/presentation", """{"presentedOn":"30/12/2021"}""");
            data.Add("POST", $"awards/{SomeId}/presentation", """{"presentedOn":"2021-02-30"}""");
            return data;
        }
    }

    private static IEnumerable<(string, string)> Writes =>
        Endpoints.Select(row => (row.Data.Item1, row.Data.Item2)).Where(row => row.Item1 != "GET" && row.Item2 != "operations/republish");

    [Theory, MemberData(nameof(Endpoints))]
    public async Task Without_a_token_nothing_is_done(string method, string path)
    {
        var answer = await fixture.Host.Anonymous().CallAsync(method, path, Body(method), "\"1\"");
        Assert.Equal((401, "GEN-0005"), (answer.Status, answer.Code));
    }

    [Theory, MemberData(nameof(Endpoints))]
    public async Task A_token_without_grants_gives_no_right(string method, string path)
    {
        var answer = await fixture.Host.ClientFor().CallAsync(method, path, Body(method), "\"1\"");
        Assert.Equal((403, "GEN-0006"), (answer.Status, answer.Code));
    }

    [Theory, MemberData(nameof(BadBodies))]
    public async Task What_cannot_be_read_is_refused(string method, string path, string body)
    {
        // Somebody who holds every right, so that only the body can be the reason.
        var all = fixture.Host.ClientFor(
            new Grant("province-office", Scope.Everything), new Grant("council-secretary", Scope.Everything),
                new Grant("cluster-head", new Scope("cluster", "KHOI-1")), new Grant("unit-leader", new Scope("unit", "LC-X")));
        var answer = await all.CallAsync(method, path, body, "\"1\"");
        Assert.Equal((400, "GEN-0001"), (answer.Status, answer.Code));
    }

    [Theory]
    [InlineData("nominations/0193f1a0-0000-7000-8000-000000000000", "AWA-0010")]
    [InlineData("decisions/0193f1a0-0000-7000-8000-000000000000", "AWA-0040")]
    [InlineData("awards/0193f1a0-0000-7000-8000-000000000000", "AWA-0050")]
    [InlineData("commendation-summaries/0193f1a0-0000-7000-8000-000000000000", "AWA-0060")]
    [InlineData("allotments/KHONG-CO/2021", "GEN-0018")]
    [InlineData("nominations/abc", "GEN-0007")]
    public async Task What_does_not_exist_is_not_found(string path, string code)
    {
        var answer = await fixture.Office.SeeAsync(path);
        Assert.Equal((404, code), (answer.Status, answer.Code));
    }

    [Theory]
    [InlineData("awards?cursor=???")]
    [InlineData("awards?cursor=WyJ4IiwieSIsInoiXQ")]
    [InlineData("nominations?cursor=WyJ4Il0")]
    [InlineData("decisions?year=hai-nghìn")]
    [InlineData("awards?includePredecessors=có")]
    [InlineData("commendation-summaries?cursor=???")]
    [InlineData("emulation-results?cursor=???")]
    [InlineData("emulation-results?cursor=WyJ4IiwieSIsInoiXQ")]
    [InlineData("emulation-results/export?year=hai-nghìn")]
    [InlineData("catalogue?at=hôm-nay")]
    public async Task A_wrong_parameter_is_refused(string path) => Assert.Equal(400, (await fixture.Office.SeeAsync(path)).Status);

    [Theory]
    [InlineData("KHONG-CO", "2021", 404, "AWA-0004")]
    [InlineData("KHOI", "KHONG-CO", 404, "AWA-0004")]
    public async Task An_allotment_is_for_a_cluster_of_the_cycle(string cluster, string cycle, int status, string code)
    {
        var answer = await fixture.Office.CallAsync("PUT", $"allotments/{cluster}/{cycle}", Block.Awards(2, 1), "\"0\"");
        Assert.Equal((status, code), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task An_allotment_is_refused_negative_twice_stale_and_for_awards_no_cluster_proposes()
    {
        var block = await fixture.BlockAsync(allotted: false);
        async Task<(int, string?)> Put(object body, string ifMatch)
        {
            var answer = await fixture.Office.CallAsync("PUT", $"allotments/{block.Code}/{block.Cycle}", body, ifMatch);
            return (answer.Status, answer.Code);
        }

        Assert.Equal((422, "GEN-0004"), await Put(Block.Awards(-1, 1), "\"0\""));
        Assert.Equal((422, "GEN-0004"), await Put(
            new { awards = new[] { new { awardCode = "CO_TINH", count = 1 }, new { awardCode = "CO_TINH", count = 1 } } }, "\"0\""));
        Assert.Equal((409, "AWA-0005"), await Put(new { awards = new[] { new { awardCode = "GIAY_KHEN", count = 1 } } }, "\"0\""));
        Assert.Equal((409, "AWA-0001"), await Put(new { awards = new[] { new { awardCode = "KHONG_CO", count = 1 } } }, "\"0\""));
        Assert.Equal((200, null), await Put(Block.Awards(2, 1), "\"0\""));
        Assert.Equal((412, "AWA-0003"), await Put(Block.Awards(3, 1), "\"0\""));
        Assert.Equal((412, "AWA-0003"), await Put(Block.Awards(3, 1), "\"5\""));
    }

    private static object? Body(string method) => method == "GET" ? null : new { };
}
