using System.Collections.Concurrent;
using ThiDua.LocalServers;

namespace ThiDua.TestKit.Servers;

/// <summary>Copies of a migrated template: a database per test class in some tens of milliseconds.</summary>
public sealed class TestDatabases : IAsyncDisposable
{
    private readonly Func<Task<string>> _admin;
    private readonly string _run = $"t{Guid.NewGuid():n}"[..9];
    private readonly ConcurrentDictionary<string, Lazy<Task<ModuleDatabase>>> _templates = new();
    private int _copies;

    internal TestDatabases(Func<Task<string>> admin) => _admin = admin;

    /// <param name="module">Names the schema, the template and the two roles: <c>scoring</c> gives scoring_migrator and
    /// scoring_app.</param>
    /// <param name="migrate">Called once per process and module with the migrator's connection string.</param>
    /// <param name="ct">Stops the copying, not the migration that others wait for.</param>
    public async Task<TestDatabase> CreateAsync(string module, Func<string, Task> migrate, CancellationToken ct)
    {
        var template = await _templates.GetOrAdd(module, _ => new(() => MigrateAsync(module, migrate))).Value;
        var admin = await _admin();
        var copy = new ModuleDatabase(admin, module, $"{_run}_{module}_{Interlocked.Increment(ref _copies)}");
        await copy.EnsureAsync(Connect, ct, template.Name);
        return new(copy, admin);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var template in _templates.Values.Where(t => t.Value.IsCompletedSuccessfully))
            await DropAsync(await _admin(), (await template.Value).Name);
    }

    internal static Task DropAsync(string admin, string database) =>
        ExecuteAsync(admin, $"drop database if exists {database} with (force)");

    private async Task<ModuleDatabase> MigrateAsync(string module, Func<string, Task> migrate)
    {
        var template = new ModuleDatabase(await _admin(), module, $"{_run}_{module}");
        await template.EnsureAsync(Connect, CancellationToken.None);
        await migrate(new NpgsqlConnectionStringBuilder(template.MigratorConnectionString) { Pooling = false }.ConnectionString);
        // A database somebody is connected to cannot be copied.
        await ExecuteAsync(await _admin(), $"alter database {template.Name} allow_connections false");
        await ExecuteAsync(await _admin(), $"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{template.Name}'");
        return template;
    }

    private static async Task ExecuteAsync(string admin, string sql)
    {
        await using var server = Connect(admin);
        await server.OpenAsync();
        await using var command = new NpgsqlCommand(sql, server);
        await command.ExecuteNonQueryAsync();
    }

    private static NpgsqlConnection Connect(string connectionString) => new(connectionString);
}

/// <summary>The database of one test class; disposal drops it.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly ModuleDatabase _database;
    private readonly string _admin;

    internal TestDatabase(ModuleDatabase database, string admin) => (_database, _admin) = (database, admin);

    public string Name => _database.Name;

    /// <summary>As the running service connects: rows only, no DDL, so that a missing grant shows.</summary>
    public string ConnectionString => _database.AppConnectionString;

    /// <summary>As <c>--migrate</c> connects: owns the database.</summary>
    public string MigratorConnectionString => _database.MigratorConnectionString;

    /// <summary>As superuser in this database, for faults: locks, ended sessions.</summary>
    public string AdminConnectionString => new NpgsqlConnectionStringBuilder(_admin) { Database = Name }.ConnectionString;

    public async ValueTask DisposeAsync() => await TestDatabases.DropAsync(_admin, Name);
}
