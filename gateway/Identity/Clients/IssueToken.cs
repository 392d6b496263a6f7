using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Serialization;

namespace ThiDua.Identity;

/// <summary>Gives a client a token (OAuth 2.0 client credentials, RFC 6749 section 4.4). Field names and refusals are the RFC's, not this
/// platform's.</summary>
internal static class IssueToken
{
    public sealed record Response(
        [property: JsonPropertyName("access_token")] string AccessToken,
        [property: JsonPropertyName("token_type")] string TokenType,
        [property: JsonPropertyName("expires_in")] int ExpiresIn);

    public sealed record Refusal(
        [property: JsonPropertyName("error")] string Error,
        [property: JsonPropertyName("error_description")] string Description);

    // Whoever names no client pays the same comparison.
    private static readonly ApiClient Nobody = ApiClient.Register(Guid.Empty, "", [], Secret.New());

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/connect/token", HandleAsync)
        .AllowAnonymous().WithName(nameof(IssueToken)).WithSummary("OAuth 2.0 token for a client")
        .WithDescription(
            "Form encoded: `grant_type=client_credentials`, `client_id`, `client_secret`; the last two by Basic authentication instead.");

    private static async Task<Results<Ok<Response>, JsonHttpResult<Refusal>>> HandleAsync(
        HttpContext http, IdentityDbContext db, TokenIssuer tokens, TimeProvider clock, CancellationToken ct)
    {
        if (!http.Request.HasFormContentType) return Refuse("invalid_request", "Send application/x-www-form-urlencoded.");
        var form = await http.Request.ReadFormAsync(ct);
        if (form["grant_type"] != "client_credentials") return Refuse("unsupported_grant_type", "Only client_credentials is given here.");
        if (Credentials(http.Request, form) is not var (id, secret)) return Refuse("invalid_request",
            "Give client_id and client_secret once, in the form or by Basic authentication.");

        var client = await db.Clients.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, ct);
        if (!(client ?? Nobody).Accepts(secret, clock.GetUtcNow()) || client is null)
        {
            http.Response.Headers.WWWAuthenticate = "Basic realm=\"thidua\"";
            return Refuse("invalid_client", "The client is unknown or deactivated, or its secret is wrong.",
                StatusCodes.Status401Unauthorized);
        }
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(
            new Response(await tokens.IssueAsync(client.Id, client.Name, client.Grants, ct), "Bearer", (int)tokens.Lifetime.TotalSeconds));
    }

    private static (Guid Id, string Secret)? Credentials(HttpRequest request, IFormCollection form)
    {
        var (id, secret) = ((string?)form["client_id"], (string?)form["client_secret"]);
        if (AuthenticationHeaderValue.TryParse(request.Headers.Authorization, out var header)
            && header is { Scheme: "Basic", Parameter: { } basic })
        {
            var buffer = new byte[basic.Length];
            if (secret is not null || !Convert.TryFromBase64String(basic, buffer, out var length)) return null;
            if (Encoding.UTF8.GetString(buffer, 0, length).Split(':', 2) is not [var user, var password]) return null;
            (id, secret) = (Uri.UnescapeDataString(user), Uri.UnescapeDataString(password));
        }
        return secret is null ? null : (Guid.TryParse(id, out var guid) ? guid : Guid.Empty, secret);
    }

    private static JsonHttpResult<Refusal> Refuse(string error, string description, int status = StatusCodes.Status400BadRequest) =>
        TypedResults.Json(new Refusal(error, description), statusCode: status);
}
