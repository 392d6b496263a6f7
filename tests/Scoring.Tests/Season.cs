namespace ThiDua.Scoring.Tests;

/// <summary>One cluster in one cycle with the people who act in it, and the short way to each stage. Members and points are
/// invented.</summary>
internal sealed class Season(ScoringFixture module, int number, int members)
{
    private readonly Guid _clusterId = Guid.NewGuid();
    private readonly Guid _cycleId = Guid.NewGuid();

    public static readonly object Nodes = new object[]
    {
        new { code = "A", name = "Kinh tế, xã hội", maximum = "72.5" },
        new { code = "A1", parentCode = "A", name = "Thu ngân sách", maximum = "60", departmentCode = ScoringFixture.Planning,
            indicatorCode = ScoringFixture.Revenue },
        new { code = "A2", parentCode = "A", name = "Cải cách hành chính", maximum = "12.5", departmentCode = ScoringFixture.HomeAffairs,
            step = "0.25" },
        new { code = "B", name = "Thi đua, khen thưởng", maximum = 27.5, departmentCode = ScoringFixture.HomeAffairs },
    };

    public string Cluster => $"KHOI-{number}";

    public string Cycle => $"KY-{number}";

    public string[] Units { get; } = [.. Enumerable.Range(0, members).Select(i => $"U{number}-{(char)('A' + i)}")];

    public HttpClient Head => module.Host.ClientFor(new Grant(Roles.ClusterHead, Scopes.Cluster(Cluster)));

    public object Draft => new { clusterCode = Cluster, cycleCode = Cycle, name = "Bảng điểm 2021", total = "100", nodes = Nodes };

    public string Filter => $"cluster={Cluster}&cycle={Cycle}";

    public HttpClient Clerk(string unit) => module.Host.ClientFor(new Grant(Roles.UnitClerk, Scopes.Unit(unit)));

    public HttpClient Leader(string unit) => module.Host.ClientFor(new Grant(Roles.UnitLeader, Scopes.Unit(unit)));

    public ClusterState ClusterState(long version, params string[] joined) => new(
        Guid.NewGuid(), _clusterId, version, ScoringFixture.AllOpen, ["cluster-formed"], Cluster, "Khối thử", "block", "1/QĐ",
            new(2020, 1, 1), new(2020, 1, 1), null,
        [.. Units.Concat(joined).Select(unit => new ClusterMember(unit, 2020, null)), new ClusterMember($"U{number}-LEFT", 2018, 2020)],
        [new(2021, "head", Units[0]), new(2021, "deputy", Units[^1])]);

    public ClusterState ClusterWithout(string unit, long version)
    {
        var all = ClusterState(version);
        return all with { Members = [.. all.Members.Where(member => member.UnitCode != unit)] };
    }

    /// <summary>Self-scores until the end of 19/12, appraisal 05/12 to 24/12, the conference from 10/12 to 31/12, all Việt Nam
    /// time.</summary>
    public CycleState CycleState(long version) => new(
        Guid.NewGuid(), _cycleId, version, ScoringFixture.AllOpen, ["cycle-opened"], Cycle, "Kỳ thử", 2021, [Cluster],
        [new("self-score", Day(12, 1), Day(12, 20)), new("appraise", Day(12, 5), Day(12, 25)),
            new("conference", Day(12, 10), Day(12, 32))]);

    public static DateTimeOffset Day(int month, int day) =>
        new DateTimeOffset(2021, month, 1, 0, 0, 0, TimeSpan.FromHours(7)).AddDays(day - 1).ToUniversalTime();

