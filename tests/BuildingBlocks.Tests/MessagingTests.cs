using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.Options;
using ThiDua.BuildingBlocks.Messaging;
using ThiDua.BuildingBlocks.Tests.Sample;

namespace ThiDua.BuildingBlocks.Tests;

public sealed class MessagingTests(TestServers servers) : IAsyncLifetime
{
    private ModuleHost<SampleDbContext> _host = null!;

    public async ValueTask InitializeAsync() => _host = await ModuleHost<SampleDbContext>.StartAsync(servers, SampleModule.Module);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_change_reaches_the_reader_and_its_row_is_marked_after_the_confirm()
    {
        var id = await CreateAsync("told");

        await Eventually.SeesAsync(() => CopyAsync(id), copy => copy?.Version == 1, "the copy of version 1");
        var row = await Eventually.SeesAsync(() => _host.QueryAsync(db => db.Outbox.AsNoTracking().SingleAsync()), row =>
            row.PublishedAt is not null, "the mark");

        Assert.Equal((id, 1L, "thidua.sample.counter-state.v1"), (row.AggregateId, row.AggregateVersion, row.WireName));
    }

    [Fact]
    public async Task The_same_message_delivered_many_times_at_once_is_handled_once()
    {
        var state = State(Guid.NewGuid(), 1, 10);

        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => _host.PublishAsync(state)));
        await _host.DeliverAsync(State(Guid.NewGuid(), 1, 1), consumers: 2);

        var copy = await Eventually.SeesAsync(() => CopyAsync(state.AggregateId), copy => copy is not null, "the copy");
        Assert.Equal(1, copy!.Handled);
        var tally = await Eventually.SeesAsync(() => TallyAsync(state.AggregateId), tally => tally is not null, "the tally");
        Assert.Equal(1, tally!.Handled);
    }

    [Fact]
    public async Task In_any_order_the_copy_ends_at_the_newest_state()
    {
        var orders = Permutations([1, 2, 3, 4, 5]).Select(order => (Id: Guid.NewGuid(), Order: order)).ToList();
        var states = orders.SelectMany(one => one.Order.Select(version => State(one.Id, version, version * 10))).ToList();

        foreach (var state in states) await _host.PublishAsync(state);
        await Eventually.SeesAsync(() => _host.QueryAsync(db => db.Inbox.CountAsync()), count =>
            count == 2 * states.Count, "every message in both inboxes");

        var copies = await _host.QueryAsync(db => db.Copies.AsNoTracking().ToListAsync());
        Assert.Equal(120, copies.Count);
        Assert.All(copies, copy => Assert.Equal((5L, 50m), (copy.Version, copy.Value)));
    }

    [Fact]
    public async Task A_message_that_always_fails_is_stored_and_holds_nobody_up()
    {
        var poison = State(Guid.NewGuid(), 1, 1, "poison");
        var healthy = State(Guid.NewGuid(), 1, 2);

        await _host.PublishAsync(poison);
        await _host.DeliverAsync(healthy, consumers: 2);

        var failures = await Eventually.SeesAsync(() => _host.QueryAsync(db => db.Failures.AsNoTracking().ToListAsync()), f =>
            f.Count == 2, "a stored failure of each consumer");
        Assert.Equal(["sample-counter-changed", "sample-counter-tallied"], failures.Select(f => f.Consumer).Order());
        Assert.All(failures, f => Assert.Equal(poison.EventId, f.MessageId));
        Assert.False(await _host.QueryAsync(db => db.Inbox.AnyAsync(row => row.MessageId == poison.EventId)),
            "the inbox row must go with the rolled back work");
    }

    [Fact]
    public async Task In_a_batch_only_the_bad_message_fails()
    {
        var good = Enumerable.Range(0, 30).Select(_ => State(Guid.NewGuid(), 1, 1)).ToList();
        var poison = State(Guid.NewGuid(), 1, 1, "poison");

        await Task.WhenAll(good.Append(poison).Select(state => _host.PublishAsync(state)));

        await Eventually.SeesAsync(() => _host.QueryAsync(db => db.Tallies.SumAsync(t => t.Handled)), count =>
            count == 30, "thirty tallies");
        await Eventually.SeesAsync(() => _host.QueryAsync(db => db.Failures.CountAsync(f => f.Consumer == "sample-counter-tallied")),
            count => count == 1, "one failure");
    }

    [Fact]
    public async Task A_replayed_failure_reaches_only_the_consumer_that_failed()
    {
        var state = State(Guid.NewGuid(), 1, 5);
        await _host.DeliverAsync(state, consumers: 2);
        // As if the first consumer had failed on it: its inbox row and copy are not there, a failure is.
        await _host.QueryAsync(db => db.Database.ExecuteSqlAsync($"""
            delete from sample.inbox_message where consumer = 'sample-counter-changed';
            delete from sample.copies;
            insert into sample.failed_message (message_id, consumer, wire_name, body, error, failed_at)
            values ({state.EventId}, 'sample-counter-changed', 'thidua.sample.counter-state.v1',
                {JsonSerializer.Serialize(state, ContractRegistry.Json)}::jsonb, 'test', now())
            """));
        var operations = _host.ClientFor(SampleModule.Operator);
        var failure = (await operations.GetFromJsonAsync<JsonElement>("/api/sample/v1/operations/failures")).GetProperty("items")[0]
            .GetProperty("id").GetInt64();

        using var answer = await operations.PostAsync($"/api/sample/v1/operations/failures/{failure}/replay", null);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        await Eventually.SeesAsync(() => CopyAsync(state.AggregateId), copy => copy is { Value: 5, Handled: 1 }, "the copy");
        Assert.Equal(1, (await TallyAsync(state.AggregateId))!.Handled);
    }

    [Fact]
    public async Task A_row_that_cannot_be_published_is_parked_and_blocks_only_its_own_aggregate()
    {
        var (blocked, free) = (Guid.NewGuid(), Guid.NewGuid());
        await InsertRowsAsync((blocked, 1, "thidua.sample.unknown.v1"), (blocked, 2, null), (free, 1, null));

        await Eventually.SeesAsync(() => CopyAsync(free), copy => copy?.Version == 1, "the free aggregate's copy");
        var rows = await _host.QueryAsync(db =>
            db.Outbox.AsNoTracking().Where(r => r.AggregateId == blocked).OrderBy(r => r.Id).ToListAsync());

        Assert.NotNull(rows[0].ParkedAt);
        Assert.Contains("thidua.sample.unknown.v1", rows[0].LastError, StringComparison.Ordinal);
        Assert.Null(rows[1].PublishedAt);
        Assert.Null(await CopyAsync(blocked));
        var parked = await _host.ClientFor(SampleModule.Operator).GetFromJsonAsync<JsonElement>("/api/sample/v1/operations/parked");
        Assert.Equal(blocked, parked.GetProperty("items")[0].GetProperty("aggregateId").GetGuid());
    }

    [Fact]
    public async Task What_waits_behind_a_parked_row_waits_in_the_later_parts_of_the_same_batch_too()
    {
        await using var host = await ModuleHost<SampleDbContext>.StartAsync(servers, SampleModule.Module, null, ("Outbox:PartSize", "1"));
        var (blocked, free) = (Guid.NewGuid(), Guid.NewGuid());
        await InsertRowsAsync(host, (blocked, 1, "thidua.sample.unknown.v1"), (blocked, 2, null), (free, 1, null));

        var rows = await Eventually.SeesAsync(() => host.QueryAsync(db => db.Outbox.AsNoTracking().OrderBy(r => r.Id).ToListAsync()),
            rows => rows.Exists(row => row.PublishedAt is not null), "a mark");

        Assert.Equal([(true, false), (false, false), (false, true)],
            rows.Select(row => (row.ParkedAt is not null, row.PublishedAt is not null)));
    }

    [Fact]
    public async Task After_the_cause_is_mended_a_parked_row_and_those_behind_it_leave_in_order()
    {
        var id = Guid.NewGuid();
        await InsertRowsAsync((id, 1, "thidua.sample.unknown.v1"), (id, 2, null));
        var row = await Eventually.SeesAsync(() => _host.QueryAsync(db => db.Outbox.AsNoTracking().OrderBy(r => r.Id)
            .FirstAsync(r => r.AggregateId == id)), r => r.ParkedAt is not null, "the parked row");
        await _host.QueryAsync(db =>
            db.Database.ExecuteSqlAsync(
            $"update sample.outbox_message set wire_name = 'thidua.sample.counter-state.v1' where id = {row.Id}"));

        using var answer = await _host.ClientFor(SampleModule.Operator).PostAsync($"/api/sample/v1/operations/parked/{row.Id}/retry", null);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        await Eventually.SeesAsync(() => CopyAsync(id), copy => copy is { Version: 2, Handled: 2 }, "both versions");
    }

    [Fact]
    public async Task A_republish_rebuilds_a_copy_that_was_lost_and_changes_nothing_else()
    {
        var id = await CreateAsync("rebuilt");
        await Eventually.SeesAsync(() => CopyAsync(id), copy => copy is not null, "the first copy");
        await _host.QueryAsync(db => db.Copies.ExecuteDeleteAsync());

        using var answer = await _host.ClientFor(SampleModule.Operator).PostAsync("/api/sample/v1/operations/republish", null);

        Assert.Equal(1, (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("states").GetInt32());
        var copy = await Eventually.SeesAsync(() => CopyAsync(id), copy => copy is not null, "the rebuilt copy");
        Assert.Equal(1, copy!.Version);
        Assert.Equal(1, await _host.QueryAsync(db => db.Changes.CountAsync()));
    }

    [Fact]
    public async Task After_a_restore_readers_that_saw_more_take_the_restored_state()
    {
        var id = await CreateAsync("restored");
        await Eventually.SeesAsync(() => CopyAsync(id), copy => copy is not null, "the first copy");
        // What the reader had seen before the publisher's database went back to an older state.
        await _host.QueryAsync(db =>
            db.Copies.ExecuteUpdateAsync(copy => copy.SetProperty(c => c.Version, 40).SetProperty(c => c.Value, 40m)));

        using var answer = await _host.ClientFor(SampleModule.Operator)
            .PostAsJsonAsync("/api/sample/v1/operations/republish-restored", new { reason = "Sao lưu lúc 01:00" });

        Assert.Equal(1, (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("states").GetInt32());
        await Eventually.SeesAsync(() => CopyAsync(id), copy => copy is { Version: > 40, Value: not 40m }, "the restored copy");
        var change = await _host.QueryAsync(db => db.Changes.OrderByDescending(c => c.Id).FirstAsync());
        Assert.Equal(("Sao lưu lúc 01:00", EventNames.PublisherRestored), (change.Reason, Assert.Single(change.Happened)));
        Assert.NotEqual(Guid.Empty, change.UserId);
    }

    [Fact]
    public async Task A_restore_without_a_reason_changes_nothing()
    {
        await CreateAsync("unexplained");

        using var answer = await _host.ClientFor(SampleModule.Operator)
            .PostAsJsonAsync("/api/sample/v1/operations/republish-restored", new { reason = " " });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(1, await _host.QueryAsync(db => db.Changes.CountAsync()));
    }

    [Fact]
    public async Task Operations_are_closed_to_everybody_else()
    {
        using var answer = await _host.ClientFor(SampleModule.Reader).PostAsync("/api/sample/v1/operations/republish", null);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task An_aggregate_changed_without_an_event_is_not_saved()
    {
        var id = await CreateAsync("silent");

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => _host.QueryAsync(async db =>
        {
            (await db.Counters.SingleAsync(c => c.Id == id)).ChangeWithoutTelling();
            return await db.SaveChangesAsync();
        }));

        Assert.Contains("without an event", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_a_change_is_kept_when_its_transaction_is_rolled_back()
    {
        await _host.QueryAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            db.Add(new Counter(Guid.NewGuid(), "here", "never", 1));
            await db.SaveChangesAsync();
            await transaction.RollbackAsync();
            return 0;
        });

        Assert.Equal((0, 0, 0), (await _host.QueryAsync(db => db.Counters.CountAsync()),
            await _host.QueryAsync(db => db.Outbox.CountAsync()), await _host.QueryAsync(db => db.Changes.CountAsync())));
    }

    [Fact]
    public async Task The_sweeper_deletes_what_is_older_than_its_window_and_keeps_the_rest()
    {
        var id = await CreateAsync("swept");
        await Eventually.SeesAsync(() => CopyAsync(id), copy => copy is not null, "the copy");
        await Eventually.SeesAsync(() => _host.QueryAsync(db => db.Inbox.CountAsync()), count => count == 2, "both inbox rows");
        await Eventually.SeesAsync(() => _host.QueryAsync(db => db.Outbox.CountAsync(r => r.PublishedAt != null)), count =>
            count == 1, "the published row");

        _host.Clock.Advance(TimeSpan.FromDays(8));
        await _host.SweepAsync();
        Assert.Equal((0, 2), (await _host.QueryAsync(db => db.Outbox.CountAsync()), await _host.QueryAsync(db => db.Inbox.CountAsync())));

        _host.Clock.Advance(TimeSpan.FromDays(7));
        await _host.SweepAsync();
        Assert.Equal((0, 1), (await _host.QueryAsync(db => db.Inbox.CountAsync()), await _host.QueryAsync(db => db.Changes.CountAsync())));
    }

    [Fact]
    public async Task An_inbox_that_forgets_before_the_outbox_does_not_start()
    {
        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() =>
            ModuleHost<SampleDbContext>.StartAsync(servers, SampleModule.Module, null, ("Outbox:InboxRetention", "1.00:00:00")));

        Assert.Contains("InboxRetention", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_memory_messages_are_refused_where_nobody_said_that_they_may_be_lost()
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            ModuleHost<SampleDbContext>.StartAsync(servers, SampleModule.Module, null, ("Messaging:AllowInMemory", "false")));

        Assert.Contains("RabbitMq", failure.Message, StringComparison.Ordinal);
    }

    private async Task<Guid> CreateAsync(string name)
    {
        using var answer = await _host.ClientFor(SampleModule.Writer("here"))
            .PostAsJsonAsync("/api/sample/v1/counters", new { place = "here", name, step = "1" });
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
    }

    private Task<CounterCopy?> CopyAsync(Guid id) => _host.QueryAsync(db => db.Copies.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id));

    private Task<CounterTally?> TallyAsync(Guid id) =>
        _host.QueryAsync(db => db.Tallies.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id));

    private Task<int> InsertRowsAsync(params (Guid Aggregate, long Version, string? WireName)[] rows) => InsertRowsAsync(_host, rows);

    private static Task<int> InsertRowsAsync(ModuleHost<SampleDbContext> host,
        params (Guid Aggregate, long Version, string? WireName)[] rows) => host.QueryAsync(db =>
    {
        foreach (var (aggregate, version, wireName) in rows)
        {
            var state = State(aggregate, version, version);
            db.Outbox.Add(new OutboxMessage
            {
                MessageId = state.EventId,
                AggregateId = aggregate,
                AggregateVersion = version,
                WireName = wireName ?? "thidua.sample.counter-state.v1",
                Body = JsonSerializer.Serialize(state, ContractRegistry.Json),
                OccurredAt = host.Clock.Now,
            });
        }
        return db.SaveChangesAsync();
    });

    private static CounterState State(Guid id, long version, decimal value, string name = "a") =>
        new(Guid.NewGuid(), id, version, DateTimeOffset.UnixEpoch, ["Tested"], name, value);

    private static IEnumerable<int[]> Permutations(int[] items) => items.Length == 0
        ? [[]]
        : items.SelectMany((item, i) => Permutations([.. items[..i], .. items[(i + 1)..]]).Select(rest => (int[])[item, .. rest]));
}
