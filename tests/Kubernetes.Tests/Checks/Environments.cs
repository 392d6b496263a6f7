using System.Collections;
using System.ComponentModel;
using System.Data.Common;
using System.Reflection;
using System.Text;

namespace ThiDua.Kubernetes.Tests.Checks;

/// <summary>
/// The variables a host gets are settings that it reads: a property of an options class (one with a constant <c>Section</c>), a connection
/// string of its module, a value that its appsettings.json already holds, or one of the few that the framework reads.
/// </summary>
internal static class Environments
{
    private static readonly string[] Framework = ["ASPNETCORE_HTTP_PORTS", "OTEL_EXPORTER_OTLP_ENDPOINT"];

    public static IEnumerable<string> Names(Rendered set) =>
        from workload in set.Hosts
        let host = HostProject.All.SingleOrDefault(host => host.Name == workload.Host)
        from variable in Of(set, workload)
        from finding in host is null ? [$"there is no host '{workload.Host}'"] : Wrong(host, variable.Key, variable.Value)
        select $"{workload}: {finding}";

    /// <summary>What a host cannot start without; the migrator's role is for the migration alone.</summary>
    public static IEnumerable<string> Required(Rendered set)
    {
        foreach (var workload in set.Hosts)
        {
            var host = HostProject.All.Single(host => host.Name == workload.Host);
            var behindGateway = host.Name != "gateway";
            string[] wanted =
            [
                $"ConnectionStrings__{host.Module}",
                .. workload.Kind == "Job" ? [$"ConnectionStrings__{host.Module}Migrator"] : new[] { "ASPNETCORE_HTTP_PORTS" },
                "Messaging__RabbitMq__Uri",
                .. workload.Kind != "Job" ? ["Messaging__Transport"] : Array.Empty<string>(),
                .. behindGateway && workload.Kind != "Job" ? ["Auth__Authority"] : Array.Empty<string>(),
                // What appsettings.json says of them holds on a developer's machine only.
                .. workload.Kind == "Job" ? [] : Settings(host).Where(IsDestination),
            ];
            var found = Of(set, workload).Keys.ToHashSet();
            foreach (var name in wanted.Except(found)) yield return $"{workload}: {name} is missing";
            if (workload.Kind != "Job" && found.Any(name => name.EndsWith("Migrator", StringComparison.Ordinal)))
                yield return $"{workload}: it holds the migrator's role";
        }
    }

    /// <summary>What a host and its migration both read of servers and queues is one value: they would declare two queues of one
    /// name.</summary>
    public static IEnumerable<string> OneSource(Rendered set)
    {
        foreach (var job in set.Hosts.Where(workload => workload.Kind == "Job"))
            foreach (var host in set.Hosts.Where(other => other.Kind == "Deployment" && other.Host == job.Host))
            {
                var (migrated, run) = (Of(set, job), Of(set, host));
                foreach (var name in run.Keys.Where(IsShared).Union(migrated.Keys.Where(IsShared)).Order(StringComparer.Ordinal))
                    if (!migrated.TryGetValue(name, out var one) || !run.TryGetValue(name, out var other))
                        yield return $"{name} is read by only one of {job} and {host}";
                    else if (one != other || Source(job, name) != Source(host, name))
                        yield return $"{name} is not the same for {job} and {host}";
            }

        static bool IsShared(string name) => (name.StartsWith("ConnectionStrings__", StringComparison.Ordinal)
            && !name.EndsWith("Migrator", StringComparison.Ordinal)) || name.StartsWith("Messaging__", StringComparison.Ordinal);

        // Of a Secret made by hand the value is not known, but where it comes from.
        static string? Source(Workload workload, string name) => workload.Pod["containers"].To(0).To("env").Items()
            .FirstOrDefault(variable => variable["name"].Text() == name)?["valueFrom"]?.ToJsonString();
    }

