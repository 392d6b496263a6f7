using System.Reflection;
using k8s.Models;

namespace ThiDua.Kubernetes.Tests.Checks.Server;

/// <summary>
/// The kinds of objects that the overlays may hold. One that is not here has no checks, and is a finding until it has.
/// </summary>
internal static class Kinds
{
    private static readonly Dictionary<string, (string ApiVersion, Type Type)> Known = new[]
    {
        typeof(V1Namespace), typeof(V1ServiceAccount), typeof(V1Service), typeof(V1ConfigMap), typeof(V1Secret), typeof(V1Deployment),
        typeof(V1StatefulSet), typeof(V1Job), typeof(V1PodDisruptionBudget), typeof(V1NetworkPolicy), typeof(V1Ingress),
        typeof(V2HorizontalPodAutoscaler), typeof(ScaledObject), typeof(TriggerAuthentication),
    }.ToDictionary(NameOf, type => (ApiVersionOf(type), type));

    public static IEnumerable<Type> Types => Known.Values.Select(known => known.Type);

    /// <summary>The type of an object, or the sentence that says why it has none.</summary>
    public static (Type? Type, string? Finding) Of(JsonObject o, string path)
    {
        if (o["kind"] is not JsonValue kind || o["apiVersion"] is not JsonValue version)
            return (null, $"{path}kind and apiVersion are required");
        if (!Known.TryGetValue(kind.ToString(), out var known))
            return (null, $"{path}kind: '{kind}' is no kind that the checks know; teach it to them in {nameof(Kinds)} first");
        return known.ApiVersion == version.ToString() ? (known.Type, null)
            : (null, $"{path}apiVersion: there is no {kind} in '{version}': it is {known.ApiVersion}");
    }

    private static KubernetesEntityAttribute Entity(Type type) => type.GetCustomAttribute<KubernetesEntityAttribute>()!;

    private static string NameOf(Type type) => Entity(type).Kind;

    private static string ApiVersionOf(Type type) =>
        Entity(type).Group.Length == 0 ? Entity(type).ApiVersion : $"{Entity(type).Group}/{Entity(type).ApiVersion}";
}
