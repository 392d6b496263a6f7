using System.Data.Common;
using System.Security.Cryptography;
using System.Text;

namespace ThiDua.LocalServers;

/// <summary>
/// One module's database on a private server, with the two roles of production: the migrator owns it, the app reads and writes rows only.
/// What the migrator creates is granted to the app by default privileges, so a migration names no role.
/// </summary>
public sealed record ModuleDatabase
{
    private readonly string _admin;

    /// <param name="admin">Connection string of a superuser.</param>
    /// <param name="module">Prefix of the two roles, which all databases of the module on this server share.</param>
    /// <param name="name">Name of the database; the module's own when left out.</param>
    public ModuleDatabase(string admin, string module, string? name = null) =>
        (_admin, Name, Migrator, App) = (admin, name ?? module, $"{module}_migrator", $"{module}_app");

    public string Name { get; }
    public string Migrator { get; }
    public string App { get; }

    public string MigratorConnectionString => As(Migrator);
    public string AppConnectionString => As(App);

    /// <summary>Roles and database are there afterwards; what was there stays. <paramref name="connect"/> makes the driver's
    /// connection.</summary>
    public async Task EnsureAsync(Func<string, DbConnection> connect, CancellationToken ct, string template = "template1")
    {
        await using (var server = connect(Admin("postgres")))
        {
            await server.OpenAsync(ct);
            // Roles belong to the whole server, on which other processes may be doing the same.
            await ExecuteAsync(server, "select pg_advisory_lock(718281828)", ct);
            foreach (var role in new[] { Migrator, App })
            {
                if (!await AnyAsync(server, $"select 1 from pg_roles where rolname = '{role}'", ct))
                    await ExecuteAsync(server, $"create role {role} login", ct);
                await ExecuteAsync(server, $"alter role {role} password '{Password(role)}'", ct);
            }
            if (!await AnyAsync(server, $"select 1 from pg_database where datname = '{Name}'", ct))
                await ExecuteAsync(server, $"create database {Name} owner {Migrator} template {template}", ct);
            await ExecuteAsync(server, "select pg_advisory_unlock(718281828)", ct);
        }

        await using var database = connect(Admin(Name));
        await database.OpenAsync(ct);
        await ExecuteAsync(database, $"""
            revoke all on database {Name} from public;
            grant connect, temporary on database {Name} to {App};
            alter default privileges for role {Migrator} grant usage on schemas to {App};
            alter default privileges for role {Migrator} grant select, insert, update, delete on tables to {App};
            alter default privileges for role {Migrator} grant usage, select on sequences to {App};
            """, ct);
    }

    private static async Task ExecuteAsync(DbConnection connection, string sql, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(ct);
    }

    private static async Task<bool> AnyAsync(DbConnection connection, string sql, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync(ct) is not null;
    }

    // No pool: a database that somebody idles in cannot be copied.
    private string Admin(string database) =>
        new DbConnectionStringBuilder { ConnectionString = _admin, ["Database"] = database, ["Pooling"] = false }.ConnectionString;

    private string As(string role) =>
        new DbConnectionStringBuilder { ConnectionString = _admin, ["Database"] = Name, ["Username"] = role, ["Password"] = Password(role) }
            .ConnectionString;

    /// <summary>The same in every process that knows the superuser's password, so nothing needs to be stored.</summary>
    private string Password(string role) =>
        new DbConnectionStringBuilder { ConnectionString = _admin }.TryGetValue("Password", out var secret)
            ? Convert.ToHexString(HMACSHA256.HashData(Encoding.UTF8.GetBytes($"{secret}"), Encoding.UTF8.GetBytes(role)))
            : role;
}
