using IPAddress = System.Net.IPAddress;

namespace ThiDua.Identity;

/// <summary>Marks an endpoint at which somebody says who he is (<i>cửa đăng nhập</i>). Whoever guesses does it here, so its requests have a
/// smaller allowance, and none is taken over a connection that others can read.</summary>
internal sealed class Door
{
    /// <summary>The provider sends the browser back to a path that is no endpoint of ours.</summary>
    public static bool Is(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<Door>() is not null
        || http.Request.Path == ExternalSignInSetUp.CallbackPath;

}

internal static class DoorExtensions
{
    /// <summary>Refuses secrets over plain http from any other machine; an intranet without TLS must say that it wants it so.</summary>
    public static void UseEncryptedDoor(this IApplicationBuilder app)
    {
        if (app.ApplicationServices.GetRequiredService<IOptions<EdgeOptions>>().Value.AllowPlainHttp) return;
        app.Use((http, next) => !http.Request.IsHttps && Door.Is(http)
            && http.Connection.RemoteIpAddress is { } remote && !IPAddress.IsLoopback(remote)
                ? Problem.From(SignInErrors.NotOverHttps).ExecuteAsync(http) : next(http));
    }

    public static RouteHandlerBuilder AtTheDoor(this RouteHandlerBuilder route) => route.WithMetadata(new Door());
}
