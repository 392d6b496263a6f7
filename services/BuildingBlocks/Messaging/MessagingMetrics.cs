using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace ThiDua.BuildingBlocks.Messaging;

/// <summary>Figures an operator watches: how much waits, how long, what failed. Meter and trace source are both named
/// <c>ThiDua.Messaging</c>.</summary>
public sealed class MessagingMetrics : IDisposable
{
    public const string Name = "ThiDua.Messaging";

    internal static readonly ActivitySource Activities = new(Name);

    private readonly Meter _meter;
    private readonly Counter<long> _published;
    private readonly Counter<long> _handled;
    private readonly Counter<long> _duplicates;
    private readonly Counter<long> _failures;
    private readonly Histogram<double> _lag;

    public MessagingMetrics(IMeterFactory factory)
    {
        _meter = factory.Create(Name);
        _published = _meter.CreateCounter<long>("thidua.outbox.published", "{message}", "Messages confirmed by the broker");
        _handled = _meter.CreateCounter<long>("thidua.inbox.handled", "{message}", "Messages handled for the first time");
        _duplicates = _meter.CreateCounter<long>("thidua.inbox.duplicates", "{message}", "Messages dropped because they had been handled");
        _failures = _meter.CreateCounter<long>("thidua.inbox.failures", "{message}", "Messages stored as failures");
        _lag = _meter.CreateHistogram<double>("thidua.inbox.lag", "s", "Time from the change to its handling");
    }

    internal void Published(string module, int count) => _published.Add(count, new KeyValuePair<string, object?>("module", module));

    internal void Handled(string consumer, int count, TimeSpan? lag)
    {
        _handled.Add(count, new KeyValuePair<string, object?>("consumer", consumer));
        if (lag is { } time) _lag.Record(Math.Max(0, time.TotalSeconds), new KeyValuePair<string, object?>("consumer", consumer));
    }

    internal void Duplicates(string consumer, int count) => _duplicates.Add(count, new KeyValuePair<string, object?>("consumer", consumer));

    internal void Failed(string consumer) => _failures.Add(1, new KeyValuePair<string, object?>("consumer", consumer));

    /// <summary>Gauges read what the health check last saw, so that a scrape costs no query.</summary>
    internal void Watch(string module, Func<OutboxState?> state)
    {
        var tag = new KeyValuePair<string, object?>("module", module);
        _meter.CreateObservableGauge("thidua.outbox.pending", () =>
            new Measurement<long>(state()?.Pending ?? 0, tag), "{message}", "Rows not yet confirmed");
        _meter.CreateObservableGauge("thidua.outbox.oldest", () =>
            new Measurement<double>(state()?.OldestSeconds ?? 0, tag), "s", "Age of the oldest row not yet confirmed");
        _meter.CreateObservableGauge("thidua.outbox.parked", () =>
            new Measurement<long>(state()?.Parked ?? 0, tag), "{message}", "Rows that cannot be published");
        _meter.CreateObservableGauge("thidua.inbox.stored_failures", () =>
            new Measurement<long>(state()?.Failures ?? 0, tag), "{message}", "Failures not yet replayed");
    }

    public void Dispose() => _meter.Dispose();
}

/// <summary>What waits in one module's tables.</summary>
public sealed record OutboxState(long Pending, double OldestSeconds, long Parked, long Failures);
