using System.Net;
using System.Text;

namespace ThiDua.Platform.Tests.Examples;

/// <summary>What the way to a sign-in provider needs of it: its address and its keys. Nobody signs in there.</summary>
internal sealed class OpenIdDiscovery : IAsyncDisposable
{
    /// <summary>The example of RFC 7517, appendix A.1.</summary>
    private const string Keys = """
        {"keys":[{"kty":"EC","crv":"P-256","x":"MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4",
        "y":"4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM","use":"sig","kid":"1"}]}
        """;

    private readonly HttpListener _listener = new();
    private Task _answering = Task.CompletedTask;

    private OpenIdDiscovery(int port) => Address = $"http://localhost:{port}";

    public string Address { get; }

    public (string Key, string Value)[] Settings =>
    [
        // Only there a provider without a certificate is believed.
        ("ASPNETCORE_ENVIRONMENT", "Development"), ("ExternalSignIn__Authority", Address), ("ExternalSignIn__ClientId", "thi-dua"),
        ("ExternalSignIn__ClientSecret", "bi-mat-cua-vi-du-0123456789-0123456789"), ("ExternalSignIn__Label", "Tài khoản của tỉnh"),
    ];

    public static OpenIdDiscovery Start()
    {
        var discovery = new OpenIdDiscovery(FreePort.Any());
        discovery._listener.Prefixes.Add($"{discovery.Address}/");
        discovery._listener.Start();
        discovery._answering = discovery.AnswerAsync();
        return discovery;
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _answering;
        _listener.Close();
    }

    private async Task AnswerAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception ended) when (ended is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
            var text = context.Request.Url!.AbsolutePath == "/jwks" ? Keys : $$"""
                {"issuer":"{{Address}}","authorization_endpoint":"{{Address}}/auth","token_endpoint":"{{Address}}/token",
                "jwks_uri":"{{Address}}/jwks","response_types_supported":["code"],"subject_types_supported":["public"],
                "id_token_signing_alg_values_supported":["ES256"],"code_challenge_methods_supported":["S256"]}
                """;
            context.Response.ContentType = "application/json";
            await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(text));
            context.Response.Close();
        }
    }
}
