using System.Runtime.CompilerServices;
using System.Text.Json;

namespace ThiDua.Awards.Tests.Features;

/// <summary>Who reads what, and in which phase what is done: as docs/visibility-awards.md shows it.</summary>
public sealed class VisibilityTests(AwardsFixture fixture) : IClassFixture<AwardsFixture>
{
    [Fact]
    public async Task Every_role_reads_what_the_page_says_and_nothing_else()
    {
        var season = await DecidedAsync();
        List<string> rows = [];
        foreach (var (role, (kind, _)) in Roles.All)
        {
            // Three places to stand: concerned, another of the same cluster, and elsewhere.
            var readers = kind switch
            {
                Scopes.UnitKind => new Scope?[] { Scopes.Unit(season.Block.Units[1]), Scopes.Unit(season.Block.Units[4]),
                    Scopes.Unit(season.Other.Units[4]) },
                Scopes.ClusterKind => [Scopes.Cluster(season.Block.Code), null, Scopes.Cluster(season.Other.Code)],
                Scopes.DepartmentKind => [Scopes.Department(season.Department), null, Scopes.Department("SO-KHAC")],
                _ => [Scope.Everything, null, null],
            };
            var seen = new Dictionary<string, List<string>>();
            foreach (var scope in readers)
            {
                var reader = scope is { } at ? fixture.Host.ClientFor(new Grant(role, at)) : null;
                foreach (var (thing, reads) in Things(season, kind))
                {
                    if (!seen.TryGetValue(thing, out var cells)) seen[thing] = cells = [];
                    cells.Add(reader is null ? "" : await reads(reader) ? "yes" : "no");
                }
            }
            rows.AddRange(seen.Select(thing => $"| {thing.Key} | {role} | {string.Join(" | ", thing.Value)} |"
                .Replace("|  |", "| |", StringComparison.Ordinal).Replace("|  |", "| |", StringComparison.Ordinal)));
        }

        Assert.Equal(rows.Order(StringComparer.Ordinal), RowsOf("Who reads, role by role").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_operation_that_changes_something_says_its_phases_in_one_table_and_the_page_shows_it()
    {
        var operations = Operations().Where(operation => !operation.StartsWith("Awards", StringComparison.Ordinal)).ToList();
        Assert.Equal(operations.Order(StringComparer.Ordinal), ActPhases.Of.Keys.Order(StringComparer.Ordinal));
        // Either a phase, or why none.
        Assert.All(ActPhases.Of.Values, phases => Assert.Equal(phases.Kinds.Count == 0, phases.WhyNone is { Length: > 10 }));
        Assert.Equal(
            ActPhases.Of.Select(act => $"| {act.Key} | "
                + (act.Value.WhyNone is { } why ? $"none: {why}" : string.Join(", ", act.Value.Kinds)) + " |"),
            RowsOf("In which phase"));
    }

    [Fact]
    public void Every_phase_of_an_act_opens_it_and_no_other_does()
    {
        var cycle = AwardsFixture.Cycle("2021-P", "KHOI-P");
        foreach (var (act, phases) in ActPhases.Of)
        {
            foreach (var kind in AllPhases)
            {
                var open = cycle with { Phases = [cycle.Phases[0] with { Kind = kind }] };
                Assert.Equal(phases.Kinds.Count == 0 || phases.Kinds.Contains(kind),
                    Nominations.RefusesPhase(open, act, AwardsFixture.At) is null);
            }
        }
    }

    private static IEnumerable<(string Thing, Func<HttpClient, Task<bool>> Reads)> Things(Season season, string kind)
    {
        // Of a department the decision that it took itself.
        var (decision, award) = kind == Scopes.DepartmentKind ? (season.OwnDecision, season.OwnAward) : (season.Decision, season.Award);
        yield return ("allotment", reader => Reads(reader, $"allotments/{season.Block.Code}/{season.Block.Cycle}"));
        yield return ("nomination", reader => ReadsAndLists(reader, "nominations", season.Nomination));
        yield return ("decision", reader => ReadsAndLists(reader, "decisions", decision));
        yield return ("entry", reader => ReadsAndLists(reader, "awards", award));
        yield return ("grounds", async reader =>
            (await reader.SeeAsync($"decisions/{decision}")).Body?["grounds"]?.AsArray() is { Count: > 0 });
        yield return ("place", async reader =>
            (await reader.SeeAsync($"emulation-results?year=2021&unit={season.Block.Units[1]}")).Items
                .Any(row => row!["standing"]!.GetValue<string>() == "adopted"));
        yield return ("certificate", reader => Reads(reader, $"certificates/{season.Certificate}"));
        yield return ("summary", reader => ReadsAndLists(reader, "commendation-summaries", season.Summary));
    }

    private static async Task<bool> Reads(HttpClient reader, string path) => (await reader.SeeAsync(path)).Status == 200;

    // List and change record show the same as the thing itself.
    private static async Task<bool> ReadsAndLists(HttpClient reader, string list, string id)
    {
        var reads = await Reads(reader, $"{list}/{id}");
        var listed = await reader.SeeAsync($"{list}?limit=200");
        Assert.Equal(reads, listed.Status == 200 && listed.Texts("items", "id").Contains(id));
        Assert.Equal(reads, (await reader.SeeAsync($"changes?aggregateId={id}")).Items.Count > 0);
        return reads;
    }

    private async Task<Season> DecidedAsync()
    {
        var (block, other) = (await fixture.BlockAsync(), await fixture.BlockAsync());
        var nomination = await block.SubmitAsync();
        var decided = await fixture.Office.CallAsync("POST", "decisions", block.Decision(nomination, "1/QĐ", block.Line(Block.Flag, 1)));
        var department = $"SO-{block.Code}";
        await fixture.Host.DeliverAsync(AwardsFixture.Unit(department, "department"));
        var own = await fixture.Office.CallAsync("POST", "decisions",
            block.Decision(department, null, "2/QĐ", "2021-12-20", block.Line("GIAY_KHEN", 1, "individual", "Một")));
        var summary = await block.Head.CallAsync("POST", "commendation-summaries", new
        {
            ownerKind = "cluster",
            ownerCode = block.Code,
            content = new { occasion = "Tổng kết", source = "Báo cáo", period = "2021", lines = new[] { new { awardCode = "BK_TINH" } } },
        });
        string Entry(Answer answer) => answer.Body!["awards"]![0]!["id"]!.GetValue<string>();
        return new(block, other, department)
        {
            Nomination = nomination.Split('/')[1],
            Decision = decided.Text("id")!,
            Award = Entry(decided),
            Certificate = decided.Body!["awards"]![0]!["certificateCode"]!.GetValue<string>(),
            OwnDecision = own.Text("id")!,
            OwnAward = Entry(own),
            Summary = summary.Text("id")!,
        };
    }

    private static readonly string[] AllPhases =
        [Phases.Pledge, Phases.Report, Phases.SelfScore, Phases.Appraise, Phases.Conference, Phases.Council];

    private static IEnumerable<string> RowsOf(string section) =>
        File.ReadAllLines(Path("docs/visibility-awards.md")).SkipWhile(line => line != $"## {section}").Skip(1)
            .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal)).Where(line => line.StartsWith('|')).Skip(2);

    private static IEnumerable<string> Operations()
    {
        using var api = JsonDocument.Parse(File.ReadAllText(Path("contracts/openapi/awards.v1.json")));
        return [.. api.RootElement.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject())
            .Where(operation => operation.Name is "post" or "put" or "delete" or "patch")
            .Select(operation => operation.Value.GetProperty("operationId").GetString()!)];
    }

    private static string Path(string file, [CallerFilePath] string here = "") =>
        System.IO.Path.Combine(System.IO.Path.GetDirectoryName(here)!, "../../..", file);

    /// <param name="Department">A department that gave a certificate itself.</param>
    private sealed record Season(Block Block, Block Other, string Department)
    {
        public required string Nomination { get; init; }
        public required string Decision { get; init; }
        public required string Award { get; init; }
        public required string Certificate { get; init; }
        public required string OwnDecision { get; init; }
        public required string OwnAward { get; init; }
        public required string Summary { get; init; }
    }
}
