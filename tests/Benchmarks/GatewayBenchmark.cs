namespace ThiDua.Benchmarks;

/// <summary>A real read and a real write of Clusters through our gateway, beside the same service asked directly and beside nginx in front
/// of it.</summary>
internal static class GatewayBenchmark
{
    private const int Connections = 16;
    private const int PerSecond = 300;
    private static readonly TimeSpan Slice = TimeSpan.FromSeconds(1.5);

    internal static async Task<bool> RunAsync(Machine machine, CancellationToken ct)
    {
        await using var platform = await HttpPlatform.StartAsync(machine, ct);
        await using var nginx = await Nginx.StartAsync(platform.Service, machine, ct);
        using var load = new Load(platform.Token, Connections);
        await platform.FillAsync(load, ct);
        var report = new Report("gateway", "Through the gateway, directly, and through nginx")
            .Say($"Read: the first 20 units of the register. Write: a new unit with an idempotency key (five rows, one commit with fsync, "
                + $"relayed to RabbitMQ). Gateway: token checked, client counted against its limit, forwarded by YARP. nginx: kept-alive "
                + $"connections to the service, nothing else. Load, gateway, nginx, service, PostgreSQL and RabbitMQ share the cores; all "
                + $"three ways in turn after 2,000 uncounted requests each.");
        foreach (var (what, make) in new (string, Func<Uri, HttpRequestMessage>)[] { ("read", HttpPlatform.Read),
            ("write", HttpPlatform.Write) })
        {
            Uri[] ways = [platform.Gateway, platform.Service, nginx.Address];
            foreach (var way in ways) await load.WarmUpAsync(() => make(way), ct);
            Report.Progress($"{what}, {Connections} connections: gateway, direct, nginx /s");
            var most = await Rounds.InTurnAsync(warmUp: 1, rounds: 7, rate =>
                rate, [.. ways.Select(way => (Func<Task<double>>)(() => load.SaturateAsync(() => make(way), Slice, ct)))]);
            Report.Progress($"{what}, {PerSecond}/s: gateway, direct, nginx median ms");
            var paced = await Rounds.InTurnAsync(warmUp: 1, rounds: 5, times => times.Median(),
                [.. ways.Select(way => (Func<Task<double[]>>)(() => load.PaceAsync(() => make(way), PerSecond, Slice, ct)))]);
            report.Table($"{what} | gateway | direct | nginx",
                [
                    $"/s at saturation, {Connections} connections, closed loop | {most.Select(r => r[0]).Median():n0} | "
                        + $"{most.Select(r => r[1]).Median():n0} | {most.Select(r => r[2]).Median():n0}",
                    $"median ms at {PerSecond}/s, open loop | {paced.Select(r => r[0].Median()).Median():0.00} | "
                        + $"{paced.Select(r => r[1].Median()).Median():0.00} | {paced.Select(r => r[2].Median()).Median():0.00}",
                    $"99th percentile ms at {PerSecond}/s | {paced.Select(r => Percentile(r[0])).Median():0.0} | "
                        + $"{paced.Select(r => Percentile(r[1])).Median():0.0} | {paced.Select(r => Percentile(r[2])).Median():0.0}",
                ])
                .Goal($"{what}: gateway / direct at saturation", most.Ratio(r => r, of: 0, to: 1), 0.6)
                .Goal($"{what}: gateway / nginx at saturation", most.Ratio(r => r, of: 0, to: 2), 0.9)
                .Goal($"{what}: added by the gateway to the median at {PerSecond}/s",
                    paced.Select(r => r[0].Median() - r[1].Median()).Median(), 1.5, " ms", atMost: true)
                .Say(most.Select(r => r[1]).Median() > 1.5 * PerSecond ? $""
                    : $"This run reached only {most.Select(r => r[1]).Median():0}/s directly: at {PerSecond}/s "
                        + $"requests queued, and the last figure is not the gateway's.");
        }
        return await report.WriteAsync(machine, ct);
    }

    private static double Percentile(double[] sorted) => sorted[(int)(sorted.Length * 0.99)];
}
