namespace ThiDua.Kubernetes.Tests;

/// <summary>A rule that never fails proves nothing: each is given a copy with one fault and must name it.</summary>
public sealed class BrokenCopyTests(RenderedOverlays overlays)
{
    private static readonly Fault[] Faults =
    [
        new("the API server takes it", "spec.replica: there is no such field", set => Deployment(set)["spec"]!["replica"] = 2),
        new("references exist", "no ServiceAccount 'nobody'", set => Pod(set)["serviceAccountName"] = "nobody"),
        new("references exist", "no Secret 'missing'",
            set => Variable(set, "ConnectionStrings__Scoring")["valueFrom"]!["secretKeyRef"]!["name"] = "missing"),
        new("references exist", "has no 'missing'",
            set => Variable(set, "ConnectionStrings__Scoring")["valueFrom"]!["secretKeyRef"]!["key"] = "missing"),
        new("references exist", "no ConfigMap 'missing'", set => Host(set)["envFrom"]![0]!["configMapRef"]!["name"] = "missing"),
        new("references exist", "no ConfigMap 'missing'",
            set => Pod(set, "postgres", "StatefulSet")["volumes"]![0]!["configMap"]!["name"] = "missing"),
        new("references exist", "there is no volume 'missing'", set => Host(set)["volumeMounts"]![0]!["name"] = "missing"),
        new("references exist", "no Service 'missing'", set => set.Find("StatefulSet", "postgres")!["spec"]!["serviceName"] = "missing"),
        new("references exist", "no Deployment 'missing'",
            set => set.Find("HorizontalPodAutoscaler", "scoring")!["spec"]!["scaleTargetRef"]!["name"] = "missing"),
        new("references exist", "'replicas' fights", set => Deployment(set)["spec"]!["replicas"] = 2),
        new("references exist", "no port 'missing'", set => Backend(set)["port"]!["name"] = "missing"),
        new("references exist", "no port 'http' of a Service 'missing'", set => Backend(set)["name"] = "missing"),
        new("references exist", "no Secret 'missing'",
            set => set.Find("Ingress", "gateway")!["spec"]!["tls"]![0]!["secretName"] = "missing"),
        new("selectors find their pods", "selects 0 workloads",
            set => set.Find("Service", "scoring")!["spec"]!["selector"]!["app.kubernetes.io/name"] = "missing"),
        new("selectors find their pods", "selects 2 workloads", set =>
        {
            Labels(set, "awards")["app.kubernetes.io/name"] = "scoring";
            set.Find("Deployment", "awards")!["spec"]!["selector"]!["matchLabels"]!["app.kubernetes.io/name"] = "scoring";
        }),
        new("selectors find their pods", "has no port 'missing'",
            set => set.Find("Service", "scoring")!["spec"]!["ports"]![0]!["targetPort"] = "missing"),
        new("selectors find their pods", "PodDisruptionBudget/scoring",
            set => set.Find("PodDisruptionBudget", "scoring")!["spec"]!["selector"]!["matchLabels"]!["app.kubernetes.io/name"] = "missing"),
        new("selectors find their pods", "labels that its own pods do not carry",
            set => Pod(set)["topologySpreadConstraints"]![0]!["labelSelector"]!["matchLabels"]!["app.kubernetes.io/part-of"] = "other"),
        new("selectors find their pods", "nodeTaintsPolicy",
            set => Pod(set)["topologySpreadConstraints"]![0]!["nodeTaintsPolicy"] = "Ignore"),
        new("pods are restricted", "runAsNonRoot", set => Remove(Pod(set)["securityContext"], "runAsNonRoot")),
        new("pods are restricted", "runs as user '0'", set => Pod(set, "postgres", "StatefulSet")["securityContext"]!["runAsUser"] = 0),
        new("pods are restricted", "runs as user '1000'", set => Pod(set)["securityContext"]!["runAsUser"] = 1000),
        new("pods are restricted", "seccomp", set => Remove(Pod(set)["securityContext"], "seccompProfile")),
        new("pods are restricted", "fsGroup", set => Remove(Pod(set, "postgres", "StatefulSet")["securityContext"], "fsGroupChangePolicy")),
        new("pods are restricted", "token", set => Remove(Pod(set), "automountServiceAccountToken")),
        new("pods are restricted", "enableServiceLinks", set => Remove(Pod(set), "enableServiceLinks")),
        new("pods are restricted", "escalate", set => Host(set)["securityContext"]!["allowPrivilegeEscalation"] = true),
        new("pods are restricted", "write to its image", set => Remove(Host(set)["securityContext"], "readOnlyRootFilesystem")),
        new("pods are restricted", "capabilities", set => Remove(Host(set)["securityContext"], "capabilities")),
        new("pods are restricted", "privileged", set =>
        {
            Remove(Host(set)["securityContext"], "allowPrivilegeEscalation");
            Host(set)["securityContext"]!["privileged"] = true;
        }),
        new("pods are restricted", "its node's own (hostNetwork)", set => Pod(set)["hostNetwork"] = true),
        new("pods are restricted", "its node's own (hostPID)", set => Pod(set)["hostPID"] = true),
        new("pods are restricted", "its node's own (hostIPC)", set => Pod(set)["hostIPC"] = true),
        new("pods are restricted", "volume 'tmp' is a hostPath", set =>
            Pod(set)["volumes"]![0] = new JsonObject { ["name"] = "tmp", ["hostPath"] = new JsonObject { ["path"] = "/var/log" } }),
        new("pods are restricted", "adds the capability NET_ADMIN",
            set => Host(set)["securityContext"]!["capabilities"]!["add"] = new JsonArray("NET_ADMIN")),
        new("pods are restricted", "container 'host' runs as user '0'", set => Host(set)["securityContext"]!["runAsUser"] = 0),
        new("pods are restricted", "may run as root", set => Host(set)["securityContext"]!["runAsNonRoot"] = false),
        new("pods are restricted", "runs as the group root", set => Pod(set)["securityContext"]!["runAsGroup"] = 0),
        new("pods are restricted", "seccomp profile of container 'host'",
            set => Host(set)["securityContext"]!["seccompProfile"] = new JsonObject { ["type"] = "Unconfined" }),
        new("pods are restricted", "takes the port 8080 of its node", set => Host(set)["ports"]![0]!["hostPort"] = 8080),
        new("pods are restricted", "probed at another host",
            set => Host(set)["livenessProbe"]!["httpGet"]!["host"] = "169.254.169.254"),
        new("pods are restricted", "sysctls", set => Pod(set)["securityContext"]!["sysctls"] =
            new JsonArray(new JsonObject { ["name"] = "kernel.msgmax", ["value"] = "1" })),
        new("pods are restricted", "no /tmp", set => Remove(Host(set), "volumeMounts")),
        new("pods are restricted", "container 'first'", set => AddInitContainer(set)),
        new("containers are bounded", "no limits.memory", set => Remove(Host(set)["resources"]!["limits"], "memory")),
        new("containers are bounded", "no requests.cpu", set => Remove(Host(set)["resources"], "requests")),
        new("containers are bounded", "container 'first' has no limits.cpu", set => AddInitContainer(set)),
        new("pods are probed", "no startupProbe", set => Remove(Host(set), "startupProbe")),
        new("pods are probed", "does not ask /health/ready", set => Host(set)["readinessProbe"]!["httpGet"]!["path"] = "/health/live"),
        new("pods are probed", "unknown port 'missing'", set => Host(set)["livenessProbe"]!["httpGet"]!["port"] = "missing"),
        new("images name a version", "thidua/scoring:latest", set => Host(set)["image"] = "thidua/scoring:latest"),
        new("images name a version", "registry:5000/thidua/scoring'", set => Host(set)["image"] = "registry:5000/thidua/scoring"),
        new("variables are settings", "Messaging__RabbitMq__Url is no setting",
            set => Variable(set, "Messaging__RabbitMq__Uri")["name"] = "Messaging__RabbitMq__Url"),
        new("variables are settings", "ConnectionStrings__Scores is no setting",
            set => Variable(set, "ConnectionStrings__Scoring")["name"] = "ConnectionStrings__Scores"),
        new("variables are settings", "ConnectionStrings__Awards is no setting of ThiDua.Scoring.Host",
            set => Variable(set, "ConnectionStrings__Scoring")["name"] = "ConnectionStrings__Awards"),
        new("variables are settings", "Messaging__Transport=Kafka is no Transport",
            set => Configuration(set, "messaging")["Messaging__Transport"] = "Kafka"),
        new("variables are settings", "Auth__Authority=gateway is no Uri",
            set => Configuration(set, "services")["Auth__Authority"] = "gateway"),
        new("variables are settings", "Auth__Autority is no setting",
            set => Configuration(set, "services")["Auth__Autority"] = "http://gateway:8080"),
        new("variables are settings", "ReverseProxy__Clusters__scores__",
            set => Configuration(set, "gateway")["ReverseProxy__Clusters__scores__Destinations__service__Address"] = "http://scoring:8080"),
        new("required variables are given", "ConnectionStrings__Scoring is missing",
            set => Variable(set, "ConnectionStrings__Scoring")["name"] = "Other"),
        new("required variables are given", "it holds the migrator's role",
            set => Variable(set, "ConnectionStrings__Scoring")["name"] = "ConnectionStrings__ScoringMigrator"),
        new("a host and its migration have one source of settings", "Messaging__RabbitMq__QuorumSize is read by only one of",
            set => Migration(set)["envFrom"]!.AsArray().RemoveAt(1)),
        new("a host and its migration have one source of settings", "Messaging__RabbitMq__QuorumSize is not the same for",
            set => Migration(set)["env"]!.AsArray().Add(new JsonObject { ["name"] = "Messaging__RabbitMq__QuorumSize", ["value"] = "5" })),
        new("a host and its migration have one source of settings", "ConnectionStrings__Scoring is not the same for",
            set => Migration(set)["env"]![0]!["valueFrom"]!["secretKeyRef"]!["name"] = set.Of("Secret")
                .Single(secret => Rendered.WithoutHash(secret.Name()) == "awards").Name()),
        new("migrations are named by their version", "it is not called scoring-migrate-dev",
            set => Job(set)["metadata"]!["name"] = "scoring-migrate"),
        new("migrations are named by their version", "after the version 'dev' and runs",
            set => Migration(set)["image"] = "localhost/thidua/scoring:0.2.0"),
        new("migrations are named by their version", "Deployment/scoring runs localhost/thidua/scoring:0.2.0",
            set => Host(set)["image"] = "localhost/thidua/scoring:0.2.0"),
        new("migrations are named by their version", "would run it again", set => Job(set)["spec"]!["ttlSecondsAfterFinished"] = 600),
        new("links lead to the Ingress", "the Ingress listens at https://other.example",
            set => set.Find("Ingress", "gateway")!["spec"]!["rules"]![0]!["host"] = "other.example"),
        new("the database has connections for all", "it takes 97 connections, the pods may want 720",
            set => Host(set, "postgres", "StatefulSet")["args"]![1] = "max_connections=100"),
        new("the database has connections for all", "the pods may want 960",
            set => set.Find("HorizontalPodAutoscaler", "scoring")!["spec"]!["maxReplicas"] = 18),
        new("policies select pods", "denies Egress by default",
            set => set.Find("NetworkPolicy", "deny-all")!["spec"]!["policyTypes"] = new JsonArray("Ingress")),
        new("policies select pods", "NetworkPolicy/services: it selects no pod",
            set => set.Find("NetworkPolicy", "services")!["spec"]!["podSelector"]!["matchLabels"]!["app.kubernetes.io/component"] =
                "missing"),
        new("policies select pods", "a peer of it selects no pod",
            set => Egress(set, "gateway")["to"]![0]!["podSelector"]!["matchLabels"]!["app.kubernetes.io/component"] = "missing"),
        new("policies select pods", "no pod has its port 'missing'", set => Egress(set, "gateway")["ports"]![0]!["port"] = "missing"),
        new("policies select pods", "names no peer", set => Remove(Egress(set, "gateway"), "to")),
        new("policies select pods", "opens every port", set => Remove(Egress(set, "gateway"), "ports")),
        new("policies fit the addresses", "stop gateway -> scoring:8080", set => Labels(set)["app.kubernetes.io/component"] = "other"),
        new("policies fit the addresses", "stop scoring -> postgres:5432", set => Remove(Labels(set), "thidua/database")),
        new("policies fit the addresses", "stop gateway -> rabbitmq:5672", set => Remove(Labels(set, "gateway"), "thidua/broker")),
        new("policies fit the addresses", "let through scoring -> rabbitmq:5672",
            set => Host(set)["env"]!.AsArray().Remove(Variable(set, "Messaging__RabbitMq__Uri"))),
        new("policies fit the addresses", "gateway:9090, which no Service offers",
            set => Configuration(set, "services")["Auth__Authority"] = "http://gateway:9090"),
        new("every host is deployed", "has no Deployment 'scoring'", set => Deployment(set)["metadata"]!["name"] = "scores"),
        new("every host is deployed", "has no PodDisruptionBudget 'scoring'",
            set => set.Find("PodDisruptionBudget", "scoring")!["metadata"]!["name"] = "scores"),
        new("every host is deployed", "runs the image of awards", set => Host(set)["image"] = "thidua/awards:1"),
        new("every host is deployed", "no host 'scores' in the source", set => Host(set)["image"] = "thidua/scores:1"),
        new("every host is deployed", "has no Job", set => Migration(set)["image"] = "docker.io/library/other:1"),
        new("every host is deployed", "are not --migrate", set => Migration(set)["args"] = new JsonArray("--demo")),
        new("shutdown has time", "preStop takes no s", set => Remove(Host(set), "lifecycle")),
        new("shutdown has time", "killed after 5 s", set => Pod(set)["terminationGracePeriodSeconds"] = 5),
        new("everything lies in one namespace", "restricted",
            set => set.Of("Namespace").Single()["metadata"]!["labels"]!["pod-security.kubernetes.io/enforce"] = "baseline"),
        new("everything lies in one namespace", "Service/scoring",
            set => set.Find("Service", "scoring")!["metadata"]!["namespace"] = "default"),
    ];

