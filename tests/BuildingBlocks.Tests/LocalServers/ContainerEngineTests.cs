using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using ThiDua.LocalServers;

namespace ThiDua.BuildingBlocks.Tests.LocalServers;

/// <summary>Whether containers are chosen, asked of engines that answer like a real one and run nothing.</summary>
public sealed class ContainerEngineTests
{
    private static readonly string[] Images = ["postgres:17-alpine", "library/rabbitmq:4"];
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(5);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_engine_that_has_the_images_is_taken()
    {
        await using var engine = await FakeEngine.StartAsync([.. Images]);

        var found = await ContainerEngine.FindAsync(engine.Host, Images, Long, Ct);

        Assert.True(found.CanServe, found.Sentence);
        Assert.Empty(engine.Pulled);
    }

    [Fact]
    public async Task An_image_that_is_missing_is_pulled()
    {
        await using var engine = await FakeEngine.StartAsync([Images[0]], (has, image) => has.Add(image));

        var found = await ContainerEngine.FindAsync(engine.Host, Images, Long, Ct);

        Assert.True(found.CanServe, found.Sentence);
        Assert.Equal([Images[1]], engine.Pulled);
    }

    [Fact]
    public async Task An_engine_that_may_not_pull_is_left_in_one_sentence()
    {
        await using var engine = await FakeEngine.StartAsync([]);

        var found = await ContainerEngine.FindAsync(engine.Host, Images, Long, Ct);

        Assert.False(found.CanServe);
        Assert.Contains("postgres:17-alpine", found.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pull_that_never_ends_is_left_after_its_time()
    {
        var never = new TaskCompletionSource();
        await using var engine = await FakeEngine.StartAsync([], pull: () => never.Task);

        var found = await ContainerEngine.FindAsync(engine.Host, Images, TimeSpan.FromMilliseconds(200), Ct);

        Assert.False(found.CanServe);
        never.SetResult();
    }

    [Fact]
    public async Task A_socket_without_an_engine_and_an_address_that_is_none_are_left_too()
    {
        var nobody = await ContainerEngine.FindAsync($"unix:///tmp/{Guid.NewGuid():n}.sock", Images, Long, Ct);
        var wrong = await ContainerEngine.FindAsync("ssh://engine", Images, Long, Ct);

        Assert.Contains("does not answer", nobody.Sentence, StringComparison.Ordinal);
        Assert.Contains("no address", wrong.Sentence, StringComparison.Ordinal);
    }

    private sealed class FakeEngine : IAsyncDisposable
    {
        private readonly WebApplication _app;
        private readonly string _socket;

        private FakeEngine(WebApplication app, string socket) => (_app, _socket) = (app, socket);

        public string Host => $"unix://{_socket}";

        public List<string> Pulled { get; } = [];

        /// <param name="got">What a pull does to the images that are there; nothing when the engine may not pull.</param>
        /// <param name="pull">How long a pull takes.</param>
        public static async Task<FakeEngine> StartAsync(HashSet<string> has, Action<HashSet<string>, string>? got = null,
            Func<Task>? pull = null)
        {
            var socket = Path.Combine(Path.GetTempPath(), $"engine-{Guid.NewGuid():n}.sock");
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenUnixSocket(socket));
            var engine = new FakeEngine(builder.Build(), socket);
            engine._app.MapGet("/_ping", () => "OK");
            engine._app.MapGet("/images/{**image}", (string image) =>
                has.Contains(image[..^"/json".Length]) ? Results.Json(new { }) : Results.NotFound());
            engine._app.MapPost("/images/create", async (string fromImage) =>
            {
                engine.Pulled.Add(fromImage);
                if (pull is not null) await pull();
                got?.Invoke(has, fromImage);
                // As the real one: the answer begins well, the failure comes inside.
                return Results.Text("""{"error":"no route to the registry"}""");
            });
            await engine._app.StartAsync(Ct);
            return engine;
        }

        public async ValueTask DisposeAsync()
        {
            await _app.DisposeAsync();
            File.Delete(_socket);
        }
    }
}
