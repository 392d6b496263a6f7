using System.Net.Http.Headers;
using System.Text.Json;

namespace ThiDua.Operations;

/// <summary>Why an order cannot be carried out; the message is one sentence that says what to do.</summary>
internal sealed class OperationFailedException(string message) : Exception(message);

/// <summary>
/// A running platform in front of a client with the permission to operate, as an administrator creates it; its secret never stands on a
/// command line.
/// </summary>
internal sealed class PlatformClient : IDisposable
{
    public static readonly string[] Modules = ["Clusters", "Indicators", "Scoring", "Awards", "Identity"];

    // A republish of a whole province takes a while.
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromMinutes(10) };

    private PlatformClient(Uri address) => _http.BaseAddress = address;

    public static async Task<PlatformClient> ConnectAsync(string? address)
    {
        var (id, secret) =
            (Environment.GetEnvironmentVariable("THIDUA_CLIENT_ID"), Environment.GetEnvironmentVariable("THIDUA_CLIENT_SECRET"));
        if (string.IsNullOrEmpty(id) || string.IsNullOrEmpty(secret))
            throw new OperationFailedException("Set THIDUA_CLIENT_ID and THIDUA_CLIENT_SECRET to an API client with the grant "
                + "administrator@* (POST /api/identity/v1/clients creates one).");
        var platform = new PlatformClient(new Uri(address ?? "http://127.0.0.1:8080"));
        using var form = new FormUrlEncodedContent(
            new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = id, ["client_secret"] = secret });
        var token = await platform.AskAsync(HttpMethod.Post, "/connect/token", form);
        platform._http.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Bearer", token.GetProperty("access_token").GetString());
        platform._http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        return platform;
    }

    /// <param name="path">Below the module's operations.</param>
    public Task<JsonElement> AskAsync(HttpMethod method, string module, string path, HttpContent? content = null) =>
        AskAsync(method, $"/api/{module.ToLowerInvariant()}/v1/operations/{path}", content);

    public void Dispose() => _http.Dispose();

    private async Task<JsonElement> AskAsync(HttpMethod method, string path, HttpContent? content)
    {
        try
        {
            using var answer = await _http.SendAsync(new HttpRequestMessage(method, path) { Content = content });
            var body = await answer.Content.ReadAsStringAsync();
            if (!answer.IsSuccessStatusCode)
                throw new OperationFailedException($"{method} {path} was answered by {(int)answer.StatusCode}: {body}");
            return body.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(body);
        }
        catch (HttpRequestException unreachable)
        {
            throw new OperationFailedException($"No platform answers at {_http.BaseAddress} ({unreachable.Message}): start one with "
                + "'dotnet dev.cs up', or name it with --address.");
        }
    }
}
