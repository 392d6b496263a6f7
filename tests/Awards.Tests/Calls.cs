using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ThiDua.Awards.Tests;

/// <summary>What came back, nothing interpreted.</summary>
internal sealed record Answer(int Status, string? ETag, JsonNode? Body)
{
    public string? Code => Text("code");

    public Guid Id => Body!["id"]!.GetValue<Guid>();

    public JsonArray Items => Body!["items"]!.AsArray();

    public string? Text(string member) => Body?[member]?.GetValue<string>();

    public IEnumerable<string> Texts(string list, string member) =>
        Body![list]!.AsArray().Select(entry => entry![member]!.GetValue<string>());
}

internal static class Calls
{
    /// <param name="body">An object to be written as JSON, or a string that is sent as it is.</param>
    public static async Task<Answer> CallAsync(this HttpClient client, string method, string path, object? body = null,
        string? ifMatch = null, string? key = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), $"{AwardsModule.Prefix}/{path}");
        if (body is not null)
            request.Content = new StringContent(body as string ?? JsonSerializer.Serialize(body, JsonSerializerOptions.Web), Encoding.UTF8,
                "application/json");
        if (ifMatch is not null) request.Headers.IfMatch.Add(EntityTagHeaderValue.Parse(ifMatch));
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new Answer((int)response.StatusCode, response.Headers.ETag?.ToString(), text.Length == 0 ? null : JsonNode.Parse(text));
    }

    public static Task<Answer> SeeAsync(this HttpClient client, string path) => client.CallAsync("GET", path);

    /// <summary>Reads the version, acts on it and expects success.</summary>
    public static async Task<Answer> ActAsync(this HttpClient client, string method, string thing, string act, object body)
    {
        var answer = await client.CallAsync(method, $"{thing}/{act}", body, (await client.SeeAsync(thing)).ETag);
        Assert.True(answer.Status < 300, $"{answer.Status} {answer.Body}");
        return answer;
    }
}
