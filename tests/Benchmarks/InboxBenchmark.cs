using MassTransit;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using ThiDua.BuildingBlocks.Domain;
using ThiDua.BuildingBlocks.Messaging;
using ThiDua.BuildingBlocks.Persistence;

namespace ThiDua.Benchmarks;

/// <summary>
/// The whole way of a fact, from the outbox row to the copy in the reader's database, kept by the consumer that the modules use, beside
/// the same messages published and consumed on the same bus without any database: no row read or marked, no inbox, no copy. Publisher and
/// consumer are one process on both sides.
/// </summary>
internal static class InboxBenchmark
{
    private const int Messages = 4_000;
    private static readonly int AtOnce = new OutboxOptions().PartSize;

    internal static async Task<bool> RunAsync(Machine machine, CancellationToken ct)
    {
        await using var servers = await Servers.StartAsync(machine, broker: true, ct);
        var database = await servers.DatabaseAsync("bench", ct);
        await using var source = NpgsqlDataSource.Create(database.MigratorConnectionString);
        await using var host = Host(database, servers.Rabbit);
        await using (var scope = host.Services.CreateAsyncScope())
        {
            await using var migrating =
                new CopyDbContext(
                    new DbContextOptionsBuilder<CopyDbContext>().UseNpgsql(source).UseSnakeCaseNamingConvention().Options,
                        ChangeContext.None);
            await migrating.Database.EnsureCreatedAsync(ct);
        }
        await host.StartAsync(ct);
        var (bus, arrivals) = (host.Services.GetRequiredService<IBus>(), host.Services.GetRequiredService<Arrivals>());
        var pairs = await Rounds.InTurnAsync(warmUp: 2, rounds: 7, run => run.Rate, WithAsync, WithoutAsync);
        await host.StopAsync(ct);

        return await new Report("inbox", "Outbox → broker → inbox beside the same messages without a database")
            .Say($"{Messages:n0} messages a round, each the state of another aggregate, through quorum queues (one node) to consumers "
                + $"with ",
                $"batches of 100. Timed from the first row or publish to the last copy or delivery. With: rows of the outbox relayed and ",
                $"marked, inbox row and whole copy in one transaction a batch, fsync. Without: the same bus, the same contract, ",
                $"{AtOnce} unconfirmed at once, a consumer that only counts. PostgreSQL, RabbitMQ and one process with publisher and ",
                $"consumer share the cores; they take turns after two uncounted rounds.")
            .Table("round | with /s | without /s | ratio",
                pairs.Select((p, i) => $"{i + 1} | {p[0].Rate:n0} | {p[1].Rate:n0} | {p[0].Rate / p[1].Rate:0.00}"))
            .Table("CPU per message, median | program | RabbitMQ | PostgreSQL",
            [
                CpuLine("with", [.. pairs.Select(p => p[0])]),
                CpuLine("without", [.. pairs.Select(p => p[1])]),
            ])
            .Goal("with / without the databases, median", pairs.Ratio(run => run.Rate, of: 0, to: 1), 0.3)
            .WriteAsync(machine, ct);

        async Task<Run> WithAsync()
        {
            await using (var empty = source.CreateCommand(
                "truncate bench.outbox_message, bench.inbox_message, bench.told_copy")) await empty.ExecuteNonQueryAsync(ct);
            var arrived = arrivals.Expect(Messages);
            var cpu = servers.Cpu.Now();
            await FillAsync(source, ct);
            await arrived.WaitAsync(ct);
            // From the first mark of the relay: how long it took to notice the rows is not its speed.
            await using var first =
                source.CreateCommand("select extract(epoch from clock_timestamp() - min(published_at))::float8 from bench.outbox_message");
            var (seconds, sinceLast) =
                ((double)(await first.ExecuteScalarAsync(ct))!, Stopwatch.GetElapsedTime(arrivals.LastAt).TotalSeconds);
            await using var copied = source.CreateCommand("select count(*) from bench.told_copy");
            if ((long)(await copied.ExecuteScalarAsync(ct))! is var copies
                && copies != Messages) throw new InvalidOperationException($"{Messages} rows, {copies} copies.");
            return Run.Of(Messages / (seconds - sinceLast), Messages, cpu, servers.Cpu.Now());
        }

        async Task<Run> WithoutAsync()
        {
            var arrived = arrivals.Expect(Messages);
            var states = Enumerable.Range(1, Messages).Select(n =>
                new BareState(Guid.NewGuid(), Guid.NewGuid(), 1, DateTimeOffset.UtcNow, ["Changed"], $"Đơn vị số {n}", n)).ToList();
            var (cpu, started) = (servers.Cpu.Now(), Stopwatch.GetTimestamp());
            foreach (var part in states.Chunk(AtOnce)) await Task.WhenAll(
                part.Select(state => bus.Publish(state, context => context.MessageId = state.EventId, ct)));
            await arrived.WaitAsync(ct);
            return Run.Of(Messages / Stopwatch.GetElapsedTime(started, arrivals.LastAt).TotalSeconds, Messages, cpu, servers.Cpu.Now());
        }
    }

