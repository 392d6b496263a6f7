using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace ThiDua.Identity;

/// <summary>Whether the client that asks for a token is registered, active and showed its secret or an assertion.</summary>
internal sealed class ClientCheck(IdentityDbContext db, TimeProvider clock) : IOpenIddictServerHandler<ValidateTokenRequestContext>
{
    // Whoever names no client pays the same comparison.
    private static readonly ApiClient Nobody = ApiClient.Register(Guid.Empty, "", [], Secret.New());

    public async ValueTask HandleAsync(ValidateTokenRequestContext context)
    {
        var assertion = context.Transaction.GetProperty<ProcessAuthenticationContext>(typeof(ProcessAuthenticationContext).FullName!)?
            .ClientAssertionPrincipal;
        var named = assertion?.GetClaim(OpenIddictConstants.Claims.Issuer) ?? context.ClientId;
        var id = Guid.TryParse(named, out var parsed) ? parsed : Guid.Empty;
        var client = await db.Clients.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, context.CancellationToken);
        var isRight = assertion is not null ? client is { Active: true }
            : (client ?? Nobody).Accepts(context.ClientSecret ?? "", clock.GetUtcNow()) && client is not null;
        if (isRight) context.Transaction.SetProperty(typeof(ApiClient).FullName!, client);
        else
            context.Reject(OpenIddictConstants.Errors.InvalidClient, "The client is unknown or deactivated, or its secret is wrong.");
    }
}
