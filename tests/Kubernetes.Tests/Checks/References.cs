using System.Reflection;

namespace ThiDua.Kubernetes.Tests.Checks;

/// <summary>What an object names exists: configuration, secrets, accounts, volumes, ports, services, targets.</summary>
internal static partial class References
{
    public static IEnumerable<string> Check(Rendered set)
    {
        var secrets = Secrets(set);
        foreach (var workload in set.Workloads)
        {
            if (set.Find("ServiceAccount", workload.Pod["serviceAccountName"].Text()) is null)
                yield return $"{workload}: there is no ServiceAccount '{workload.Pod["serviceAccountName"]}'";

            var claims = workload.Object["spec"].To("volumeClaimTemplates").Items().Select(claim => claim.Name());
            var volumes = workload.Pod["volumes"].Items().Select(volume => volume["name"].Text()).Concat(claims).ToHashSet();
            var sources = workload.Pod["volumes"].Items()
                .SelectMany(volume => new[] { ("ConfigMap", volume["configMap"].To("name"), (JsonNode?)null),
                    ("Secret", volume["secret"].To("secretName"), null) });
            foreach (var container in workload.Containers)
            {
                sources = sources.Concat(Sources(container));
                foreach (var mount in container["volumeMounts"].Items().Where(mount => !volumes.Contains(mount["name"].Text())))
                    yield return $"{workload}: there is no volume '{mount["name"]}'";
            }

            foreach (var (kind, name, key) in sources.Where(source => source.Item2 is not null))
            {
                var keys = kind == "Secret" ? secrets.GetValueOrDefault(name.Text()!)
                    : set.Find(kind, name.Text()) is { } map ? map["data"].Members().Select(entry => entry.Key) : null;
                if (keys is null) yield return $"{workload}: there is no {kind} '{name}'";
                else if (key is not null && !keys.Contains(key.Text())) yield return $"{workload}: {kind} '{name}' has no '{key}'";
            }
        }

        foreach (var stateful in set.Of("StatefulSet").Where(s => set.Find("Service", s["spec"].To("serviceName").Text()) is null))
            yield return $"StatefulSet/{stateful.Name()}: there is no Service '{stateful["spec"].To("serviceName")}'";

        foreach (var scaler in set.Of("HorizontalPodAutoscaler"))
        {
            var target = scaler["spec"].To("scaleTargetRef")!;
            if (set.Find(target.Kind(), target["name"].Text()) is not { } scaled)
                yield return $"HorizontalPodAutoscaler/{scaler.Name()}: there is no {target["kind"]} '{target["name"]}'";
            else if (scaled["spec"].To("replicas") is not null)
                yield return $"{target["kind"]}/{target["name"]}: 'replicas' fights with its autoscaler";
        }

        foreach (var finding in Scaled(set)) yield return finding;

        foreach (var ingress in set.Of("Ingress"))
        {
            var paths = ingress["spec"].To("rules").Items().SelectMany(rule => rule["http"].To("paths").Items());
            foreach (var backend in paths.Select(path => path["backend"].To("service")).OfType<JsonNode>())
            {
                var port = (backend["port"].To("name") ?? backend["port"].To("number")).Text();
                if (!Ports(set.Find("Service", backend["name"].Text())).Contains(port))
                    yield return $"Ingress/{ingress.Name()}: there is no port '{port}' of a Service '{backend["name"]}'";
            }
            foreach (var secret in ingress["spec"].To("tls").Items().Select(tls => tls["secretName"].Text()).OfType<string>()
                .Where(name => !secrets.ContainsKey(name)))
                yield return $"Ingress/{ingress.Name()}: there is no Secret '{secret}'";
        }
    }

