namespace ThiDua.Identity;

/// <summary>Turns the second factor on by its first code; sessions that had none end.</summary>
internal static class ConfirmSecondFactor
{
    /// <param name="Code">Six digits that the authenticator app shows now.</param>
    public sealed record Request(string Code);

    public static void Map(RouteGroupBuilder api) => api.MapPost("/second-factor/confirmation", HandleAsync)
        .WayBack(nameof(RemoveSecondFactor)).WithMetadata(new NeverRemembered()).WithName(nameof(ConfirmSecondFactor))
            .WithSummary("Turn the second factor on by its first code");

    private static async Task<Results<NoContent, Problem>> HandleAsync(
        Request request, HttpContext http, IdentityDbContext db, UserManager<Credential> users, SecondFactor secondFactor,
            BrowserSessions sessions,
        CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await db.LockAsync(user.Id, ct) is not var (account, credential)) return Problem.From(AccountErrors.NotAnAccount);
        if (credential.TwoFactorEnabled) return Problem.From(SignInErrors.SecondFactorOn);
        if (await users.GetAuthenticatorKeyAsync(credential) is null) return Problem.From(SignInErrors.SecondFactorNotStarted);
        if (!await secondFactor.AcceptsAsync(credential, request.Code, clock.GetUtcNow())) return Problem.From(SignInErrors.CodeWrong);

        account.SecondFactorWasSet(on: true);
        (await users.SetTwoFactorEnabledAsync(credential, true)).OrThrow();
        await sessions.EndAllAsync(account.Id, exceptSession: http.Features.Get<SignedIn>()?.SessionId, ct);
        await transaction.CommitAsync(ct);
        return TypedResults.NoContent();
    }
}
