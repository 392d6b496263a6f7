namespace ThiDua.Kubernetes.Tests;

/// <summary>The images only copy what was published: they build without a network, and nothing runs while they are built.</summary>
public sealed class DockerfileTests
{
    public static TheoryData<string> Hosts => new(HostProject.All.Select(host => host.Name));

    [Fact]
    public void The_hosts_are_found() =>
        Assert.Equal(["all-in-one", "awards", "clusters", "gateway", "indicators", "scoring"],
            HostProject.All.Select(host => host.Name).Order());

    [Theory]
    [MemberData(nameof(Hosts))]
    public void An_image_copies_the_published_host_and_runs_it_without_rights(string name)
    {
        var host = HostProject.All.Single(host => host.Name == name);

        Assert.Empty(Findings(host, Repository.Read($"{host.Folder}/Dockerfile")));
    }

    [Theory]
    [InlineData("USER 10001:10001", "USER root", "runs as 'root'")]
    [InlineData("ENTRYPOINT [\"dotnet\", \"ThiDua.Scoring.Host.dll\"]", "ENTRYPOINT [\"dotnet\", \"ThiDua.Awards.Host.dll\"]",
        "does not start ThiDua.Scoring.Host.dll")]
    [InlineData("EXPOSE 8080", "RUN apt-get update", "RUN apt-get update")]
    [InlineData("FROM ${BASE}", "FROM debian:12", "FROM debian:12")]
    [InlineData("ARG BASE=", "ARG OTHER=", "no ARG BASE")]
    [InlineData("aspnet:10.0", "aspnet:latest", "names no version")]
    [InlineData("artifacts/publish/scoring/", "artifacts/publish/awards/", "does not copy artifacts/publish/scoring/")]
    public void A_fault_in_a_Dockerfile_is_found(string right, string wrong, string says)
    {
        var host = HostProject.All.Single(host => host.Name == "scoring");
        var broken = Repository.Read($"{host.Folder}/Dockerfile").Replace(right, wrong, StringComparison.Ordinal);

        Assert.Contains(Findings(host, broken), finding => finding.Contains(says, StringComparison.Ordinal));
    }

    [Fact]
    public void The_script_builds_every_host()
    {
        var script = Repository.Read("k8s/images.sh");

        Assert.All(HostProject.All, host => Assert.Contains($"[{host.Name}]={host.Folder}\n", script, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Findings(HostProject host, string text)
    {
        string[] known = ["ARG", "FROM", "WORKDIR", "COPY", "ENV", "EXPOSE", "USER", "VOLUME", "ENTRYPOINT"];
        var lines = text.Split('\n').Select(line => line.Trim())
            .Where(line => line.Length > 0 && !line.StartsWith('#')).Select(line => line.Split(' ', 2)).ToArray();
        foreach (var line in lines.Where(line => !known.Contains(line[0]) || (line[0] == "FROM" && line[1] != "${BASE}")))
            yield return $"{line[0]} {line[1]} is more than copying";
        var arguments = lines.Where(line => line[0] == "ARG" && line[1].StartsWith("BASE=", StringComparison.Ordinal)).ToArray();
        if (arguments.Length == 0) yield return "there is no ARG BASE";
        foreach (var argument in arguments.Where(argument => !Checks.Pods.IsPinned(argument[1][5..])))
            yield return $"{argument[1]} names no version";
        if (!lines.Any(line => line[0] == "COPY" && line[1].StartsWith($"artifacts/publish/{host.Name}/ ", StringComparison.Ordinal)))
            yield return $"it does not copy artifacts/publish/{host.Name}/";
        // PostgreSQL's initdb asks for the name of its user; 65534 (nobody) has one in every base.
        var user = host.Name == HostProject.SmallSite ? "65534:65534" : "10001:10001";
        if (lines.LastOrDefault(line => line[0] == "USER")?[1] is var last && last != user) yield return $"it runs as '{last}'";
        if (lines[^1] is not ["ENTRYPOINT", var start]
            || !start.StartsWith($"[\"dotnet\", \"{host.Assembly}.dll\"", StringComparison.Ordinal))
            yield return $"it does not start {host.Assembly}.dll";
    }
}
