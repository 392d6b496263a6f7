using System.Security.Claims;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ThiDua.BuildingBlocks.Persistence;

/// <summary>Migrating and republishing one module; a process does it for every module that it hosts.</summary>
public abstract class ModuleMigration
{
    public abstract string Module { get; }

    /// <summary>Applies what is missing, then gives the app's role its rights on the tables.</summary>
    public abstract Task MigrateAsync(CancellationToken ct);

    /// <summary>Writes the current state of every aggregate to the outbox once more.</summary>
    /// <returns>How many.</returns>
    public abstract Task<int> RepublishAsync(CancellationToken ct);

    /// <summary>The same after the module's database was restored from a backup: with versions that every reader takes as newer.</summary>
    /// <param name="by">Who does it; stands in every change record.</param>
    /// <returns>How many.</returns>
    public abstract Task<int> RepublishRestoredAsync(string reason, ClaimsPrincipal by, CancellationToken ct);
}

internal sealed class ModuleMigration<TDb>(IServiceProvider services, ContractRegistry registry) : ModuleMigration
    where TDb : ModuleDbContext
{
    private const int Step = 500;
    private readonly ModuleDatabase<TDb> _database = services.GetRequiredService<ModuleDatabase<TDb>>();

    public override string Module => _database.Module;

    public override async Task MigrateAsync(CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TDb>();
        if (_database.MigratorConnectionString is { } migrator) db.Database.SetConnectionString(migrator);
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(10));
        await RefuseOldDatabaseAsync(db, ct);
        await db.Database.MigrateAsync(ct);
        await GrantAsync(db, ct);
        await TellWhatIsNewAsync(ct);
    }

    // Migrations of an earlier state of the project were made one: what they left behind cannot be brought forward.
    private async Task RefuseOldDatabaseAsync(TDb db, CancellationToken ct)
    {
        var known = db.Database.GetMigrations().ToList();
        // A module without migrations has its tables from the model; a database that is not there yet is made by the migration.
        if (known.Count == 0 || !await db.Database.CanConnectAsync(ct)) return;
        var applied = (await db.Database.GetAppliedMigrationsAsync(ct)).ToList();
        var tables = await db.Database.SqlQuery<int>(
            $"select count(*)::int as \"Value\" from pg_tables where schemaname = {_database.Schema} and tablename <> 'migrations_history'")
            .SingleAsync(ct);
        if (applied.Except(known).Any() || (tables > 0 && !applied.Contains(known[0])))
            throw new OldDatabaseException(_database.Module, db.Database.GetDbConnection().Database);
    }

    private async Task GrantAsync(TDb db, CancellationToken ct)
    {
        var appRole = new NpgsqlConnectionStringBuilder(_database.Source.ConnectionString).Username;
        if (_database.MigratorConnectionString is null || appRole is null) return;
#pragma warning disable EF1002 // Names of a schema and a role cannot be parameters; both come from our own configuration and are quoted.
        var role = $"\"{appRole.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        await db.Database.ExecuteSqlRawAsync($"""
            grant usage on schema {_database.Schema} to {role};
            grant select, insert, update, delete on all tables in schema {_database.Schema} to {role};
            grant usage, select on all sequences in schema {_database.Schema} to {role};
            revoke update, delete on {_database.Schema}.change_record from {role};
            """, ct);
#pragma warning restore EF1002
    }

    // Shapes are written after the states: whoever is stopped in between tells them again, which harms nobody.
    private async Task TellWhatIsNewAsync(CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TDb>();
        var known = await db.ContractShapes.ToDictionaryAsync(row => row.WireName, ct);
        var shapes = registry.PublishedBy(_database.Schema).ToDictionary(one => one.WireName, one => ContractShape.Of(one.Type));
        // Whoever begins to listen was told nothing of what was there before.
        if (db.Readers.Count > 0) shapes[ContractShape.Readers] = string.Join(", ", db.Readers.Order(StringComparer.Ordinal));
        var isNewReader = known.Count > 0 && shapes.ContainsKey(ContractShape.Readers) && !known.ContainsKey(ContractShape.Readers);
        if (isNewReader || shapes.Any(one => known.TryGetValue(one.Key, out var before) && before.Shape != one.Value))
            await RepublishAsync(ct);
        foreach (var (wireName, shape) in shapes)
        {
            if (known.TryGetValue(wireName, out var row)) row.Shape = shape;
            else db.ContractShapes.Add(new ContractShape { WireName = wireName, Shape = shape });
        }
        await db.SaveChangesAsync(ct);
    }

    public override Task<int> RepublishAsync(CancellationToken ct) =>
        EachAsync((set, last) => set.AsNoTracking().Where(root => root.Id > last), (db, root) => db.Republish(root), null, ct);

    public override Task<int> RepublishRestoredAsync(string reason, ClaimsPrincipal by, CancellationToken ct) =>
        EachAsync((set, last) => set.Where(root => root.Id > last), (_, root) => root.OutrunLostVersions(reason), by, ct);

    private async Task<int> EachAsync(
        Func<IQueryable<AggregateRoot>, Guid, IQueryable<AggregateRoot>> after, Action<TDb, AggregateRoot> raise, ClaimsPrincipal? by,
            CancellationToken ct)
    {
        if (registry.WireNames.Count == 0) return 0;
        await using var scope = services.CreateAsyncScope();
        if (by is not null) scope.ServiceProvider.GetRequiredService<CurrentUser>().SignIn(by);
        var db = scope.ServiceProvider.GetRequiredService<TDb>();
        var total = 0;
        foreach (var set in db.Republished())
        {
            var last = Guid.Empty;
            while (true)
            {
                List<AggregateRoot> some = await after(set, last).OrderBy(root => root.Id).Take(Step).ToListAsync(ct);
                if (some.Count == 0) break;
                foreach (var root in some) raise(db, root);
                await db.SaveChangesAsync(ct);
                db.ChangeTracker.Clear();
                (last, total) = (some[^1].Id, total + some.Count);
            }
        }
        if (total > 0) OutboxSignal.Of(db).Set();
        return total;
    }
}

/// <summary>The database was made by another state of the project.</summary>
public sealed class OldDatabaseException(string module, string database) : Exception(
    $"The database '{database}' of {module} was made by an earlier or a later version whose migrations this one does not know: "
    + "drop the database (or delete the data folder of the private server, .data) to start empty, or run the version that made it.");

/// <summary>Ready means: the database answers and has every migration this build knows.</summary>
internal sealed class DatabaseHealthCheck<TDb>(IServiceScopeFactory scopes, ModuleSchema<TDb> schema) : IHealthCheck
    where TDb : ModuleDbContext
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            if (!await schema.IsCompleteAsync(cancellationToken))
                return HealthCheckResult.Unhealthy("Migrations are missing; run the host with --migrate.");
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<TDb>().Database.ExecuteSqlRawAsync("select 1", cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (NpgsqlException e)
        {
            return HealthCheckResult.Unhealthy($"The database does not answer: {e.Message}");
        }
    }
}
