using System.Reflection;
using System.Text.RegularExpressions;
using ThiDua.BuildingBlocks.Domain;
using ThiDua.BuildingBlocks.Messaging;

namespace ThiDua.Architecture.Tests;

public sealed partial class ModuleBoundaryTests
{
    public static TheoryData<string> Modules => [.. Platform.Modules.Select(m => m.Name)];
    public static TheoryData<string> DomainModules => [.. Platform.DomainModules];

    [Theory, MemberData(nameof(Modules))]
    public void A_module_shows_only_its_module_class_and_its_options(string name)
    {
        var shown = Platform.Modules.Single(m => m.Name == name).Assembly.GetExportedTypes()
            .Where(type => !type.IsNested && type.Namespace?.Contains(".Migrations", StringComparison.Ordinal) != true)
            .Select(type => type.Name).Where(type => !type.EndsWith("Options", StringComparison.Ordinal));

        Assert.Equal([$"{name}Module"], shown);
    }

    [Theory, MemberData(nameof(DomainModules))]
    public void A_module_knows_no_other_module(string name)
    {
        var others = Platform.Modules.Where(m => m.Name != name).Select(m => m.Assembly.GetName().Name);

        Assert.Empty(Platform.Modules.Single(m => m.Name == name).Assembly.GetReferencedAssemblies().Select(a => a.Name).Intersect(others));
    }

    // The list of contracts a module references is the context map: facts flow one way, but for the catalogue by which pacts are written
    // (docs/adr/0015), and for the decisions that rest on a ranking: who reopens it is told of them, and nothing follows from them by
    // itself.
    [Theory]
    [InlineData("Clusters", "Indicators")]
    [InlineData("Indicators", "Clusters")]
    [InlineData("Scoring", "Awards Clusters Indicators")]
    [InlineData("Awards", "Clusters Scoring")]
    [InlineData("Identity", "Clusters")]
    public void A_module_listens_only_to_those_before_it(string name, string expected)
    {
        var listensTo = Platform.Modules.Single(m => m.Name == name).Assembly.GetReferencedAssemblies()
            .Select(a => a.Name!).Where(a => a.StartsWith("ThiDua.Contracts.", StringComparison.Ordinal))
            .Select(a => a["ThiDua.Contracts.".Length..]).Where(a => a != name && a != "Policy").Order();

        Assert.Equal(expected, string.Join(' ', listensTo));
    }

