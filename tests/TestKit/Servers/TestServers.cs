using ThiDua.LocalServers;

namespace ThiDua.TestKit.Servers;

/// <summary>
/// The servers of one test process, found or started at first use and said aloud: the variable, a container where an engine has or gets
/// the image (<see cref="ContainerEngine"/>), installed or embedded binaries, else one sentence that says what to install. Nothing is
/// skipped. Servers that a test stops or kills are processes of this machine in any case.
/// Declare it once per test project: <c>[assembly: AssemblyFixture(typeof(TestServers))]</c> and take it in the constructor of a test
/// class.
/// </summary>
public sealed class TestServers : IAsyncDisposable
{
    /// <summary>Connection string of a superuser; <c>dotnet dev.cs test</c> sets it so that all test processes share one server.</summary>
    public const string PostgresVariable = "THIDUA_TEST_POSTGRES";

    /// <summary>Address (amqp://…) of a broker that this run may use alone.</summary>
    public const string RabbitMqVariable = "THIDUA_TEST_RABBITMQ";

    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"thidua-test-{Guid.NewGuid():n}");
    private readonly Lazy<Task<Postgres>> _postgres;
    private readonly Lazy<Task<RabbitMq>> _rabbitMq;
    private readonly Lazy<TestDatabases> _databases;

    public TestServers()
    {
        _postgres = new(() => FindPostgresAsync(this));
        _rabbitMq = new(() => FindRabbitMqAsync(this));
        _databases = new(() => new TestDatabases(PostgresAsync));
    }

    /// <summary>A database of its own per test class, copied from a template that is migrated once per process.</summary>
    public TestDatabases Databases => _databases.Value;

    /// <summary>Connection string of the superuser of the shared server.</summary>
    public async Task<string> PostgresAsync() => (await _postgres.Value).ConnectionString;

    /// <summary>A server that a test may stop and kill; the caller disposes it.</summary>
    public Task<LocalPostgres> StartOwnPostgresAsync(CancellationToken ct) =>
        LocalPostgres.StartAsync(new(Path.Combine(_folder, $"{Guid.NewGuid():n}"), Durable: false), Say, ct);

    /// <summary>A virtual host of its own on the broker of this process, so that equal queue names of two tests do not meet.</summary>
    public async Task<Uri> CreateVirtualHostAsync(CancellationToken ct) =>
        await (await _rabbitMq.Value).AddVirtualHostAsync($"t{Guid.NewGuid():n}", ct);

    /// <summary>A broker that a test may stop and kill; the caller disposes it.</summary>
    public Task<LocalRabbitMq> StartOwnRabbitMqAsync(CancellationToken ct) =>
        LocalRabbitMq.StartAsync(new(Path.Combine(_folder, $"{Guid.NewGuid():n}")), Say, ct);

    public async ValueTask DisposeAsync()
    {
        if (_databases.IsValueCreated) await _databases.Value.DisposeAsync();
        NpgsqlConnection.ClearAllPools();
        if (_rabbitMq is { IsValueCreated: true, Value.IsCompletedSuccessfully: true }
            && (await _rabbitMq.Value).Server is { } broker) await broker.DisposeAsync();
        if (_postgres is { IsValueCreated: true, Value.IsCompletedSuccessfully: true }
            && (await _postgres.Value).Server is { } server) await server.DisposeAsync();
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }

    private static async Task<Postgres> FindPostgresAsync(TestServers servers)
    {
        if (Environment.GetEnvironmentVariable(PostgresVariable) is { Length: > 0 } given)
        {
            Say($"Using the PostgreSQL of {PostgresVariable}.");
            return new(given, null);
        }
        if (await TryContainerAsync(ContainerServers.PostgresImage, ContainerServers.StartPostgresAsync) is { Server: not null } container)
            return new(container.ConnectionString, container.Server);
        var server = await servers.StartOwnPostgresAsync(CancellationToken.None);
        return new(server.ConnectionString, server);
    }

    private static async Task<RabbitMq> FindRabbitMqAsync(TestServers servers)
    {
        if (Environment.GetEnvironmentVariable(RabbitMqVariable) is { Length: > 0 } given)
        {
            Say($"Using the RabbitMQ of {RabbitMqVariable}.");
            return new((_, _) => Task.FromResult(new Uri(given)), null);
        }
        if (await TryContainerAsync(ContainerServers.RabbitMqImage, ContainerServers.StartRabbitMqAsync) is { } container)
            return new(container.AddVirtualHostAsync, container);
        var broker = await servers.StartOwnRabbitMqAsync(CancellationToken.None);
        return new(broker.AddVirtualHostAsync, broker);
    }

    /// <summary>An engine that answers may still be unable to run anything: then the next choice takes its place, too.</summary>
    private static async Task<T?> TryContainerAsync<T>(string image, Func<CancellationToken, Task<T>> start)
    {
        var engine = await ContainerEngine.FindAsync([image], CancellationToken.None);
        engine.RefuseIfInsistedOn();
        Say(engine.CanServe ? $"Starting {image} as a container." : engine.Sentence);
        if (!engine.CanServe) return default;
        try
        {
            return await start(CancellationToken.None);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            var failure = $"{image} did not start as a container ({e.Message.Split('\n')[0]}).";
            engine.RefuseIfInsistedOn(failure);
            Say(failure);
            return default;
        }
    }

    private static void Say(string sentence) => Console.WriteLine($"[test servers] {sentence}");

    /// <param name="ConnectionString">Of the superuser.</param>
    /// <param name="Server">What to end with the process; null when it is somebody else's.</param>
    private sealed record Postgres(string ConnectionString, IAsyncDisposable? Server);

    /// <param name="AddVirtualHostAsync">Gives the address of a new virtual host; a given broker has only the one in its address.</param>
    /// <param name="Server">What to end with the process; null when it is somebody else's.</param>
    private sealed record RabbitMq(Func<string, CancellationToken, Task<Uri>> AddVirtualHostAsync, IAsyncDisposable? Server);
}
