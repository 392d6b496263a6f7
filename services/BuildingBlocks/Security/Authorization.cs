using Microsoft.AspNetCore.Authorization;

namespace ThiDua.BuildingBlocks.Security;

/// <summary>The permission an endpoint asks for; the first gate reads it before the body is read.</summary>
public sealed class NeedsPermission(Permission permission) : IAuthorizationRequirement, IAuthorizationRequirementData
{
    public Permission Permission => permission;

    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [this];
}

public static class NeedsExtensions
{
    /// <summary>Refused with 403 when the caller holds the permission nowhere. Whether it reaches the thing itself the handler asks of
    /// <see cref="CurrentUser"/>.</summary>
    public static TBuilder Needs<TBuilder>(this TBuilder endpoint, Permission permission) where TBuilder : IEndpointConventionBuilder =>
        endpoint.RequireAuthorization().WithMetadata(new NeedsPermission(permission));
}

internal sealed class PermissionHandler(CurrentUser user, IServiceProvider services) : AuthorizationHandler<NeedsPermission>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, NeedsPermission requirement)
    {
        user.SignIn(context.User);
        if (context.User.Identity is not { IsAuthenticated: true }) return;
        if (services.GetService<IRightsInForce>() is { } rights)
        {
            var aborted = (context.Resource as HttpContext)?.RequestAborted ?? CancellationToken.None;
            user.Keep(await rights.OfAsync(user.Grants, aborted));
        }
        if (user.Holds(requirement.Permission)) context.Succeed(requirement);
    }
}
