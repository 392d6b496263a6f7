using System.Text.Json.Serialization;
using MassTransit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using ThiDua.BuildingBlocks.Hosting;
using ThiDua.BuildingBlocks.Http;
using ThiDua.BuildingBlocks.Messaging;
using ThiDua.BuildingBlocks.OpenApi;
using ThiDua.BuildingBlocks.Persistence;

namespace ThiDua.BuildingBlocks.Tests.Sample;

/// <summary>The smallest module that uses every mechanism: a counter that can be raised, told to others, and copied by its own
/// consumer.</summary>
internal static class SampleModule
{
    public static readonly Permission Read = new("sample.read", "Xem", ("reader", "*"), ("writer", "place"));
    public static readonly Permission Write = new("sample.write", "Ghi", ("writer", "place"));
    public static readonly Permission Operate = new("sample.operate", "Vận hành", ("operator", "*"));
    private static readonly FieldRule StepPositive = new("SAM-1001", "Bước phải dương.", "The step must be positive.");

    private static readonly Error OnItsWay =
        new("SAM-0002", ErrorKind.Conflict, "Chưa có.", "Not here yet.") { RetryAfter = 1 };

    public static readonly Grant Reader = new("reader", Scope.Everything);
    public static readonly Grant Operator = new("operator", Scope.Everything);

    public static readonly ModuleUnderTest Module = new("Sample", "sample",
        builder =>
        {
            builder.AddModule<SampleDbContext>("Sample", "sample", typeof(CounterState));
            builder.Services.AddModuleOpenApi("Sample", "Sample");
        },
        bus => bus.Add<CounterChanged>("sample-counter-changed").AddBatched<CounterTallied>("sample-counter-tallied"),
        app =>
        {
            var api = app.MapModule<SampleDbContext>("/api/sample/v1", "Sample", Read, Operate);
            api.MapPost("/counters", CreateAsync).WithName("CreateCounter").Needs(Write);
            api.MapPost("/counters/{id:guid}/increments", IncrementAsync).WithName("IncrementCounter").RequireIfMatch().Needs(Write);
            api.MapPost("/counters/{id:guid}/touches", TouchAsync).WithName("TouchCounter").Needs(Write);
            api.MapGet("/counters", ListAsync).WithName("ListCounters").Needs(Read);
            api.MapGet("/waits", () => Problem.From(OnItsWay)).WithName("Wait").Needs(Read);
        })
    { HasNoMigrations = true };

    public static Grant Writer(string place) => new("writer", new Scope("place", place));

    internal enum Colour { [JsonStringEnumMemberName("red")] Red, [JsonStringEnumMemberName("dark-blue")] DarkBlue }

    internal sealed record NewCounter(string Place, string Name, decimal Step, Colour? Colour = null, DateOnly? On = null,
        IReadOnlyList<Mark>? Marks = null);

    internal sealed record Mark(string Text, int Weight);

    internal sealed record Shown(Guid Id, string Name, decimal Value);

    private static async Task<Results<VersionedCreated<Shown>, Problem>> CreateAsync(NewCounter request, SampleDbContext db,
        CurrentUser user, CancellationToken ct)
    {
        if (user.Refuses(Write, new Scope("place", request.Place)) is { } refusal) return Problem.From(refusal);
        var check = new FieldChecks().Name(request.Name, "/name")
            .That(request.Step > 0, "/step", StepPositive);
        if (check.Error is { } wrong) return Problem.From(wrong);
        var counter = new Counter(Guid.CreateVersion7(), request.Place, Text.Clean(request.Name), request.Step);
        db.Add(counter);
        await db.SaveChangesAsync(ct);
        return Versioned.Created($"/api/sample/v1/counters/{counter.Id}", new Shown(counter.Id, counter.Name, counter.Value),
            counter.Version);
    }

    private static async Task<Results<Versioned<Shown>, Problem>> IncrementAsync(Guid id, ETag ifMatch, SampleDbContext db,
        CurrentUser user, CancellationToken ct)
    {
        var counter = await db.Counters.SingleOrDefaultAsync(c => c.Id == id, ct);
        if (counter is null) return Problem.From(GeneralErrors.NothingHere);
        if (user.Refuses(Write, new Scope("place", counter.Place)) is { } refusal) return Problem.From(refusal);
        if (counter.IsStale(ifMatch)) return Problem.From(GeneralErrors.Changed);
        counter.Increment("because");
        await db.SaveChangesAsync(ct);
        return Versioned.Ok(new Shown(counter.Id, counter.Name, counter.Value), counter.Version);
    }

    private static async Task<Results<NoContent, Problem>> TouchAsync(Guid id, SampleDbContext db, CancellationToken ct)
    {
        if (await db.Counters.SingleOrDefaultAsync(c => c.Id == id, ct) is not { } counter) return Problem.From(GeneralErrors.NothingHere);
        counter.Increment("touched");
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }

    // The filters besides the page are only read, never used: what a filter does is its module's.
    private static async Task<Results<Ok<Page<Shown>>, Problem>> ListAsync(SampleDbContext db, CurrentUser user,
        [AsParameters] PageRequest page, Word<Colour>? colour, DateOnly? on, bool? withMarks, CancellationToken ct)
    {
        if (!page.TryStart(1, out var after)) return Problem.From(GeneralErrors.BadCursor);
        var (reach, from) = (user.ReachOf(Read), after.FirstOrDefault() ?? "");
        var places = reach.Codes("place");
        var rows = await db.Counters.AsNoTracking().Where(c => reach.Everything || places.Contains(c.Place))
            .Where(c => from == "" || c.Name.CompareTo(from) > 0).OrderBy(c => c.Name).Take(page.Size + 1)
            .Select(c => new Shown(c.Id, c.Name, c.Value)).ToListAsync(ct);
        return TypedResults.Ok(Page.Of(rows, page, row => [row.Name]));
    }
}

