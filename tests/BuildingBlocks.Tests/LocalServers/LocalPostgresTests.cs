using System.Diagnostics;
using System.Runtime.Versioning;
using Npgsql;
using ThiDua.LocalServers;

namespace ThiDua.BuildingBlocks.Tests.LocalServers;

[UnsupportedOSPlatform("windows")]
public sealed class LocalPostgresTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"thidua-test-{Guid.NewGuid():n}");
    private readonly List<string> _said = [];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_committed_outlives_a_restart_a_kill_and_a_new_process()
    {
        await using (var server = await StartAsync())
        {
            await ExecuteAsync(server, "create table kept (step text)");
            await ExecuteAsync(server, "insert into kept values ('first')");

            await server.RestartAsync(Ct);
            await ExecuteAsync(server, "insert into kept values ('restarted')");

            await server.KillAsync();
            await server.StartAsync(Ct);
            await ExecuteAsync(server, "insert into kept values ('killed')");
        }

        await using var again = await StartAsync();
        Assert.Equal("first restarted killed", await ScalarAsync(again, "select string_agg(step, ' ' order by ctid) from kept"));
    }

    [Fact]
    public async Task A_restart_keeps_the_port_so_that_clients_find_the_server_again()
    {
        await using var server = await StartAsync();
        var port = server.Port;

        await server.RestartAsync(Ct);

        Assert.Equal(port, server.Port);
    }

    [Fact]
    public async Task A_server_that_lost_its_parent_is_stopped_and_its_data_served_again()
    {
        string data;
        int port;
        await using (var first = await StartAsync())
        {
            await ExecuteAsync(first, "create table kept (step text)");
            data = (string)(await ScalarAsync(first, "show data_directory"))!;
            port = first.Port;
        }
        var orphan = await StartOrphanAsync(data, port);

        await using var server = await StartAsync();

        Assert.Contains(_said, sentence => sentence.Contains($"({orphan})"));
        Assert.Equal(0L, await ScalarAsync(server, "select count(*) from kept"));
    }

    [Fact]
    public async Task A_folder_in_use_is_refused_with_a_sentence()
    {
        await using var server = await StartAsync();

        var refusal = await Assert.ThrowsAsync<LocalServerException>(StartAsync);

        Assert.Contains("stop that process first", refusal.Message);
    }

    [Fact]
    public async Task Only_the_password_of_the_folder_opens_the_server()
    {
        await using var server = await StartAsync();
        await using var stranger = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(server.ConnectionString) { Password = "guess", Pooling = false }.ConnectionString);

        var refusal = await Assert.ThrowsAsync<PostgresException>(() => stranger.OpenAsync(Ct));

        Assert.Equal(PostgresErrorCodes.InvalidPassword, refusal.SqlState);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(_folder, "password")));
    }

    [Fact]
    public async Task The_server_listens_on_loopback_only_and_sorts_the_Vietnamese_way()
    {
        await using var server = await StartAsync();

        Assert.Equal("127.0.0.1", await ScalarAsync(server, "show listen_addresses"));
        Assert.Equal("An Ân Bình Đào Em", await ScalarAsync(server,
            """select string_agg(name, ' ' order by name collate "vi-x-icu") from unnest(array['Đào', 'Em', 'Bình', 'Ân', 'An']) name"""));
        await ExecuteAsync(server, "create extension pg_trgm");
        // Three letters make four trigrams; under a locale without UTF-8 the two with a mark would be blanks.
        Assert.Equal(4, await ScalarAsync(server, "select array_length(show_trgm('Đào'), 1)"));
    }

    [Fact]
    public async Task The_server_goes_down_when_its_parent_is_killed()
    {
        await using var server = await StartAsync();
        var pid = int.Parse(File.ReadLines(Path.Combine(_folder, "data", "postmaster.pid")).First());
        using var process = Process.GetProcessById(pid);

        // The pipe closes as the kernel closes it for a killed parent: without a word to the server.
        server.LoseParent();

        await Eventually.HoldsAsync(() => process.HasExited, "the orphaned server to end", ct: Ct);
    }

    public void Dispose()
    {
        NpgsqlConnection.ClearAllPools();
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }

    private Task<LocalPostgres> StartAsync() => LocalPostgres.StartAsync(new(_folder, Durable: false), _said.Add, Ct);

    private async Task<int> StartOrphanAsync(string data, int port)
    {
        var binaries = await PostgresBinaries.FindAsync(null, _said.Add, Ct);
        string[] user = Environment.IsPrivilegedProcess ? ["--reuid=65534", "--regid=65534", "--clear-groups"] : [];
        using var started = Process.Start("setsid",
            ["-f", "setpriv", .. user, binaries.Postgres, "-D", data, "-p", $"{port}", "-c", "unix_socket_directories="]);
        var pid = await Eventually.SeesAsync(
            () => File.ReadAllLinesAsync(Path.Combine(data, "postmaster.pid"), Ct), lines =>
                lines is [.., "ready   "], "the orphan to be ready", ct: Ct);
        return int.Parse(pid[0]);
    }

    private static async Task ExecuteAsync(LocalPostgres server, string sql) => await ScalarAsync(server, sql);

    private static async Task<object?> ScalarAsync(LocalPostgres server, string sql)
    {
        await using var connection =
            new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server.ConnectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(Ct);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(Ct);
    }
}
