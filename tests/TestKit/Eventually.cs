using System.Collections;
using System.Diagnostics;

namespace ThiDua.TestKit;

/// <summary>
/// Waits until a probe holds. It gives up when nothing that it sees has moved for a while, and the while is measured in processor time that
/// was to be had: on a machine with other work it lasts longer. What it saw last stands in the failure.
/// </summary>
public static class Eventually
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(25);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    // For what moves for ever and gets nowhere.
    private static readonly TimeSpan AtMost = TimeSpan.FromMinutes(10);

    /// <summary>Waits until <paramref name="probe"/> gives something that <paramref name="holds"/>, and returns it.</summary>
    /// <param name="probe">Looks once; an exception counts as "not yet".</param>
    /// <param name="holds">What is waited for.</param>
    /// <param name="what">Completes the sentence "waited in vain for …".</param>
    /// <param name="within">How long what is seen may stand still; 30 seconds when left out.</param>
    /// <param name="ct">Ends the waiting.</param>
    public static async Task<T> SeesAsync<T>(
        Func<Task<T>> probe, Func<T, bool> holds, string what, TimeSpan? within = null, CancellationToken ct = default)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(ct);
        deadline.CancelAfter(AtMost);
        var (last, still) = ("nothing", TimeSpan.Zero);
        var watch = Stopwatch.StartNew();
        using var looks = new PeriodicTimer(Between);
        try
        {
            while (still < (within ?? Patience))
            {
                var looked = watch.Elapsed;
                string now;
                try
                {
                    var seen = await probe().WaitAsync(deadline.Token);
                    if (holds(seen)) return seen;
                    now = Words(seen);
                }
                catch (Exception failure) when (failure is not OperationCanceledException || !deadline.IsCancellationRequested)
                {
                    now = failure.ToString();
                }
                await looks.WaitForNextTickAsync(deadline.Token);
                still = now == last ? still + ((watch.Elapsed - looked) * Processor.Share()) : TimeSpan.Zero;
                last = now;
            }
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            // The longest time is over.
        }
        throw new TimeoutException($"Waited in vain for {what}; last seen: {last}");
    }

    /// <summary>Waits until <paramref name="probe"/> is true.</summary>
    public static Task HoldsAsync(Func<Task<bool>> probe, string what, TimeSpan? within = null, CancellationToken ct = default) =>
        SeesAsync(probe, held => held, what, within, ct);

    /// <inheritdoc cref="HoldsAsync(Func{Task{bool}}, string, TimeSpan?, CancellationToken)"/>
    public static Task HoldsAsync(Func<bool> probe, string what, TimeSpan? within = null, CancellationToken ct = default) =>
        HoldsAsync(() => Task.FromResult(probe()), what, within, ct);

    private static string Words(object? seen)
    {
        const int Shown = 20;
        if (seen is null) return "null";
        if (seen is string or not IEnumerable) return seen.ToString() ?? "";
        var all = ((IEnumerable)seen).Cast<object?>().ToList();
        return $"{all.Count} ({string.Join("; ", all.Take(Shown))}{(all.Count > Shown ? "; …" : "")})";
    }
}

/// <summary>How much of a processor one more process gets at this moment.</summary>
internal static class Processor
{
    private const string Load = "/proc/loadavg";

    /// <returns>1 on a machine with a core to spare, 1/6 where twelve want to run on two cores.</returns>
    internal static double Share()
    {
        if (!File.Exists(Load)) return 1;
        // "11.93 8.01 4.22 13/512 4711": the fourth says how many want to run now.
        var running = int.Parse(File.ReadAllText(Load).Split(' ')[3].Split('/')[0], System.Globalization.CultureInfo.InvariantCulture);
        return Math.Min(1, (double)Environment.ProcessorCount / Math.Max(1, running));
    }
}
