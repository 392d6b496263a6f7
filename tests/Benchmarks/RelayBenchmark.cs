using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using RabbitMQ.Client;
using ThiDua.BuildingBlocks.Hosting;
using ThiDua.BuildingBlocks.Messaging;
using ThiDua.BuildingBlocks.Persistence;
using ThiDua.Clusters;
using ThiDua.LocalServers;

namespace ThiDua.Benchmarks;

/// <summary>
/// How fast the relay empties an outbox, beside a plain publisher that sends the same bytes with confirms to the same broker and queue in the same run.
/// Goal: at least half. What the relay does more: it reads the row, parses the state, wraps it, and marks it in the database after the confirm.
/// </summary>
internal static class RelayBenchmark
{
    private const double Goal = 0.5;
    private const int AtOnce = 100;
    private const string Exchange = "thidua.clusters.unit-state.v1";
    private const string Queue = "bench";

    internal static async Task<bool> RunAsync(int messages, int rounds, CancellationToken ct)
    {
        var folder = Path.Combine(Path.GetTempPath(), $"thidua-bench-{Guid.NewGuid():n}");
        try
        {
            await using var postgres = await LocalPostgres.StartAsync(new LocalPostgresOptions(Path.Combine(folder, "postgres")), Console.WriteLine, ct);
            await using var rabbit = await LocalRabbitMq.StartAsync(new LocalRabbitMqOptions(Path.Combine(folder, "rabbitmq")), Console.WriteLine, ct);
            var database = new ModuleDatabase(postgres.ConnectionString, "clusters");
            await database.EnsureAsync(c => new NpgsqlConnection(c), ct);
            await using (var migrating = Host(database, rabbit)) await migrating.Services.GetServices<ModuleMigration>().Single().MigrateAsync(ct);

            await using var connection = await new ConnectionFactory { Uri = rabbit.Uri }.CreateConnectionAsync(ct);
            await using var channel = await connection.CreateChannelAsync(new CreateChannelOptions(true, true), ct);
            await channel.ExchangeDeclareAsync(Exchange, ExchangeType.Fanout, durable: true, cancellationToken: ct);
            await channel.QueueDeclareAsync(Queue, durable: true, exclusive: false, autoDelete: false, new Dictionary<string, object?> { ["x-queue-type"] = "quorum" }, cancellationToken: ct);
            await channel.QueueBindAsync(Queue, Exchange, "", cancellationToken: ct);

            // One message goes through first: it warms the relay and gives the plain publisher the bytes that really travel.
            await RelayAsync(database, rabbit, 200, ct);
            var sample = (await channel.BasicGetAsync(Queue, autoAck: true, ct))!.Body.ToArray();
            var pairs = new List<(double Relay, double Plain)>();
            for (var round = 1; round <= rounds; round++)
            {
                await channel.QueuePurgeAsync(Queue, ct);
                var plain = await PlainAsync(channel, sample, messages, ct);
                await channel.QueuePurgeAsync(Queue, ct);
                var relay = await RelayAsync(database, rabbit, messages, ct);
                if (await channel.MessageCountAsync(Queue, ct) is var arrived && arrived != messages) throw new InvalidOperationException($"{messages} rows, {arrived} messages: the relay lost or doubled some.");
                pairs.Add((relay, plain));
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"round {round}: relay {relay:n0}/s, plain {plain:n0}/s, ratio {relay / plain:0.00}"));
            }
            var ratio = pairs.Select(p => p.Relay / p.Plain).Order().ElementAt(pairs.Count / 2);
            await WriteAsync(messages, sample.Length, pairs, ratio, ct);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"relay / plain confirmed publisher: {ratio:0.00} (median of {rounds}; goal {Goal:0.0}: {(ratio >= Goal ? "met" : "not met")})"));
            return ratio >= Goal;
        }
        finally
        {
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        }
    }

    // As many unconfirmed at once as the relay has in a batch.
    private static async Task<double> PlainAsync(IChannel channel, byte[] body, int messages, CancellationToken ct)
    {
        var properties = new BasicProperties { Persistent = true, ContentType = "application/vnd.masstransit+json" };
        var watch = Stopwatch.StartNew();
        for (var sent = 0; sent < messages; sent += AtOnce)
            await Task.WhenAll(Enumerable.Range(0, Math.Min(AtOnce, messages - sent)).Select(_ => channel.BasicPublishAsync(Exchange, "", true, properties, body, ct).AsTask()));
        return messages / watch.Elapsed.TotalSeconds;
    }

    // Timed from the first mark to the last, so that starting a host is not counted.
    private static async Task<double> RelayAsync(ModuleDatabase database, LocalRabbitMq rabbit, int messages, CancellationToken ct)
    {
        await using var source = NpgsqlDataSource.Create(database.MigratorConnectionString);
        await using (var fill = source.CreateCommand($$"""
            truncate clusters.outbox_message;
            insert into clusters.outbox_message (message_id, aggregate_id, aggregate_version, wire_name, body, occurred_at, attempts)
            select id, aggregate, 1, '{{Exchange}}',
                jsonb_build_object('eventId', id, 'aggregateId', aggregate, 'version', 1, 'occurredAt', now(), 'happened', jsonb_build_array('UnitCreated'),
                    'code', 'LC-' || n, 'name', 'Đơn vị số ' || n, 'kind', 'commune', 'parentCode', 'LC', 'validFrom', '2021-01-01', 'validTo', null,
                    'predecessors', '[]'::jsonb, 'successors', '[]'::jsonb),
                now(), 0
            from (select n, gen_random_uuid() as id, gen_random_uuid() as aggregate from generate_series(1, {{messages}}) n) as rows;
            """)) await fill.ExecuteNonQueryAsync(ct);

        await using var host = Host(database, rabbit);
        await host.StartAsync(ct);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (await timer.WaitForNextTickAsync(ct))
        {
            await using var left = source.CreateCommand("select count(*) from clusters.outbox_message where published_at is null");
            if ((long)(await left.ExecuteScalarAsync(ct))! == 0) break;
        }
        await using var span = source.CreateCommand("select extract(epoch from max(published_at) - min(published_at))::float8, count(*) filter (where published_at > (select min(published_at) from clusters.outbox_message)) from clusters.outbox_message");
        await using var reader = await span.ExecuteReaderAsync(ct);
        await reader.ReadAsync(ct);
        var rate = reader.GetInt64(1) / Math.Max(reader.GetDouble(0), 0.001);
        await host.StopAsync(ct);
        return rate;
    }

    private static WebApplication Host(ModuleDatabase database, LocalRabbitMq rabbit)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Test" });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:Clusters"] = database.AppConnectionString,
            ["ConnectionStrings:ClustersMigrator"] = database.MigratorConnectionString,
            ["Messaging:RabbitMq:Uri"] = rabbit.Uri.ToString(),
            ["Auth:Authority"] = "http://127.0.0.1:1",
        });
        builder.AddServiceDefaults("bench");
        builder.AddClusters();
        builder.AddMessaging(bus => bus.AddClustersConsumers());
        return builder.Build();
    }

    private static async Task WriteAsync(int messages, int bytes, List<(double Relay, double Plain)> pairs, double ratio, CancellationToken ct)
    {
        var lines = pairs.Select((p, i) => string.Create(CultureInfo.InvariantCulture, $"| {i + 1} | {p.Relay:n0} | {p.Plain:n0} | {p.Relay / p.Plain:0.00} |"));
        var folder = Path.Combine(Folder(), "results");
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "relay.md"), $"""
            # The relay beside a plain confirmed publisher

            {messages} messages of {bytes} bytes, each of another aggregate, to one fanout exchange with one quorum queue (one node). Both with confirms, at most {AtOnce} unconfirmed,
            persistent. PostgreSQL with fsync, RabbitMQ and the program share {Environment.ProcessorCount} cores. Plain publisher and relay take turns in one run.

            | round | relay /s | plain /s | ratio |
            |---|---|---|---|
            {string.Join('\n', lines)}

            Median ratio {ratio.ToString("0.00", CultureInfo.InvariantCulture)}; goal {Goal.ToString("0.0", CultureInfo.InvariantCulture)}. Repeat: `dotnet dev.cs bench`.

            """, ct);
    }

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