    /// <summary>Drafts and publishes the table; its path comes back.</summary>
    public async Task<string> PublishAsync(object? rules = null, object? nodes = null)
    {
        // Ids carry the time; under a clock that stands still, older and newer could not be told apart.
        module.Host.Clock.Advance(TimeSpan.FromSeconds(1));
        var drafted = await Head.CallAsync("POST", "tables",
            new { clusterCode = Cluster, cycleCode = Cycle, name = "Bảng điểm 2021", total = "100", nodes = nodes ?? Nodes, rules });
        Assert.Equal(201, drafted.Status);
        var table = $"tables/{drafted.Id}";
        Assert.Equal(200, (await Head.ActAsync("POST", table, "publication")).Status);
        return table;
    }

    /// <summary>Path of the unit's newest sheet.</summary>
    public async Task<string> SheetAsync(string unit) =>
        $"sheets/{(await module.Office.SeeAsync($"sheets?{Filter}&unit={unit}")).Items.First()["id"]!.GetValue<Guid>()}";

    public static object Lines(decimal a1, decimal a2, decimal b) => new
    {
        lines = new object[] { new { code = "A1", points = a1 }, new { code = "A2", points = a2 }, new { code = "B", points = b } },
    };

    public async Task<string> SubmitAsync(string unit, decimal a1 = 50, decimal a2 = 10, decimal b = 20)
    {
        var sheet = await SheetAsync(unit);
        Assert.Equal(200, (await Clerk(unit).ActAsync("PUT", sheet, "self-scores", Lines(a1, a2, b))).Status);
        Assert.Equal(200, (await Leader(unit).ActAsync("POST", sheet, "submission")).Status);
        return sheet;
    }

    public async Task<string> AppraiseAsync(string unit, decimal a1 = 50, decimal a2 = 10, decimal b = 20)
    {
        var sheet = await SubmitAsync(unit, a1, a2, b);
        Assert.Equal(200, (await module.Appraiser(ScoringFixture.Planning).ActAsync("PUT", sheet, "appraisal", Line("A1", a1))).Status);
        Assert.Equal(200, (await module.Appraiser(ScoringFixture.HomeAffairs).ActAsync("PUT", sheet, "appraisal",
            new { lines = new object[] { new { code = "A2", points = a2 }, new { code = "B", points = b } } })).Status);
        return sheet;
    }

    public async Task<string> MakeOfficialAsync(string unit, decimal a1 = 50, decimal a2 = 10, decimal b = 20)
    {
        var sheet = await AppraiseAsync(unit, a1, a2, b);
        Assert.Equal(200, (await Head.ActAsync("POST", sheet, "official")).Status);
        return sheet;
    }

    public static object Line(string code, decimal points, string? reason = null) => new { lines = new[] { new { code, points, reason } } };

    /// <summary>Publishes, makes every sheet official with the given points for A1 (20 more for the rest), and ranks.</summary>
    public Task<string> RankAsync(params decimal[] points) => RankAsync(rules: null, points);

    public async Task<string> RankAsync(object? rules, params decimal[] points)
    {
        await PublishAsync(rules);
        foreach (var (i, a1) in points.Index()) await MakeOfficialAsync(Units[i], a1, 0, 20);
        var ranked = await Head.CallAsync("POST", "rankings", new { clusterCode = Cluster, cycleCode = Cycle });
        Assert.Equal(201, ranked.Status);
        return $"rankings/{ranked.Id}";
    }

    public static readonly object Adoption = new { conferenceDate = "2021-12-15", minutesNumber = "12/BB-KHOI" };

    public async Task<string> AdoptAsync(params decimal[] points)
    {
        var ranking = await RankAsync(points);
        Assert.Equal(200, (await Head.ActAsync("POST", ranking, "adoption", Adoption)).Status);
        return ranking;
    }

    public static IEnumerable<(string Unit, int? Rank, string Tie)> Places(Answer ranking) => ranking.Body!["places"]!.AsArray()
        .Select(place => (place!["unitCode"]!.GetValue<string>(), (int?)place["rank"], place["tie"]!.GetValue<string>()));

    public static JsonNode LineOf(Answer sheet, string code) =>
        sheet.Body!["lines"]!.AsArray().Single(line => line!["code"]!.GetValue<string>() == code)!;
}
