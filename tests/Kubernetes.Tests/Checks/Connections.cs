
using System.Globalization;
using ThiDua.BuildingBlocks.Persistence;

namespace ThiDua.Kubernetes.Tests.Checks;

/// <summary>Connections to PostgreSQL: of every pod that there may be at once its whole pool, and a few of each migration.</summary>
internal static class Connections
{
    // A migration works alone and in turn, under two roles.
    private const int OfMigration = 4;
    private const int KeptForAdministrators = 3;

    public static int Needed(Rendered set) => set.Hosts.Sum(host => host.Kind == "Job" ? OfMigration : Pods(set, host) * Pool(set, host));

    /// <summary>Where the server is part of the overlay it says how many it has.</summary>
    public static IEnumerable<string> Check(Rendered set) =>
        from server in set.Workloads
        from argument in server.Pod["containers"].To(0).To("args").Items().Select(argument => argument.ToString())
        where argument.StartsWith("max_connections=", StringComparison.Ordinal)
        let offered = int.Parse(argument.Split('=')[1], CultureInfo.InvariantCulture) - KeptForAdministrators
        where Needed(set) > offered
        select $"{server}: it takes {offered} connections, the pods may want {Needed(set)}";

    /// <summary>As many as the autoscaler may ask for, and those of a new version beside them.</summary>
    private static int Pods(Rendered set, Workload host)
    {
        var most = set.Of("HorizontalPodAutoscaler").Where(scaler => IsOf(scaler, host)).Select(scaler => scaler["spec"].To("maxReplicas"))
            .Concat(set.Of("ScaledObject").Where(scaler => IsOf(scaler, host)).Select(scaler => scaler["spec"].To("maxReplicaCount")))
            .Append(host.Object["spec"].To("replicas")).FirstOrDefault(count => count is not null);
        return (Number(most) ?? 1) + (Number(host.Object["spec"].To("strategy").To("rollingUpdate").To("maxSurge")) ?? 1);
    }

    private static int Pool(Rendered set, Workload host)
    {
        var connection = Environments.Of(set, host).FirstOrDefault(one =>
            one.Key.StartsWith("ConnectionStrings__", StringComparison.Ordinal)).Value;
        var size = Regex.Match(connection ?? "", "Max(imum)? Pool Size=(?<size>[0-9]+)", RegexOptions.IgnoreCase).Groups["size"];
        return size.Success ? int.Parse(size.Value, CultureInfo.InvariantCulture) : ModuleExtensions.PoolSize;
    }

    private static bool IsOf(JsonObject scaler, Workload host) =>
        scaler["spec"].To("scaleTargetRef").To("name").Text() == host.Name;

    private static int? Number(JsonNode? node) => int.TryParse(node.Text(), CultureInfo.InvariantCulture, out var number) ? number : null;
}
