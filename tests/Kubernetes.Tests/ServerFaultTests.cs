namespace ThiDua.Kubernetes.Tests;

/// <summary>Mistakes that an API server refuses, one at a time in a rendered overlay; each is named with its place.</summary>
public sealed class ServerFaultTests(RenderedOverlays overlays)
{
    private const string Pods = "Deployment/scoring spec.template.spec";
    private const string Container = $"{Pods}.containers[0]";

    private static readonly Fault[] Faults =
    [
        new("Deployment/scoring spec.replicaCount: there is no such field", set => Spec(set)["replicaCount"] = 2),
        new("Deployment/scoring status.ready: there is no such field", set =>
            Deployment(set)["status"] = new JsonObject { ["ready"] = true }),
        new($"{Container}.imagePolicy: there is no such field", set => Host(set)["imagePolicy"] = "Always"),
        new("Deployment/scoring spec.strategy.rollingUpdates: there is no such field (is 'rollingUpdate' meant?)",
            set => Spec(set)["strategy"]!["rollingUpdates"] = new JsonObject()),
        new($"{Container}.Image: there is no such field (is 'image' meant?)", set => Host(set)["Image"] = "thidua/scoring:1"),
        new("Deployment/scoring spec.revisionHistoryLimit: \"three\" is not a whole number",
            set => Spec(set)["revisionHistoryLimit"] = "three"),
        new("spec.revisionHistoryLimit: 2.5 is not a whole number", set => Spec(set)["revisionHistoryLimit"] = 2.5),
        new("spec.revisionHistoryLimit: 3000000000 is not a whole number", set => Spec(set)["revisionHistoryLimit"] = 3_000_000_000),
        new($"{Pods}.enableServiceLinks: \"false\" is not true or false", set => Pod(set)["enableServiceLinks"] = "false"),
        new($"{Container}.env[0].value: 8080 is not a text", set =>
            Host(set)["env"]![0] = new JsonObject { ["name"] = "ASPNETCORE_HTTP_PORTS", ["value"] = 8080 }),
        new("ConfigMap/", "is not a text", set => set.Of("ConfigMap").First()["data"]!["A"] = true),
        new($"{Pods}.containers: {{}} is not a list", set => Pod(set)["containers"] = new JsonObject()),
        new($"{Container}.args: \"--migrate\" is not a list", set => Host(set)["args"] = "--migrate"),
        new($"{Container}.args[0]: 1 is not a text", set => Host(set)["args"] = new JsonArray(1)),
        new("Deployment/scoring spec: it must hold fields", set => Deployment(set)["spec"] = "all"),
        new("Deployment/scoring metadata.labels: [] is not a map", set => Deployment(set)["metadata"]!["labels"] = new JsonArray()),
        new($"{Container}.resources.requests[cpu]: \"half\" is not a quantity", set => Requests(set)["cpu"] = "half"),
        new($"{Container}.resources.requests[memory]: \"192 Mi\" is not a quantity", set => Requests(set)["memory"] = "192 Mi"),
        new($"{Container}.resources.requests[memory]: \"192MB\" is not a quantity", set => Requests(set)["memory"] = "192MB"),
        new($"{Container}.resources.requests[cpu]: -1 is less than nothing", set => Requests(set)["cpu"] = -1),
        new($"{Container}.resources.requests[cpu]: 2500m is more than the limit of 2", set => Requests(set)["cpu"] = "2500m"),
        new($"{Container}.resources.requests[memory]: 1Gi is more than the limit of 512Mi", set => Requests(set)["memory"] = "1Gi"),
        new($"{Container}.resources.requests[cpus]: there is no resource 'cpus'", set => Requests(set)["cpus"] = "1"),
        new("sizeLimit: \"big\" is not a quantity", set => Pod(set)["volumes"]![0]!["emptyDir"]!["sizeLimit"] = "big"),
        new("StatefulSet/postgres spec.volumeClaimTemplates[0].spec.resources.requests[storage]: \"2 Gi\" is not a quantity",
            set => Claim(set)["resources"]!["requests"]!["storage"] = "2 Gi"),
        new("accessModes: 'ReadWrite' is none of", set => Claim(set)["accessModes"] = new JsonArray("ReadWrite")),
        new($"{Container}.imagePullPolicy: 'always' is none of Always, IfNotPresent, Never",
            set => Host(set)["imagePullPolicy"] = "always"),
        new($"{Container}.terminationMessagePolicy: 'Logs'", set => Host(set)["terminationMessagePolicy"] = "Logs"),
        new($"{Container}.ports[0].protocol: 'tcp'", set => Port(set)["protocol"] = "tcp"),
        new("spec.strategy.type: 'Rolling'", set => Spec(set)["strategy"]!["type"] = "Rolling"),
        new("topologySpreadConstraints[0].whenUnsatisfiable: 'Schedule'",
            set => Pod(set)["topologySpreadConstraints"]![0]!["whenUnsatisfiable"] = "Schedule"),
        new("topologySpreadConstraints[0].maxSkew: 0 is less than 1", set => Pod(set)["topologySpreadConstraints"]![0]!["maxSkew"] = 0),
        new("topologySpreadConstraints[0].nodeTaintsPolicy: 'Respect'",
            set => Pod(set)["topologySpreadConstraints"]![0]!["nodeTaintsPolicy"] = "Respect"),
        new("matchLabelKeys: it needs a labelSelector", set => Remove(Pod(set)["topologySpreadConstraints"]![0], "labelSelector")),
        new($"{Pods}.dnsPolicy: 'Cluster'", set => Pod(set)["dnsPolicy"] = "Cluster"),
        new($"{Pods}.securityContext.seccompProfile.type: 'Runtime'",
            set => Pod(set)["securityContext"]!["seccompProfile"]!["type"] = "Runtime"),
        new("seccompProfile.localhostProfile: it goes with", set => Pod(set)["securityContext"]!["seccompProfile"]!["type"] = "Localhost"),
        new("securityContext.runAsUser: -5 is not between", set => Pod(set)["securityContext"]!["runAsUser"] = -5),
        new("privileged contradicts", set => Host(set)["securityContext"]!["privileged"] = true),
        new("SYS_ADMIN contradicts", set => Host(set)["securityContext"]!["capabilities"]!["add"] = new JsonArray("SYS_ADMIN")),
        new("apiVersion: there is no Deployment in 'extensions/v1beta1': it is apps/v1",
            set => Deployment(set)["apiVersion"] = "extensions/v1beta1"),
        new("there is no HorizontalPodAutoscaler in 'autoscaling/v2beta2'", set => Scaler(set)["apiVersion"] = "autoscaling/v2beta2"),
        new("there is no PodDisruptionBudget in 'policy/v1beta1'", set => Budget(set)["apiVersion"] = "policy/v1beta1"),
        new("there is no Ingress in 'networking.k8s.io/v1beta1'", set => Ingress(set)["apiVersion"] = "networking.k8s.io/v1beta1"),
        new("there is no NetworkPolicy in 'policy/v1'", set => Policy(set)["apiVersion"] = "policy/v1"),
        new("there is no Job in 'v1'", set => Job(set)["apiVersion"] = "v1"),
        new("kind: 'Deploymnet' is no kind that the checks know", set => Deployment(set)["kind"] = "Deploymnet"),
        new("kind: 'DaemonSet' is no kind that the checks know", set => Deployment(set)["kind"] = "DaemonSet"),
        new("kind and apiVersion are required", set => Remove(Deployment(set), "kind")),
        new("kind and apiVersion are required", set => Remove(Deployment(set), "apiVersion")),
        new("metadata.name: it is required", set => Remove(Deployment(set)["metadata"], "name")),
        new("Deployment/scoring spec: it is required", set => Remove(Deployment(set), "spec")),
        new("spec.selector: it is required", set => Remove(Spec(set), "selector")),
        new("spec.selector: it may not be empty", set => Spec(set)["selector"] = new JsonObject()),
        new("spec.selector.matchLabels[app.kubernetes.io/name]: the labels of the template do not match it",
            set => Spec(set)["selector"]!["matchLabels"]!["app.kubernetes.io/name"] = "awards"),
        new("spec.template: it is required", set => Remove(Spec(set), "template")),
        new($"{Pods}.containers: it is required", set => Pod(set)["containers"] = new JsonArray()),
        new($"{Pods}.containers: it is required", set => Remove(Pod(set), "containers")),
        new($"{Container}.name: it is required", set => Remove(Host(set), "name")),
        new($"{Container}.name: 'Host' is no RFC 1123 label", set => Host(set)["name"] = "Host"),
        new($"{Container}.image: it is required", set => Remove(Host(set), "image")),
        new($"{Container}.image: an image has no space", set => Host(set)["image"] = "thidua/scoring:1 "),
        new("there are two containers 'host'", set => Pod(set)["containers"]!.AsArray().Add(Host(set).DeepClone())),
        new("spec.replicas: -1 is less than 0", set => Spec(set)["replicas"] = -1),
        new("StatefulSet/postgres spec.replicas: -2", set => set.Find("StatefulSet", "postgres")!["spec"]!["replicas"] = -2),
        new("spec.strategy.rollingUpdate: it may not stand beside Recreate", set => Spec(set)["strategy"]!["type"] = "Recreate"),
        new("maxUnavailable and maxSurge may not both be 0", set => Spec(set)["strategy"]!["rollingUpdate"]!["maxSurge"] = "0%"),
        new("maxSurge: 'one' is neither a number nor a percentage", set => Spec(set)["strategy"]!["rollingUpdate"]!["maxSurge"] = "one"),
        new($"{Pods}.restartPolicy: it is Always", set => Pod(set)["restartPolicy"] = "OnFailure"),
        new("Job/scoring-migrate", "restartPolicy: it is Never or OnFailure", set => JobPod(set)["restartPolicy"] = "Always"),
        new("Job/scoring-migrate", "restartPolicy: it is Never or OnFailure", set => Remove(JobPod(set), "restartPolicy")),
        new("spec.backoffLimit: -1", set => Job(set)["spec"]!["backoffLimit"] = -1),
        new("spec.selector: a Job makes its selector itself", set => Job(set)["spec"]!["selector"] = new JsonObject()),
        new("spec.completions: it is required with the mode Indexed", set => Job(set)["spec"]!["completionMode"] = "Indexed"),
        new($"{Container}.ports[0].containerPort: 70000 is not between 1 and 65535", set => Port(set)["containerPort"] = 70000),
        new($"{Container}.ports[0].containerPort: it is required", set => Remove(Port(set), "containerPort")),
        new($"{Container}.ports[0].name: 'the-http-port-of-it' is no name of a port", set => Port(set)["name"] = "the-http-port-of-it"),
        new($"{Container}.livenessProbe.httpGet.port: 0 is not between", set => Host(set)["livenessProbe"]!["httpGet"]!["port"] = 0),
        new($"{Container}.livenessProbe.httpGet.scheme: 'http'", set => Host(set)["livenessProbe"]!["httpGet"]!["scheme"] = "http"),
        new($"{Container}.livenessProbe: one of exec, httpGet, tcpSocket, grpc", set => Remove(Host(set)["livenessProbe"], "httpGet")),
        new($"{Container}.livenessProbe: only one of httpGet and tcpSocket",
            set => Host(set)["livenessProbe"]!["tcpSocket"] = new JsonObject { ["port"] = "http" }),
        new($"{Container}.livenessProbe.successThreshold: it is 1", set => Host(set)["livenessProbe"]!["successThreshold"] = 2),
        new($"{Container}.livenessProbe.periodSeconds: -10", set => Host(set)["livenessProbe"]!["periodSeconds"] = -10),
        new("preStop.sleep.seconds: it is longer than the 45 s",
            set => Host(set)["lifecycle"]!["preStop"]!["sleep"]!["seconds"] = 90),
        new("lifecycle.preStop: one of exec", set => Host(set)["lifecycle"]!["preStop"] = new JsonObject()),
        new($"{Container}.volumeMounts[0].name: there is no volume 'cache'", set => Host(set)["volumeMounts"]![0]!["name"] = "cache"),
        new("volumeMounts[0].mountPath: it is required", set => Remove(Host(set)["volumeMounts"]![0], "mountPath")),
        new("volumeMounts[1]: '/tmp' stands twice",
            set => Host(set)["volumeMounts"]!.AsArray().Add(new JsonObject { ["name"] = "tmp", ["mountPath"] = "/tmp" })),
        new("volumes[0]: a volume has one source",
            set => Pod(set)["volumes"]![0]!["configMap"] = new JsonObject { ["name"] = "platform" }),
        new("volumes[1]: 'tmp' stands twice", set => Pod(set)["volumes"]!.AsArray().Add(Pod(set)["volumes"]![0]!.DeepClone())),
        new("defaultMode: 1000 is not between 0 and 511",
            set => set.Find("StatefulSet", "postgres")!["spec"]!["template"]!["spec"]!["volumes"]![0]!["configMap"]!["defaultMode"] = 1000),
        new("env[0].name: it is required", set => Remove(Host(set)["env"]![0], "name")),
        new("env[0].name: 'A=B' is no name of a variable", set => Host(set)["env"]![0]!["name"] = "A=B"),
        new("env[0]: a variable has a value or a valueFrom", set => Host(set)["env"]![0]!["value"] = "Host=here"),
        new("env[0].valueFrom: one of configMapKeyRef", set => Host(set)["env"]![0]!["valueFrom"] = new JsonObject()),
        new("secretKeyRef.key: it is required", set => Remove(Host(set)["env"]![0]!["valueFrom"]!["secretKeyRef"], "key")),
        new("envFrom[0]: one of configMapRef, secretRef", set => Host(set)["envFrom"]![0] = new JsonObject()),
        new($"{Pods}.serviceAccountName: 'Scoring'", set => Pod(set)["serviceAccountName"] = "Scoring"),
        new("Deployment/Scoring metadata.name: 'Scoring' is no RFC 1123 name", set => Deployment(set)["metadata"]!["name"] = "Scoring"),
        new("metadata.name: 'score_s' is no RFC 1123 name", set => Deployment(set)["metadata"]!["name"] = "score_s"),
        new("Service/9scoring metadata.name: '9scoring' is no name of a Service", set => Service(set)["metadata"]!["name"] = "9scoring"),
        new("metadata.namespace: 'thidua.dev' is no RFC 1123 label", set => Deployment(set)["metadata"]!["namespace"] = "thidua.dev"),
        new("metadata.labels: 'a b' is no value of a label", set => Deployment(set)["metadata"]!["labels"]!["app"] = "a b"),
        new("metadata.labels: '-app' is no name of a label", set => Deployment(set)["metadata"]!["labels"]!["-app"] = "a"),
        new("metadata.annotations: 'a/b/c' is no name", set =>
            Deployment(set)["metadata"]!["annotations"] = new JsonObject { ["a/b/c"] = "d" }),
        new("spec.ports[0].port: 0 is not between", set => Service(set)["spec"]!["ports"]![0]!["port"] = 0),
        new("spec.ports[0].port: it is required", set => Remove(Service(set)["spec"]!["ports"]![0], "port")),
        new("spec.ports[0].targetPort: '' is no name of a port", set => Service(set)["spec"]!["ports"]![0]!["targetPort"] = ""),
        new("spec.ports: it is required", set => Remove(Service(set)["spec"], "ports")),
        new("spec.type: 'Cluster'", set => Service(set)["spec"]!["type"] = "Cluster"),
        new("spec.clusterIP: 'no' is neither None nor an IP address", set => Service(set)["spec"]!["clusterIP"] = "no"),
        new("spec.ports[1]", "stands twice", set => Service(set)["spec"]!["ports"]!.AsArray()
            .Add(Service(set)["spec"]!["ports"]![0]!.DeepClone())),
        new("spec.ports[1].name: it is required where there are several",
            set => Service(set)["spec"]!["ports"]!.AsArray().Add(new JsonObject { ["port"] = 9090 })),
        new("spec.maxReplicas: 1 is less than minReplicas", set => Scaler(set)["spec"]!["maxReplicas"] = 1),
        new("spec.minReplicas: 0 is less than 1", set => Scaler(set)["spec"]!["minReplicas"] = 0),
        new("spec.maxReplicas: it is required", set => Remove(Scaler(set)["spec"], "maxReplicas")),
        new("spec.scaleTargetRef.kind: it is required", set => Remove(Scaler(set)["spec"]!["scaleTargetRef"], "kind")),
        new("spec.metrics[0].type: 'CPU'", set => Scaler(set)["spec"]!["metrics"]![0]!["type"] = "CPU"),
        new("spec.metrics[0].resource: it is required by the type", set =>
        {
            var metric = Scaler(set)["spec"]!["metrics"]![0]!.AsObject();
            metric["pods"] = new JsonObject
            {
                ["metric"] = new JsonObject { ["name"] = "requests" },
                ["target"] = new JsonObject { ["type"] = "AverageValue", ["averageValue"] = "10" },
            };
            Remove(metric, "resource");
        }),
        new("averageValue: it is required by the type",
            set => Scaler(set)["spec"]!["metrics"]![0]!["resource"]!["target"]!["type"] = "AverageValue"),
        new("averageUtilization: 0 is less than 1",
            set => Scaler(set)["spec"]!["metrics"]![0]!["resource"]!["target"]!["averageUtilization"] = 0),
        new("stabilizationWindowSeconds: 4000 is not between 0 and 3600", set => Scaler(set)["spec"]!["behavior"] =
            new JsonObject { ["scaleDown"] = new JsonObject { ["stabilizationWindowSeconds"] = 4000 } }),
        new("PodDisruptionBudget/scoring spec: only one of minAvailable and maxUnavailable",
            set => Budget(set)["spec"]!["minAvailable"] = 1),
        new("spec.maxUnavailable: 'half' is neither", set => Budget(set)["spec"]!["maxUnavailable"] = "half"),
        new("spec.maxUnavailable: -1", set => Budget(set)["spec"]!["maxUnavailable"] = -1),
        new("unhealthyPodEvictionPolicy: 'Always'", set => Budget(set)["spec"]!["unhealthyPodEvictionPolicy"] = "Always"),
        new("pathType: it is required", set => Remove(Path(set), "pathType")),
        new("pathType: 'prefix'", set => Path(set)["pathType"] = "prefix"),
        new("path: it begins with '/'", set => Path(set)["path"] = "api"),
        new("path: '/a//b' is not the shortest", set => Path(set)["path"] = "/a//b"),
        new("spec.rules[0].host: 'https://thidua.example' is no host name",
            set => Ingress(set)["spec"]!["rules"]![0]!["host"] = "https://thidua.example"),
        new("spec.rules[0].host: '10.0.0.1' is an address", set => Ingress(set)["spec"]!["rules"]![0]!["host"] = "10.0.0.1"),
        new("spec.tls[0].hosts[0]: 'Thidua.Example'", set => Ingress(set)["spec"]!["tls"]![0]!["hosts"]![0] = "Thidua.Example"),
        new("backend.service.port: only one of name and number", set => Path(set)["backend"]!["service"]!["port"]!["number"] = 8080),
        new("backend: one of service, resource", set => Path(set)["backend"] = new JsonObject()),
        new("spec.ingressClassName: 'The Class'", set => Ingress(set)["spec"]!["ingressClassName"] = "The Class"),
        new("ports[0].protocol: 'HTTPS'", set => Rule(set)["ports"]![0]!["protocol"] = "HTTPS"),
        new("ports[0].port: 65536 is not between", set => Rule(set)["ports"]![0]!["port"] = 65536),
        new("ports[0].endPort: it needs a port that is a number", set => Rule(set)["ports"]![0]!["endPort"] = 9000),
        new("ports[0].endPort: it lies before the port 8080", set =>
            (Rule(set)["ports"]![0]!["port"], Rule(set)["ports"]![0]!["endPort"]) = (8080, 80)),
        new("to[0]: one of podSelector, namespaceSelector, ipBlock", set => Rule(set)["to"]![0] = new JsonObject()),
        new("to[0].ipBlock.cidr: '192.0.2.0/33' is no address range", set => Block(set)["cidr"] = "192.0.2.0/33"),
        new("to[0].ipBlock.cidr: '192.0.2' is no address range", set => Block(set)["cidr"] = "192.0.2"),
        new("to[0].ipBlock.cidr: '192.0.2.999/28' is no address range", set => Block(set)["cidr"] = "192.0.2.999/28"),
        new("to[0].ipBlock.cidr: it is required", set => Remove(Block(set), "cidr")),
        new("except[0]: it lies outside", set => Block(set)["except"] = new JsonArray("198.51.100.0/30")),
        new("spec.policyTypes: 'ingress' is none of", set => Policy(set)["spec"]!["policyTypes"] = new JsonArray("ingress")),
        new("matchExpressions[0].values: the operator needs values", set => Policy(set)["spec"]!["podSelector"] = new JsonObject
        {
            ["matchExpressions"] = new JsonArray(new JsonObject { ["key"] = "a", ["operator"] = "In" }),
        }),
        new("metadata.labels[pod-security.kubernetes.io/enforce]: 'strict' is none of",
            set => set.Of("Namespace").Single()["metadata"]!["labels"]!["pod-security.kubernetes.io/enforce"] = "strict"),
        new("'newest' is neither latest nor a version",
            set => set.Of("Namespace").Single()["metadata"]!["labels"]!["pod-security.kubernetes.io/enforce-version"] = "newest"),
        new("Secret/", "\"a password\" is not base64", set => set.Of("Secret").First()["data"]!["broker"] = "a password"),
        new("Secret/", "a Secret of the type kubernetes.io/tls needs it", set => set.Of("Secret").First()["type"] = "kubernetes.io/tls"),
        new("data: 'a key' is no key", set => set.Of("ConfigMap").First()["data"]!["a key"] = "b"),
        new("ConfigMap/Platform_2 metadata.name", set => set.Of("ConfigMap").First()["metadata"]!["name"] = "Platform_2"),
        new("stands there twice", set => ((List<JsonObject>)set.Objects).Add(Deployment(set).DeepClone().AsObject())),
    ];

