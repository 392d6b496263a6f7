using System.Net;
using System.Net.Sockets;

namespace ThiDua.LocalServers;

/// <summary>
/// Whether test servers can be containers: an engine answers at <c>DOCKER_HOST</c> or at its usual socket, and has the images or gets them
/// in time. <c>THIDUA_CONTAINERS=1</c> insists on it, <c>0</c> leaves containers alone.
/// </summary>
/// <param name="CanServe">Whether containers can be started.</param>
/// <param name="Sentence">What was found, to be said aloud.</param>
public sealed record ContainerEngine(bool CanServe, string Sentence)
{
    public const string Variable = "THIDUA_CONTAINERS";

    private const string UsualSocket = "/var/run/docker.sock";
    private static readonly TimeSpan AnswerTime = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan PullTime = TimeSpan.FromSeconds(20);

    public static async Task<ContainerEngine> FindAsync(IEnumerable<string> images, CancellationToken ct) =>
        Environment.GetEnvironmentVariable(Variable) == "0"
            ? new(false, $"No containers, because {Variable}=0.")
            : await FindAsync(Environment.GetEnvironmentVariable("DOCKER_HOST"), images, PullTime, ct);

    /// <exception cref="LocalServerException">Containers are insisted on and cannot be had.</exception>
    public void RefuseIfInsistedOn(string? failure = null)
    {
        if (Environment.GetEnvironmentVariable(Variable) == "1" && (!CanServe || failure is not null))
            throw new LocalServerException(
                $"{Variable}=1 insists on containers: {failure ?? Sentence} Start an engine that has the images, or unset {Variable}.");
    }

    /// <param name="host">As in <c>DOCKER_HOST</c>; the usual socket when empty.</param>
    internal static async Task<ContainerEngine> FindAsync(string? host, IEnumerable<string> images, TimeSpan pullTime, CancellationToken ct)
    {
        if (string.IsNullOrEmpty(host))
        {
            if (!File.Exists(UsualSocket)) return new(false, $"No container engine (neither DOCKER_HOST nor {UsualSocket}).");
            host = $"unix://{UsualSocket}";
        }
        try
        {
            using var engine = Connect(new Uri(host));
            if (await StatusAsync(engine, HttpMethod.Get, "/_ping", AnswerTime, ct) != HttpStatusCode.OK)
                return new(false, $"The container engine at {host} does not answer.");
            foreach (var image in images)
            {
                if (await HasAsync(engine, image, ct)) continue;
                await StatusAsync(engine, HttpMethod.Post, $"/images/create?fromImage={Uri.EscapeDataString(image)}", pullTime, ct);
                // The engine tells a failed pull inside an answer that began well, so only a look says whether it is there.
                if (!await HasAsync(engine, image, ct))
                    return new(false,
                        $"The container engine at {host} has no {image} and did not get it within {pullTime.TotalSeconds:0} s.");
            }
            return new(true, $"The container engine at {host} has the images.");
        }
        catch (Exception e) when (e is UriFormatException or NotSupportedException)
        {
            return new(false, $"DOCKER_HOST={host} is no address that is understood here (unix:// or tcp://).");
        }
    }

    private static HttpClient Connect(Uri host)
    {
        var handler = new SocketsHttpHandler();
        if (host.Scheme == "tcp") return Client(new($"http://{host.Authority}"));
        if (host.Scheme != "unix") throw new NotSupportedException();
        handler.ConnectCallback = async (_, ct) =>
        {
            var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            try
            {
                await socket.ConnectAsync(new UnixDomainSocketEndPoint(host.AbsolutePath), ct);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        };
        return Client(new("http://engine"));

        HttpClient Client(Uri address) => new(handler) { BaseAddress = address, Timeout = Timeout.InfiniteTimeSpan };
    }

    private static async Task<bool> HasAsync(HttpClient engine, string image, CancellationToken ct) =>
        await StatusAsync(engine, HttpMethod.Get, $"/images/{image}/json", AnswerTime, ct) == HttpStatusCode.OK;

    /// <summary>Reads the whole answer: a pull is done when its report ends.</summary>
    /// <returns><c>null</c> when none came in time.</returns>
    private static async Task<HttpStatusCode?> StatusAsync(HttpClient engine, HttpMethod method, string path, TimeSpan within,
        CancellationToken ct)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(ct);
        time.CancelAfter(within);
        try
        {
            using var answer = await engine.SendAsync(new(method, path), time.Token);
            return answer.StatusCode;
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException && !ct.IsCancellationRequested)
        {
            return null;
        }
    }
}
