using System.Runtime.CompilerServices;
using System.Text.Json;
using ThiDua.Clusters.Tests.Domain;

namespace ThiDua.Clusters.Tests.Features;

/// <summary>Which act belongs to which phase, who has longer, and which clusters take part in a cycle.</summary>
public sealed class PhaseTests(ClustersHost clusters) : IClassFixture<ClustersHost>
{
    private static readonly object[] Aims = [new { awardCode = "CO_TINH", title = "Cờ", recipients = "collective", count = 1 }];

    [Fact]
    public void Every_operation_that_changes_something_says_its_phases_in_one_table_and_the_page_shows_it()
    {
        using var api = JsonDocument.Parse(File.ReadAllText(Of("contracts/openapi/clusters.v1.json")));
        var changing = api.RootElement.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject())
            .Where(operation => operation.Name is "post" or "put" or "delete" or "patch")
            .Select(operation => operation.Value.GetProperty("operationId").GetString()!)
            .Where(name => !name.StartsWith("Clusters", StringComparison.Ordinal));

        Assert.Equal(changing.Order(StringComparer.Ordinal), ActPhases.Of.Keys.Order(StringComparer.Ordinal));
        // Either a phase, or why none.
        Assert.All(ActPhases.Of.Values, phases => Assert.Equal(phases.Kinds.Count == 0, phases.WhyNone is { Length: > 10 }));
        Assert.Equal(
            ActPhases.Of.Select(act => $"| {act.Key} | "
                + (act.Value.WhyNone is { } why ? $"none: {why}" : string.Join(", ", act.Value.Kinds.Select(EnumWord.Of))) + " |"),
            File.ReadLines(Of("docs/clusters.md")).SkipWhile(line => line != "## In which phase")
                .SkipWhile(line => !line.StartsWith("|--", StringComparison.Ordinal)).Skip(1).TakeWhile(line => line.StartsWith('|')));
    }

    [Fact]
    public void Every_phase_of_an_act_opens_it_and_no_other_does()
    {
        var at = DateTimeOffset.Parse("2021-12-20T03:00:00Z");
        foreach (var (act, phases) in ActPhases.Of)
        {
            foreach (var kind in Enum.GetValues<PhaseKind>())
            {
                var cycle = Some.Cycle(2021, Some.Phase(kind, "2021-12-01", "2021-12-31"));
                Assert.Equal(phases.Kinds.Count == 0 || phases.Kinds.Contains(kind), cycle.Refuses(act, at) is null);
                Assert.Equal(phases.Kinds.Count == 0, cycle.Refuses(act, at.AddDays(30)) is null);
            }
        }
    }

    [Fact]
    public async Task One_unit_has_longer_than_the_others_until_its_own_day_and_everybody_is_told()
    {
        await ClosedAsync("P-LONG");
        var cycle = "/cycles/P-LONG-KY";

        var granted = await clusters.Office.ActAsync(cycle, "/exceptions", Exception("P-LONG-A", "2021-12-20"));
        var late = await clusters.Leader("P-LONG-A").PostAsync("/title-registrations", Titles("P-LONG", "P-LONG-A"));
        var other = await clusters.Leader("P-LONG-B").PostAsync("/title-registrations", Titles("P-LONG", "P-LONG-B"));
        await clusters.Office.ActAsync(cycle, "/exceptions", Exception("P-LONG-A", "2021-12-24"));
        var told = JsonNode.Parse(
            await clusters.Host.QueryAsync(db => db.Outbox.OrderByDescending(o => o.Id).Select(o => o.Body).FirstAsync()))!;
        var sent = Assert.Single(told["exceptions"]!.AsArray())!;
        await clusters.Office.ActAsync(cycle, "/exceptions/P-LONG-A/pledge/withdrawal", new { reason = "Ghi nhầm đơn vị" });
        var again = await clusters.Office.TryActAsync(cycle, "/exceptions/P-LONG-A/pledge/withdrawal", new { reason = "Ghi nhầm đơn vị" });
        var over = await clusters.Leader("P-LONG-A").TryActAsync($"/title-registrations/{late.Body!["id"]}", "/withdrawal",
            new { reason = "Thôi" });

        Assert.Equal(("P-LONG-A", "2021-12-20"),
            ((string?)granted["exceptions"]![0]!["unitCode"], (string?)granted["exceptions"]![0]!["lastDay"]));
        Assert.Equal((HttpStatusCode.Created, "CLU-0044"), (late.Status, other.Code));
        Assert.Equal(("P-LONG-A", "pledge", DateTimeOffset.Parse("2021-12-24T17:00:00Z")),
            ((string?)sent["unitCode"], (string?)sent["kind"], DateTimeOffset.Parse((string)sent["closes"]!)));
        Assert.Equal(("CLU-0056", "CLU-0044"), (again.Code, over.Code));
        var changes = (await clusters.Office.GetAsync($"/changes?aggregateId={granted["id"]}")).Body!["items"]!.AsArray();
        Assert.Contains(changes, one => (string?)one!["reason"] == "Bị lũ cô lập");
    }

    [Fact]
    public async Task A_later_day_is_granted_by_the_office_alone_to_a_living_member_in_a_phase_of_its_own()
    {
        await ClosedAsync("P-WHO");
        await clusters.UnitAsync("P-WHO-X");
        var cycle = "/cycles/P-WHO-KY";

        var head = await clusters.Head("P-WHO").TryActAsync(cycle, "/exceptions", Exception("P-WHO-A", "2021-12-24"));
        var stale = await clusters.Office.PostAsync($"{cycle}/exceptions", Exception("P-WHO-A", "2021-12-24"), "\"9\"");
        var stranger = await clusters.Office.TryActAsync(cycle, "/exceptions", Exception("P-WHO-X", "2021-12-24"));
        var nobody = await clusters.Office.TryActAsync(cycle, "/exceptions", Exception("NOBODY", "0001-01-01", reason: " "));
        var sooner = await clusters.Office.TryActAsync(cycle, "/exceptions", Exception("P-WHO-A", "2021-12-19"));
        var ofAll = await clusters.Office.TryActAsync(cycle, "/exceptions", Exception("P-WHO-A", "2021-12-24", "conference"));
        var never = await clusters.Office.TryActAsync(cycle, "/exceptions", Exception("P-WHO-A", "2021-12-24", "report"));
        await clusters.Office.ActAsync("/units/P-WHO-B", "/closure",
            new { lastDay = "2021-12-19", decisionNumber = "1/NQ", decisionDate = "2021-11-01" });
        var ended = await clusters.Office.TryActAsync(cycle, "/exceptions", Exception("P-WHO-B", "2021-12-24"));

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.PreconditionFailed), (head.Status, stale.Status));
        Assert.Equal(["/unitCode", "/lastDay", "/reason"], nobody.Body!["errors"]!.AsArray().Select(one => (string)one!["pointer"]!));
        Assert.Equal(["CLU-0055", "CLU-0054", "CLU-0053", "CLU-0044", "CLU-0004"],
            ((Answer[])[stranger, sooner, ofAll, never, ended]).Select(a => a.Code));
    }

    [Fact]
    public async Task A_cluster_founded_later_joins_a_cycle_and_stands_in_two_of_a_year_only_with_a_reason()
    {
        await ClosedAsync("P-OLD");
        await clusters.BlockAsync("P-NEW", "P-NEW-A");
        var cycle = "/cycles/P-OLD-KY";

        var head = await clusters.Head("P-NEW").TryActAsync(cycle, "/clusters", new { clusterCode = "P-NEW" });
        var joined = await clusters.Office.ActAsync(cycle, "/clusters", new { clusterCode = "P-NEW" });
        var twice = await clusters.Office.TryActAsync(cycle, "/clusters", new { clusterCode = "P-NEW" });
        var second = await clusters.Office.PostAsync("/cycles", Cycle("P-SECOND", null));
        var nextYear = await clusters.Office.PostAsync("/cycles", Cycle("P-NEXT", null, 2022));
        var reasoned = await clusters.Office.PostAsync("/cycles", Cycle("P-SECOND", "Đợt thi đua đặc biệt"));
        await clusters.BlockAsync("P-SIDE");
        await clusters.Office.CreateAsync("/cycles", Cycle("P-THIRD", null, 2021, "P-SIDE"));
        var besides = await clusters.Office.TryActAsync("/cycles/P-THIRD", "/clusters", new { clusterCode = "P-NEW" });
        var both = await clusters.Office.TryActAsync("/cycles/P-THIRD", "/clusters",
            new { clusterCode = "P-NEW", reason = "Thi đua chuyên đề" });
        var nobody = await clusters.Office.TryActAsync(cycle, "/clusters", new { clusterCode = "NOBODY" });

        Assert.Equal(HttpStatusCode.Forbidden, head.Status);
        Assert.Equal(["P-OLD", "P-NEW"], joined["clusterCodes"]!.AsArray().Select(code => (string)code!));
        Assert.Equal(["CLU-0052", "CLU-0051", "CLU-0051"], ((Answer[])[twice, second, besides]).Select(a => a.Code));
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created, HttpStatusCode.OK), (nextYear.Status, reasoned.Status, both.Status));
        Assert.Equal("/clusterCode", (string?)nobody.Body!["errors"]![0]!["pointer"]);
    }

    private async Task ClosedAsync(string cluster)
    {
        await clusters.BlockAsync(cluster, $"{cluster}-A", $"{cluster}-B");
        await clusters.CycleAsync($"{cluster}-KY", cluster);
        await clusters.Office.PutAsync($"/cycles/{cluster}-KY/phases/pledge", new { closes = "2021-12-19", reason = "Hết hạn" }, "\"1\"");
    }

    private static object Cycle(string code, string? reason, int year = 2021, string cluster = "P-NEW") =>
        new { code, name = $"Kỳ {code}", year, clusterCodes = new[] { cluster }, phases = Array.Empty<object>(), reason };

    private static object Exception(string unitCode, string lastDay, string kind = "pledge", string reason = "Bị lũ cô lập") =>
        new { unitCode, kind, lastDay, reason };

    private static object Titles(string cluster, string unit) =>
        new { unitCode = unit, clusterCode = cluster, cycleCode = $"{cluster}-KY", aims = Aims };

    private static string Of(string file, [CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "../../..", file);
}
