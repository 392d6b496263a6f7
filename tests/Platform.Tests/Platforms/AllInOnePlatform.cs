namespace ThiDua.Platform.Tests.Platforms;

/// <summary>The one process of a small site, started as a user starts it: its own PostgreSQL in a folder of its own, messages in
/// memory.</summary>
public sealed class AllInOnePlatform : RunningPlatform
{
    private readonly string _data = Path.Combine(Path.GetTempPath(), $"thidua-all-in-one-{Guid.NewGuid():n}");

    public AllInOnePlatform() : this(demo: true)
    {
    }

    /// <param name="demo">Whether it begins with the demonstration accounts.</param>
    /// <param name="settings">More environment variables.</param>
    internal AllInOnePlatform(bool demo, params (string Key, string Value)[] settings) => Process = new HostProcess("services/AllInOne",
        new Uri($"http://127.0.0.1:{FreePort.Any()}"),
        new Dictionary<string, string>(settings.Select(setting => KeyValuePair.Create(setting.Key, setting.Value)))
        {
            ["AllInOne__Data"] = _data,
            ["Identity__DemoPassword"] = Password,
            ["Gateway__SignInLimit__Requests"] = "100000",
            ["Gateway__AnonymousLimit__Requests"] = "100000",
            ["Gateway__ClientLimit__Requests"] = "100000",
        }, demo ? ["--demo"] : []);

    public override Uri Address => Process.Address;

    internal HostProcess Process { get; }

    internal string SuperuserPassword => File.ReadAllText(Path.Combine(_data, "postgres", "password"));

    public override async ValueTask InitializeAsync() => await Process.StartAsync(TestContext.Current.CancellationToken);

    public override async ValueTask DisposeAsync()
    {
        Played.Dispose();
        await Process.DisposeAsync();
        // Its PostgreSQL notices that its parent is gone and ends by itself; only then the folder can go.
        await TestKit.Eventually.HoldsAsync(() => !File.Exists(Path.Combine(_data, "postgres", "data", "postmaster.pid")),
            "its PostgreSQL to end");
        Directory.Delete(_data, recursive: true);
    }

    protected override string AdminConnection(string module) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = int.Parse(File.ReadAllText(Path.Combine(_data, "postgres", "port"))),
        Database = module.ToLowerInvariant(),
        Username = "postgres",
        Password = SuperuserPassword,
        Pooling = false,
    }.ConnectionString;
}