    private static string CpuLine(string side, IReadOnlyList<Run> runs) =>
        $"{side} | {Cpu(runs, "this program"):0} µs | {Cpu(runs, "beam.smp"):0} µs | {Cpu(runs, "postgres"):0} µs";

    private static double Cpu(IReadOnlyList<Run> runs, string program) => Run.Cpu(runs, program);

    private static async Task FillAsync(NpgsqlDataSource source, CancellationToken ct)
    {
        await using var fill = source.CreateCommand($$"""
            insert into bench.outbox_message (message_id, aggregate_id, aggregate_version, wire_name, body, occurred_at)
            select id, aggregate, 1, '{{ToldState.WireName}}',
                jsonb_build_object('eventId', id, 'aggregateId', aggregate, 'version', 1, 'occurredAt', now(),
                    'happened', jsonb_build_array('Changed'), 'name', 'Đơn vị số ' || n, 'value', n::text), now()
            from (select n, gen_random_uuid() as id, gen_random_uuid() as aggregate
                from generate_series(1, {{Messages}}) n) as rows
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
            ["ConnectionStrings:Bench"] = database.AppConnectionString,
            ["Messaging:RabbitMq:Uri"] = rabbit.Uri.ToString(),
            ["Auth:Authority"] = "http://127.0.0.1:1",
        });
        builder.AddServiceDefaults("bench");
        builder.AddModule<CopyDbContext>("Bench", "bench", typeof(ToldState));
        builder.Services.AddSingleton<Arrivals>();
        builder.AddMessaging(bus => bus.AddBatched<ToldConsumer>("bench-told").AddBatched<BareConsumer>("bench-bare"));
        // What is published before the queues are bound reaches nobody.
        builder.Services.Configure<MassTransitHostOptions>(options => options.WaitUntilStarted = true);
        return builder.Build();
    }
}

[MessageUrn("thidua:bench:told-state:v1")]
[EntityName(WireName)]
internal sealed record ToldState(Guid EventId, Guid AggregateId, long Version, DateTimeOffset OccurredAt, IReadOnlyList<string> Happened,
    string Name, decimal Value)
{
    public const string WireName = "thidua.bench.told-state.v1";
}

[MessageUrn("thidua:bench:bare-state:v1")]
[EntityName("thidua.bench.bare-state.v1")]
internal sealed record BareState(Guid EventId, Guid AggregateId, long Version, DateTimeOffset OccurredAt, IReadOnlyList<string> Happened,
    string Name, decimal Value);

internal sealed class ToldCopy : Copy<ToldState>
{
    public Guid Id { get; private set; }
}

internal sealed class CopyDbContext(DbContextOptions<CopyDbContext> options, ChangeContext change) : ModuleDbContext(options, change)
{
    public override string Schema => "bench";

    protected override void Configure(ModelBuilder model) =>
        model.Entity<ToldCopy>().IsCopyOf<ToldCopy, ToldState>("told_copy", copy => copy.Id);

    protected override IEnumerable<Seen> SeenBy(ThiDua.BuildingBlocks.Security.CurrentUser user) => [];

    protected override object? ToContract(AggregateRoot root, ContractHeader header) =>
        throw new NotSupportedException("There are no aggregates here.");

    protected override IEnumerable<IQueryable<AggregateRoot>> Republished() => [];
}

/// <summary>Counts what was handled, and remembers when the last one was.</summary>
internal sealed class Arrivals
{
    private TaskCompletionSource _all = new();
    private int _left;

    public long LastAt { get; private set; }

    public Task Expect(int count)
    {
        (_left, _all) = (count, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        return _all.Task;
    }

    public void Count(int handled)
    {
        if (Interlocked.Add(ref _left, -handled) != 0) return;
        LastAt = Stopwatch.GetTimestamp();
        _all.TrySetResult();
    }
}

/// <summary>What the modules keep their copies with.</summary>
internal sealed class ToldConsumer(ConsumerServices services, Arrivals arrivals)
    : CopyConsumer<CopyDbContext, ToldCopy, ToldState, Guid>(services, "bench-told"), IConsumer<Batch<ToldState>>
{
    // Counted after the commit, not in the handler.
    async Task IConsumer<Batch<ToldState>>.Consume(ConsumeContext<Batch<ToldState>> context)
    {
        await Consume(context);
        arrivals.Count(context.Message.Length);
    }

    protected override Guid KeyOf(ToldState state) => state.AggregateId;

    protected override (long Version, DateTimeOffset SentAt) AgeOf(ToldState state) => (state.Version, state.OccurredAt);
}

internal sealed class BareConsumer(Arrivals arrivals) : IConsumer<Batch<BareState>>
{
    public Task Consume(ConsumeContext<Batch<BareState>> context)
    {
        arrivals.Count(context.Message.Length);
        return Task.CompletedTask;
    }
}
