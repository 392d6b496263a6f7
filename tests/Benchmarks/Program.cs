using System.Globalization;
using ThiDua.Benchmarks;

// Results are read by people of any language: a point, no matter where they are made.
CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;

// The twin that an endpoint is compared with runs as a process of its own, as the endpoint does.
if (args is ["--twin", ..]) return await Twin.RunAsync(args);

// Ratios in one run, never times alone: the machine may be shared. Each benchmark is one file that says what it compares with and what
// shares the cores.
(string Name, Func<Machine, CancellationToken, Task<bool>> RunAsync)[] benchmarks =
[
    ("relay", RelayBenchmark.RunAsync),
    ("inbox", InboxBenchmark.RunAsync),
    ("twin", TwinBenchmark.RunAsync),
    ("gateway", GatewayBenchmark.RunAsync),
    ("sign-in", SignInBenchmark.RunAsync),
    ("site", SiteBenchmark.RunAsync),
    ("growth", GrowthBenchmark.RunAsync),
];

var wanted = args.Length == 0 ? benchmarks : benchmarks.Where(one => args.Contains(one.Name)).ToArray();
if (wanted.Length < Math.Max(1, args.Length))
{
    await Console.Error.WriteLineAsync($"Benchmarks are: {string.Join(", ", benchmarks.Select(one => one.Name))}.");
    return 2;
}

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, key) => { key.Cancel = true; stop.Cancel(); };
var met = true;
foreach (var (name, runAsync) in wanted)
{
    Console.WriteLine($"== {name}");
    // One that hangs ends all the same; the season of 800 members takes a while on a busy machine.
    using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop.Token);
    limit.CancelAfter(TimeSpan.FromMinutes(20));
    met &= await runAsync(new Machine(), limit.Token);
}
Console.WriteLine("Written to tests/Benchmarks/results/.");
return met ? 0 : 1;
