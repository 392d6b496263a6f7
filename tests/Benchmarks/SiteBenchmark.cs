namespace ThiDua.Benchmarks;

/// <summary>What a small site sees of the one process: how soon it is ready, how much memory it holds after a season, how large the
/// programs are.</summary>
internal static class SiteBenchmark
{
    private const int Starts = 3;
    private static readonly string[] Hosts =
    [
        "services/AllInOne", "gateway/Gateway", "services/Clusters/Clusters.Host", "services/Indicators/Indicators.Host",
            "services/Scoring/Scoring.Host", "services/Awards/Awards.Host",
    ];

    internal static async Task<bool> RunAsync(Machine machine, CancellationToken ct)
    {
        var folder = Path.Combine(Path.GetTempPath(), $"thidua-bench-{Guid.NewGuid():n}");
        try
        {
            var (first, again) = (new List<double>(), new List<double>());
            for (var i = 0; i < Starts; i++)
            {
                var settings = Settings(Path.Combine(folder, $"data-{i}"));
                foreach (var times in new[] { first, again })
                {
                    await using var site = await StartAsync(settings, ct);
                    times.Add(site.StartTime.TotalSeconds);
                }
                Report.Progress($"start {i + 1}/{Starts}: {first[^1]:0.0} s with initdb and migrations, {again[^1]:0.0} s with its data");
            }
            var (idle, after) = await SeasonAsync(Path.Combine(folder, "data-0"), ct);
            var sizes = await SizesAsync(folder, ct);
            return await new Report("site", "The one process of a small site")
                .Say($"Built binaries (Release), a private PostgreSQL with fsync in a folder of its own, messages in memory. Ready is the "
                    + $"first 200 of /health/ready; PostgreSQL is started by the program and counted. Memory is what the process holds "
                    + $"(PSS) after the demonstration season was played over HTTP; host, PostgreSQL and demo share the cores.")
                .Table($"start to ready, median of {Starts} | s",
                    [$"first start, makes the database | {first.Median():0.0}", $"every other start | {again.Median():0.0}"])
                .Table("memory | after the start | after the season", [$"the process | {idle["dotnet"]:0} MB | {after["dotnet"]:0} MB",
                    $"its PostgreSQL, all processes | {idle["postgres"]:0} MB | {after["postgres"]:0} MB"])
                .Table("published, without the runtime | MB", sizes.Select(one => $"{one.Name} | {one.Megabytes:0.0}"))
                .Goal("process start to ready, first start", first.Median(), 8, " s", atMost: true)
                .Goal("process start to ready, every other start", again.Median(), 8, " s", atMost: true)
                .Goal("memory of the process after the season", after["dotnet"], 400, " MB", atMost: true)
                .WriteAsync(machine, ct);
        }
        finally
        {
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        }
    }

    private static Dictionary<string, string> Settings(string data) =>
        new()
        {
            ["AllInOne__Data"] = data,
            ["Gateway__SignInLimit__Requests"] = "100000",
            // The one that the demonstration uses when it is given none.
            ["Identity__DemoPassword"] = "nuong-ngo-ben-suoi",
        };

    private static Task<Host> StartAsync(Dictionary<string, string> settings, CancellationToken ct)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort.Any()}");
        return Host.StartAsync(Host.Assembly("services/AllInOne"), address, settings, ct, "--demo", "--urls",
            address.ToString().TrimEnd('/'));
    }

    private static async Task<(Dictionary<string, double> Idle, Dictionary<string, double> After)> SeasonAsync(string data,
        CancellationToken ct)
    {
        await using var site = await StartAsync(Settings(data), ct);
        var consumption = new Consumption(site.Address.Authority);
        var idle = consumption.Memory();
        Report.Progress($"playing the season of 2021");
        await Host.RunAsync([Host.Assembly("tests/Demo"), "--address", site.Address.ToString(), "--season", "lao-cai-2021"], Report.Root,
            [], ct);
        return (idle, consumption.Memory());
    }

    private static async Task<List<(string Name, double Megabytes)>> SizesAsync(string folder, CancellationToken ct)
    {
        var sizes = new List<(string, double)>();
        foreach (var host in Hosts)
        {
            var target = Path.Combine(folder, "published", Path.GetFileName(host));
            Report.Progress($"publishing {host}");
            await Host.RunAsync(["publish", host, "-c", "Release", "-o", target, "-nologo", "-v", "q"], Report.Root, [], ct);
            sizes.Add((Path.GetFileName(host), new DirectoryInfo(target).EnumerateFiles("*", SearchOption.AllDirectories)
                .Sum(file => file.Length) / 1048576.0));
        }
        return sizes;
    }
}
