namespace ThiDua.Benchmarks.Harness;

/// <summary>Requests from this process over a fixed number of connections. What is not answered by 2xx ends the benchmark: a refusal is
/// quick and would look good.</summary>
internal sealed class Load(string token, int connections) : IDisposable
{
    private readonly HttpMessageInvoker _http =
        new(new SocketsHttpHandler { MaxConnectionsPerServer = connections, UseCookies = false, AllowAutoRedirect = false });

    public int Connections => connections;

    /// <summary>Closed loop: each connection sends its next request when the last is answered. Finds what can be had at most.</summary>
    public async Task<double> SaturateAsync(Func<HttpRequestMessage> make, TimeSpan time, CancellationToken ct)
    {
        var (watch, done) = (Stopwatch.StartNew(), 0);
        await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(async () =>
        {
            while (watch.Elapsed < time)
            {
                await SendAsync(make(), ct);
                Interlocked.Increment(ref done);
            }
        }, ct)));
        return done / watch.Elapsed.TotalSeconds;
    }

    /// <summary>So many requests that the compiler is through with what they need; an endpoint is not its own first thousand.</summary>
    public async Task WarmUpAsync(Func<HttpRequestMessage> make, CancellationToken ct) =>
        await Parallel.ForEachAsync(Enumerable.Range(0, 2_000), new ParallelOptions
        {
            MaxDegreeOfParallelism = connections,
            CancellationToken = ct
        }, async (_, stopped) => await SendAsync(make(), stopped));

    /// <summary>
    /// Open loop: a request leaves at each tick whether or not earlier ones are answered, and its time counts from the tick, not from when
    /// it could be sent.
    /// </summary>
    /// <returns>Milliseconds, sorted.</returns>
    public async Task<double[]> PaceAsync(Func<HttpRequestMessage> make, int perSecond, TimeSpan time, CancellationToken ct)
    {
        var (start, count) = (Stopwatch.GetTimestamp(), (int)(perSecond * time.TotalSeconds));
        var answers = new Task<double>[count];
        for (var i = 0; i < count; i++)
        {
            var due = start + (long)(i * (Stopwatch.Frequency / (double)perSecond));
            while (Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), due) is { Ticks: > 0 } early) await Task.Delay(
                early < TimeSpan.FromMilliseconds(1) ? TimeSpan.FromMilliseconds(1) : early, ct);
            answers[i] = TimedAsync(due);
        }
        return [.. (await Task.WhenAll(answers)).Order()];

        async Task<double> TimedAsync(long due)
        {
            await SendAsync(make(), ct);
            return Stopwatch.GetElapsedTime(due).TotalMilliseconds;
        }
    }

    public async Task SendAsync(HttpRequestMessage request, CancellationToken ct)
    {
        using (request)
        {
            request.Headers.Authorization = new("Bearer", token);
            using var answer = await _http.SendAsync(request, ct);
            var body = await answer.Content.ReadAsByteArrayAsync(ct);
            if (!answer.IsSuccessStatusCode)
                throw new InvalidOperationException(
                    $"{request.Method} {request.RequestUri} was answered by {(int)answer.StatusCode}: "
                        + $"{System.Text.Encoding.UTF8.GetString(body)}");
        }
    }

    public void Dispose() => _http.Dispose();
}
