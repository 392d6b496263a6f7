using System.IO.Compression;
using ThiDua.TestKit.Servers;

namespace ThiDua.Platform.Tests.Platforms;

/// <summary>
/// The one process on databases that an earlier state of the project filled (folder <c>Kept</c>, one script a module): it must migrate them
/// by itself and go on. They are never written anew; each later state of the project migrates the same ones.
/// </summary>
public sealed class KeptPlatform(TestServers servers) : RunningPlatform
{
    private readonly Dictionary<string, ModuleDatabase> _databases = [];
    private LocalPostgres? _postgres;
    private HostProcess? _process;

    /// <summary>Scripts as they were made, named by their module.</summary>
    internal static string Folder { get; } = Path.Combine(Repository.Root, "tests", "Platform.Tests", "Kept");

    public override Uri Address => _process!.Address;

    internal HostProcess Process => _process!;

    public override async ValueTask InitializeAsync()
    {
        var ct = TestContext.Current.CancellationToken;
        _postgres = await servers.StartOwnPostgresAsync(ct);
        var settings = new Dictionary<string, string>
        {
            ["Gateway__SignInLimit__Requests"] = "100000",
            ["Gateway__AnonymousLimit__Requests"] = "100000",
            ["Gateway__ClientLimit__Requests"] = "100000",
            ["Identity__DemoPassword"] = Password,
        };
        foreach (var module in Modules)
        {
            var database = _databases[module] = new ModuleDatabase(_postgres.ConnectionString, module.ToLowerInvariant());
            await database.EnsureAsync(connection => new NpgsqlConnection(connection), ct);
            await RestoreAsync(module, database.MigratorConnectionString, ct);
            settings[$"ConnectionStrings__{module}"] = database.AppConnectionString;
            settings[$"ConnectionStrings__{module}Migrator"] = database.MigratorConnectionString;
        }
        _process = new HostProcess("services/AllInOne", new Uri($"http://127.0.0.1:{FreePort.Any()}"), settings, "--demo");
        await _process.StartAsync(ct);
    }

    public override async ValueTask DisposeAsync()
    {
        Played.Dispose();
        if (_process is not null) await _process.DisposeAsync();
        if (_postgres is not null) await _postgres.DisposeAsync();
    }

    protected override string AdminConnection(string module) =>
        new NpgsqlConnectionStringBuilder(_postgres!.ConnectionString) { Database = module.ToLowerInvariant(), Pooling = false }
            .ConnectionString;

    private static async Task RestoreAsync(string module, string connectionString, CancellationToken ct)
    {
        await using var file = File.OpenRead(Path.Combine(Folder, $"{module.ToLowerInvariant()}.sql.gz"));
        await using var unpacked = new GZipStream(file, CompressionMode.Decompress);
        using var text = new StreamReader(unpacked);
        await using var connection =
            new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(ct);
        await using var script = new NpgsqlCommand(await text.ReadToEndAsync(ct), connection) { CommandTimeout = 300 };
        await script.ExecuteNonQueryAsync(ct);
    }
}
