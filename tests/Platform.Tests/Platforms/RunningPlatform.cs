using Microsoft.EntityFrameworkCore;
using ThiDua.Awards;
using ThiDua.BuildingBlocks.Persistence;
using ThiDua.Clusters;
using ThiDua.Identity;
using ThiDua.Indicators;
using ThiDua.Scoring;

namespace ThiDua.Platform.Tests.Platforms;

/// <summary>A running platform as its users and its operator see it: one address, and the five databases behind it.</summary>
public abstract class RunningPlatform : IAsyncLifetime
{
    /// <summary>Module → schema, in the order of the flow of facts.</summary>
    public static readonly IReadOnlyList<string> Modules = ["Clusters", "Indicators", "Scoring", "Awards", "Identity"];

    private Played? _played;

    /// <summary>What a client needs: the gateway, or the one process.</summary>
    public abstract Uri Address { get; }

    /// <summary>Of every account of these tests.</summary>
    public string Password { get; } = "mật-khẩu-thử-nghiệm-2026";

    public abstract ValueTask InitializeAsync();

    public abstract ValueTask DisposeAsync();

    /// <summary>A superuser's connection to one module's database, for looking and for standing in the way.</summary>
    public async Task<NpgsqlConnection> OpenAsync(string module)
    {
        var connection = new NpgsqlConnection(AdminConnection(module));
        await connection.OpenAsync();
        return connection;
    }

    public async Task<IReadOnlyList<T>> QueryAsync<T>(string module, string sql, Func<NpgsqlDataReader, T> read, params object[] values)
    {
        await using var connection = await OpenAsync(module);
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values) command.Parameters.AddWithValue(value);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync()) rows.Add(read(reader));
        return rows;
    }

    /// <summary>A module's database as the module itself reads it.</summary>
    internal ModuleDbContext Context(string module)
    {
        var type = ModuleClasses[module].Assembly.GetTypes().Single(one => one.IsAssignableTo(typeof(ModuleDbContext)) && !one.IsAbstract);
        var options = typeof(DesignTime).GetMethod(nameof(DesignTime.Options))!.MakeGenericMethod(type).Invoke(null,
            [module.ToLowerInvariant()]);
        var db = (ModuleDbContext)Activator.CreateInstance(type, options, ChangeContext.None)!;
        db.Database.SetConnectionString(AdminConnection(module));
        return db;
    }

    private static readonly Dictionary<string, Type> ModuleClasses = new()
    {
        ["Clusters"] = typeof(ClustersModule),
        ["Indicators"] = typeof(IndicatorsModule),
        ["Scoring"] = typeof(ScoringModule),
        ["Awards"] = typeof(AwardsModule),
        ["Identity"] = typeof(IdentityModule),
    };

    /// <summary>Number of changes ever recorded in each of the four services; accounts are opened by the tests themselves.</summary>
    public async Task<IReadOnlyList<long>> ChangesAsync()
    {
        var counts = new List<long>();
        foreach (var module in Modules.Where(module => module != "Identity"))
            counts.Add((await QueryAsync(module, $"select count(*) from {module.ToLowerInvariant()}.change_record", row =>
                row.GetInt64(0)))[0]);
        return counts;
    }

    /// <summary>Ids of the season of Lào Cai on this platform, once looked up.</summary>
    internal IReadOnlyDictionary<string, string>? Ids { get; set; }

    internal Played Played => _played ??= new Played(this);

    /// <summary>The people of a season in front of this platform.</summary>
    internal Stage StageFor(Scene scene, TextWriter output, Action<Exchange>? witness = null) =>
        new(scene, Address, Password, TimeSpan.FromMinutes(4), output, TimeProvider.System) { Witness = witness };

    /// <summary>What the broker says of its queues, for a failure that must be understood; nothing where messages stay in memory.</summary>
    internal virtual Task<IReadOnlyList<string>> QueuesAsync(CancellationToken ct) => Task.FromResult<IReadOnlyList<string>>([]);

    /// <summary>Without a pool: a fault test must not meet a connection of the test before.</summary>
    protected abstract string AdminConnection(string module);
}
