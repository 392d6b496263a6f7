using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ThiDua.BuildingBlocks.Domain;
using ThiDua.Contracts.Clusters;
using ThiDua.Contracts.Policy;

namespace ThiDua.Contracts.Tests;

/// <summary>Every word that reaches people, an answer, a contract or a stored state has a label, and every label a word.</summary>
public sealed class LabelTests
{
    private static readonly JsonSerializerOptions Readable =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Groups of words that are no enums.
    private static readonly string[] Others =
    [
        Labels.ThingGroup, Labels.OperationGroup, Labels.RoleGroup, Labels.PermissionGroup, Labels.ScopeGroup, "award-group",
    ];

    [Fact]
    public void Every_state_kind_and_act_has_a_literal_and_each_literal_is_another()
    {
        foreach (var type in Enums())
        {
            var words = WordsOf(type).ToList();
            Assert.All(words, word => Assert.Matches("^[a-z]+(-[a-z]+)*$", word));
            Assert.Equal(words.Count, words.Distinct().Count());
        }
    }

    [Fact]
    public void Every_word_has_a_label_and_every_label_a_word()
    {
        var words = Enums().GroupBy(EnumWord.GroupOf)
            .ToDictionary(group => group.Key, group => group.SelectMany(WordsOf).Distinct().Order().ToList());
        var labels = Labels.Shipped.All;
        foreach (var (group, expected) in words)
        {
            Assert.True(labels.ContainsKey(group), $"{group} has no labels.");
            Assert.Equal(expected, labels[group].Keys.Order());
        }
        Assert.Equal(words.Keys.Concat(Others).Order(), labels.Keys.Order());
        Assert.All(labels.Values.SelectMany(group => group.Values), label =>
        {
            Assert.False(string.IsNullOrWhiteSpace(label.Vietnamese));
            Assert.False(string.IsNullOrWhiteSpace(label.English));
        });
        foreach (var phase in typeof(Phases).GetFields().Where(field => field.IsLiteral))
            Assert.Contains((string)phase.GetValue(null)!, labels["phase-kind"].Keys);
    }

    [Fact]
    public Task The_committed_table_of_labels_is_the_shipped_one() => CompareAsync("labels.json", Labels.Shipped.All);

    [Fact]
    public Task The_committed_policy_is_the_one_that_decides() => CompareAsync("policy.json", new
    {
        roles = Roles.All.Select(role => new
        {
            name = role.Key,
            scopeKind = role.Value.ScopeKind,
            label = Labels.Shipped.Of(Labels.RoleGroup, role.Key),
        }),
        permissions = Permissions.All.Select(permission => new
        {
            name = permission.Name,
            label = Labels.Shipped.Of(Labels.PermissionGroup, permission.Name),
            heldBy = permission.HeldBy.Select(row => new { role = row.Role, scopeKind = row.ScopeKind }),
        }),
    });

    [Fact]
    public void A_site_overrides_words_and_every_sentence_is_told_with_them()
    {
        var file = Write("""{"role":{"unit-leader":{"vi":"Thủ trưởng đơn vị"}},"sheet-state":{"draft":{"en":"not handed in"}}}""");
        var labels = Labels.Load(file);
        Assert.Equal(new LabelText("Thủ trưởng đơn vị", "Leader of the unit"), labels.Of("role", "unit-leader"));
        Assert.Equal("Leader of the unit", Labels.Shipped.Of("role", "unit-leader").English);
        Assert.Equal("not handed in", labels.Of("sheet-state", "draft").English);
        Assert.Equal("Thủ trưởng đơn vị", new Wording(Language.Vietnamese, labels, _ => null, _ => false).OfRole("unit-leader"));
    }

    [Theory]
    [InlineData("""{"role":{"unit-boss":{"vi":"Sếp"}}}""")]
    [InlineData("""{"rolle":{"unit-leader":{"vi":"Sếp"}}}""")]
    [InlineData("""{"role":{"unit-leader":{"vi":" "}}}""")]
    public void A_file_that_names_no_word_or_empties_one_stops_the_start(string json) =>
        Assert.Throws<InvalidDataException>(() => Labels.Load(Write(json)));

    [Fact]
    public void A_file_with_something_else_in_it_stops_the_start() =>
        Assert.Throws<JsonException>(() => Labels.Load(Write("""{"role":{"unit-leader":{"viet":"Sếp"}}}""")));

    /// <summary>Every enum of a module that is more than a detail of one class, and what every module answers.</summary>
    internal static IEnumerable<Type> Enums() => Refusals.Modules.Where(m => m.Prefix != "GEN").SelectMany(m => m.Module.GetTypes())
        .Where(type => type is { IsEnum: true, IsNested: false }).Append(typeof(ChangeKind));

    internal static IEnumerable<string> WordsOf(Type type) => type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(member =>
        member.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name
            ?? throw new InvalidOperationException($"{type.Name}.{member.Name} has no word."));

    private static async Task CompareAsync(string file, object made)
    {
        var committed = Path.Combine(OpenApiTests.Root(), "contracts", file);
        var text = JsonSerializer.Serialize(made, Readable) + "\n";

        // To accept a change: THIDUA_ACCEPT_OPENAPI=1 dotnet dev.cs test Contracts, then look at the diff.
        if (Environment.GetEnvironmentVariable("THIDUA_ACCEPT_OPENAPI") == "1") await File.WriteAllTextAsync(committed, text);
        Assert.Equal(await File.ReadAllTextAsync(committed), text);
    }

    private static string Write(string json)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("labels").FullName, "labels.json");
        File.WriteAllText(file, json);
        return file;
    }
}
