using System.Text.Json.Serialization;
using k8s.Models;

namespace ThiDua.Kubernetes.Tests.Checks.Server;

/// <summary>What KEDA's own kinds hold, as far as the overlays use it; the names are KEDA's (keda.sh/docs, v1alpha1).</summary>
[KubernetesEntity(Group = "keda.sh", ApiVersion = "v1alpha1", Kind = "ScaledObject", PluralName = "scaledobjects")]
internal sealed record ScaledObject(
    [property: JsonPropertyName("apiVersion")] string ApiVersion,
    [property: JsonPropertyName("kind")] string Kind,
    [property: JsonPropertyName("metadata")] V1ObjectMeta Metadata,
    [property: JsonPropertyName("spec")] ScaledObjectSpec Spec);

internal sealed record ScaledObjectSpec
{
    [JsonPropertyName("scaleTargetRef")] public ScaleTarget? ScaleTargetRef { get; init; }
    [JsonPropertyName("pollingInterval")] public int? PollingInterval { get; init; }
    [JsonPropertyName("cooldownPeriod")] public int? CooldownPeriod { get; init; }
    [JsonPropertyName("minReplicaCount")] public int? MinReplicaCount { get; init; }
    [JsonPropertyName("maxReplicaCount")] public int? MaxReplicaCount { get; init; }
    [JsonPropertyName("fallback")] public ScaleFallback? Fallback { get; init; }
    [JsonPropertyName("advanced")] public ScaleAdvanced? Advanced { get; init; }
    [JsonPropertyName("triggers")] public IList<ScaleTrigger>? Triggers { get; init; }
}

internal sealed record ScaleTarget(
    [property: JsonPropertyName("apiVersion")] string? ApiVersion,
    [property: JsonPropertyName("kind")] string? Kind,
    [property: JsonPropertyName("name")] string? Name);

internal sealed record ScaleFallback(
    [property: JsonPropertyName("failureThreshold")] int? FailureThreshold, [property: JsonPropertyName("replicas")] int? Replicas);

internal sealed record ScaleAdvanced(
    [property: JsonPropertyName("horizontalPodAutoscalerConfig")] ScaleConfig? Config,
    [property: JsonPropertyName("restoreToOriginalReplicaCount")] bool? Restore);

internal sealed record ScaleConfig(
    [property: JsonPropertyName("behavior")] V2HorizontalPodAutoscalerBehavior? Behavior,
    [property: JsonPropertyName("name")] string? Name);

internal sealed record ScaleTrigger
{
    [JsonPropertyName("type")] public string? Type { get; init; }
    [JsonPropertyName("name")] public string? Name { get; init; }
    [JsonPropertyName("metricType")] public string? MetricType { get; init; }
    [JsonPropertyName("metadata")] public IDictionary<string, string>? Metadata { get; init; }
    [JsonPropertyName("authenticationRef")] public ScaleAuthentication? AuthenticationRef { get; init; }
}

internal sealed record ScaleAuthentication(
    [property: JsonPropertyName("name")] string? Name, [property: JsonPropertyName("kind")] string? Kind);

[KubernetesEntity(Group = "keda.sh", ApiVersion = "v1alpha1", Kind = "TriggerAuthentication", PluralName = "triggerauthentications")]
internal sealed record TriggerAuthentication(
    [property: JsonPropertyName("apiVersion")] string ApiVersion,
    [property: JsonPropertyName("kind")] string Kind,
    [property: JsonPropertyName("metadata")] V1ObjectMeta Metadata,
    [property: JsonPropertyName("spec")] TriggerAuthenticationSpec Spec);

internal sealed record TriggerAuthenticationSpec(
    [property: JsonPropertyName("secretTargetRef")] IList<TriggerSecret>? SecretTargetRef);

internal sealed record TriggerSecret(
    [property: JsonPropertyName("parameter")] string? Parameter,
    [property: JsonPropertyName("name")] string? Name,
    [property: JsonPropertyName("key")] string? Key);