    /// <summary>KEDA makes an autoscaler of its own, beside which no other may stand; what it looks at is there.</summary>
    private static IEnumerable<string> Scaled(Rendered set)
    {
        foreach (var scaled in set.Of("ScaledObject"))
        {
            var name = scaled["spec"].To("scaleTargetRef").To("name").Text();
            if (set.Find("Deployment", name) is not { } target)
                yield return $"ScaledObject/{scaled.Name()}: there is no Deployment '{name}'";
            else if (target["spec"].To("replicas") is not null)
                yield return $"Deployment/{name}: 'replicas' fights with its ScaledObject";
            if (set.Of("HorizontalPodAutoscaler").Any(other => other["spec"].To("scaleTargetRef").To("name").Text() == name))
                yield return $"ScaledObject/{scaled.Name()}: Deployment '{name}' has a HorizontalPodAutoscaler too";
            if (set.Of("ScaledObject").Count(other => other["spec"].To("scaleTargetRef").To("name").Text() == name) > 1)
                yield return $"ScaledObject/{scaled.Name()}: Deployment '{name}' has two of them";
            foreach (var trigger in scaled["spec"].To("triggers").Items())
            {
                if (trigger["authenticationRef"].To("name").Text() is { } known && set.Find("TriggerAuthentication", known) is null)
                    yield return $"ScaledObject/{scaled.Name()}: there is no TriggerAuthentication '{known}'";
                if (trigger["metadata"].To("queueName").Text() is { } queue && !Queues(name).Contains(queue))
                    yield return $"ScaledObject/{scaled.Name()}: {name} has no queue '{queue}'";
            }
        }

        foreach (var authentication in set.Of("TriggerAuthentication"))
            foreach (var secret in authentication["spec"].To("secretTargetRef").Items())
                if (!Secrets(set).TryGetValue(secret["name"].Text() ?? "", out var keys) || !keys.Contains(secret["key"].Text()))
                    yield return $"TriggerAuthentication/{authentication.Name()}: there is no '{secret["key"]}' in a Secret "
                        + $"'{secret["name"]}'";
    }

    /// <summary>The queues that the consumers of a host name.</summary>
    private static IEnumerable<string> Queues(string? host) => HostProject.All.Where(known => known.Name == host)
        .SelectMany(known => known.Assemblies).SelectMany(assembly => assembly.GetTypes())
        .Select(type => type.GetField("Queue", BindingFlags.Public | BindingFlags.Static)).OfType<FieldInfo>()
        .Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!);

    /// <summary>The Secrets that people make by hand, with their keys: the table of k8s/README.md.</summary>
    public static Dictionary<string, string[]> SecretsMadeByHand() => SecretRow().Matches(Repository.Read("k8s/README.md"))
        .ToDictionary(row => row.Groups["name"].Value, row =>
            Quoted().Matches(row.Groups["keys"].Value).Select(key => key.Groups["key"].Value).ToArray());

    // An overlay that generates no Secret relies on those made by hand.
    private static Dictionary<string, string[]> Secrets(Rendered set)
    {
        var found = SecretsMadeByHand();
        var generated = set.Of("Secret")
            .ToDictionary(secret => secret.Name(), secret => secret["data"].Members().Select(entry => entry.Key).ToArray());
        foreach (var (name, keys) in generated)
        {
            found.Remove(Rendered.WithoutHash(name));
            found[name] = keys;
        }
        return found;
    }

    private static IEnumerable<(string, JsonNode?, JsonNode?)> Sources(JsonNode container) =>
    [
        .. container["envFrom"].Items().SelectMany(from => new[]
        {
            ("ConfigMap", from["configMapRef"].To("name"), (JsonNode?)null),
            ("Secret", from["secretRef"].To("name"), null),
        }),
        .. container["env"].Items().Select(variable => variable["valueFrom"]).OfType<JsonNode>().SelectMany(from => new[]
        {
            ("ConfigMap", from["configMapKeyRef"].To("name"), from["configMapKeyRef"].To("key")),
            ("Secret", from["secretKeyRef"].To("name"), from["secretKeyRef"].To("key")),
        }),
    ];

    private static IEnumerable<string?> Ports(JsonObject? service) =>
        service.To("spec").To("ports").Items().SelectMany(port => new[] { port["name"].Text(), port["port"].Text() });

    [GeneratedRegex(@"^\| `(?<name>[a-z-]+)` \| (?<keys>.*?) \|", RegexOptions.Multiline)]
    private static partial Regex SecretRow();

    [GeneratedRegex("`(?<key>[^`]+)`")]
    private static partial Regex Quoted();
}
