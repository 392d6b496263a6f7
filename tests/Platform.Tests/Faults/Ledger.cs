namespace ThiDua.Platform.Tests.Faults;

/// <summary>
/// Compares what the publishers wrote with what the consumers hold: every message of every outbox handled once by every queue that listens
/// to it,
/// every copy at the version of its original, nothing pending, parked or stored as a failure, no version recorded twice.
/// </summary>
internal static class Ledger
{
    /// <summary>Who listens to what; the events table of the contracts in short.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> Listeners = new Dictionary<string, string[]>
    {
        ["thidua.clusters.unit-state.v1"] = ["indicators-unit-changed", "scoring-unit-changed", "awards-unit-changed",
            "identity-unit-changed"],
        ["thidua.clusters.cluster-state.v1"] = ["indicators-cluster-changed", "scoring-cluster-changed", "awards-cluster-changed",
            "identity-cluster-changed"],
        ["thidua.clusters.cycle-state.v1"] = ["indicators-cycle-changed", "scoring-cycle-changed", "awards-cycle-changed",
            "identity-cycle-changed"],
        ["thidua.clusters.pact-state.v1"] = ["indicators-pact-changed"],
        ["thidua.indicators.indicator-state.v1"] = ["scoring-indicator-changed", "clusters-indicator-changed"],
        ["thidua.indicators.figure-set-state.v1"] = ["scoring-figure-set-changed"],
        ["thidua.scoring.ranking-state.v1"] = ["awards-ranking-changed"],
        ["thidua.awards.decision-state.v1"] = ["scoring-decision-changed"],
    };

    private static readonly string[] Messaging = ["Clusters", "Indicators", "Scoring", "Awards", "Identity"];

    public static async Task SettlesAsync(RunningPlatform platform, CancellationToken ct)
    {
        try
        {
            await Eventually.SeesAsync(() => UnpublishedAsync(platform), pending => pending.Count == 0, "every outbox to be empty", ct: ct);
            await Eventually.SeesAsync(() => UnhandledAsync(platform), missing => missing.Count == 0,
                "every message to be handled by every listener", ct: ct);
        }
        catch (TimeoutException vain)
        {
            throw new TimeoutException($"{vain.Message}\nStored failures: {string.Join("; ", await FailuresAsync(platform))}\n"
                + $"Queues (messages, consumers): {string.Join("; ", await platform.QueuesAsync(ct))}", vain);
        }

        foreach (var module in Messaging)
        {
            var schema = module.ToLowerInvariant();
            Assert.Empty(await platform.QueryAsync(module, $"select wire_name from {schema}.outbox_message where parked_at is not null",
                row => row.GetString(0)));
            Assert.Empty(await platform.QueryAsync(module,
                $"select aggregate_type || ' ' || aggregate_id from {schema}.change_record group by aggregate_type, aggregate_id, version "
                    + $"having count(*) > 1", row => row.GetString(0)));
        }
        Assert.Empty(await FailuresAsync(platform));
        var units = await UnitsAsync(platform, "Clusters", "unit");
        foreach (var module in Messaging[1..]) Assert.Equal(units, await UnitsAsync(platform, module, UnitCopy));
    }

    /// <summary>Table of a module's copies of units.</summary>
    public const string UnitCopy = "unit_copy";

    public static async Task<long> PendingAsync(RunningPlatform platform, string module) =>
        (await platform.QueryAsync(module, $"select count(*) from {module.ToLowerInvariant()}.outbox_message where published_at is null",
            row => row.GetInt64(0)))[0];

    private static async Task<IReadOnlyList<string>> UnpublishedAsync(RunningPlatform platform)
    {
        var rows = new List<string>();
        foreach (var module in Messaging)
            rows.AddRange(await platform.QueryAsync(module, $"""
                select concat_ws(' ', wire_name, message_id, 'aggregate', aggregate_id, 'version', aggregate_version, last_error)
                from {module.ToLowerInvariant()}.outbox_message where published_at is null and parked_at is null order by id
                """, row => row.GetString(0)));
        return rows;
    }

    private static async Task<IReadOnlyList<string>> FailuresAsync(RunningPlatform platform)
    {
        var rows = new List<string>();
        foreach (var module in Messaging)
            rows.AddRange(await platform.QueryAsync(module, $"""
                select concat_ws(' ', consumer, message_id, wire_name) || ': ' || error from {module.ToLowerInvariant()}.failed_message
                """, row => row.GetString(0)));
        return rows;
    }

    /// <summary>What was published and not yet handled: queue, message and the aggregate that it tells of.</summary>
    private static async Task<IReadOnlyList<string>> UnhandledAsync(RunningPlatform platform)
    {
        var handled = new HashSet<string>();
        var expected = new Dictionary<string, string>();
        foreach (var module in Messaging)
        {
            var schema = module.ToLowerInvariant();
            handled.UnionWith(await platform.QueryAsync(module, $"select consumer || ' ' || message_id from {schema}.inbox_message", row =>
                row.GetString(0)));
            foreach (var (wireName, id, aggregate) in await platform.QueryAsync(module,
                $"select wire_name, message_id, aggregate_id || ' version ' || aggregate_version from {schema}.outbox_message",
                row => (row.GetString(0), row.GetGuid(1), row.GetString(2))))
                foreach (var queue in Listeners.GetValueOrDefault(wireName, []))
                    expected[$"{queue} {id}"] = $"{queue} {id} of {wireName}, aggregate {aggregate}";
        }
        return [.. expected.Where(entry => !handled.Contains(entry.Key)).Select(entry => entry.Value)];
    }

    private static Task<IReadOnlyList<(string, long)>> UnitsAsync(RunningPlatform platform, string module, string table) =>
        platform.QueryAsync(module, $"select code, version from {module.ToLowerInvariant()}.{table} order by code collate \"C\"", row =>
            (row.GetString(0), row.GetInt64(1)));
}
