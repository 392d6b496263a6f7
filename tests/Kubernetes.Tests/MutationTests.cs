namespace ThiDua.Kubernetes.Tests;

/// <summary>Every place of every overlay spoiled, one after the other.</summary>
public sealed class MutationTests(RenderedOverlays overlays)
{
    private static readonly SchemaOfACluster? Schema =
        SchemaOfACluster.Read(Environment.GetEnvironmentVariable("THIDUA_K8S_SCHEMA"));

    public static TheoryData<string> Folders => new(RenderedOverlays.Folders.Where(folder => folder != "k8s/base"));

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_field_with_another_name_or_a_value_of_another_type_is_found(string folder)
    {
        var missed = overlays[folder].Objects.SelectMany(Mutation.Refused)
            .Where(mutation => !ApiServer.Check(new(folder, [mutation.Object])).Any()).Select(mutation => mutation.Place);

        Assert.Empty(missed);
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void No_check_ends_by_an_exception(string folder)
    {
        var set = overlays[folder];
        var faults = new HashSet<string>();
        var taken = 0;
        foreach (var o in set.Objects)
            foreach (var mutation in Mutation.Strange(o))
            {
                if (ApiServer.Check(new(folder, [mutation.Object])).Any()) continue;
                // For the slower rules every fiftieth will do; the overlays share most of their objects.
                if (taken++ % 50 != 0) continue;
                var broken = set with { Objects = [.. set.Objects.Where(other => other != o), mutation.Object] };
                foreach (var (name, rule) in OverlayTests.Rules)
                    if (Record.Exception(() => rule(broken).ToArray()) is { } fault)
                        faults.Add($"{mutation.Place}: '{name}' ends by {fault.GetType().Name}: {fault.Message}");
            }

        Assert.Empty(faults);
    }

    /// <summary>With <c>THIDUA_K8S_SCHEMA</c>: what the schema of a cluster refuses, the checks refuse too.</summary>
    [Theory]
    [MemberData(nameof(Folders))]
    public void What_the_schema_of_a_cluster_refuses_is_found(string folder)
    {
        if (Schema is null) return;
        var objects = overlays[folder].Objects;
        var refused = objects.SelectMany(o => Mutation.Refused(o).Concat(Mutation.Strange(o)))
            .Where(mutation => !Schema.Takes(mutation.Object)).ToArray();
        var missed = refused.Where(mutation => !ApiServer.Check(new(folder, [mutation.Object])).Any()).Select(mutation => mutation.Place)
            .ToArray();

        TestContext.Current.TestOutputHelper!.WriteLine($"{folder}: {refused.Length - missed.Length} of {refused.Length} found");
        Assert.All(objects, o => Assert.True(Schema.Takes(o), $"{o.Kind()}/{o.Name()} is not what the schema takes"));
        Assert.Empty(missed);
    }
}
