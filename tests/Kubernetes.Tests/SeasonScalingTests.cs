namespace ThiDua.Kubernetes.Tests;

/// <summary>Scaling by queues and by the season's calendar; what KEDA would silently not do is found before.</summary>
public sealed class SeasonScalingTests(RenderedOverlays overlays)
{
    private static readonly (string Says, Action<Rendered> Damage)[] Faults =
    [
        ("Deployment 'scoring' has a HorizontalPodAutoscaler too", set => ((List<JsonObject>)set.Objects).Add(new()
        {
            ["apiVersion"] = "autoscaling/v2",
            ["kind"] = "HorizontalPodAutoscaler",
            ["metadata"] = new JsonObject { ["name"] = "other" },
            ["spec"] = new JsonObject
            {
                ["maxReplicas"] = 3,
                ["scaleTargetRef"] = new JsonObject { ["kind"] = "Deployment", ["name"] = "scoring" },
            },
        })),
        ("Deployment 'scoring' has two of them",
            set => set.Find("ScaledObject", "awards")!["spec"]!["scaleTargetRef"]!["name"] = "scoring"),
        ("there is no Deployment 'scores'", set => Spec(set)["scaleTargetRef"]!["name"] = "scores"),
        ("'replicas' fights with its ScaledObject", set => set.Find("Deployment", "scoring")!["spec"]!["replicas"] = 2),
        ("scoring has no queue 'awards-ranking-changed'", set => Queue(set)["metadata"]!["queueName"] = "awards-ranking-changed"),
        ("there is no TriggerAuthentication 'broker'", set => Queue(set)["authenticationRef"]!["name"] = "broker"),
        ("there is no 'uri' in a Secret 'scoring'",
            set => set.Find("TriggerAuthentication", "scoring-broker")!["spec"]!["secretTargetRef"]![0]!["key"] = "uri"),
        ("maxReplicas: there is no such field", set => Spec(set)["maxReplicas"] = 3),
        ("minReplicaCount: it is more than maxReplicaCount", set => Spec(set)["minReplicaCount"] = 7),
        ("triggers[0].type: 'rabbit'", set => Queue(set)["type"] = "rabbit"),
        ("triggers[0].metadata.value: a trigger rabbitmq needs it", set => Queue(set)["metadata"]!.AsObject().Remove("value")),
        ("triggers[0].metadata[value]: 1000 is not a text", set => Queue(set)["metadata"]!["value"] = 1000),
        ("metadata.start: '20 November' is no time of cron", set => Spec(set)["triggers"]![3]!["metadata"]!["start"] = "20 November"),
    ];

    public static TheoryData<int, string> Numbered => new(Faults.Select((fault, number) => (number, fault.Says)));

    [Theory]
    [MemberData(nameof(Numbered))]
    public void A_fault_is_found_and_named(int number, string says)
    {
        var copy = overlays["k8s/tests/season-scaling"].Copy();
        var broken = copy with { Objects = copy.Objects.ToList() };
        Faults[number].Damage(broken);

        Assert.Contains(OverlayTests.Checks["references exist"](broken), found => found.Contains(says, StringComparison.Ordinal));
    }

    private static JsonNode Spec(Rendered set) => set.Find("ScaledObject", "scoring")!["spec"]!;

    private static JsonNode Queue(Rendered set) => Spec(set)["triggers"]![0]!;
}
