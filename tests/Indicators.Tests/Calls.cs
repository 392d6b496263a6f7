using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace ThiDua.Indicators.Tests;

/// <summary>What came back, nothing interpreted.</summary>
internal sealed record Answer(int Status, string? ETag, JsonNode? Body)
{
    /// <summary>Code of the refusal, if it is one.</summary>
    public string? Code => Body?["code"]?.GetValue<string>();

    public IEnumerable<JsonNode> Figures => Body!["figures"]!.AsArray()!;

    public JsonNode Figure(string indicator) => Figures.Single(figure => figure["indicatorCode"]!.GetValue<string>() == indicator);

    public IEnumerable<string> Pointers => Body!["errors"]!.AsArray().Select(error => error!["pointer"]!.GetValue<string>());
}

internal static class Calls
{
    /// <param name="body">An object to be written as JSON, or a string that is sent as it is.</param>
    public static async Task<Answer> CallAsync(
        this HttpClient client, string method, string path, object? body = null, string? ifMatch = null, string? key = null,
            string language = "vi")
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (body is not null)
            request.Content = new StringContent(body as string ?? JsonSerializer.Serialize(body, JsonSerializerOptions.Web), Encoding.UTF8,
                "application/json");
        if (ifMatch is not null) request.Headers.IfMatch.Add(EntityTagHeaderValue.Parse(ifMatch));
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        request.Headers.AcceptLanguage.ParseAdd(language);
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new Answer((int)response.StatusCode, response.Headers.ETag?.ToString(), text.Length == 0 ? null : JsonNode.Parse(text));
    }

    public static Task<Answer> GetAnswerAsync(this HttpClient client, string path) => client.CallAsync("GET", path);

    /// <summary>Reads the version and acts on it.</summary>
    public static async Task<Answer> ActAsync(this HttpClient client, string method, string set, string act, object body) =>
        await client.CallAsync(method, $"{set}/{act}", body, (await client.GetAnswerAsync(set)).ETag);
}
