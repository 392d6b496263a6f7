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
        [FromBody] Request request, IdentityDbContext db, UserManager<Credential> users, SecondFactor secondFactor,
        CurrentUser user, IOptions<IdentityModuleOptions> options, TimeProvider clock, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await db.LockAsync(user.Id, ct) is not var (account, credential)) return Problem.From(AccountErrors.NotAnAccount);
        if (!credential.TwoFactorEnabled) return Problem.From(SignInErrors.SecondFactorOff);

        var now = clock.GetUtcNow();
        if (credential.IsLockedOut(now) || !await secondFactor.AcceptsAsync(credential, request.Code, now))
        {
            if (!credential.IsLockedOut(now)) credential.Failed(now, options.Value);
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
            return Problem.From(SignInErrors.CodeWrong);
        }
        account.SecondFactorWasSet(on: false);
        await SwitchOffAsync(users, credential);
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