[EventName("counter-made")]
internal sealed record CounterMade : IDomainEvent;

[EventName("counter-incremented")]
internal sealed record CounterIncremented(string Why) : IDomainEvent
{
    public string? Reason => Why;
}

internal sealed class Counter : AggregateRoot
{
    public Counter(Guid id, string place, string name, decimal step) : base(id)
    {
        (Place, Name, Step) = (place, name, step);
        Raise(new CounterMade());
    }

    private Counter() : base(Guid.Empty) => (Place, Name) = ("", "");

    public string Place { get; private set; }
    public string Name { get; private set; }
    public decimal Step { get; private set; }
    public decimal Value { get; private set; }

    public void Increment(string why)
    {
        Value += Step;
        Raise(new CounterIncremented(why));
    }

    public void ChangeWithoutTelling() => Value++;
}

/// <summary>State of a counter.</summary>
[MessageUrn("thidua:sample:counter-state:v1")]
[EntityName("thidua.sample.counter-state.v1")]
public sealed record CounterState(Guid EventId, Guid AggregateId, long Version, DateTimeOffset OccurredAt, IReadOnlyList<string> Happened,
    string Name, decimal Value);

internal sealed class CounterCopy
{
    public required Guid Id { get; init; }
    public long Version { get; set; }
    public decimal Value { get; set; }

    /// <summary>How often a handler ran to its end; with a version guard it may run for old versions, with an inbox never twice for one
    /// message.</summary>
    public int Handled { get; set; }
}

internal sealed class CounterTally
{
    public required Guid Id { get; init; }
    public int Handled { get; set; }
}

internal sealed class SampleDbContext(DbContextOptions<SampleDbContext> options, ChangeContext change) : ModuleDbContext(options, change)
{
    public DbSet<Counter> Counters => Set<Counter>();
    public DbSet<CounterCopy> Copies => Set<CounterCopy>();
    public DbSet<CounterTally> Tallies => Set<CounterTally>();

    public override string Schema => "sample";

    protected internal override IReadOnlyList<string> Readers => ["listener"];

    protected override void Configure(ModelBuilder model)
    {
        model.Entity<Counter>().HasIndex(c => c.Name).IsUnique().HasDatabaseName("ux_counter_name");
        model.Entity<CounterCopy>().Property(c => c.Version).IsConcurrencyToken();
        model.Entity<CounterTally>().Property(c => c.Id).ValueGeneratedNever();
    }

    protected override object? ToContract(AggregateRoot root, ContractHeader header) => root switch
    {
        Counter c => new CounterState(header.EventId, c.Id, c.Version, header.OccurredAt, header.Happened, c.Name, c.Value),
        _ => throw new ArgumentOutOfRangeException(nameof(root), root, null),
    };

    protected internal override IEnumerable<IQueryable<AggregateRoot>> Republished() => [Counters];

    protected internal override IEnumerable<Seen> SeenBy(CurrentUser user)
    {
        var places = user.ReachOf(SampleModule.Read).Codes("place");
        return user.ReachOf(SampleModule.Read).Everything ? [Seen.All<Counter>()]
            : [Seen.Of(Counters.Where(counter => places.Contains(counter.Place)))];
    }

    protected internal override Error? ErrorFor(string constraintName) =>
        constraintName == "ux_counter_name"
            ? new Error("SAM-0001", ErrorKind.Conflict, "Đã có bộ đếm tên này.", "There is a counter of this name.") : null;
}

internal sealed class CounterChanged(ConsumerServices services)
    : IdempotentConsumer<SampleDbContext, CounterState>(services, "sample-counter-changed")
{
    protected override async Task HandleAsync(CounterState message, SampleDbContext db, CancellationToken ct)
    {
        if (message.Name.StartsWith("poison", StringComparison.Ordinal)) throw new InvalidOperationException(
            "This message can never be handled.");
        var copy = await db.Copies.SingleOrDefaultAsync(c => c.Id == message.AggregateId, ct);
        if (copy is null) db.Add(copy = new CounterCopy { Id = message.AggregateId });
        copy.Handled++;
        if (message.Version <= copy.Version) return;
        (copy.Version, copy.Value) = (message.Version, message.Value);
    }
}

internal sealed class CounterTallied(ConsumerServices services)
    : BatchedConsumer<SampleDbContext, CounterState>(services, "sample-counter-tallied")
{
    protected override async Task HandleAsync(IReadOnlyList<CounterState> messages, SampleDbContext db, CancellationToken ct)
    {
        if (messages.Any(m => m.Name.StartsWith("poison", StringComparison.Ordinal))) throw new InvalidOperationException(
            "One of these messages can never be handled.");
        foreach (var group in messages.GroupBy(m => m.AggregateId))
        {
            var tally = await db.Tallies.FindAsync([group.Key], ct);
            if (tally is null) db.Add(tally = new CounterTally { Id = group.Key });
            tally.Handled += group.Count();
        }
    }
}
