using System.Text.Json;
using k8s.Models;

namespace ThiDua.Kubernetes.Tests.Checks.Server;

/// <summary>What the API server asks of each kind of object beyond the single fields.</summary>
internal static partial class ObjectRules
{
    private static readonly string[] Levels = ["privileged", "baseline", "restricted"];
    private static readonly string[] Metrics = ["resource", "containerResource", "pods", "object", "external"];

    public static IEnumerable<string> Check(Type type, Spot spot)
    {
        var spec = spot["spec"];
        return Metadata(type, spot["metadata"]).Concat(type.Name switch
        {
            nameof(V1Deployment) => Deployment(spec),
            nameof(V1StatefulSet) => StatefulSet(spec),
            nameof(V1Job) => Job(spot["metadata"], spec),
            nameof(V1Service) => Service(spec),
            nameof(V1Ingress) => Ingress(spec),
            nameof(V1NetworkPolicy) => NetworkPolicy(spec),
            nameof(V1PodDisruptionBudget) => Budget(spec),
            nameof(V2HorizontalPodAutoscaler) => Autoscaler(spec),
            nameof(ScaledObject) => Scaled(spec),
            nameof(V1Namespace) => PodSecurity(spot["metadata"]["labels"]),
            nameof(V1Secret) => Secret(spot),
            nameof(V1ConfigMap) => ConfigMap(spot),
            _ => [],
        });
    }

    private static IEnumerable<string> Metadata(Type type, Spot metadata)
    {
        var name = metadata["name"];
        if (name.Text.Length == 0) yield return name.Says("it is required");
        else if ((type == typeof(V1Service) ? Formats.ServiceName(name.Text) : type == typeof(V1Namespace)
            ? Formats.Label(name.Text) : Formats.Subdomain(name.Text)) is { } wrong) yield return name.Says(wrong);
        // The server writes it into a label of the pods.
        else if (type == typeof(V1Job) && name.Text.Length > 63) yield return name.Says("the name of a Job has at most 63 letters");
        if (type == typeof(V1Namespace) && metadata["namespace"].Exists)
            yield return metadata["namespace"].Says("a namespace lies in none");
        if (metadata["annotations"].Members().Sum(note => note.Key.Length + note.Value.Text.Length) > 256 * 1024)
            yield return metadata["annotations"].Says("they are larger than 256 KiB");
    }

    private static IEnumerable<string> Owner(Spot spec)
    {
        var selector = spec["selector"];
        if (!selector["matchLabels"].Members().Any() && !selector["matchExpressions"].Items().Any())
            yield return selector.Says("it may not be empty");
        foreach (var finding in PodRules.Selector(selector)) yield return finding;
        foreach (var (key, value) in selector["matchLabels"].Members())
            if (spec["template"]["metadata"]["labels"][key].Text != value.Text || !spec["template"]["metadata"]["labels"][key].Exists)
                yield return value.Says("the labels of the template do not match it");
        var pod = spec["template"]["spec"];
        if (pod["restartPolicy"].Text is not ("" or "Always")) yield return pod["restartPolicy"].Says("it is Always in pods that stay");
        if (pod["activeDeadlineSeconds"].Exists) yield return pod["activeDeadlineSeconds"].Says("pods that stay have none");
    }

    private static IEnumerable<string> Deployment(Spot spec)
    {
        foreach (var finding in Owner(spec).Concat(PodRules.Check(spec["template"]["spec"], []))) yield return finding;
        var (strategy, rolling) = (spec["strategy"], spec["strategy"]["rollingUpdate"]);
        if (strategy["type"].Text == "Recreate" && rolling.Exists) yield return rolling.Says("it may not stand beside Recreate");
        if (IsNothing(rolling["maxUnavailable"]) && IsNothing(rolling["maxSurge"]))
            yield return rolling.Says("maxUnavailable and maxSurge may not both be 0");
        if (Percent(rolling["maxUnavailable"]) is > 100) yield return rolling["maxUnavailable"].Says("it is more than 100 %");
        if ((spec["progressDeadlineSeconds"].Number ?? 600) <= (spec["minReadySeconds"].Number ?? 0))
            yield return spec["progressDeadlineSeconds"].Says("it must be more than minReadySeconds");
    }

