using System.Buffers;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using ThiDua.BuildingBlocks.Calendar;
using ThiDua.BuildingBlocks.Http;

namespace ThiDua.BuildingBlocks.Persistence;

/// <summary>
/// The database of one module. Saving writes three things in one transaction: the aggregates, one outbox row for each changed aggregate
/// (its whole public state, where that has changed), and one change record (who, when, before, after, why) over all that is kept.
/// </summary>
public abstract class ModuleDbContext : DbContext
{
    private readonly ChangeContext _change;
    private IDbContextTransaction? _held;

    protected ModuleDbContext(DbContextOptions options, ChangeContext change) : base(options)
    {
        _change = change;
        // Whoever fails rolls back whole; a savepoint around each saving would be two more round trips that nobody goes back to.
        Database.AutoSavepointsEnabled = false;
        ChangeTracker.Tracked += (_, tracked) =>
        {
            if (tracked.FromQuery && tracked.Entry.Entity is AggregateRoot { PendingEvents.Count: > 0 } root)
                throw new InvalidOperationException(
                    $"{root.GetType().Name} raised an event while it was loaded; give it a private constructor without parameters.");
        };
    }

    // Fingerprint of the public state as it was last told: what others may not see yet, a draft, is not worth a message.
    private const string Told = "Told";
    private static readonly string[] HeaderFields = ["eventId", "version", "occurredAt", "happened"];

    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();
    public DbSet<InboxMessage> Inbox => Set<InboxMessage>();
    public DbSet<FailedMessage> Failures => Set<FailedMessage>();
    public DbSet<ChangeRecord> Changes => Set<ChangeRecord>();
    public DbSet<IdempotencyRecord> IdempotencyKeys => Set<IdempotencyRecord>();
    public DbSet<ContractShape> ContractShapes => Set<ContractShape>();

    /// <summary>Schema of the module; no other module's tables are ever reachable through this context.</summary>
    public abstract string Schema { get; }

    /// <summary>The legal day of whoever acts, by the clock that also dates the change record.</summary>
    public DateOnly Today => LegalTime.Today(_change.Clock);

    /// <summary>Whether the module publishes anything.</summary>
    protected virtual bool TellsOthers => true;

    /// <summary>The modules that listen to this one. Where one is new, the migration tells it all states; a test compares the list with
    /// who really listens.</summary>
    protected internal virtual IReadOnlyList<string> Readers => [];

    /// <summary>The module's tables.</summary>
    protected abstract void Configure(ModelBuilder model);

    /// <summary>
    /// The aggregate's whole public state: what others may see of it, drafts left out. It depends on nothing but the aggregate, so that a
    /// republish says what was said last.
    /// </summary>
    /// <returns><c>null</c> for an aggregate that nobody else is told of.</returns>
    protected abstract object? ToContract(AggregateRoot root, ContractHeader header);

    /// <summary>Every set of aggregates, loaded whole, for a republish.</summary>
    protected internal abstract IEnumerable<IQueryable<AggregateRoot>> Republished();

    /// <summary>What the caller may see, type by type: the change record shows no others. The same queries as lists and details
    /// use.</summary>
    protected internal abstract IEnumerable<Seen> SeenBy(CurrentUser user);

    /// <summary>Where a thing is seen in part only: whether the caller may see what stands under a path of the differences.</summary>
    /// <returns>Asked for each difference; the path is a JSON pointer into the state.</returns>
    protected internal virtual Task<Func<ChangeRecord, string, bool>> ReadableAsync(IReadOnlyList<ChangeRecord> changes, CurrentUser user,
        CancellationToken ct) => Task.FromResult<Func<ChangeRecord, string, bool>>((_, _) => true);

    /// <summary>The coded refusal behind a unique constraint, the last guard against two requests at once.</summary>
    protected internal virtual Error? ErrorFor(string constraintName) => null;

