using ThiDua.Contracts.Policy;

namespace ThiDua.Clusters.Tests.Features;

/// <summary>What a unit aims at is registered by it alone, until the deadline, and read by its head and the province only.</summary>
public sealed class TitleFeatureTests(ClustersHost clusters) : IClassFixture<ClustersHost>
{
    private const string Path = "/title-registrations";

    private static readonly object[] Aims =
    [
        new { awardCode = "CO_TINH", title = "Cờ thi đua của Ủy ban nhân dân tỉnh", recipients = "collective", count = 1 },
        new { awardCode = "CSTDCS", title = " Chiến sĩ thi đua cơ sở ", recipients = "individual", count = 12 },
    ];

    [Fact]
    public async Task A_unit_registers_changes_and_takes_back_what_it_aims_at_and_may_register_anew()
    {
        await CycleAsync("T-WAY");
        var clerk = Clerk("T-WAY-A");

        var made = await clerk.CreateAsync(Path, Body("T-WAY", "T-WAY-A"));
        var thing = $"{Path}/{made["id"]}";
        var twice = await clusters.Leader("T-WAY-A").PostAsync(Path, Body("T-WAY", "T-WAY-A"));
        var revised = await clerk.PutAsync(thing, new { aims = new[] { Aims[1] } }, "\"1\"");
        var same = await clerk.PutAsync(thing, new { aims = new[] { Aims[1] } }, "\"2\"");
        var withdrawn = await clerk.TryActAsync(thing, "/withdrawal", new { reason = "Đăng ký nhầm kỳ" });
        var again = await clerk.PutAsync(thing, new { aims = Aims }, "\"3\"");
        var anew = await clerk.PostAsync(Path, Body("T-WAY", "T-WAY-A"));

        Assert.Equal((2021, "T-WAY-KY", "T-WAY"), ((int)made["year"]!, (string)made["cycleCode"]!, (string)made["clusterCode"]!));
        Assert.Equal(["Cờ thi đua của Ủy ban nhân dân tỉnh", "Chiến sĩ thi đua cơ sở"],
            made["aims"]!.AsArray().Select(aim => (string)aim!["title"]!));
        Assert.Equal((HttpStatusCode.Conflict, "CLU-0201"), (twice.Status, twice.Code));
        Assert.Equal(("\"2\"", "\"2\""), (revised.ETag, same.ETag));
        Assert.Equal(12, (int)Assert.Single(revised.Body!["aims"]!.AsArray())!["count"]!);
        Assert.Equal("Đăng ký nhầm kỳ", (string?)withdrawn.Body!["withdrawnBecause"]);
        Assert.Equal(("CLU-0202", HttpStatusCode.Created), (again.Code, anew.Status));
        Assert.Equal([$"{anew.Body!["id"]}"], await ListedAsync(clerk, "?unit=T-WAY-A"));
    }