    private static IEnumerable<string> StatefulSet(Spot spec)
    {
        var claims = spec["volumeClaimTemplates"].Items().ToArray();
        foreach (var finding in Owner(spec)
            .Concat(PodRules.Check(spec["template"]["spec"], [.. claims.Select(claim => claim["metadata"]["name"].Text)])))
            yield return finding;
        if (spec["updateStrategy"]["type"].Text == "OnDelete" && spec["updateStrategy"]["rollingUpdate"].Exists)
            yield return spec["updateStrategy"]["rollingUpdate"].Says("it may not stand beside OnDelete");
        foreach (var claim in claims)
        {
            foreach (var finding in Metadata(typeof(V1PersistentVolumeClaim), claim["metadata"])) yield return finding;
            var storage = claim["spec"]["resources"]["requests"]["storage"];
            if (Formats.Quantity(storage.Text) is not > 0) yield return storage.Says("it must be more than nothing");
        }
        foreach (var finding in spec["volumeClaimTemplates"].NoTwoAlike(claim => claim["metadata"]["name"].Text)) yield return finding;
    }

    private static IEnumerable<string> Job(Spot metadata, Spot spec)
    {
        var pod = spec["template"]["spec"];
        foreach (var finding in PodRules.Check(pod, [])) yield return finding;
        if (pod["restartPolicy"].Text is not ("Never" or "OnFailure")) yield return pod["restartPolicy"].Says("it is Never or OnFailure");
        if (spec["selector"].Exists && !spec["manualSelector"].Node.IsTrue())
            yield return spec["selector"].Says("a Job makes its selector itself");
        if (spec["manualSelector"].Node.IsTrue() && !spec["selector"].Exists) yield return spec["selector"].Says("it is required");
        if (spec["completionMode"].Text == "Indexed" && !spec["completions"].Exists)
            yield return spec["completions"].Says("it is required with the mode Indexed");
        foreach (var field in new[] { "backoffLimitPerIndex", "maxFailedIndexes" })
            if (spec[field].Exists && spec["completionMode"].Text != "Indexed")
                yield return spec[field].Says("it goes with the mode Indexed only");
        foreach (var key in new[] { "controller-uid", "job-name", "batch.kubernetes.io/controller-uid", "batch.kubernetes.io/job-name" })
            if (spec["template"]["metadata"]["labels"][key] is { Exists: true } label && label.Text != metadata["name"].Text)
                yield return label.Says("the server writes this label itself");
    }

    private static IEnumerable<string> Service(Spot spec)
    {
        var ports = spec["ports"];
        foreach (var finding in ports.NoTwoAlike(port => port["name"].Text)) yield return finding;
        foreach (var finding in ports.NoTwoAlike(port => $"{port["port"].Text}/{Or(port["protocol"].Text, "TCP")}")) yield return finding;
        if (ports.Items().Count() > 1)
            foreach (var port in ports.Items().Where(port => port["name"].Text.Length == 0))
                yield return port["name"].Says("it is required where there are several ports");
        var type = Or(spec["type"].Text, "ClusterIP");
        if (spec["clusterIP"].Text == "None" && type is "NodePort" or "LoadBalancer" && spec["clusterIP"].Text == "None")
            yield return spec["clusterIP"].Says($"None does not go with the type {type}");
        if (type == "ExternalName" && Formats.Subdomain(spec["externalName"].Text) is { } wrong)
            yield return spec["externalName"].Says(wrong);
        foreach (var port in ports.Items().Where(port => port["nodePort"].Number is > 0 && type is "ClusterIP"))
            yield return port["nodePort"].Says("it does not go with the type ClusterIP");
        if (spec["externalTrafficPolicy"].Exists && type is not ("NodePort" or "LoadBalancer"))
            yield return spec["externalTrafficPolicy"].Says($"it does not go with the type {type}");
        if (spec["sessionAffinityConfig"].Exists && spec["sessionAffinity"].Text != "ClientIP")
            yield return spec["sessionAffinityConfig"].Says("it goes with ClientIP only");
    }