    public static TheoryData<int, string> Numbered => new(Faults.Select((fault, number) => (number, $"{fault.Place} {fault.Says}")));

    [Theory]
    [MemberData(nameof(Numbered))]
    public void What_the_server_would_refuse_is_named_with_its_place(int number, string finding)
    {
        var (place, says, damage) = Faults[number];
        var copy = overlays[RenderedOverlays.EveryComponent].Copy();
        var broken = copy with { Objects = copy.Objects.ToList() };
        damage(broken);

        Assert.True(
            OverlayTests.Checks["the API server takes it"](broken).Any(found =>
                found.Contains(place, StringComparison.Ordinal) && found.Contains(says, StringComparison.Ordinal)),
            $"not found: {finding}; instead: {string.Join("; ", ApiServer.Check(broken))}");
    }

    private static JsonObject Deployment(Rendered set) => set.Find("Deployment", "scoring")!;

    private static JsonNode Spec(Rendered set) => Deployment(set)["spec"]!;

    private static JsonNode Pod(Rendered set) => Spec(set)["template"]!["spec"]!;

    private static JsonNode Host(Rendered set) => Pod(set)["containers"]![0]!;

    private static JsonNode Port(Rendered set) => Host(set)["ports"]![0]!;

    private static JsonNode Requests(Rendered set) => Host(set)["resources"]!["requests"]!;