    /// <summary>
    /// Holds the rows that a statement locks (<c>select … for no key update</c>) from now until the next saving commits, so that two who
    /// change different lines of one thing come one after the other and each sees what the other has done. What is refused meanwhile is
    /// undone with the context.
    /// </summary>
    public async Task HoldAsync(FormattableString sql, CancellationToken ct)
    {
        if (Database.CurrentTransaction is null) _held = await Database.BeginTransactionAsync(ct);
        await Database.ExecuteSqlAsync(sql, ct);
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Use SaveChangesAsync: saving writes to the database and must not block a thread.");

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        var raised = false;
        var roots = ChangeTracker.Entries<AggregateRoot>().ToList();
        // The changes were looked for just now; each look at the rows of an aggregate would do it once more.
        var looks = ChangeTracker.AutoDetectChangesEnabled;
        ChangeTracker.AutoDetectChangesEnabled = false;
        foreach (var entry in roots)
        {
            if (entry.Entity.PendingEvents.Count > 0)
            {
                Record(entry);
                raised = true;
            }
            else if (entry.State is EntityState.Modified or EntityState.Added)
            {
                throw new InvalidOperationException(
                    $"{entry.Entity.GetType().Name} {entry.Entity.Id} was changed without an event; the outbox and the ETag would not "
                        + $"know.");
            }
        }
        ChangeTracker.AutoDetectChangesEnabled = looks;
        try
        {
            var written = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
            foreach (var root in roots) root.Entity.ClearPendingEvents();
            await ReleaseAsync(commit: raised, cancellationToken);
            if (raised && Database.CurrentTransaction is null) OutboxSignal.Of(this).Set();
            return written;
        }
        catch (DbUpdateException e) when (e.InnerException is PostgresException unique
            && (unique.SqlState is PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.ExclusionViolation))
        {
            throw new RefusedException(ErrorFor(unique.ConstraintName ?? "") ?? GeneralErrors.Duplicate, e);
        }
    }

    // Where nothing has happened, a row that was made only to be held goes again.
    private async Task ReleaseAsync(bool commit, CancellationToken ct)
    {
        if (_held is not { } held) return;
        _held = null;
        await using (held)
        {
            if (commit) await held.CommitAsync(ct);
            else await held.RollbackAsync(ct);
        }
    }

    /// <summary>Writes the current state of an aggregate once more, for readers that lost or never had it. The version does not
    /// change.</summary>
    internal void Republish(AggregateRoot root)
    {
        var now = _change.Clock.GetUtcNow();
        if (ToContract(root, new ContractHeader(Guid.CreateVersion7(now), now, [EventNames.Republished])) is { } contract)
            Enqueue(root, contract, now, StateOf(contract));
    }

    private void Record(EntityEntry<AggregateRoot> entry)
    {
        var (root, now) = (entry.Entity, _change.Clock.GetUtcNow());
        string[] happened = [.. root.PendingEvents.Select(EventNames.Of)];
        Changes.Add(new ChangeRecord
        {
            AggregateType = root.GetType().Name,
            AggregateId = root.Id,
            Version = root.Version,
            Happened = happened,
            Details = JsonSerializer.Serialize(root.PendingEvents.Select(one =>
                JsonSerializer.SerializeToNode(one, one.GetType(), AuditState.Json)), AuditState.Json),
            UserId = _change.User.Id,
            UserName = _change.User.Name,
            At = now,
            Reason = root.PendingEvents.Select(e => e.Reason).LastOrDefault(reason => reason is not null),
            Differences = JsonDifference.Between(AuditState.Before(entry), AuditState.After(entry)).ToJsonString(AuditState.Json),
            TraceId = Activity.Current?.TraceId.ToString(),
        });

        if (ToContract(root, new ContractHeader(Guid.CreateVersion7(now), now, happened)) is not { } contract) return;
        var (state, told) = (StateOf(contract), entry.Property<string?>(Told));
        var fingerprint = FingerprintOf(state);
        // After a restore the readers need the new version, whatever it says.
        if (told.CurrentValue == fingerprint && !happened.Contains(EventNames.PublisherRestored)) return;
        told.CurrentValue = fingerprint;
        Enqueue(root, contract, now, state);
    }

    private static JsonObject StateOf(object contract) =>
        JsonSerializer.SerializeToNode(contract, contract.GetType(), ContractRegistry.Json)!.AsObject();

