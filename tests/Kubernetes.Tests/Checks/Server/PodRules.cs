namespace ThiDua.Kubernetes.Tests.Checks.Server;

/// <summary>What the API server asks of a pod beyond the single fields.</summary>
internal static class PodRules
{
    private static readonly string[] Handlers = ["exec", "httpGet", "tcpSocket", "grpc"];
    private static readonly string[] Hooks = ["exec", "httpGet", "tcpSocket", "sleep"];
    private static readonly string[] Sources = ["configMapKeyRef", "secretKeyRef", "fieldRef", "resourceFieldRef", "fileKeyRef"];

    /// <param name="pod">The pod's spec.</param>
    /// <param name="claims">Names of the volumes that a StatefulSet brings.</param>
    public static IEnumerable<string> Check(Spot pod, IReadOnlyCollection<string> claims)
    {
        var containers = pod["containers"].Items().Concat(pod["initContainers"].Items()).ToArray();
        var volumes = pod["volumes"].Items().Select(volume => volume["name"].Text).Concat(claims).ToHashSet();
        var grace = pod["terminationGracePeriodSeconds"].Number ?? 30;
        var names = new HashSet<string>();
        foreach (var container in containers.Where(container => !names.Add(container["name"].Text)))
            yield return container.Says($"there are two containers '{container["name"].Text}'");
        foreach (var finding in containers.SelectMany(container => Container(container, volumes, grace))) yield return finding;
        foreach (var finding in pod["initContainers"].Items().Where(init => init["restartPolicy"].Text != "Always")
            .SelectMany(init => new[] { "lifecycle", "livenessProbe", "readinessProbe", "startupProbe" }.Where(field => init[field].Exists)
                .Select(field => init[field].Says("a container that runs before the others has none"))))
            yield return finding;
        foreach (var finding in pod["volumes"].NoTwoAlike(volume => volume["name"].Text)) yield return finding;
        foreach (var volume in pod["volumes"].Items())
            if (volume.Members().Count(member => member.Key != "name" && member.Value.Exists) > 1)
                yield return volume.Says("a volume has one source");
        foreach (var finding in pod["topologySpreadConstraints"]
            .NoTwoAlike(spread => $"{spread["topologyKey"].Text}, {spread["whenUnsatisfiable"].Text}")) yield return finding;
        foreach (var spread in pod["topologySpreadConstraints"].Items())
        {
            foreach (var finding in Selector(spread["labelSelector"])) yield return finding;
            if (spread["minDomains"].Exists && spread["whenUnsatisfiable"].Text != "DoNotSchedule")
                yield return spread["minDomains"].Says("it holds only with whenUnsatisfiable: DoNotSchedule");
            foreach (var key in spread["matchLabelKeys"].Items())
            {
                if (!spread["labelSelector"].Exists) yield return spread["matchLabelKeys"].Says("it needs a labelSelector beside it");
                if (Formats.LabelKey(key.Text) is { } wrong) yield return key.Says(wrong);
                if (spread["labelSelector"]["matchLabels"][key.Text].Exists) yield return key.Says("it stands in the labelSelector too");
            }
        }
        foreach (var finding in Seccomp(pod["securityContext"])) yield return finding;
        if (pod["dnsPolicy"].Text == "None" && !pod["dnsConfig"]["nameservers"].Items().Any())
            yield return pod["dnsPolicy"].Says("None needs nameservers in dnsConfig");
        foreach (var address in pod["dnsConfig"]["nameservers"].Items())
            if (Formats.Address(address.Text) is { } wrong) yield return address.Says(wrong);
        if (pod["hostNetwork"].Node.IsTrue())
            foreach (var port in containers.SelectMany(container => container["ports"].Items())
                .Where(port => port["hostPort"].Exists && port["hostPort"].Text != port["containerPort"].Text))
                yield return port["hostPort"].Says("on the host's network it is the containerPort");
    }

    /// <summary>A selector of labels, wherever it stands.</summary>
    public static IEnumerable<string> Selector(Spot selector)
    {
        foreach (var expression in selector["matchExpressions"].Items())
        {
            var lists = expression["operator"].Text is "In" or "NotIn";
            if (lists != expression["values"].Items().Any())
                yield return expression["values"].Says(lists ? "the operator needs values" : "the operator takes no values");
        }
    }

