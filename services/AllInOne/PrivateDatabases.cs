using Npgsql;
using ThiDua.LocalServers;

namespace ThiDua.AllInOne;

/// <summary>
/// The databases of a small site: a private PostgreSQL in the data folder, one database and two roles for each module, as on separate
/// hosts.
/// A site that has its own server sets <c>ConnectionStrings:*</c> and none is started.
/// </summary>
internal static class PrivateDatabases
{
    private static readonly string[] Modules = ["Clusters", "Indicators", "Scoring", "Awards", "Identity"];

    /// <returns>The server to stop after the host, or <c>null</c> when the configuration names databases.</returns>
    internal static async Task<LocalPostgres?> StartAsync(ConfigurationManager configuration, CancellationToken ct)
    {
        if (Modules.All(module => configuration.GetConnectionString(module) is { Length: > 0 })) return null;

        var folder = Path.GetFullPath(configuration["AllInOne:Data"] ?? ".data");
        var server = await LocalPostgres.StartAsync(new LocalPostgresOptions(Path.Combine(folder, "postgres")), Console.WriteLine, ct);
        var settings = new Dictionary<string, string?>();
        foreach (var module in Modules)
        {
            var database = new ModuleDatabase(server.ConnectionString, module.ToLowerInvariant());
            await database.EnsureAsync(connection => new NpgsqlConnection(connection), ct);
            settings[$"ConnectionStrings:{module}"] = database.AppConnectionString;
            settings[$"ConnectionStrings:{module}Migrator"] = database.MigratorConnectionString;
        }
        configuration.AddInMemoryCollection(settings);
        return server;
    }
}
