using System.Globalization;

namespace ThiDua.Kubernetes.Tests.Checks;

/// <summary>How a pod must be made: the restricted Pod Security standard and our own rules.</summary>
internal static partial class Pods
{
    // What the restricted standard lets a pod mount.
    private static readonly string[] Volumes =
        ["name", "configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "persistentVolumeClaim", "projected", "secret"];

    public static IEnumerable<string> Security(Rendered set)
    {
        foreach (var workload in set.Workloads)
        {
            var pod = workload.Pod["securityContext"];
            if (!pod?["runAsNonRoot"].IsTrue() ?? true) yield return $"{workload}: runAsNonRoot is not set";
            if (Number(pod?["runAsUser"]) is not { } user || (workload.Host is null ? user == 0 : user != 10001))
                yield return $"{workload}: it runs as user '{pod?["runAsUser"]}'";
            if (pod?["seccompProfile"]?["type"].Text() != "RuntimeDefault")
                yield return $"{workload}: the seccomp profile is not RuntimeDefault";
            if (pod?["fsGroup"] is not null && pod["fsGroupChangePolicy"].Text() != "OnRootMismatch")
                yield return $"{workload}: fsGroup without OnRootMismatch";
            if (!workload.Pod["automountServiceAccountToken"].IsFalse()) yield return $"{workload}: it mounts a token it does not need";
            if (!workload.Pod["enableServiceLinks"].IsFalse())
                yield return $"{workload}: Kubernetes adds variables to it (enableServiceLinks)";
            foreach (var shared in new[] { "hostNetwork", "hostPID", "hostIPC" }.Where(shared => workload.Pod[shared].IsTrue()))
                yield return $"{workload}: it shares its node's own ({shared})";
            if (workload.Pod["hostUsers"].IsTrue()) yield return $"{workload}: it asks for the users of its node (hostUsers)";
            if (pod?["sysctls"].Items().Any() ?? false) yield return $"{workload}: it changes the kernel's settings (sysctls)";
            if (pod?["supplementalGroups"].Items().Any(group => group.Text() == "0") ?? false)
                yield return $"{workload}: it belongs to the group root (supplementalGroups)";
            foreach (var wrong in Contexts(pod)) yield return $"{workload}: {wrong}";
            foreach (var volume in workload.Pod["volumes"].Items())
                foreach (var (source, _) in volume.Members().Where(member => !Volumes.Contains(member.Key)))
                    yield return $"{workload}: volume '{volume["name"]}' is a {source}, which restricted pods may not mount";
            if (workload.Pod["ephemeralContainers"].Items().Any()) yield return $"{workload}: it has containers for debugging";
            foreach (var container in workload.Containers)
            {
                var context = container["securityContext"];
                if (!context?["allowPrivilegeEscalation"].IsFalse() ?? true)
                    yield return $"{workload}: container '{container["name"]}' may escalate its privileges";
                if (!context?["readOnlyRootFilesystem"].IsTrue() ?? true)
                    yield return $"{workload}: container '{container["name"]}' may write to its image";
                if (!context?["capabilities"]?["drop"].Items().Any(drop => drop.Text() == "ALL") ?? true)
                    yield return $"{workload}: container '{container["name"]}' keeps capabilities";
                foreach (var added in context?["capabilities"]?["add"].Items() ?? [])
                    yield return $"{workload}: container '{container["name"]}' adds the capability {added}";
                if (context?["runAsNonRoot"].IsFalse() ?? false)
                    yield return $"{workload}: container '{container["name"]}' may run as root (runAsNonRoot)";
                if (context?["runAsUser"] is { } own && own.Text() != pod?["runAsUser"].Text())
                    yield return $"{workload}: container '{container["name"]}' runs as user '{own}', its pod as '{pod?["runAsUser"]}'";
                if ((context?["seccompProfile"]?["type"] ?? "RuntimeDefault").Text() != "RuntimeDefault")
                    yield return $"{workload}: the seccomp profile of container '{container["name"]}' is not RuntimeDefault";
                if (context?["procMount"] is { } proc && proc.Text() != "Default")
                    yield return $"{workload}: container '{container["name"]}' sees more of /proc than it should";
                foreach (var wrong in Contexts(context)) yield return $"{workload}: container '{container["name"]}': {wrong}";
                foreach (var port in container["ports"].Items().Where(port => port["hostPort"] is not null))
                    yield return $"{workload}: container '{container["name"]}' takes the port {port["hostPort"]} of its node (hostPort)";
                foreach (var hook in new[] { container["startupProbe"], container["livenessProbe"], container["readinessProbe"],
                    container["lifecycle"]?["preStop"], container["lifecycle"]?["postStart"] })
                    if ((hook?["httpGet"] ?? hook?["tcpSocket"])?["host"] is { } elsewhere)
                        yield return $"{workload}: container '{container["name"]}' is probed at another host, '{elsewhere}'";
                if (context?["privileged"].IsTrue() ?? false) yield return $"{workload}: container '{container["name"]}' is privileged";
                if (!container["volumeMounts"].Items().Any(mount => mount["mountPath"].Text() == "/tmp"))
                    yield return $"{workload}: container '{container["name"]}' has no /tmp";
            }
        }
    }

    // Of a pod and of a container alike.
    private static IEnumerable<string> Contexts(JsonNode? context)
    {
        if (context?["seLinuxOptions"] is not null) yield return "it sets seLinuxOptions";
        if (context?["windowsOptions"] is not null) yield return "it sets windowsOptions";
        if ((context?["appArmorProfile"]?["type"] ?? "RuntimeDefault").Text() != "RuntimeDefault")
            yield return "its AppArmor profile is not RuntimeDefault";
        if (context?["runAsGroup"].Text() == "0") yield return "it runs as the group root (runAsGroup)";
        if (context?["fsGroup"].Text() == "0") yield return "its files belong to the group root (fsGroup)";
    }

    public static IEnumerable<string> Resources(Rendered set) =>
        from workload in set.Workloads
        from container in workload.Containers
        from bound in new[] { "requests", "limits" }
        from resource in new[] { "cpu", "memory" }
        where container["resources"]?[bound]?[resource] is null
        select $"{workload}: container '{container["name"]}' has no {bound}.{resource}";

    public static IEnumerable<string> Probes(Rendered set)
    {
        foreach (var workload in set.Workloads.Where(workload => workload.Kind != "Job"))
            foreach (var container in workload.Pod["containers"].Items())
                foreach (var (name, path) in new[] { ("startupProbe", "/health/live"), ("livenessProbe", "/health/live"),
                    ("readinessProbe", "/health/ready") })
                {
                    var probe = container[name];
                    var port = (probe?["httpGet"] ?? probe?["tcpSocket"])?["port"].Text();
                    if (probe is null) yield return $"{workload}: there is no {name}";
                    else if (workload.Host is not null && probe["httpGet"]?["path"].Text() != path)
                        yield return $"{workload}: {name} does not ask {path}";
                    else if (port is not null && !container["ports"].Items().Any(p => p["name"].Text() == port))
                        yield return $"{workload}: {name} asks the unknown port '{port}'";
                }
    }

    /// <summary>A tag that says which version runs; "latest" and no tag at all do not.</summary>
    public static IEnumerable<string> Images(Rendered set) =>
        from workload in set.Workloads
        from container in workload.Containers
        where !IsPinned(container["image"].Text())
        select $"{workload}: the image '{container["image"]}' names no version";

    public static bool IsPinned(string? image) =>
        image is not null && PinnedImage().IsMatch(image) && !image.EndsWith(":latest", StringComparison.Ordinal);

    private static long? Number(JsonNode? node) => long.TryParse(node.Text(), CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"^[^:@]+(:\d+/[^:@]+)?(:[\w.-]+|@sha256:[0-9a-f]{64})$")]
    private static partial Regex PinnedImage();
}