    [Fact]
    public async Task Nobody_registers_for_another_unit_and_the_head_only_reads()
    {
        await CycleAsync("T-OWN");
        var thing = $"{Path}/{(await Clerk("T-OWN-A").CreateAsync(Path, Body("T-OWN", "T-OWN-A")))["id"]}";

        var foreign = await Clerk("T-OWN-B").PostAsync(Path, Body("T-OWN", "T-OWN-A"));
        var seen = await Clerk("T-OWN-B").GetAsync(thing);
        var revised = await Clerk("T-OWN-B").PutAsync(thing, new { aims = Aims }, "\"1\"");
        var head = await clusters.Head("T-OWN").PutAsync(thing, new { aims = Aims }, "\"1\"");
        var otherHead = await clusters.Head("T-ELSE").GetAsync(thing);
        var corrected = await Clerk("T-OWN-A").PostAsync($"{thing}/correction", new { aims = Aims, reason = "Nhầm" }, "\"1\"");
        var stale = await Clerk("T-OWN-A").PutAsync(thing, new { aims = Aims }, "\"7\"");

        Assert.Equal((HttpStatusCode.Forbidden, "GEN-0020"), (foreign.Status, foreign.Code));
        Assert.All((Answer[])[seen, revised, otherHead], a => Assert.Equal((HttpStatusCode.NotFound, "CLU-0200"), (a.Status, a.Code)));
        Assert.All((Answer[])[head, corrected], a => Assert.Equal(HttpStatusCode.Forbidden, a.Status));
        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.Status);
        Assert.Equal(HttpStatusCode.OK, (await clusters.Head("T-OWN").GetAsync(thing)).Status);
    }

    [Fact]
    public async Task A_list_shows_what_is_within_reach_by_cluster_cycle_and_year()
    {
        await CycleAsync("T-LIST");
        await CycleAsync("T-SIDE");
        var mine = $"{(await Clerk("T-LIST-A").CreateAsync(Path, Body("T-LIST", "T-LIST-A")))["id"]}";
        var theirs = $"{(await Clerk("T-LIST-B").CreateAsync(Path, Body("T-LIST", "T-LIST-B")))["id"]}";
        var far = $"{(await Clerk("T-SIDE-A").CreateAsync(Path, Body("T-SIDE", "T-SIDE-A")))["id"]}";

        Assert.Equal([mine], await ListedAsync(Clerk("T-LIST-A"), ""));
        string[] both = [.. ((string[])[mine, theirs]).Order(StringComparer.Ordinal)];
        Assert.Equal(both, await ListedAsync(clusters.Head("T-LIST"), ""));
        Assert.Equal(both, await ListedAsync(clusters.Auditor, "?cluster=T-LIST&year=2021"));
        Assert.Equal([far], await ListedAsync(clusters.Office, "?cycle=T-SIDE-KY&limit=1"));
        Assert.Empty(await ListedAsync(clusters.Office, "?cluster=T-LIST&year=2022"));
        var department = new Api(clusters.Host.ClientFor(new Grant(Roles.DepartmentAppraiser, Scopes.Department("T-LIST-A"))));
        Assert.Equal(HttpStatusCode.Forbidden, (await department.GetAsync(Path)).Status);
    }

    [Fact]
    public async Task After_the_deadline_only_the_office_puts_right_or_takes_back_with_a_reason()
    {
        await CycleAsync("T-LATE");
        var (clerk, office) = (Clerk("T-LATE-A"), clusters.Office);
        var thing = $"{Path}/{(await clerk.CreateAsync(Path, Body("T-LATE", "T-LATE-A")))["id"]}";
        await clusters.Office.PutAsync("/cycles/T-LATE-KY/phases/pledge", new { closes = "2021-12-19", reason = "Hết hạn" }, "\"1\"");

        var late = await Clerk("T-LATE-B").PostAsync(Path, Body("T-LATE", "T-LATE-B"));
        var revised = await clerk.PutAsync(thing, new { aims = new[] { Aims[0] } }, "\"1\"");
        var taken = await clerk.TryActAsync(thing, "/withdrawal", new { reason = "Thôi" });
        var unreasoned = await office.TryActAsync(thing, "/correction", new { aims = new[] { Aims[0] }, reason = " " });
        var corrected = await office.TryActAsync(thing, "/correction", new { aims = new[] { Aims[0] }, reason = "Gõ nhầm số lượng" });
        var withdrawn = await office.TryActAsync(thing, "/withdrawal", new { reason = "Đơn vị không đăng ký" });

        Assert.All((Answer[])[late, revised, taken], a => Assert.Equal((HttpStatusCode.Conflict, "CLU-0044"), (a.Status, a.Code)));
        Assert.Equal("/reason", (string?)unreasoned.Body!["errors"]![0]!["pointer"]);
        Assert.Single(corrected.Body!["aims"]!.AsArray());
        Assert.Equal(HttpStatusCode.OK, withdrawn.Status);
        var changes = (await office.GetAsync($"/changes?aggregateId={thing[(Path.Length + 1)..]}")).Body!["items"]!.AsArray();
        Assert.Equal(["change", "correction", "withdrawal"], changes.Select(one => (string)one!["kind"]!).Order());
    }

    [Fact]
    public async Task Only_a_living_member_of_a_cluster_in_the_cycle_registers()
    {
        await CycleAsync("T-LIVE");
        await clusters.BlockAsync("T-OUT", "T-OUT-A");
        var ended = $"{Path}/{(await Clerk("T-LIVE-B").CreateAsync(Path, Body("T-LIVE", "T-LIVE-B")))["id"]}";
        foreach (var unit in (string[])["T-LIVE-A", "T-LIVE-B"])
            await clusters.Office.ActAsync($"/units/{unit}", "/closure",
                new { lastDay = "2021-12-19", decisionNumber = "1/NQ", decisionDate = "2021-11-01" });

        var stranger = await clusters.Office.PostAsync(Path, Body("T-LIVE", "T-OUT-A"));
        var elsewhere = await clusters.Office.PostAsync(Path,
            new { unitCode = "T-OUT-A", clusterCode = "T-OUT", cycleCode = "T-LIVE-KY", aims = Aims });
        var closed = await clusters.Office.PostAsync(Path, Body("T-LIVE", "T-LIVE-A"));
        var changed = await clusters.Office.PutAsync(ended, new { aims = new[] { Aims[0] } }, "\"1\"");
        var nowhere = await clusters.Office.PostAsync(Path, Body("T-NO", "T-LIVE-A"));

        Assert.Equal(["CLU-0028", "CLU-0045", "CLU-0004", "CLU-0004", "CLU-0020"],
            ((Answer[])[stranger, elsewhere, closed, changed, nowhere]).Select(a => a.Code));
    }

    [Fact]
    public async Task Every_wrong_field_is_named_at_once()
    {
        await CycleAsync("T-FIELD");
        object[] aims =
        [
            new { awardCode = "cờ", title = " ", recipients = "collective", count = 0 },
            new { awardCode = "CO_TINH", title = "Cờ", recipients = "collective", count = 100_001 },
            new { awardCode = "CO_TINH", title = "Cờ", recipients = "collective", count = 1 },
        ];

        var answer = await Clerk("T-FIELD-A").PostAsync(Path,
            new { unitCode = "T-FIELD-A", clusterCode = "T-FIELD", cycleCode = "T-FIELD-KY", aims });
        var none = await Clerk("T-FIELD-A").PostAsync(Path,
            new { unitCode = "T-FIELD-A", clusterCode = "T-FIELD", cycleCode = "T-FIELD-KY", aims = Array.Empty<object>() });

        Assert.Equal(["/aims/0/awardCode", "/aims/0/title", "/aims/0/count", "/aims/1/count", "/aims/2"],
            answer.Body!["errors"]!.AsArray().Select(one => (string)one!["pointer"]!));
        Assert.Equal("/aims", (string?)none.Body!["errors"]![0]!["pointer"]);
    }

    [Fact]
    public async Task A_membership_or_a_cluster_on_which_a_registration_rests_stays()
    {
        await CycleAsync("T-REST");
        await Clerk("T-REST-A").CreateAsync(Path, Body("T-REST", "T-REST-A"));
        await clusters.BlockAsync("T-REST2", "T-REST-C");

        var membership = await clusters.Office.TryActAsync("/clusters/T-REST", "/members/T-REST-A/withdrawal", new { reason = "Nhầm" });
        var cycle = await clusters.Office.TryActAsync("/cycles/T-REST-KY", "/correction",
            new { clusterCodes = new[] { "T-REST2" }, reason = "Nhầm" });

        Assert.Contains("/title-registrations/", $"{membership.Body!["restsOn"]}", StringComparison.Ordinal);
        Assert.Equal("CLU-0050", cycle.Code);
    }

    private async Task CycleAsync(string cluster)
    {
        await clusters.BlockAsync(cluster, $"{cluster}-A", $"{cluster}-B");
        await clusters.CycleAsync($"{cluster}-KY", cluster);
    }

    private Api Clerk(string unit) => new(clusters.Host.ClientFor(new Grant(Roles.UnitClerk, Scopes.Unit(unit))));

    private static object Body(string cluster, string unit) =>
        new { unitCode = unit, clusterCode = cluster, cycleCode = $"{cluster}-KY", aims = Aims };

    private static async Task<IEnumerable<string>> ListedAsync(Api api, string query) =>
        (await api.GetAsync(Path + query)).Body!["items"]!.AsArray().Select(one => (string)one!["id"]!);
}
