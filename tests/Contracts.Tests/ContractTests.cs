using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using MassTransit;
using ThiDua.BuildingBlocks.Messaging;
using ThiDua.Contracts.Awards.V1;
using ThiDua.Contracts.Clusters.V1;
using ThiDua.Contracts.Indicators.V1;
using ThiDua.Contracts.Scoring.V1;

namespace ThiDua.Contracts.Tests;

public sealed partial class ContractTests
{
    private static readonly string Root = FindRoot();
    private static readonly Assembly[] Assemblies =
        [typeof(UnitState).Assembly, typeof(FigureSetState).Assembly, typeof(RankingState).Assembly, typeof(AwardState).Assembly];
    private static readonly JsonSerializerOptions Strict =
        new(ContractRegistry.Json) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    private static IEnumerable<Type> All =>
        Assemblies.SelectMany(a => a.GetExportedTypes()).Where(t => t.GetCustomAttribute<EntityNameAttribute>() is not null);

    public static TheoryData<string> Names => [.. All.Select(t => ContractRegistry.WireNameOf(t)!)];

    [Theory, MemberData(nameof(Names))]
    public void A_sample_of_yesterday_is_read_and_written_today(string wireName)
    {
        var type = TypeOf(wireName);
        var sample = JsonNode.Parse(File.ReadAllText(SamplePath(wireName)))!;

        var message = sample.Deserialize(type, Strict)!;
        var written = JsonSerializer.SerializeToNode(message, type, ContractRegistry.Json)!;

        AssertContains(sample, written, "");
    }

    [Theory, MemberData(nameof(Names))]
    public void A_reader_of_today_ignores_what_tomorrow_adds(string wireName)
    {
        var sample = JsonNode.Parse(File.ReadAllText(SamplePath(wireName)))!.AsObject();
        sample["addedLater"] = "something";

        Assert.NotNull(sample.Deserialize(TypeOf(wireName), ContractRegistry.Json));
    }

    [Theory, MemberData(nameof(Names))]
    public void A_sample_shows_every_field_with_a_value(string wireName)
    {
        var sample = JsonNode.Parse(File.ReadAllText(SamplePath(wireName)))!.AsObject();
        var fields = TypeOf(wireName).GetProperties().Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name));

        Assert.Equal(fields.Order(), sample.Select(f => f.Key).Order());
    }

    [Fact]
    public void Names_on_the_wire_are_literals_that_say_module_state_and_version()
    {
        foreach (var type in All)
        {
            var module = type.Namespace!.Split('.')[2].ToLowerInvariant();
            var name = Kebab().Replace(type.Name, "-$1").TrimStart('-').ToLowerInvariant();
            Assert.Equal($"thidua.{module}.{name}.v1", ContractRegistry.WireNameOf(type));
            Assert.Equal($"urn:message:thidua:{module}:{name}:v1", type.GetCustomAttribute<MessageUrnAttribute>()!.Urn.ToString());
            Assert.Equal(["EventId", "AggregateId", "Version", "OccurredAt", "Happened"],
                type.GetConstructors()[0].GetParameters().Take(5).Select(p => p.Name));
            Assert.True(type.IsSealed);
        }
    }

    [Fact]
    public void No_sample_is_without_a_contract() =>
        Assert.Equal(All.Select(t => Path.GetFileName(SamplePath(ContractRegistry.WireNameOf(t)!))).Order(),
            Directory.GetFiles(Path.Combine(Root, "contracts/samples"), "*.json").Select(Path.GetFileName).Order());

    [Fact]
    public void The_table_of_events_names_every_contract_with_the_consumers_it_really_has()
    {
        var table = File.ReadAllLines(Path.Combine(Root, "contracts/README.md"))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries)).ToDictionary(cells => cells[1].Trim('`'), cells => cells[3]);
        var modules = new[] { "Clusters", "Indicators", "Scoring", "Awards" };
        var consumers = modules.SelectMany(module => SourcesOf($"services/{module}/{module}").Select(text => (Module: module, Text: text)));
        var register = string.Concat(SourcesOf("services/Register"));
        var readers = modules.Where(module => SourcesOf($"services/{module}/{module}")
            .Any(text => text.Contains(".AddRegister<", StringComparison.Ordinal))).ToList();

        Assert.Equal(All.Select(t => ContractRegistry.WireNameOf(t)).Order(), table.Keys.Order());
        foreach (var type in All)
        {
            var reads = new Regex($@"Consumer<\w+, (\w+, )?{type.Name}[,>]");
            var listeners = consumers.Where(c => reads.IsMatch(c.Text)).Select(c => c.Module)
                .Concat(reads.IsMatch(register) ? readers : []).Distinct().ToList();
            var cell = table[ContractRegistry.WireNameOf(type)!];
            Assert.All(listeners, module => Assert.Contains(module, cell, StringComparison.Ordinal));
            if (listeners.Count == 0) Assert.StartsWith("nobody yet:", cell, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_table_of_events_names_use_cases_that_exist()
    {
        var useCases = Directory.GetFiles(Path.Combine(Root, "services"), "*.cs", SearchOption.AllDirectories)
            .Select(Path.GetFileNameWithoutExtension).ToHashSet();
        var named = File.ReadAllLines(Path.Combine(Root, "contracts/README.md"))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .SelectMany(line => line.Split('|')[2].Split(';')[0].Split(',', StringSplitOptions.TrimEntries))
                .Where(name => !name.StartsWith("and ", StringComparison.Ordinal));

        Assert.All(named, name => Assert.Contains(name, useCases));
    }

    private static IEnumerable<string> SourcesOf(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/Migrations/", StringComparison.Ordinal))
            .Select(File.ReadAllText);

    private static Type TypeOf(string wireName) => All.Single(t => ContractRegistry.WireNameOf(t) == wireName);

    private static string SamplePath(string wireName) => Path.Combine(Root, "contracts/samples", $"{wireName["thidua.".Length..]}.json");

    private static void AssertContains(JsonNode? expected, JsonNode? actual, string path)
    {
        switch (expected)
        {
            case JsonObject o:
                foreach (var (key, value) in o) AssertContains(value, actual!.AsObject()[key], $"{path}/{key}");
                break;
            case JsonArray a:
                Assert.Equal(a.Count, actual!.AsArray().Count);
                for (var i = 0; i < a.Count; i++) AssertContains(a[i], actual.AsArray()[i], $"{path}/{i}");
                break;
            default:
                Assert.True(JsonNode.DeepEquals(expected, actual) || SameMoment(expected, actual), $"{path}: {expected} became {actual}");
                break;
        }
    }

    private static bool SameMoment(JsonNode? expected, JsonNode? actual) =>
        DateTimeOffset.TryParse(expected?.ToString(), out var left) && DateTimeOffset.TryParse(actual?.ToString(), out var right)
            && left == right;

    private static string FindRoot([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));

    [GeneratedRegex("([A-Z])")]
    private static partial Regex Kebab();
}
