using System.Net;
using System.Net.Http.Json;

namespace ThiDua.Benchmarks;

/// <summary>
/// The morning of the deadline: everybody signs in at once, somebody guesses passwords beside them, and one who is signed in goes on
/// working. Hashes cost on purpose; what is measured is whom they cost.
/// </summary>
internal static class SignInBenchmark
{
    private const int People = 115;
    private const int PerSecond = 20;
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(15);

    internal static async Task<bool> RunAsync(Machine machine, CancellationToken ct)
    {
        await using var platform = await HttpPlatform.StartAsync(machine, ct);
        using var worker = Browser(platform);
        await EnterAsync(worker, HttpPlatform.Accounts[0], ct);
        await PaceAsync(worker, TimeSpan.FromSeconds(3), ct);

        var quiet = await PaceAsync(worker, Quiet, ct);
        Report.Progress($"quiet: p95 {P95(quiet):0.0} ms, longest {quiet[^1]:0.0} ms");
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var working = PaceAsync(worker, TimeSpan.FromMinutes(2), ends.Token);
        var guessing = GuessAsync(platform, ends.Token);
        var watch = Stopwatch.StartNew();
        var entered = await Task.WhenAll(Enumerable.Range(0, People).Select(i => ArriveAsync(platform, i, ct)));
        var all = watch.Elapsed;
        await ends.CancelAsync();
        var (busy, guesses) = (await working, await guessing);
        Report.Progress($"{People} signed in within {all.TotalSeconds:0.0} s beside {guesses} guesses: p95 {P95(busy):0.0} ms, longest "
            + $"{busy[^1]:0.0} ms");

        return await new Report("sign-in", "Everybody signs in at once")
            .Say($"{People} people sign in with their passwords within one second, each from a browser of its own; whoever is told to come "
                + $"back does. Beside them somebody sends wrong passwords, two each second, and one who is signed in asks for /me "
                + $"{PerSecond} times a second. The baseline is that same person before. Gateway, PostgreSQL and the load share the cores.")
            .Table("of whoever is signed in | quiet | everybody signs in",
                [$"p95, ms | {P95(quiet):0.0} | {P95(busy):0.0}", $"longest, ms | {quiet[^1]:0.0} | {busy[^1]:0.0}"])
            .Table("of those who sign in | s",
                [$"median | {entered.Order().ElementAt(People / 2):0.0}", $"the last | {entered.Max():0.0}"])
            .Goal("p95 while everybody signs in / quiet", P95(busy) / P95(quiet), 3, atMost: true)
            .Goal("longest request of whoever is signed in", busy[^1] / 1000, 1, " s", atMost: true)
            .Goal($"all {People} are in after", all.TotalSeconds, 20, " s", atMost: true)
            .WriteAsync(machine, ct);
    }

    private static double P95(double[] sorted) => sorted[(int)(sorted.Length * 0.95)];

    private static HttpClient Browser(HttpPlatform platform)
    {
        var browser = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer() })
        {
            BaseAddress = platform.Gateway,
            Timeout = TimeSpan.FromMinutes(1),
        };
        browser.DefaultRequestHeaders.Add("X-ThiDua", "1");
        return browser;
    }

    private static async Task<double> ArriveAsync(HttpPlatform platform, int number, CancellationToken ct)
    {
        await Task.Delay(number * 1000 / People, ct);
        var watch = Stopwatch.StartNew();
        using var browser = Browser(platform);
        await EnterAsync(browser, HttpPlatform.Accounts[number % HttpPlatform.Accounts.Count], ct);
        return watch.Elapsed.TotalSeconds;
    }

    private static async Task EnterAsync(HttpClient browser, string name, CancellationToken ct)
    {
        while (true)
        {
            using var answer = await browser.PostAsJsonAsync("/sign-in", new { name, password = HttpPlatform.Password }, ct);
            if (answer.StatusCode != HttpStatusCode.ServiceUnavailable)
            {
                answer.EnsureSuccessStatusCode();
                return;
            }
            await Task.Delay(answer.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(1), ct);
        }
    }

    private static async Task<int> GuessAsync(HttpPlatform platform, CancellationToken ct)
    {
        using var stranger = Browser(platform);
        var sent = new List<Task>();
        try
        {
            while (true)
            {
                sent.Add(stranger.PostAsJsonAsync("/sign-in", new { name = "office", password = $"wrong-{sent.Count}" }, ct));
                await Task.Delay(500, ct);
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(sent.Select(one => one.ContinueWith(_ => { }, TaskScheduler.Default)));
            return sent.Count;
        }
    }

    /// <returns>Milliseconds from the tick at which each request was due, sorted.</returns>
    private static async Task<double[]> PaceAsync(HttpClient browser, TimeSpan time, CancellationToken ct)
    {
        var answers = new List<Task<double>>();
        var watch = Stopwatch.StartNew();
        try
        {
            for (var i = 0; watch.Elapsed < time; i++)
            {
                var due = TimeSpan.FromSeconds(i / (double)PerSecond);
                if (due > watch.Elapsed) await Task.Delay(due - watch.Elapsed, ct);
                answers.Add(TimedAsync(due));
            }
        }
        catch (OperationCanceledException)
        {
            // Everybody is in.
        }
        return [.. (await Task.WhenAll(answers)).Order()];

        async Task<double> TimedAsync(TimeSpan due)
        {
            using var answer = await browser.GetAsync("/me", CancellationToken.None);
            answer.EnsureSuccessStatusCode();
            return (watch.Elapsed - due).TotalMilliseconds;
        }
    }
}