    private static IEnumerable<string> Container(Spot container, HashSet<string> volumes, long grace)
    {
        foreach (var finding in container["ports"].NoTwoAlike(port => port["name"].Text)) yield return finding;
        foreach (var variable in container["env"].Items())
        {
            var from = variable["valueFrom"];
            if (!from.Exists) continue;
            if (variable["value"].Text.Length > 0) yield return variable.Says("a variable has a value or a valueFrom, not both");
            foreach (var finding in from.ExactlyOneOf(Sources)) yield return finding;
        }
        foreach (var from in container["envFrom"].Items())
            foreach (var finding in from.ExactlyOneOf("configMapRef", "secretRef")) yield return finding;
        foreach (var name in new[] { "startupProbe", "livenessProbe", "readinessProbe" })
        {
            var probe = container[name];
            if (!probe.Exists) continue;
            foreach (var finding in probe.ExactlyOneOf(Handlers)) yield return finding;
            if (name != "readinessProbe" && probe["successThreshold"].Number is > 1)
                yield return probe["successThreshold"].Says("it is 1 for this probe");
            if (name == "readinessProbe" && probe["terminationGracePeriodSeconds"].Exists)
                yield return probe["terminationGracePeriodSeconds"].Says("a readiness probe ends nothing");
        }
        foreach (var hook in new[] { container["lifecycle"]["preStop"], container["lifecycle"]["postStart"] }.Where(hook => hook.Exists))
        {
            foreach (var finding in hook.ExactlyOneOf(Hooks)) yield return finding;
            if (hook["sleep"]["seconds"].Number > grace)
                yield return hook["sleep"]["seconds"].Says($"it is longer than the {grace} s until the pod is killed");
        }
        foreach (var finding in container["volumeMounts"].NoTwoAlike(mount => mount["mountPath"].Text)) yield return finding;
        foreach (var mount in container["volumeMounts"].Items())
        {
            if (!volumes.Contains(mount["name"].Text)) yield return mount["name"].Says($"there is no volume '{mount["name"].Text}'");
            if (mount["subPath"].Text.Length > 0 && mount["subPathExpr"].Text.Length > 0)
                yield return mount.Says("only one of subPath and subPathExpr may be given");
        }
        foreach (var finding in Resources(container["resources"])) yield return finding;
        var security = container["securityContext"];
        foreach (var finding in Seccomp(security)) yield return finding;
        if (security["allowPrivilegeEscalation"].Node.IsFalse() && security["privileged"].Node.IsTrue())
            yield return security.Says("privileged contradicts allowPrivilegeEscalation: false");
        if (security["allowPrivilegeEscalation"].Node.IsFalse()
            && security["capabilities"]["add"].Items().Any(added => added.Text is "SYS_ADMIN" or "CAP_SYS_ADMIN"))
            yield return security.Says("the capability SYS_ADMIN contradicts allowPrivilegeEscalation: false");
    }

    private static IEnumerable<string> Resources(Spot resources)
    {
        foreach (var bound in new[] { "requests", "limits" })
            foreach (var (name, amount) in resources[bound].Members())
            {
                if (Formats.ResourceName(name) is { } unknown) yield return amount.Says(unknown);
                if (Formats.Quantity(amount.Text) is < 0) yield return amount.Says($"{amount.Text} is less than nothing");
            }
        foreach (var (name, request) in resources["requests"].Members())
            if (resources["limits"][name] is { Exists: true } limit && Formats.Quantity(request.Text) > Formats.Quantity(limit.Text))
                yield return request.Says($"{request.Text} is more than the limit of {limit.Text}");
    }

    private static IEnumerable<string> Seccomp(Spot context)
    {
        foreach (var profile in new[] { context["seccompProfile"], context["appArmorProfile"] }.Where(profile => profile.Exists))
            if (profile["type"].Text == "Localhost" != profile["localhostProfile"].Exists)
                yield return profile["localhostProfile"].Says("it goes with the type Localhost, and only with it");
    }
}