    public static TheoryData<int, string> Numbered => new(Faults.Select((fault, number) => (number, $"{fault.Rule}: {fault.Says}")));

    [Theory]
    [MemberData(nameof(Numbered))]
    public void A_fault_is_found_and_named(int number, string finding)
    {
        var (rule, says, damage) = Faults[number];
        var broken = overlays[RenderedOverlays.EveryComponent].Copy();
        damage(broken);

        Assert.True(OverlayTests.Checks[rule](broken).Any(found => found.Contains(says, StringComparison.Ordinal)),
            $"not found: {finding}");
    }

    [Fact]
    public void Every_rule_is_proved_able_to_fail() =>
        Assert.Equal(OverlayTests.Checks.Keys.Order(), Faults.Select(fault => fault.Rule).Distinct().Order());

    private static JsonObject Deployment(Rendered set) => set.Find("Deployment", "scoring")!;

    private static JsonNode Pod(Rendered set, string name = "scoring", string kind = "Deployment") =>
        set.Find(kind, name)!["spec"]!["template"]!["spec"]!;

    private static JsonNode Labels(Rendered set, string name = "scoring") =>
        set.Find("Deployment", name)!["spec"]!["template"]!["metadata"]!["labels"]!;

    private static JsonNode Host(Rendered set, string name = "scoring", string kind = "Deployment") =>
        Pod(set, name, kind)["containers"]![0]!;