    private static string FingerprintOf(JsonObject state)
    {
        var content = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(content))
        {
            writer.WriteStartObject();
            foreach (var (name, value) in state)
            {
                if (HeaderFields.Contains(name)) continue;
                writer.WritePropertyName(name);
                if (value is null) writer.WriteNullValue();
                else value.WriteTo(writer);
            }
            writer.WriteEndObject();
        }
        return Convert.ToHexStringLower(SHA256.HashData(content.WrittenSpan)[..16]);
    }

    private void Enqueue(AggregateRoot root, object contract, DateTimeOffset now, JsonObject state) => Outbox.Add(new OutboxMessage
    {
        MessageId = state["eventId"]!.GetValue<Guid>(),
        AggregateId = root.Id,
        AggregateVersion = root.Version,
        WireName = ContractRegistry.WireNameOf(contract.GetType())
            ?? throw new InvalidOperationException($"{contract.GetType()} has no [EntityName]; a contract's wire name is a literal."),
        Body = state.ToJsonString(ContractRegistry.Json),
        Traceparent = Activity.Current?.Id,
        OccurredAt = now,
    });

    protected sealed override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<decimal>().HaveColumnType("numeric");
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
    }

    protected sealed override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasDefaultSchema(Schema);
        modelBuilder.Entity<OutboxMessage>(row =>
        {
            row.ToTable("outbox_message");
            row.Property(r => r.Body).HasColumnType("jsonb");
            row.HasIndex(r => r.MessageId).IsUnique().HasDatabaseName("ux_outbox_message_id");
            row.HasIndex(r => r.Id).HasFilter("published_at is null and parked_at is null").HasDatabaseName("ix_outbox_pending");
            row.HasIndex(r => r.AggregateId).HasFilter("parked_at is not null").HasDatabaseName("ix_outbox_parked");
            row.HasIndex(r => r.PublishedAt).HasFilter("published_at is not null").HasDatabaseName("ix_outbox_published");
        });
        modelBuilder.Entity<InboxMessage>(row =>
        {
            row.ToTable("inbox_message");
            row.HasKey(r => new { r.MessageId, r.Consumer });
            row.HasIndex(r => r.HandledAt).HasDatabaseName("ix_inbox_handled_at");
        });
        modelBuilder.Entity<FailedMessage>(row =>
        {
            row.ToTable("failed_message");
            row.Property(r => r.Body).HasColumnType("jsonb");
        });
        modelBuilder.Entity<ChangeRecord>(row =>
        {
            row.ToTable("change_record");
            row.Property(r => r.Details).HasColumnType("jsonb").HasDefaultValueSql("'[]'");
            row.Property(r => r.Differences).HasColumnType("jsonb");
            row.HasIndex(r => new { r.AggregateId, r.Version }).HasDatabaseName("ix_change_aggregate");
        });
        modelBuilder.Entity<IdempotencyRecord>(row =>
        {
            row.ToTable("idempotency_key");
            row.HasKey(r => new { r.UserId, r.Key });
            row.HasIndex(r => r.At).HasDatabaseName("ix_idempotency_at");
        });
        modelBuilder.Entity<ContractShape>().ToTable("contract_shape").HasKey(row => row.WireName);
        Configure(modelBuilder);
        foreach (var entity in modelBuilder.Model.GetEntityTypes().ToList()) MapRoot(modelBuilder, entity, TellsOthers);
    }

    private static void MapRoot(ModelBuilder model, IMutableEntityType entity, bool told)
    {
        if (entity.ClrType.IsAssignableTo(typeof(AggregateRoot)) && !entity.ClrType.IsAbstract)
        {
            model.Entity(entity.ClrType).Property<Guid>(nameof(AggregateRoot.Id)).ValueGeneratedNever();
            model.Entity(entity.ClrType).Property<long>(nameof(AggregateRoot.Version)).IsConcurrencyToken();
            if (told) model.Entity(entity.ClrType).Property<string?>(Told);
            model.Entity(entity.ClrType).Ignore(nameof(AggregateRoot.PendingEvents));
        }
    }

    private sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTimeOffset>(value => value.ToUniversalTime(), value => value);
}

/// <summary>A refusal that only the database could find (two requests at once); answered like any other refusal.</summary>
public sealed class RefusedException(Error error, Exception? cause = null) : Exception(error.English, cause)
{
    public Error Error => error;
}