    private static IEnumerable<string> Ingress(Spot spec)
    {
        if (!spec["rules"].Items().Any() && !spec["defaultBackend"].Exists)
            yield return spec.Says("one of rules, defaultBackend is required");
        if (spec["defaultBackend"].Exists)
            foreach (var finding in Backend(spec["defaultBackend"])) yield return finding;
        foreach (var host in spec["tls"].Items().SelectMany(tls => tls["hosts"].Items()))
            if (Formats.HostName(host.Text) is { } wrong) yield return host.Says(wrong);
        foreach (var path in spec["rules"].Items().SelectMany(rule => rule["http"]["paths"].Items()))
        {
            var text = path["path"].Text;
            if (path["pathType"].Text != "ImplementationSpecific" && !text.StartsWith('/'))
                yield return path["path"].Says("it begins with '/'");
            if (new[] { "//", "/./", "/../", "%2f", "%2F" }.Any(part => text.Contains(part, StringComparison.Ordinal))
                || text.EndsWith("/.", StringComparison.Ordinal) || text.EndsWith("/..", StringComparison.Ordinal))
                yield return path["path"].Says($"'{text}' is not the shortest form of the path");
            foreach (var finding in Backend(path["backend"])) yield return finding;
        }
    }

    private static IEnumerable<string> Backend(Spot backend) => backend.ExactlyOneOf("service", "resource")
        .Concat(backend["service"].Exists ? backend["service"]["port"].ExactlyOneOf("name", "number") : []);

    private static IEnumerable<string> NetworkPolicy(Spot spec)
    {
        foreach (var finding in PodRules.Selector(spec["podSelector"])) yield return finding;
        if (spec["policyTypes"].Items().Count() > 2) yield return spec["policyTypes"].Says("there are two types");
        foreach (var finding in spec["policyTypes"].NoTwoAlike(type => type.Text)) yield return finding;
        foreach (var (direction, peers) in new[] { ("ingress", "from"), ("egress", "to") })
            foreach (var rule in spec[direction].Items())
            {
                foreach (var port in rule["ports"].Items().Where(port => port["endPort"].Exists))
                    if (port["port"].Number is not { } first || port["port"].Node!.GetValueKind() != JsonValueKind.Number)
                        yield return port["endPort"].Says("it needs a port that is a number");
                    else if (port["endPort"].Number < first) yield return port["endPort"].Says($"it lies before the port {first}");
                foreach (var peer in rule[peers].Items())
                {
                    if (!new[] { "podSelector", "namespaceSelector", "ipBlock" }.Any(field => peer[field].Exists))
                        yield return peer.Says("one of podSelector, namespaceSelector, ipBlock is required");
                    if (peer["ipBlock"].Exists && (peer["podSelector"].Exists || peer["namespaceSelector"].Exists))
                        yield return peer["ipBlock"].Says("it stands alone");
                    foreach (var finding in PodRules.Selector(peer["podSelector"]).Concat(PodRules.Selector(peer["namespaceSelector"])))
                        yield return finding;
                    foreach (var part in peer["ipBlock"]["except"].Items())
                        if (Formats.Network(part.Text) is { } wrong) yield return part.Says(wrong);
                        else if (!Lies(part.Text, peer["ipBlock"]["cidr"].Text)) yield return part.Says("it lies outside of the range");
                }
            }
    }

    private static IEnumerable<string> Budget(Spot spec)
    {
        if (spec["minAvailable"].Exists && spec["maxUnavailable"].Exists)
            yield return spec.Says("only one of minAvailable and maxUnavailable may be given");
        foreach (var bound in new[] { spec["minAvailable"], spec["maxUnavailable"] }.Where(bound => Percent(bound) is > 100))
            yield return bound.Says("it is more than 100 %");
        foreach (var finding in PodRules.Selector(spec["selector"])) yield return finding;
    }

    private static IEnumerable<string> Autoscaler(Spot spec)
    {
        if (spec["maxReplicas"].Number < (spec["minReplicas"].Number ?? 1))
            yield return spec["maxReplicas"].Says($"{spec["maxReplicas"].Text} is less than minReplicas");
        foreach (var metric in spec["metrics"].Items())
        {
            var wanted = Metrics.FirstOrDefault(name => string.Equals(name, metric["type"].Text, StringComparison.OrdinalIgnoreCase));
            if (wanted is null) continue;
            foreach (var finding in metric.ExactlyOneOf(Metrics)) yield return finding;
            if (!metric[wanted].Exists)
            {
                yield return metric[wanted].Says("it is required by the type");
                continue;
            }
            var target = metric[wanted]["target"];
            foreach (var finding in target.ExactlyOneOf("averageUtilization", "averageValue", "value")) yield return finding;
            var field = target["type"].Text switch
            {
                "Utilization" => "averageUtilization",
                "AverageValue" => "averageValue",
                _ => "value",
            };
            if (!target[field].Exists) yield return target[field].Says($"it is required by the type {target["type"].Text}");
        }
        foreach (var finding in Behavior(spec["behavior"])) yield return finding;
    }

