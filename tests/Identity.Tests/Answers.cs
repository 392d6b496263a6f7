namespace ThiDua.Identity.Tests;

internal static class Answers
{
    public static Task<JsonElement> JsonAsync(this HttpResponseMessage answer) => answer.Content.ReadFromJsonAsync<JsonElement>();

    /// <summary>Status and code of a refusal, which must be a problem with a sentence.</summary>
    public static async Task<string> RefusalAsync(this HttpResponseMessage answer)
    {
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var body = await answer.JsonAsync();
        Assert.NotEqual("", body.GetProperty("title").GetString());
        Assert.Equal((int)answer.StatusCode, body.GetProperty("status").GetInt32());
        return $"{(int)answer.StatusCode} {body.GetProperty("code").GetString()}";
    }
}
