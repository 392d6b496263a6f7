using System.Globalization;

namespace ThiDua.Kubernetes.Tests.Checks;

/// <summary>Every host is there with all that belongs to it.</summary>
internal static class Completeness
{
    /// <summary>A Deployment, a Service, a budget, an account and a migration for each host of the source.</summary>
    public static IEnumerable<string> Hosts(Rendered set)
    {
        foreach (var host in HostProject.Deployed)
        {
            foreach (var kind in new[] { "Deployment", "Service", "PodDisruptionBudget", "ServiceAccount" })
                if (set.Find(kind, host.Name) is null) yield return $"{host.Folder} has no {kind} '{host.Name}'";
            foreach (var deployment in set.Hosts.Where(workload =>
                workload.Kind == "Deployment" && workload.Name == host.Name && workload.Host != host.Name))
                yield return $"{deployment}: it runs the image of {deployment.Host}";
            var migration = set.Workloads.FirstOrDefault(workload => workload.Kind == "Job" && workload.Host == host.Name);
            if (migration is null) yield return $"{host.Folder} has no Job that migrates its database";
            else if (!migration.Pod["containers"].To(0).To("args").Items().Select(argument => argument.ToString())
                .SequenceEqual(["--migrate"]))
                yield return $"{migration}: its arguments are not --migrate";
        }

        foreach (var unknown in set.Hosts.Where(workload => HostProject.Deployed.All(host => host.Name != workload.Host)))
            yield return $"{unknown}: there is no host '{unknown.Host}' in the source";
    }

    /// <summary>preStop, then the host's own time, then the kill. The host itself is asked in <see cref="ShutdownTests"/>.</summary>
    public static IEnumerable<string> Shutdown(Rendered set) =>
        from workload in set.Hosts
        where workload.Kind == "Deployment" && (Sleep(workload) is not > 0 || Grace(workload) <= Sleep(workload))
        select $"{workload}: it is killed after {Grace(workload)} s, preStop takes "
            + $"{Sleep(workload)?.ToString(CultureInfo.InvariantCulture) ?? "no"} s";

    /// <summary>Each version brings migrations of its own: a template cannot be changed, and what is gone would be run again.</summary>
    public static IEnumerable<string> Migrations(Rendered set)
    {
        foreach (var job in set.Hosts.Where(workload => workload.Kind == "Job"))
        {
            var version = job.Labels.GetValueOrDefault("app.kubernetes.io/version", "");
            var image = job.Pod["containers"].To(0).To("image").Text() ?? "";
            if (job.Name != $"{job.Host}-migrate-{version}")
                yield return $"{job}: it is not called {job.Host}-migrate-{version}, after its version";
            if (!image.Contains('@') && !image.EndsWith($":{version}", StringComparison.Ordinal))
                yield return $"{job}: it is called after the version '{version}' and runs {image}";
            if (job.Object["spec"].To("ttlSecondsAfterFinished") is not null)
                yield return $"{job}: it is gone after a while (ttlSecondsAfterFinished), and a tool that syncs would run it again";
            foreach (var host in set.Hosts.Where(other => other.Kind == "Deployment" && other.Host == job.Host
                && other.Pod["containers"].To(0).To("image").Text() != image))
                yield return $"{job}: it migrates with {image}, {host} runs {host.Pod["containers"].To(0).To("image")}";
        }
    }

    /// <summary>The address in links is the one at which the cluster listens.</summary>
    public static IEnumerable<string> PublicAddress(Rendered set) =>
        from gateway in set.Hosts
        where gateway.Kind == "Deployment" && gateway.Host == "gateway"
        let address = Environments.Of(set, gateway).GetValueOrDefault("Gateway__PublicAddress")
        from host in set.Of("Ingress").SelectMany(ingress => ingress["spec"].To("rules").Items()).Select(rule => rule["host"].Text())
        where address != $"https://{host}"
        select $"{gateway}: Gateway__PublicAddress is '{address}', the Ingress listens at https://{host}";

    public static IEnumerable<string> Namespace(Rendered set)
    {
        var spaces = set.Of("Namespace").ToArray();
        if (spaces.Length != 1) yield return $"there are {spaces.Length} namespaces instead of one";
        foreach (var space in spaces.Where(space =>
            space["metadata"].To("labels").Labels().GetValueOrDefault("pod-security.kubernetes.io/enforce") != "restricted"))
            yield return $"Namespace/{space.Name()}: it does not enforce the restricted Pod Security standard";
        foreach (var stray in set.Objects.Where(o =>
            o.Kind() != "Namespace" && spaces.All(space => space.Name() != o["metadata"].To("namespace").Text())))
            yield return $"{stray.Kind()}/{stray.Name()}: it lies outside the namespace";
    }

    public static int? Sleep(Workload workload) =>
        workload.Pod["containers"].To(0).To("lifecycle").To("preStop").To("sleep").To("seconds")?.GetValue<int>();

    public static int Grace(Workload workload) => workload.Pod["terminationGracePeriodSeconds"]?.GetValue<int>() ?? 30;
}
