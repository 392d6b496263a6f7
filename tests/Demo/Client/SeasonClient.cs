using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Serialization;

namespace ThiDua.Demo.Client;

/// <summary>
/// One signed-in person in front of the gateway, as a browser would be: a session cookie, the header that a foreign page cannot send,
/// <c>If-Match</c> from the ETag last read and an <c>Idempotency-Key</c> on every POST. A platform that is down for a moment is waited for;
/// the repeated request carries the same key, so that nothing is done twice.
/// </summary>
internal sealed class SeasonClient : IDisposable
{
    private readonly HttpClient _http;
    private readonly string _account;
    private readonly string _password;
    private readonly TimeSpan _patience;
    private readonly SemaphoreSlim _entrance = new(1, 1);
    private volatile bool _signedIn;

    /// <summary>Is told of every answer, for whoever keeps what was really said.</summary>
    public Action<Exchange>? Witness { get; init; }

    /// <param name="patience">How long a platform that does not answer is waited for.</param>
    public SeasonClient(Uri address, string account, string password, TimeSpan patience)
    {
        _http = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false })
        {
            BaseAddress = address,
            Timeout = TimeSpan.FromSeconds(30),
        };
        (_account, _password, _patience) = (account, password, patience);
    }

    /// <summary>A department's system instead of a person: it comes with its token and never signs in.</summary>
    public SeasonClient(Uri address, string token, TimeSpan patience) : this(address, "", "", patience)
    {
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        _signedIn = true;
    }

    /// <summary>Any request; a body of type <see cref="Raw"/> goes out as it is, a key that was used before is used again.</summary>
    public Task<Reply> TryAsync(HttpMethod method, string path, object? body, string? etag, CancellationToken ct, string? key = null) =>
        SendAsync(method, path, body, etag, ct, key);

    public Task<Reply> TryGetAsync(string path, CancellationToken ct) => SendAsync(HttpMethod.Get, path, null, null, ct);

    public Task<Reply> TryPostAsync(string path, object? body, string? etag, CancellationToken ct) =>
        SendAsync(HttpMethod.Post, path, body, etag, ct);

    public Task<Reply> TryPutAsync(string path, object body, string etag, CancellationToken ct) =>
        SendAsync(HttpMethod.Put, path, body, etag, ct);

    public async Task<Reply> GetAsync(string path, CancellationToken ct) => Demand("GET", path, await TryGetAsync(path, ct));

    /// <summary>Creates something.</summary>
    public async Task<Reply> PostAsync(string path, object body, CancellationToken ct) =>
        Demand("POST", path, await TryPostAsync(path, body, null, ct));

    /// <summary>Acts on something as it was last read.</summary>
    public async Task<Reply> ActAsync(string path, Reply current, object? body, CancellationToken ct) =>
        Demand("POST", path, await TryPostAsync(path, body, current.ETag, ct));

    /// <summary>Replaces something as it was last read.</summary>
    public async Task<Reply> PutAsync(string path, Reply current, object body, CancellationToken ct) =>
        Demand("PUT", path, await TryPutAsync(path, body, current.ETag ?? "\"0\"", ct));

    /// <summary>Every entry of a list, page by page.</summary>
    public async Task<IReadOnlyList<JsonElement>> ListAsync(string path, CancellationToken ct)
    {
        var entries = new List<JsonElement>();
        for (string? cursor = null; ;)
        {
            var page = await GetAsync(
                $"{path}{(path.Contains('?') ? '&' : '?')}limit=200{(cursor is null ? "" : $"&cursor={Uri.EscapeDataString(cursor)}")}",
                ct);
            entries.AddRange(page.Body.List("items"));
            cursor = page.Body.TextOrNull("next");
            if (cursor is null) return entries;
        }
    }

    public void Dispose()
    {
        _http.Dispose();
        _entrance.Dispose();
    }

    private static Reply Demand(string method, string path, Reply reply) =>
        reply.Ok ? reply : throw new RefusedException($"{method} {path}", reply);

    private async Task<Reply> SendAsync(HttpMethod method, string path, object? body, string? etag, CancellationToken ct,
        string? key = null)
    {
        key ??= Guid.NewGuid().ToString();
        var waited = Stopwatch.StartNew();
        for (var again = false; ;)
        {
            if (!_signedIn) await SignInAsync(waited, ct);
            var reply = await OnceAsync(method, path, body, etag, key, ct);
            if (reply is { Status: HttpStatusCode.Unauthorized } && !again)
            {
                // The session ended; a second refusal is the answer.
                _signedIn = false;
                again = true;
            }
            else if (reply is not null && !IsPassing(reply))
            {
                return reply;
            }
            else
            {
                await BreatheAsync(waited, reply, ct);
            }
        }
    }

    private async Task SignInAsync(Stopwatch waited, CancellationToken ct)
    {
        // Requests side by side wait for one sign-in instead of making one each.
        await _entrance.WaitAsync(ct);
        try
        {
            if (!_signedIn) await KnockAsync(waited, ct);
        }
        finally
        {
            _entrance.Release();
        }
    }

    private async Task KnockAsync(Stopwatch waited, CancellationToken ct)
    {
        while (true)
        {
            var reply = await OnceAsync(HttpMethod.Post, "/sign-in", new { name = _account, password = _password }, null,
                Guid.NewGuid().ToString(), ct);
            if (reply is { Ok: true })
            {
                _signedIn = true;
                return;
            }
            if (reply is not null && (int)reply.Status is 401 or 403 or 404 or 409)
                throw new RefusedException($"POST /sign-in ({_account})", reply);
            await BreatheAsync(waited, reply, ct);
        }
    }

    /// <returns><c>null</c> when nobody answered.</returns>
    private async Task<Reply?> OnceAsync(HttpMethod method, string path, object? body, string? etag, string key, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Add("X-ThiDua", "1");
        if (method == HttpMethod.Post) request.Headers.Add("Idempotency-Key", key);
        if (etag is not null) request.Headers.IfMatch.Add(EntityTagHeaderValue.Parse(etag));
        request.Content = body switch
        {
            null => null,
            Raw raw => new StringContent(raw.Json, Encoding.UTF8, "application/json"),
            _ => JsonContent.Create(body, options: Exact.Options),
        };
        try
        {
            using var response = await _http.SendAsync(request, ct);
            var text = await response.Content.ReadAsStringAsync(ct);
            Witness?.Invoke(new Exchange(_account, method, path, etag, request.Content is null ? null
                : await request.Content.ReadAsStringAsync(ct), (int)response.StatusCode, text));
            var json = response.Content.Headers.ContentType?.MediaType is "application/json" or "application/problem+json"
                && text.Length > 0;
            return new Reply(response.StatusCode, response.Headers.ETag?.ToString(), json ? JsonSerializer.Deserialize<JsonElement>(text)
                : default)
            {
                RetryAfter = response.Headers.RetryAfter?.Delta,
            };
        }
        catch (Exception e) when (e is HttpRequestException or IOException || (e is TaskCanceledException && !ct.IsCancellationRequested))
        {
            return null;
        }
    }

    /// <summary>What may be over at the next try.</summary>
    private static bool IsPassing(Reply reply) => (int)reply.Status is 429 or 502 or 503 or 504;

    private async Task BreatheAsync(Stopwatch waited, Reply? reply, CancellationToken ct)
    {
        if (waited.Elapsed > _patience)
            throw new TooLateException(
                $"{_http.BaseAddress} không trả lời sau {_patience.TotalSeconds:0} "
                    + $"giây{(reply is null ? "" : $" ({reply.Code} {reply.Sentence})")}; hãy xem nhật ký của nền tảng rồi chạy lại lệnh "
                    + $"này, phần đã làm không mất.");
        await Task.Delay(reply?.RetryAfter ?? TimeSpan.FromMilliseconds(300), ct);
    }
}

/// <summary>A body that is sent as it stands, well-formed or not.</summary>
internal sealed record Raw(string Json);

/// <summary>Writes exact numbers as the descriptions want them: text with a point.</summary>
internal sealed class Exact : JsonConverter<decimal>
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerOptions.Web) { Converters = { new Exact() } };

    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        decimal.Parse(reader.GetString()!, CultureInfo.InvariantCulture);

    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString(CultureInfo.InvariantCulture));
}
