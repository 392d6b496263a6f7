namespace ThiDua.Identity;

/// <summary>Who the caller is and what the screen may offer (<i>tài khoản của tôi</i>).</summary>
internal static class Me
{
    /// <param name="Permissions">Names of the policy table; where they reach, each service decides.</param>
    /// <param name="MustChangePassword">Until the password is changed there are no rights.</param>
    /// <param name="Name">Sign-in name.</param>
    /// <param name="DisplayFunction">Function shown beside the name.</param>
    /// <param name="SecondFactor">Whether the second factor is on.</param>
    /// <param name="Grants">The rights that count: without those of units that have ended.</param>
    /// <param name="Scopes">Every right that was given, with what it reaches by name and whether it counts today.</param>
    public sealed record Response(Guid Id, string Name, string DisplayFunction, IReadOnlyList<string> Grants,
        IReadOnlyList<string> Permissions,
        bool MustChangePassword, bool SecondFactor, IReadOnlyList<HeldScope> Scopes);

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/me", HandleAsync)
        .RequireAuthorization().WithName(nameof(Me)).WithSummary("Who is signed in, with which rights");

    /// <param name="external">Whether the session was begun by the sign-in provider, where no password counts.</param>
    public static async Task<Response> OfAsync(IdentityDbContext db, Account account, Credential credential, CancellationToken ct,
        bool external = false)
    {
        var scopes = await HeldScopes.OfAsync(db, external ? account.Grants : account.EffectiveGrants, ct);
        IReadOnlyList<string> left = [.. scopes.Where(scope => scope.Standing is not GrantStanding.Ended).Select(scope => scope.Grant)];
        return new Response(account.Id, account.Name, account.DisplayFunction, left, PermissionsOf(left),
            account.MustChangePassword && !external, credential.TwoFactorEnabled, scopes);
    }

    private static async Task<Ok<Response>> HandleAsync(HttpContext http, IdentityDbContext db, CurrentUser user, CancellationToken ct)
    {
        var found = await db.Accounts.AsNoTracking().Where(account => account.Id == user.Id)
            .Join(db.Credentials.AsNoTracking(), account => account.Id, credential => credential.Id, (account, credential) =>
                new { account, credential })
            .SingleOrDefaultAsync(ct);
        if (found is not null) return TypedResults.Ok(
            await OfAsync(db, found.account, found.credential, ct, http.Features.Get<SignedIn>() is { External: true }));

        // A client, which has neither password nor function.
        var grants = user.Grants.Select(grant => grant.ToString()).ToList();
        return TypedResults.Ok(new Response(user.Id, user.Name, "", grants, PermissionsOf(grants), false, false,
            await HeldScopes.OfAsync(db, grants, ct)));
    }

    private static List<string> PermissionsOf(IReadOnlyList<string> grants)
    {
        var held = grants.Select(Grant.Parse).OfType<Grant>().ToList();
        return [.. Permissions.All.Where(permission => held.Exists(grant => permission.HeldBy.Contains((grant.Role, grant.Scope.Kind))))
            .Select(permission => permission.Name)];
    }
}
