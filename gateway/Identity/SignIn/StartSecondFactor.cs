namespace ThiDua.Identity;

/// <summary>Hands out the secret of a second factor; it counts only once a code has confirmed it.</summary>
internal static class StartSecondFactor
{
    /// <param name="Secret">To type into an authenticator app.</param>
    /// <param name="Uri">The same as an <c>otpauth</c> address, to show as a QR code.</param>
    public sealed record Response(string Secret, string Uri);

    public static void Map(RouteGroupBuilder api) => api.MapPost("/second-factor", HandleAsync)
        .WayBack(nameof(RemoveSecondFactor))
        .WithMetadata(new NeverRemembered()).WithName(nameof(StartSecondFactor)).WithSummary("Fetch a secret for an authenticator app");

    private static async Task<Results<Ok<Response>, Problem>> HandleAsync(IdentityDbContext db, UserManager<Credential> users,
        CurrentUser user, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await db.LockAsync(user.Id, ct) is not var (account, credential)) return Problem.From(AccountErrors.NotAnAccount);
        if (credential.TwoFactorEnabled) return Problem.From(SignInErrors.SecondFactorOn);

        (await users.ResetAuthenticatorKeyAsync(credential)).OrThrow();
        await transaction.CommitAsync(ct);

        var secret = (await users.GetAuthenticatorKeyAsync(credential))!;
        return TypedResults.Ok(new Response(secret,
            $"otpauth://totp/{TokenIssuer.Platform}:{Uri.EscapeDataString(account.Name)}?secret={secret}&issuer={TokenIssuer.Platform}"));
    }
}
