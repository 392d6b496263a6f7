namespace ThiDua.Kubernetes.Tests;

public sealed class OverlayTests(RenderedOverlays overlays)
{
    /// <summary>They rely on objects that the API server would take.</summary>
    internal static readonly IReadOnlyDictionary<string, Func<Rendered, IEnumerable<string>>> Rules =
        new Dictionary<string, Func<Rendered, IEnumerable<string>>>
        {
            ["the API server takes it"] = _ => [],
            ["references exist"] = References.Check,
            ["selectors find their pods"] = Selectors.Check,
            ["pods are restricted"] = Pods.Security,
            ["containers are bounded"] = Pods.Resources,
            ["pods are probed"] = Pods.Probes,
            ["images name a version"] = Pods.Images,
            ["variables are settings"] = Environments.Names,
            ["required variables are given"] = Environments.Required,
            ["a host and its migration have one source of settings"] = Environments.OneSource,
            ["migrations are named by their version"] = Completeness.Migrations,
            ["links lead to the Ingress"] = Completeness.PublicAddress,
            ["the database has connections for all"] = Connections.Check,
            ["policies select pods"] = Network.Policies,
            ["policies fit the addresses"] = Network.Flows,
            ["every host is deployed"] = Completeness.Hosts,
            ["shutdown has time"] = Completeness.Shutdown,
            ["everything lies in one namespace"] = Completeness.Namespace,
        };

    /// <summary>The rules; what the API server would refuse is said by each of them, for nothing else can be read.</summary>
    internal static readonly IReadOnlyDictionary<string, Func<Rendered, IEnumerable<string>>> Checks =
        Rules.ToDictionary(rule => rule.Key, rule => AfterTheServer(rule.Key, rule.Value));

    public static TheoryData<string, string> OverlaysAndChecks => new(
        from folder in RenderedOverlays.Folders.Where(folder => folder != "k8s/base")
        from check in Checks.Keys
        select (folder, check));

    [Theory]
    [MemberData(nameof(OverlaysAndChecks))]
    public void An_overlay_keeps_the_rule(string folder, string check) => Assert.Empty(Checks[check](overlays[folder]));

    [Fact]
    public void The_overlays_of_the_layout_are_there() =>
        Assert.Superset(
            new HashSet<string> { "k8s/base", "k8s/overlays/dev", "k8s/overlays/production", "k8s/overlays/staging",
                RenderedOverlays.EveryComponent },
            RenderedOverlays.Folders.ToHashSet());

    [Fact]
    public void Every_component_is_part_of_some_overlay()
    {
        var used = from folder in RenderedOverlays.Folders
                   from component in Yaml.Documents(Repository.Read($"{folder}/kustomization.yaml")).Single()["components"].Items()
                   where component.ToString().Contains("/components/", StringComparison.Ordinal)
                   select Path.GetFileName(component.ToString());

        Assert.Equal(Directory.GetDirectories(Path.Combine(Repository.Root, "k8s/components")).Select(Path.GetFileName).Order(),
            used.Distinct().Order());
    }

    [Fact]
    public void Only_the_overlays_that_bring_their_own_servers_hold_secrets()
    {
        var holders = RenderedOverlays.Folders.Where(folder => overlays[folder].Of("Secret").Any());

        Assert.Equal([RenderedOverlays.Dev, RenderedOverlays.EveryComponent], holders);
    }

    [Fact]
    public void The_secrets_of_dev_are_those_that_the_readme_asks_people_to_make()
    {
        var ofServers = new[] { "dev-postgres", "dev-rabbitmq" };
        var generated = overlays[RenderedOverlays.Dev].Of("Secret")
            .Select(secret => (Name: Rendered.WithoutHash(secret.Name()), Keys: secret["data"].Members().Select(entry => entry.Key)))
            .Where(secret => !ofServers.Contains(secret.Name));

        Assert.Equal(
            References.SecretsMadeByHand().Where(secret => secret.Key is not ("gateway-tls" or "sign-in-provider"))
                .Select(secret => $"{secret.Key}: {string.Join(", ", secret.Value.Order())}").Order(),
            generated.Select(secret => $"{secret.Name}: {string.Join(", ", secret.Keys.Order())}").Order());
    }

    [Fact]
    public void Configuration_names_carry_the_hash_of_their_content_so_that_a_change_rolls_the_pods() =>
        Assert.All(
            overlays[RenderedOverlays.Dev].Objects.Where(o => o.Kind() is "ConfigMap" or "Secret"),
            o => Assert.NotEqual(o.Name(), Rendered.WithoutHash(o.Name())));

    [Theory]
    [InlineData("k8s/overlays/dev", "kube-system:53")]
    [InlineData("k8s/overlays/staging", "kube-system:53", "192.0.2.0/28:5432", "192.0.2.16/28:5671", "observability:4317", "ingress:http")]
    public void Outside_the_platform_only_this_is_reached(string folder, params string[] peers) =>
        Assert.Equal(peers.Order(), Network.Outside(overlays[folder]).Select(flow => flow.Split(' ')[2]).Distinct().Order());

    [Theory]
    [InlineData("k8s/overlays/production", "3")]
    [InlineData("k8s/overlays/dev", "1")]
    public void Queues_have_as_many_copies_as_the_broker_has_nodes(string folder, string copies) =>
        Assert.All(overlays[folder].Hosts,
            workload => Assert.Equal(copies, Environments.Of(overlays[folder], workload)["Messaging__RabbitMq__QuorumSize"]));

    [Theory]
    [InlineData("k8s/overlays/production")]
    [InlineData("k8s/overlays/staging")]
    public void The_readme_says_how_many_connections_the_server_must_have(string folder) => Assert.Contains(
        $"| {Path.GetFileName(folder)} | {Connections.Needed(overlays[folder])} |", Repository.Read("k8s/README.md"),
        StringComparison.Ordinal);

    [Fact]
    public void Only_the_gateway_is_open_to_the_outside() =>
        Assert.Equal(
            ["gateway <- ingress:http"],
            Network.Outside(overlays["k8s/overlays/production"]).Where(flow => flow.Contains(" <- ", StringComparison.Ordinal)));

    private static Func<Rendered, IEnumerable<string>> AfterTheServer(string name, Func<Rendered, IEnumerable<string>> rule) => set =>
    {
        try
        {
            var refused = ApiServer.Check(set).ToArray();
            return refused.Length > 0 ? refused : [.. rule(set)];
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // A fault of the rule itself, which MutationTests look for; whoever reads the finding still learns which one it was.
            return [$"'{name}' could not be judged: {fault.Message}"];
        }
    };
}
