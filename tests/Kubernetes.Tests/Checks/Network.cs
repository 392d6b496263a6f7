namespace ThiDua.Kubernetes.Tests.Checks;

/// <summary>Who may talk to whom, worked out from the policies the way a cluster does.</summary>
internal static class Network
{
    public static IEnumerable<string> Policies(Rendered set)
    {
        var all = set.Of("NetworkPolicy").ToArray();
        foreach (var direction in new[] { "Ingress", "Egress" })
            if (!all.Any(policy => Selector(policy["spec"].To("podSelector")).Count == 0 && Applies(policy, direction)
                && policy["spec"].To(direction.ToLowerInvariant()) is null))
                yield return $"no policy denies {direction} by default";

        foreach (var policy in all)
        {
            var owners = set.Workloads.Where(workload => Matches(policy["spec"].To("podSelector"), workload)).ToArray();
            if (owners.Length == 0) yield return $"NetworkPolicy/{policy.Name()}: it selects no pod";
            foreach (var (key, peers) in new[] { ("ingress", "from"), ("egress", "to") })
                foreach (var rule in policy["spec"].To(key).Items())
                {
                    var here = rule[peers].Items().Where(peer => peer["podSelector"] is not null && peer["namespaceSelector"] is null)
                        .ToArray();
                    if (rule[peers].Items().FirstOrDefault() is null)
                        yield return $"NetworkPolicy/{policy.Name()}: a rule of it names no peer and so opens everything";
                    foreach (var peer in here.Where(peer => !set.Workloads.Any(workload => Matches(peer["podSelector"], workload))))
                        yield return $"NetworkPolicy/{policy.Name()}: a peer of it selects no pod: {peer["podSelector"]!.ToJsonString()}";
                    var targets = key == "ingress"
                        ? owners
                        : [.. here.SelectMany(peer => set.Workloads.Where(workload => Matches(peer["podSelector"], workload)))];
                    foreach (var port in rule["ports"].Items().Where(_ => targets.Length > 0))
                        if (!targets.SelectMany(Ports).Any(open => Matches(port, open)))
                            yield return $"NetworkPolicy/{policy.Name()}: no pod has its port '{port["port"]}'";
                    if (rule["ports"] is null) yield return $"NetworkPolicy/{policy.Name()}: a rule of it opens every port";
                }
        }
    }

    /// <summary>The policies let through the addresses that the variables name, and nothing else between pods of the platform.</summary>
    public static IEnumerable<string> Flows(Rendered set)
    {
        var allowed = Inside(set).ToHashSet();
        var named = new HashSet<string>();
        foreach (var workload in set.Hosts)
            foreach (var (name, value) in Environments.Of(set, workload))
            {
                if (Environments.Address(name, value) is not { } address || address.Contains('.', StringComparison.Ordinal)) continue;
                var service = set.Find("Service", address.Split(':')[0]);
                if (service?["spec"].To("ports").Items().Any(port => port["port"].Text() == address.Split(':')[1]) != true)
                    yield return $"{workload}: {name} names {address}, which no Service offers";
                else if (value is not null) named.Add($"{workload.Name} -> {address}");
            }

        foreach (var flow in named.Except(allowed)) yield return $"the policies stop {flow}";
        // Without the Secrets it is unknown which servers are meant.
        if (!set.Of("Secret").Any()) yield break;
        foreach (var flow in allowed.Except(named)) yield return $"the policies let through {flow}, which nobody needs";
    }

    /// <summary>Between pods of the platform, by the target's container port.</summary>
    private static IEnumerable<string> Inside(Rendered set) =>
        from source in set.Workloads
        from target in set.Workloads
        from port in Ports(target)
        where Allows(set, "Egress", source, target, port) && Allows(set, "Ingress", target, source, port)
        select $"{source.Name} -> {target.Name}:{port["containerPort"]}";

    /// <summary>To and from what is not a pod of the platform.</summary>
    public static IEnumerable<string> Outside(Rendered set) =>
        from policy in set.Of("NetworkPolicy")
        from direction in new[] { ("ingress", "from", "<-"), ("egress", "to", "->") }
        from rule in policy["spec"].To(direction.Item1).Items()
        from peer in rule[direction.Item2].Items()
        let other = peer["ipBlock"].To("cidr").Text() ?? Namespace(peer)
        where other is not null
        from port in rule["ports"].Items()
        from workload in set.Workloads
        where Matches(policy["spec"].To("podSelector"), workload)
        select $"{workload.Name} {direction.Item3} {other}:{port["port"]}";

    private static bool Allows(Rendered set, string direction, Workload owner, Workload other, JsonNode port)
    {
        var (key, peers) = direction == "Egress" ? ("egress", "to") : ("ingress", "from");
        var policies = set.Of("NetworkPolicy")
            .Where(policy => Applies(policy, direction) && Matches(policy["spec"].To("podSelector"), owner))
            .ToArray();
        return policies.Length == 0 || policies.SelectMany(policy => policy["spec"].To(key).Items()).Any(rule =>
            (rule["ports"] is null || rule["ports"].Items().Any(wanted => Matches(wanted, port)))
            && (rule[peers] is null || rule[peers].Items().Any(peer =>
                peer["podSelector"] is not null && peer["namespaceSelector"] is null && Matches(peer["podSelector"], other))));
    }

    private static bool Applies(JsonObject policy, string direction) =>
        policy["spec"].To("policyTypes").Items().Any(type => type.Text() == direction);

    private static IEnumerable<JsonNode> Ports(Workload workload) =>
        workload.Containers.SelectMany(container => container["ports"].Items());

    private static bool Matches(JsonNode wanted, JsonNode open) =>
        wanted["port"].Text() is { } port && (port == open["name"].Text() || port == open["containerPort"].Text());

    private static string? Namespace(JsonNode peer) =>
        peer["namespaceSelector"].To("matchLabels").Labels().GetValueOrDefault("kubernetes.io/metadata.name");

    private static Dictionary<string, string> Selector(JsonNode? selector) =>
        selector?["matchExpressions"] is null
            ? selector?["matchLabels"].Labels() ?? []
            : throw new NotSupportedException("Write podSelector with matchLabels: the test reads no expressions.");

    private static bool Matches(JsonNode? selector, Workload workload) => Selector(selector).Selects(workload.Labels);
}
