using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using RabbitMQ.Client;
using ThiDua.BuildingBlocks.Messaging;
using ThiDua.BuildingBlocks.Persistence;
using ThiDua.Clusters;

namespace ThiDua.Benchmarks;

/// <summary>
/// How fast the relay empties an outbox, beside a plain publisher that sends the same bytes with confirms to the same exchange in the same
/// run.
/// What the relay does more: it reads the row, parses the state, wraps it, and marks it in the database after the confirm.
/// </summary>
internal static class RelayBenchmark
{
    private const int Messages = 8_000;
    private const string Exchange = "thidua.clusters.unit-state.v1";
    private const string Queue = "bench";

    // Both have as many messages without a confirm at once.
    private static readonly int AtOnce = new OutboxOptions().PartSize;

    internal static async Task<bool> RunAsync(Machine machine, CancellationToken ct)
    {
        await using var servers = await Servers.StartAsync(machine, broker: true, ct);
        var database = await servers.DatabaseAsync("clusters", ct);
        await using var host = Host(database, servers.Rabbit);
        await host.Services.GetServices<ModuleMigration>().Single().MigrateAsync(ct);
        await using var connection = await new ConnectionFactory { Uri = servers.Rabbit.Uri }.CreateConnectionAsync(ct);
        // The client's own brake at 128 unconfirmed messages is off: we count ourselves.
        await using var channel = await connection.CreateChannelAsync(new CreateChannelOptions(true, true, null), ct);
        await channel.ExchangeDeclareAsync(Exchange, ExchangeType.Fanout, durable: true, cancellationToken: ct);
        await channel.QueueDeclareAsync(Queue, durable: true, exclusive: false, autoDelete: false,
            new Dictionary<string, object?> { ["x-queue-type"] = "quorum" }, cancellationToken: ct);
        await channel.QueueBindAsync(Queue, Exchange, "", cancellationToken: ct);
        await host.StartAsync(ct);

        await using var source = NpgsqlDataSource.Create(database.MigratorConnectionString);
        // The first round gives the plain publisher the bytes that really travel.
        var sample = Array.Empty<byte>();
        await RelayAsync();
        var pairs = await Rounds.InTurnAsync(warmUp: 3, rounds: 11, run => run.Rate, RelayAsync, PlainAsync);
        await host.StopAsync(ct);

        return await new Report("relay", "The relay beside a plain confirmed publisher")
            .Say($"{Messages:n0} messages of {sample.Length} bytes a round, each of another aggregate, to one fanout exchange with one "
                + $"quorum queue (one node), persistent. Both wait for confirms with {AtOnce} on their way at once; the relay besides "
                + $"reads {new OutboxOptions().BatchSize} rows in a transaction and marks them, with fsync. PostgreSQL, RabbitMQ and the "
                + $"program with both share the cores; they take turns in one run after three uncounted rounds.")
            .Table("round | relay /s | plain /s | ratio",
                pairs.Select((p, i) => $"{i + 1} | {p[0].Rate:n0} | {p[1].Rate:n0} | {p[0].Rate / p[1].Rate:0.00}"))
            .Table("CPU per message, median | program | RabbitMQ | PostgreSQL",
            [
                $"relay | {Run.Cpu(pairs.Select(p => p[0]), "this program"):0} µs | {Run.Cpu(pairs.Select(p => p[0]), "beam.smp"):0} µs | "
                    + $"{Run.Cpu(pairs.Select(p => p[0]), "postgres"):0} µs",
                $"plain | {Run.Cpu(pairs.Select(p => p[1]), "this program"):0} µs | {Run.Cpu(pairs.Select(p => p[1]), "beam.smp"):0} µs | "
                    + $"{Run.Cpu(pairs.Select(p => p[1]), "postgres"):0} µs",
            ])
            .Goal("relay / plain confirmed publisher, median", pairs.Ratio(run => run.Rate, of: 0, to: 1), 0.5)
            .WriteAsync(machine, ct);

        async Task<Run> PlainAsync()
        {
            var properties = new BasicProperties { Persistent = true, ContentType = "application/vnd.masstransit+json" };
            var (cpu, watch) = (servers.Cpu.Now(), Stopwatch.StartNew());
            for (var sent = 0; sent < Messages; sent += AtOnce)
                await Task.WhenAll(Enumerable.Range(0, Math.Min(AtOnce, Messages - sent))
                    .Select(_ => channel.BasicPublishAsync(Exchange, "", true, properties, sample, ct).AsTask()));
            return await CheckedAsync(Messages / watch.Elapsed.TotalSeconds, cpu);
        }

        // Timed from the first mark to the last: how long the relay took to notice the rows is not its speed.
        async Task<Run> RelayAsync()
        {
            await FillAsync(source, ct);
            var cpu = servers.Cpu.Now();
            await using (var left = source.CreateCommand("select exists (select from clusters.outbox_message where published_at is null)"))
                while ((bool)(await left.ExecuteScalarAsync(ct))!) await Task.Delay(50, ct);
            await using var span = source.CreateCommand("""
                select count(*) filter (where published_at > first) / extract(epoch from max(published_at) - min(first))::float8
                from clusters.outbox_message, (select min(published_at) as first from clusters.outbox_message) as start
                """);
            return await CheckedAsync((double)(await span.ExecuteScalarAsync(ct))!, cpu);
        }

        async Task<Run> CheckedAsync(double rate, Dictionary<string, double> before)
        {
            var after = servers.Cpu.Now();
            var looked = 0;
            if (sample.Length == 0) (sample, looked) = ((await channel.BasicGetAsync(Queue, autoAck: true, ct))!.Body.ToArray(), 1);
            if (await channel.QueuePurgeAsync(Queue, ct) + looked is var arrived
                && arrived != Messages) throw new InvalidOperationException(
                $"{Messages} were sent, {arrived} arrived: some were lost or doubled.");
            return Run.Of(rate, Messages, before, after);
        }
    }

    private static async Task FillAsync(NpgsqlDataSource source, CancellationToken ct)
    {
        await using var fill = source.CreateCommand($$"""
            truncate clusters.outbox_message;
            insert into clusters.outbox_message (message_id, aggregate_id, aggregate_version, wire_name, body, occurred_at)
            select id, aggregate, 1, '{{Exchange}}',
                jsonb_build_object('eventId', id, 'aggregateId', aggregate, 'version', 1, 'occurredAt', now(),
                    'happened', jsonb_build_array('UnitCreated'),
                    'code', 'LC-' || n, 'name', 'Đơn vị số ' || n, 'kind', 'commune', 'parentCode', 'LC',
                    'validFrom', '2021-01-01', 'validTo', null,
                    'predecessors', '[]'::jsonb, 'successors', '[]'::jsonb),
                now()
            from (select n, gen_random_uuid() as id, gen_random_uuid() as aggregate from generate_series(1, {{Messages}}) n) as rows;
            """);
        await fill.ExecuteNonQueryAsync(ct);
    }

    private static WebApplication Host(ModuleDatabase database, LocalRabbitMq rabbit)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Test" });
        if (Environment.GetEnvironmentVariable("THIDUA_TEST_LOG") is null) builder.Logging.ClearProviders();
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
}