    [Theory, MemberData(nameof(Modules))]
    public void A_module_knows_who_listens_to_it_and_tells_a_new_reader_everything(string name)
    {
        var listens = Platform.Modules.Where(other => other.Name != name && other.Assembly.GetReferencedAssemblies()
            .Any(assembly => assembly.Name == $"ThiDua.Contracts.{name}")).Select(other => other.Name);
        var context = Platform.Contexts().Single(one => one.GetType().Assembly == Platform.Modules.Single(m => m.Name == name).Assembly);

        Assert.Equal(listens.Order(), ((IReadOnlyList<string>)typeof(BuildingBlocks.Persistence.ModuleDbContext)
            .GetProperty("Readers", BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(context)!).Order());
    }

    [Fact]
    public void Contracts_point_at_nothing_in_services()
    {
        foreach (var project in Directory.EnumerateFiles(Path.Combine(Platform.Root, "contracts"), "*.csproj", SearchOption.AllDirectories))
            Assert.DoesNotContain("services/", File.ReadAllText(project), StringComparison.Ordinal);
    }

    [Fact]
    public void Building_blocks_know_no_word_of_the_domain()
    {
        foreach (var (path, text) in Platform.Sources("services/BuildingBlocks"))
            Assert.False(DomainWord().IsMatch(text), $"{path} says '{DomainWord().Match(text).Value}'");
    }

    [Fact]
    public void Every_single_host_starts_without_its_neighbours()
    {
        // ValidateOnBuild: a module that needs a service of another cannot be built alone.
        foreach (var module in Platform.Modules) Assert.NotNull(Platform.Build(module.Name));
    }

    [Fact]
    public void One_process_has_exactly_the_queues_of_the_separate_hosts()
    {
        string[] all = [.. Platform.Modules.Select(module => module.Name)];
        var separate = all.SelectMany(name => Platform.QueuesOf(name)).ToList();

        Assert.Equal(separate.Order(), Platform.QueuesOf(all).Order());
        Assert.Equal(separate.Count, separate.Distinct().Count());
    }

    [Theory, MemberData(nameof(Modules))]
    public void Queues_carry_the_prefix_of_their_module(string name) =>
        Assert.All(Platform.QueuesOf(name), queue => Assert.StartsWith($"{name.ToLowerInvariant()}-", queue, StringComparison.Ordinal));

    [Fact]
    public void A_consumer_is_named_by_one_constant_that_is_also_its_queue()
    {
        foreach (var (path, text) in Platform.Sources("services").Where(s => s.Path.Contains("/Consumers/", StringComparison.Ordinal)))
        {
            var consumer = Path.GetFileNameWithoutExtension(path);
            var module = Platform.Sources(Path.Combine(Path.GetDirectoryName(path)!, ".."))
                .Single(s => s.Path.EndsWith("Module.cs", StringComparison.Ordinal)).Text;
            // What does more than the register's own consumer takes its place, under its name.
            if (text.Contains("(services, database)", StringComparison.Ordinal))
            {
                Assert.Matches($@"\.AddRegister<\w+, {consumer}>", module);
                continue;
            }
            Assert.Contains("(services, Queue)", text, StringComparison.Ordinal);
            Assert.Matches(@"public const string Queue = ""[a-z-]+"";", text);
            Assert.Matches($@"\.Add(Batched)?<{consumer}>\({consumer}\.Queue", module);
        }
    }

    [Fact]
    public void Only_the_relay_publishes()
    {
        // Whoever wants to publish needs one of these in hand.
        foreach (var (path, text) in Platform.Sources("services", "gateway")
            .Where(s => !s.Path.EndsWith("OutboxRelay.cs", StringComparison.Ordinal)))
            Assert.False(WayOut().IsMatch(text), $"{path} holds {WayOut().Match(text).Value}");
        foreach (var (path, text) in Platform.Sources("services").Where(s => s.Path.Contains("/Consumers/", StringComparison.Ordinal)))
            Assert.DoesNotContain("ConsumeContext", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_consumer_is_idempotent()
    {
        var consumers = Platform.Modules.SelectMany(m => m.Assembly.GetTypes())
            .Where(t => !t.IsAbstract && t.IsAssignableTo(typeof(MassTransit.IConsumer)));

        Assert.All(consumers, type => Assert.True(
            BasesOf(type).Any(parent => parent == typeof(IdempotentConsumer<,>) || parent == typeof(BatchedConsumer<,>)),
            $"{type} must derive from IdempotentConsumer, BatchedConsumer or CopyConsumer"));
    }

    private static IEnumerable<Type> BasesOf(Type type)
    {
        for (var parent = type.BaseType; parent is not null; parent = parent.BaseType)
            yield return parent.IsGenericType ? parent.GetGenericTypeDefinition() : parent;
    }

    [Fact]
    public void Every_aggregate_can_be_told_to_others_and_republished()
    {
        foreach (var context in Platform.Contexts())
        {
            var sets = context.Model.GetEntityTypes().Where(e => e.ClrType.IsAssignableTo(typeof(AggregateRoot)))
                .Select(e => e.ClrType.Name).Order();
            var republished = ((IEnumerable<IQueryable<AggregateRoot>>)typeof(BuildingBlocks.Persistence.ModuleDbContext)
                .GetMethod("Republished", BindingFlags.Instance | BindingFlags.NonPublic)!.Invoke(context, null)!)
                    .Select(q => q.ElementType.Name).Order();
            if (context.Schema != "identity") Assert.Equal(sets, republished);
        }
    }

    // "ClusterShutdown" and the like are PostgreSQL's own words.
    [GeneratedRegex(@"(?<!Postgre)\b\w*(Cluster|Indicator|Scoring|ScoreSheet|Award)\w*\b")]
    private static partial Regex DomainWord();

    [GeneratedRegex(@"\b(IBus|IPublishEndpoint|ISendEndpoint|ISendEndpointProvider|IRequestClient)\b")]
    private static partial Regex WayOut();
}
