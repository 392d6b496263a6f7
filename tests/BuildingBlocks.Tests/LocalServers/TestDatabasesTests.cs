using Npgsql;

[assembly: AssemblyFixture(typeof(TestServers))]

namespace ThiDua.BuildingBlocks.Tests.LocalServers;

public sealed class TestDatabasesTests(TestServers servers)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_copy_has_the_migrated_schema_and_its_own_rows()
    {
        var migrations = 0;
        Task Migrate(string migrator)
        {
            migrations++;
            return ExecuteAsync(migrator,
                "create schema copied; create table copied.units (code text primary key); insert into copied.units values ('LC')");
        }
        await using var first = await servers.Databases.CreateAsync("copied", Migrate, Ct);
        await using var second = await servers.Databases.CreateAsync("copied", Migrate, Ct);

        await ExecuteAsync(first.ConnectionString, "insert into copied.units values ('YB')");

        Assert.Equal(2L, await ScalarAsync(first.ConnectionString, "select count(*) from copied.units"));
        Assert.Equal(1L, await ScalarAsync(second.ConnectionString, "select count(*) from copied.units"));
        Assert.Equal(1, migrations);
    }

    [Fact]
    public async Task The_app_may_change_rows_but_not_the_schema()
    {
        await using var database = await servers.Databases.CreateAsync(
            "guarded", migrator => ExecuteAsync(migrator, "create schema guarded; create table guarded.units (code text)"), Ct);

        var refusal = await Assert.ThrowsAsync<PostgresException>(() =>
            ExecuteAsync(database.ConnectionString, "alter table guarded.units add column name text"));
        var creation = await Assert.ThrowsAsync<PostgresException>(() =>
            ExecuteAsync(database.ConnectionString, "create table guarded.more (code text)"));

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refusal.SqlState);
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, creation.SqlState);
    }

    private static async Task ExecuteAsync(string connectionString, string sql) => await ScalarAsync(connectionString, sql);

    private static async Task<object?> ScalarAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(Ct);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(Ct);
    }
}