    private static JsonObject Job(Rendered set) =>
        set.Of("Job").Single(job => job.Name().StartsWith("scoring-migrate", StringComparison.Ordinal));

    private static JsonNode JobPod(Rendered set) => Job(set)["spec"]!["template"]!["spec"]!;

    private static JsonObject Service(Rendered set) => set.Find("Service", "scoring")!;

    private static JsonObject Scaler(Rendered set) => set.Find("HorizontalPodAutoscaler", "scoring")!;

    private static JsonObject Budget(Rendered set) => set.Find("PodDisruptionBudget", "scoring")!;

    private static JsonObject Ingress(Rendered set) => set.Find("Ingress", "gateway")!;

    private static JsonNode Path(Rendered set) => Ingress(set)["spec"]!["rules"]![0]!["http"]!["paths"]![0]!;

    private static JsonObject Policy(Rendered set) => set.Find("NetworkPolicy", "gateway")!;

    private static JsonNode Rule(Rendered set) => Policy(set)["spec"]!["egress"]![0]!;

    private static JsonNode Block(Rendered set) =>
        set.Find("NetworkPolicy", "sign-in-provider")!["spec"]!["egress"]![0]!["to"]![0]!["ipBlock"]!;

    private static JsonNode Claim(Rendered set) => set.Find("StatefulSet", "postgres")!["spec"]!["volumeClaimTemplates"]![0]!["spec"]!;

    private static void Remove(JsonNode? owner, string member) => Assert.True(owner!.AsObject().Remove(member));

    private sealed record Fault(string Place, string Says, Action<Rendered> Damage)
    {
        public Fault(string finding, Action<Rendered> damage) : this("", finding, damage)
        {
        }
    }
}
