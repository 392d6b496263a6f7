namespace ThiDua.Demo.Client;

/// <summary>What the platform answered: status, ETag and body, nothing interpreted.</summary>
internal sealed record Reply(HttpStatusCode Status, string? ETag, JsonElement Body)
{
    /// <summary>How long the platform asked to be left alone.</summary>
    public TimeSpan? RetryAfter { get; init; }

    public bool Ok => (int)Status is >= 200 and < 300;

    /// <summary>Code of the refusal, for example <c>AWA-0012</c>; empty when nothing was refused.</summary>
    public string Code => Ok ? "" : Body.Find("code")?.GetString() ?? $"HTTP {(int)Status}";

    /// <summary>The plain sentence that came with the refusal.</summary>
    public string Sentence => Ok ? "" : Body.Find("detail")?.GetString() ?? Body.Find("title")?.GetString() ?? "";

    /// <summary>Single fields that were wrong, as far as the answer names them.</summary>
    public string Fields => Body.Find("errors") is { ValueKind: not JsonValueKind.Null } errors ? " " + errors.GetRawText() : "";
}

/// <summary>The platform refused something that the season needs.</summary>
internal sealed class RefusedException(string request, Reply reply) : Exception($"{request}: {reply.Code} {reply.Sentence}{reply.Fields}")
{
    public Reply Reply { get; } = reply;
}

/// <summary>Something that was expected did not come in time.</summary>
internal sealed class TooLateException(string sentence, Exception? inner = null) : Exception(sentence, inner);

/// <summary>A request as it went out, with its answer.</summary>
/// <param name="Path">With its query.</param>
/// <param name="IfMatch">The version that was named, quotes included.</param>
internal sealed record Exchange(
    string Account, HttpMethod Method, string Path, string? IfMatch, string? Request, int Status, string Answer);