    private static IEnumerable<string> Behavior(Spot behavior) =>
        from rules in new[] { behavior["scaleUp"], behavior["scaleDown"] }
        where rules["policies"].Node is JsonArray { Count: 0 }
        select rules["policies"].Says("there must be one at least");

    private static IEnumerable<string> Scaled(Spot spec)
    {
        if (spec["minReplicaCount"].Number > (spec["maxReplicaCount"].Number ?? 100))
            yield return spec["minReplicaCount"].Says("it is more than maxReplicaCount");
        foreach (var finding in Behavior(spec["advanced"]["horizontalPodAutoscalerConfig"]["behavior"])) yield return finding;
        string[] Wanted(string type) => type switch
        {
            "cron" => ["timezone", "start", "end", "desiredReplicas"],
            "cpu" => ["value"],
            _ => ["queueName", "mode", "value"],
        };
        foreach (var trigger in spec["triggers"].Items())
            foreach (var name in Wanted(trigger["type"].Text).Where(name => trigger["metadata"][name].Text.Length == 0))
                yield return trigger["metadata"][name].Says($"a trigger {trigger["type"].Text} needs it");
        foreach (var time in spec["triggers"].Items().Select(trigger => trigger["metadata"])
            .SelectMany(metadata => new[] { metadata["start"], metadata["end"] }))
            if (time.Exists && !Cron().IsMatch(time.Text)) yield return time.Says($"'{time.Text}' is no time of cron (0 6 20 11 *)");
    }

    private static IEnumerable<string> PodSecurity(Spot labels) =>
        from label in labels.Members()
        where label.Key.StartsWith("pod-security.kubernetes.io/", StringComparison.Ordinal)
        let version = label.Key.EndsWith("-version", StringComparison.Ordinal)
        where version ? !SecurityVersion().IsMatch(label.Value.Text) : !Levels.Contains(label.Value.Text)
        select label.Value.Says(version ? $"'{label.Value.Text}' is neither latest nor a version (v1.34)"
            : $"'{label.Value.Text}' is none of {string.Join(", ", Levels)}");

    private static IEnumerable<string> Secret(Spot secret)
    {
        string[] wanted = secret["type"].Text switch
        {
            "kubernetes.io/tls" => ["tls.crt", "tls.key"],
            "kubernetes.io/dockerconfigjson" => [".dockerconfigjson"],
            "kubernetes.io/ssh-auth" => ["ssh-privatekey"],
            _ => [],
        };
        foreach (var key in wanted.Where(key => !secret["data"][key].Exists && !secret["stringData"][key].Exists))
            yield return secret["data"][key].Says($"a Secret of the type {secret["type"].Text} needs it");
        if (secret["data"].Members().Sum(entry => entry.Value.Text.Length * 3L / 4) > 1024 * 1024)
            yield return secret["data"].Says("it is larger than 1 MiB");
    }

    private static IEnumerable<string> ConfigMap(Spot map)
    {
        foreach (var (key, value) in map["binaryData"].Members().Where(entry => map["data"][entry.Key].Exists))
            yield return value.Says($"'{key}' stands in data too");
        if (map["data"].Members().Sum(entry => entry.Key.Length + (long)entry.Value.Text.Length) > 1024 * 1024)
            yield return map["data"].Says("it is larger than 1 MiB");
    }

    private static bool Lies(string part, string whole) => System.Net.IPNetwork.TryParse(whole, out var outer)
        && System.Net.IPNetwork.TryParse(part, out var inner) && inner.PrefixLength > outer.PrefixLength
        && outer.Contains(inner.BaseAddress);

    private static bool IsNothing(Spot spot) => spot.Text is "0" or "0%";

    private static int? Percent(Spot spot) =>
        spot.Text.EndsWith('%') && int.TryParse(spot.Text[..^1], System.Globalization.CultureInfo.InvariantCulture, out var percent)
            ? percent : null;

    private static string Or(string text, string otherwise) => text.Length > 0 ? text : otherwise;

    [GeneratedRegex(@"^((\*|[0-9]+(-[0-9]+)?)(/[0-9]+)?(,[0-9]+(-[0-9]+)?)*( |\z)){5}\z")]
    private static partial Regex Cron();

    [GeneratedRegex(@"^(latest|v1\.[0-9]+)\z")]
    private static partial Regex SecurityVersion();
}
