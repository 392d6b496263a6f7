namespace ThiDua.Kubernetes.Tests.Checks;

/// <summary>A selector finds the pods it is meant for, and no others.</summary>
internal static class Selectors
{
    public static IEnumerable<string> Check(Rendered set)
    {
        foreach (var workload in set.Workloads.Where(w => w.Kind != "Job"))
            foreach (var spread in workload.Pod["topologySpreadConstraints"].Items())
            {
                var keys = spread["matchLabelKeys"].Items().Select(key => key.ToString()).Where(key => key != "pod-template-hash");
                if (!spread["labelSelector"].To("matchLabels").Labels().Selects(workload.Labels) || !keys.All(workload.Labels.ContainsKey))
                    yield return $"{workload}: it is spread by labels that its own pods do not carry";
                if (spread["nodeTaintsPolicy"].Text() != "Honor")
                    yield return $"{workload}: a drained zone counts as empty unless nodeTaintsPolicy is Honor";
            }

        foreach (var service in set.Of("Service"))
        {
            var selected = Selected(set, service["spec"].To("selector")).ToArray();
            if (selected.Length != 1)
            {
                yield return $"Service/{service.Name()}: it selects {selected.Length} workloads ({string.Join<Workload>(", ", selected)}) "
                    + $"instead of one";
                continue;
            }
            var ports = selected[0].Containers.SelectMany(container => container["ports"].Items()).Select(port => port["name"].Text())
                .ToHashSet();
            foreach (var port in service["spec"].To("ports").Items().Where(port => !ports.Contains(port["targetPort"].Text())))
                yield return $"Service/{service.Name()}: {selected[0]} has no port '{port["targetPort"]}'";
        }

        foreach (var budget in set.Of("PodDisruptionBudget"))
            if (Selected(set, budget["spec"].To("selector").To("matchLabels")).Count() != 1)
                yield return $"PodDisruptionBudget/{budget.Name()}: it does not select the pods of exactly one workload";
    }

    private static IEnumerable<Workload> Selected(Rendered set, JsonNode? selector) =>
        selector.Labels() is { Count: > 0 } labels ? set.Workloads.Where(workload => labels.Selects(workload.Labels)) : [];
}