    private static JsonObject Job(Rendered set) =>
        set.Of("Job").Single(job => job.Name().StartsWith("scoring-migrate", StringComparison.Ordinal));

    private static JsonNode Migration(Rendered set) => Job(set)["spec"]!["template"]!["spec"]!["containers"]![0]!;

    private static JsonNode Variable(Rendered set, string variable) =>
        Host(set)["env"].Items().Single(entry => entry["name"].Text() == variable);

    private static JsonNode Configuration(Rendered set, string name) =>
        set.Of("ConfigMap").Single(map => Rendered.WithoutHash(map.Name()) == name)["data"]!;

    private static JsonNode Backend(Rendered set) =>
        set.Find("Ingress", "gateway")!["spec"]!["rules"]![0]!["http"]!["paths"]![0]!["backend"]!["service"]!;

    private static JsonNode Egress(Rendered set, string policy) => set.Find("NetworkPolicy", policy)!["spec"]!["egress"]![0]!;

    private static void Remove(JsonNode? owner, string member) => Assert.True(owner!.AsObject().Remove(member));

    private static void AddInitContainer(Rendered set) =>
        Pod(set)["initContainers"] = new JsonArray(new JsonObject { ["name"] = "first", ["image"] = "docker.io/library/first:1" });

    private sealed record Fault(string Rule, string Says, Action<Rendered> Damage);
}
