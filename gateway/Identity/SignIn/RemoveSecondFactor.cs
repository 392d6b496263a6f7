using Microsoft.AspNetCore.Mvc;

namespace ThiDua.Identity;

/// <summary>Turns the own second factor off; a code proves that it is the owner who asks.</summary>
internal static class RemoveSecondFactor
{
    /// <param name="Code">Six digits that the authenticator app shows now.</param>
    public sealed record Request(string Code);

    public static void Map(RouteGroupBuilder api) => api.MapDelete("/second-factor", HandleAsync)
        .WayBack(nameof(StartSecondFactor)).WithName(nameof(RemoveSecondFactor)).WithSummary("Turn the second factor off by a code");

    private static async Task<Results<NoContent, Problem>> HandleAsync(
        [FromBody] Request request, HttpContext http, IdentityDbContext db, UserManager<Credential> users, SecondFactor secondFactor,
        GuessGuard guard, BrowserSessions sessions, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await db.LockAsync(user.Id, ct) is not var (account, credential)) return Problem.From(AccountErrors.NotAnAccount);
        if (!credential.TwoFactorEnabled) return Problem.From(SignInErrors.SecondFactorOff);

        var (screen, mine) = GuessGuard.ScreenOf(account.Id, http);
        var closed = await guard.IsClosedAsync(screen, mine, trusted: null, ct);
        if (closed || !await secondFactor.AcceptsAsync(credential, request.Code, clock.GetUtcNow()))
        {
            if (!closed) await guard.FailedAsync(screen, mine, ct);
            await transaction.CommitAsync(ct);
            return Problem.From(SignInErrors.CodeWrong);
        }
        account.SecondFactorWasSet(on: false);
        await SwitchOffAsync(users, credential);
        await sessions.EndAllAsync(account.Id, exceptSession: http.Features.Get<SignedIn>()?.SessionId, ct);
        await transaction.CommitAsync(ct);
        return TypedResults.NoContent();
    }

    /// <summary>Saves, with whatever else the context holds.</summary>
    internal static async Task SwitchOffAsync(UserManager<Credential> users, Credential credential)
    {
        credential.TwoFactorEnabled = false;
        // The old secret must not come back to life when the factor is set up again.
        (await users.ResetAuthenticatorKeyAsync(credential)).OrThrow();
    }
}
