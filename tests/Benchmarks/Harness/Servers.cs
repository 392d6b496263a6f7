using RabbitMQ.Client;

namespace ThiDua.Benchmarks.Harness;

/// <summary>PostgreSQL with fsync and, where it is wanted, RabbitMQ: private, on loopback, gone afterwards.</summary>
internal sealed class Servers : IAsyncDisposable
{
    private readonly string _folder;
    private LocalRabbitMq? _rabbit;

    private Servers(string folder, LocalPostgres postgres, Consumption cpu) => (_folder, Postgres, Cpu) = (folder, postgres, cpu);

    public LocalPostgres Postgres { get; }

    public LocalRabbitMq Rabbit => _rabbit!;

    public Consumption Cpu { get; }

    public string PostgresLog => Path.Combine(_folder, "postgres", "log");

    public string Folder => _folder;

    public static async Task<Servers> StartAsync(Machine machine, bool broker, CancellationToken ct)
    {
        var folder = Path.Combine(Path.GetTempPath(), $"thidua-bench-{Guid.NewGuid():n}");
        var postgres = await LocalPostgres.StartAsync(new LocalPostgresOptions(Path.Combine(folder, "postgres")), Quiet, ct);
        var servers = new Servers(folder, postgres, new Consumption(folder));
        try
        {
            await using var connection = new NpgsqlConnection(postgres.ConnectionString);
            await connection.OpenAsync(ct);
            machine.Uses($"PostgreSQL {connection.PostgreSqlVersion}");
            if (!broker) return servers;
            servers._rabbit = await LocalRabbitMq.StartAsync(new LocalRabbitMqOptions(Path.Combine(folder, "rabbitmq")), Quiet, ct);
            await using var greeted = await new ConnectionFactory { Uri = servers.Rabbit.Uri }.CreateConnectionAsync(ct);
            machine.Uses($"RabbitMQ {System.Text.Encoding.UTF8.GetString((byte[])greeted.ServerProperties!["version"]!)}");
            return servers;
        }
        catch
        {
            await servers.DisposeAsync();
            throw;
        }
    }

    /// <summary>A module's database with its two roles, as a real site has it.</summary>
    public async Task<ModuleDatabase> DatabaseAsync(string module, CancellationToken ct)
    {
        var database = new ModuleDatabase(Postgres.ConnectionString, module);
        await database.EnsureAsync(connection => new NpgsqlConnection(connection), ct);
        return database;
    }

    /// <summary>Bytes of all databases.</summary>
    public async Task<long> DiskAsync(CancellationToken ct)
    {
        await using var source = NpgsqlDataSource.Create(Postgres.ConnectionString);
        await using var command = source.CreateCommand("select sum(pg_database_size(oid))::bigint from pg_database");
        return (long)(await command.ExecuteScalarAsync(ct))!;
    }

    /// <summary>Restarts PostgreSQL with <c>pg_stat_statements</c>; before any host is started.</summary>
    /// <returns>Whether this PostgreSQL has it; embedded binaries may not.</returns>
    public async Task<bool> CountStatementsAsync(CancellationToken ct)
    {
        await using (var source = NpgsqlDataSource.Create(Postgres.ConnectionString))
        {
            await using var has =
                source.CreateCommand("select exists (select from pg_available_extensions where name = 'pg_stat_statements')");
            if (!(bool)(await has.ExecuteScalarAsync(ct))!) return false;
            await using var set = source.CreateCommand("alter system set shared_preload_libraries = 'pg_stat_statements'");
            await set.ExecuteNonQueryAsync(ct);
        }
        NpgsqlConnection.ClearAllPools();
        await Postgres.RestartAsync(ct);
        await using var again = NpgsqlDataSource.Create(Postgres.ConnectionString);
        await using var create = again.CreateCommand("create extension pg_stat_statements");
        await create.ExecuteNonQueryAsync(ct);
        return true;
    }

    /// <summary>What the server spent most time on, on one line each.</summary>
    public async Task<List<(string Text, long Calls, double Mean)>> SlowestAsync(CancellationToken ct)
    {
        await using var source = NpgsqlDataSource.Create(Postgres.ConnectionString);
        await using var command = source.CreateCommand("""
            select left(regexp_replace(query, '[\s|`]+', ' ', 'g'), 160), calls, mean_exec_time from pg_stat_statements
            order by total_exec_time desc limit 8
            """);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var rows = new List<(string, long, double)>();
        while (await reader.ReadAsync(ct)) rows.Add((reader.GetString(0), reader.GetInt64(1), reader.GetDouble(2)));
        return rows;
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (_rabbit is not null) await _rabbit.DisposeAsync();
        await Postgres.DisposeAsync();
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }

    private static void Quiet(string line)
    {
    }
}
