using System.Diagnostics;

[assembly: AssemblyFixture(typeof(ThiDua.Kubernetes.Tests.Published))]

namespace ThiDua.Kubernetes.Tests;

/// <summary>What a clone would hold, in a folder of its own, where <c>k8s/images.sh</c> publishes every host: nothing that was built before
/// can help. In place of the container engine stands a program that agrees to everything.</summary>
public sealed class Published : IAsyncLifetime
{
    private readonly DirectoryInfo _clone = Directory.CreateTempSubdirectory("thidua-clone-");
    private Task<string>? _folder;

    public Task<string> FolderAsync(CancellationToken ct) => _folder ??= PublishAsync(ct);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync()
    {
        _clone.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private async Task<string> PublishAsync(CancellationToken ct)
    {
        // What would be committed, as it lies here.
        await RunAsync(Repository.Root,
            "git ls-files -z --cached --others --exclude-standard | xargs -0 cp --parents --target-directory=\"$CLONE\"", ct);
        await RunAsync(_clone.FullName, $"k8s/images.sh {string.Join(' ', HostProject.Deployed.Select(host => host.Name))}", ct);
        return Path.Combine(_clone.FullName, "artifacts/publish");
    }

    private async Task RunAsync(string folder, string command, CancellationToken ct)
    {
        var start = new ProcessStartInfo("bash", ["-c", command])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["CLONE"] = _clone.FullName;
        start.Environment["ENGINE"] = "true";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(ct);
        var output = await process.StandardOutput.ReadToEndAsync(ct);
        await process.WaitForExitAsync(ct);
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"«{command}» ended with {process.ExitCode}:\n{output}{await errors}");
    }
}

/// <summary>What an image holds is what was published from a clean clone.</summary>
public sealed class PublishedTests(Published published)
{
    public static TheoryData<string> Hosts => new(HostProject.Deployed.Select(host => host.Name));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task A_published_host_has_its_program_its_settings(string name)
    {
        var host = HostProject.All.Single(host => host.Name == name);
        var folder = Path.Combine(await published.FolderAsync(Ct), name);
        string[] wanted =
        [
            $"{host.Assembly}.dll", $"{host.Assembly}.runtimeconfig.json", $"{host.Assembly}.deps.json", "appsettings.json",
            $"ThiDua.{host.Module}.dll", "ThiDua.BuildingBlocks.dll",
        ];

        Assert.All(wanted, file => Assert.True(new FileInfo(Path.Combine(folder, file)) is { Exists: true, Length: > 0 }, file));
    }

    [Fact]
    public async Task The_gateway_has_the_pages_that_a_build_of_web_makes()
    {
        var folder = Path.Combine(await published.FolderAsync(Ct), "gateway/web");
        var built = Path.GetFullPath(Path.Combine(folder, "../../../../web/dist"));

        // One at least of each folder of pages, and everything that the build made.
        Assert.Empty(Directory.GetFiles(Path.Combine(Repository.Root, "web"), "index.html", SearchOption.AllDirectories)
            .Select(page => Path.GetRelativePath(Path.Combine(Repository.Root, "web"), page))
            .Where(page => !page.Split('/').Any(part => part is "node_modules" or "dist")).Except(Files(folder)));
        Assert.Equal(Files(built), Files(folder));
        Assert.Contains("script", await File.ReadAllTextAsync(Path.Combine(folder, "index.html"), Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_image_holds_what_belongs_to_a_developers_machine()
    {
        var folder = await published.FolderAsync(Ct);

        Assert.DoesNotContain(Files(folder), file => Path.GetFileName(file) is "appsettings.Development.json" or "launchSettings.json"
            || file.EndsWith(".pfx", StringComparison.Ordinal) || file.EndsWith(".pem", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Files(string folder) => Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal);
}
