using MassTransit;
using ThiDua.BuildingBlocks.Messaging;
using ThiDua.BuildingBlocks.Persistence;
using ThiDua.BuildingBlocks.Tests.Sample;

namespace ThiDua.BuildingBlocks.Tests;

/// <summary>What a module keeps of another module's things: whole, the newest, whatever order and however often it is told.</summary>
public sealed class CopyTests(TestServers servers) : IAsyncLifetime
{
    private static readonly DateTimeOffset Noon = new(2021, 12, 20, 5, 0, 0, TimeSpan.Zero);
    private ModuleHost<CopyDbContext> _module = null!;

    public async ValueTask InitializeAsync() => _module = await ModuleHost<CopyDbContext>.StartAsync(servers, CopyDbContext.Module);

    public ValueTask DisposeAsync() => _module.DisposeAsync();

    [Fact]
    public async Task A_member_that_this_build_does_not_know_is_kept_for_the_build_that_will()
    {
        var id = Guid.NewGuid();
        await _module.DeliverAsync(new CounterStateOfTomorrow(Guid.NewGuid(), id, 1, Noon, ["CounterMade"], "one", 1.50m, "new"));

        var copy = await CopyAsync(id);
        Assert.Equal(("one", 1.50m), (copy.State.Name, copy.State.Value));
        Assert.Equal("one", copy.Name);
        Assert.Equal("new", await _module.QueryAsync(db =>
            db.Database.SqlQuery<string>($"select state->>'remark' as \"Value\" from copies.counter_copy").SingleAsync()));
    }

    [Fact]
    public async Task The_newest_state_stays_in_each_of_the_120_orders_of_five()
    {
        var things = new List<Guid>();
        foreach (var order in Orders([1, 2, 3, 4, 5]))
        {
            things.Add(Guid.NewGuid());
            foreach (var version in order) await _module.PublishAsync(State(things[^1], version, Noon.AddMinutes(version)));
        }
        await Eventually.SeesAsync(() => _module.QueryAsync(db => db.Inbox.CountAsync()), count => count == 600, "600 handled messages");

        var copies = await _module.QueryAsync(db => db.Counters.AsNoTracking().ToListAsync());
        Assert.Equal(120, copies.Count);
        Assert.All(copies, copy => Assert.Equal((5L, "v5"), (copy.Version, copy.State.Name)));
    }

    [Fact]
    public async Task The_same_version_sent_again_later_brings_what_is_new_in_it_and_one_that_was_sent_earlier_takes_nothing_away()
    {
        var id = Guid.NewGuid();
        await _module.DeliverAsync(State(id, 3, Noon));
        await _module.DeliverAsync(State(id, 3, Noon.AddDays(1)) with { Name = "told again" });
        await _module.DeliverAsync(State(id, 3, Noon.AddHours(1)) with { Name = "late" });

        Assert.Equal("told again", (await CopyAsync(id)).State.Name);
    }

    [Fact]
    public async Task Whoever_builds_on_a_copy_in_the_moment_it_is_replaced_is_told_so()
    {
        var id = Guid.NewGuid();
        await _module.DeliverAsync(State(id, 1, Noon));
        var before = (await CopyAsync(id)).Touched;

        await _module.DeliverAsync(State(id, 1, Noon));
        Assert.Equal(before, (await CopyAsync(id)).Touched);
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => _module.QueryAsync(async db =>
        {
            var read = await db.Counters.SingleAsync(c => c.Id == id);
            await _module.DeliverAsync(State(id, 2, Noon.AddMinutes(1)));
            read.Touch();
            return await db.SaveChangesAsync();
        }));
    }

    private Task<CounterCopy> CopyAsync(Guid id) => _module.QueryAsync(db => db.Counters.AsNoTracking().SingleAsync(c => c.Id == id));

    private static CounterState State(Guid id, long version, DateTimeOffset sentAt) =>
        new(Guid.NewGuid(), id, version, sentAt, ["counter-incremented"], $"v{version}", version);

    private static IEnumerable<int[]> Orders(int[] of) => of.Length == 1 ? [of]
        : of.SelectMany(first => Orders([.. of.Where(other => other != first)]), (first, rest) => (int[])[first, .. rest]);

    /// <summary>The contract as a later build will send it.</summary>
    [MessageUrn("thidua:sample:counter-state:v1")]
    [EntityName("thidua.sample.counter-state.v1")]
    public sealed record CounterStateOfTomorrow(
        Guid EventId, Guid AggregateId, long Version, DateTimeOffset OccurredAt, IReadOnlyList<string> Happened, string Name, decimal Value,
        string Remark);

    internal sealed class CounterCopy : Copy<CounterState>
    {
        public Guid Id { get; private set; }
        public string Name { get; private set; } = "";
    }

    internal sealed class CounterCopied(ConsumerServices services)
        : CopyConsumer<CopyDbContext, CounterCopy, CounterState, Guid>(services, "copies-counter-changed")
    {
        protected override Guid KeyOf(CounterState state) => state.AggregateId;

        protected override (long Version, DateTimeOffset SentAt) AgeOf(CounterState state) => (state.Version, state.OccurredAt);
    }

    internal sealed class CopyDbContext(DbContextOptions<CopyDbContext> options, ChangeContext change) : ModuleDbContext(options, change)
    {
        public static readonly ModuleUnderTest Module = new("Copies", "copies",
            builder => builder.AddModule<CopyDbContext>("Copies", "copies", typeof(CounterState)),
            bus => bus.AddBatched<CounterCopied>("copies-counter-changed"),
            _ => { })
        { HasNoMigrations = true };

        public DbSet<CounterCopy> Counters => Set<CounterCopy>();

        public override string Schema => "copies";

        protected override void Configure(ModelBuilder model) => model.Entity<CounterCopy>(counter =>
        {
            counter.IsCopyOf<CounterCopy, CounterState>("counter_copy", c => c.Id);
            counter.Property(c => c.Name).DrawnFromState("name");
        });

        protected internal override IEnumerable<Seen> SeenBy(CurrentUser user) => [];

        protected override object? ToContract(AggregateRoot root, ContractHeader header) => throw new NotSupportedException();

        protected internal override IEnumerable<IQueryable<AggregateRoot>> Republished() => [];
    }
}