    /// <summary>Finding for one variable, by whatever tool it is given (Kubernetes, compose).</summary>
    public static IEnumerable<string> Wrong(HostProject host, string name, string? value)
    {
        if (Framework.Contains(name) || name == $"ConnectionStrings__{host.Module}"
            || name == $"ConnectionStrings__{host.Module}Migrator") yield break;
        if (Settings(host).Contains(name)) yield break;

        var path = name.Split("__");
        var options = host.Assemblies.SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.GetField("Section", BindingFlags.Public | BindingFlags.Static)?.GetRawConstantValue() is string section
                && section == path[0]);
        var type = path.Length < 2 ? null : options.Select(option => path.Skip(1).Aggregate((Type?)option, Member))
            .FirstOrDefault(found => found is not null);
        if (type is null) yield return $"{name} is no setting of {host.Assembly}";
        else if (value is not null && !Converts(type, value)) yield return $"{name}={value} is no {type.Name}";
    }

    /// <summary>What the first container sees, the later source over the earlier; a null value stands in a Secret made by hand.</summary>
    public static Dictionary<string, string?> Of(Rendered set, Workload workload)
    {
        var container = workload.Pod["containers"].To(0)!;
        var found = new Dictionary<string, string?>();
        foreach (var from in container["envFrom"].Items())
            foreach (var (key, value) in Data(set, from["configMapRef"] is not null ? "ConfigMap" : "Secret",
                (from["configMapRef"] ?? from["secretRef"])!["name"]))
                found[key] = value;
        foreach (var variable in container["env"].Items())
        {
            var source = variable["valueFrom"];
            var key = source?["secretKeyRef"] ?? source?["configMapKeyRef"];
            found[variable["name"]!.ToString()] = variable["value"].Text()
                ?? (key is null ? null : Data(set, source!["secretKeyRef"] is null ? "ConfigMap" : "Secret", key["name"])
                    .GetValueOrDefault(key["key"].Text() ?? ""));
        }
        return found;
    }

    /// <summary>The servers a value names, as host:port.</summary>
    public static string? Address(string name, string? value)
    {
        if (value is null) return null;
        if (!name.StartsWith("ConnectionStrings__", StringComparison.Ordinal))
            return Uri.TryCreate(value, UriKind.Absolute, out var uri) ? $"{uri.Host}:{(uri.Port > 0 ? uri.Port : 5672)}" : null;
        var connection = new DbConnectionStringBuilder();
        try
        {
            connection.ConnectionString = value;
        }
        catch (ArgumentException)
        {
            return "a connection string that cannot be read";
        }
        return $"{(connection.TryGetValue("Host", out var host) ? host : "")}:"
            + $"{(connection.TryGetValue("Port", out var port) ? port : 5432)}";
    }

    /// <summary>The values of the host's appsettings.json, by the names of the variables that replace them.</summary>
    private static IEnumerable<string> Settings(HostProject host)
    {
        var path = Path.Combine(Repository.Root, host.Folder, "appsettings.json");
        return File.Exists(path) ? Leaves("", JsonNode.Parse(File.ReadAllText(path))) : [];

        static IEnumerable<string> Leaves(string name, JsonNode? node) =>
            node is JsonObject ? node.Members()
                .SelectMany(member => Leaves(name.Length == 0 ? member.Key : $"{name}__{member.Key}", member.Value)) : [name];
    }

    private static Dictionary<string, string> Data(Rendered set, string kind, JsonNode? name) =>
        set.Find(kind, name.Text()).To("data").Members().ToDictionary(
        entry => entry.Key,
        entry => kind == "Secret" ? Encoding.UTF8.GetString(Convert.FromBase64String(entry.Value!.ToString())) : entry.Value!.ToString())
            ?? [];

    private static bool IsDestination(string name) =>
        name.StartsWith("ReverseProxy__Clusters__", StringComparison.Ordinal) && name.EndsWith("__Address", StringComparison.Ordinal);

    private static Type? Member(Type? owner, string part) => owner switch
    {
        null => null,
        _ when owner != typeof(string) && owner.IsAssignableTo(typeof(IEnumerable)) && int.TryParse(part, out _) =>
            owner.GetElementType() ?? owner.GetGenericArguments().FirstOrDefault(),
        _ when owner.GetProperty(part) is { CanWrite: true, PropertyType: var type } => Nullable.GetUnderlyingType(type) ?? type,
        _ => null,
    };

    private static bool Converts(Type type, string value)
    {
        if (type == typeof(Uri)) return Uri.TryCreate(value, UriKind.Absolute, out _);
        return TypeDescriptor.GetConverter(type) is { } converter && converter.CanConvertFrom(typeof(string)) && converter.IsValid(value);
    }
}
