using ThiDua.Benchmarks;

// Ratios in one run, never times alone: the machine may be shared. Every benchmark states what it compares with and what shares the cores.
var messages = args.SkipWhile(a => a != "--messages").Skip(1).Select(int.Parse).FirstOrDefault(10_000);
var rounds = args.SkipWhile(a => a != "--rounds").Skip(1).Select(int.Parse).FirstOrDefault(3);
using var stop = new CancellationTokenSource(TimeSpan.FromMinutes(15));
Console.CancelKeyPress += (_, key) => { key.Cancel = true; stop.Cancel(); };

var met = await RelayBenchmark.RunAsync(messages, rounds, stop.Token);
return met ? 0 : 1;
