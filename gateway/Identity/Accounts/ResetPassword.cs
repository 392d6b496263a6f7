namespace ThiDua.Identity;

/// <summary>Gives an account a one-time password (<i>cấp lại mật khẩu</i>), and removes a lost second factor where asked.</summary>
internal static class ResetPassword
{
    /// <param name="RemoveSecondFactor">For somebody who lost the authenticator app.</param>
    public sealed record Request(string Reason, bool RemoveSecondFactor = false);

    /// <param name="OneTimePassword">Shown here and nowhere again; until it is changed the account has no rights.</param>
    public sealed record Response(string OneTimePassword);

    public static void Map(RouteGroupBuilder accounts) => accounts.MapPost("/{id:guid}/password-reset", HandleAsync)
        .WayBack(nameof(ResetPassword))
        .WithMetadata(new NeverRemembered()).RequireIfMatch().Needs(Permissions.ManageAccounts).WithName(nameof(ResetPassword))
            .WithSummary("Give a one-time password");

    private static async Task<Results<Versioned<Response>, Problem>> HandleAsync(
        Guid id, Request request, ETag ifMatch, IdentityDbContext db, UserManager<Credential> users, PasswordCheck passwords,
        GuessGuard guard, BrowserSessions sessions, IOptions<IdentityModuleOptions> options, TimeProvider clock, CancellationToken ct)
    {
        var password = SignInRules.OneTimePassword();
        var hash = await passwords.HashAsync(password, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var loaded = await db.LoadForChangeAsync(id, ifMatch, ct);
        if (loaded.Error is { } unloaded) return Problem.From(unloaded);
        if (new FieldChecks().Name(request.Reason, "/reason", 2_000).Error is { } wrong) return Problem.From(wrong);
        var (account, credential) = loaded.Value;

        var reason = Text.Clean(request.Reason);
        account.PasswordWasReset(reason);
        (credential.PasswordHash, credential.HandedOutUntil) = (hash, clock.GetUtcNow() + options.Value.HandedOutPasswordLifetime);
        await guard.ForgiveAsync(GuessGuard.HashOf(credential.NormalizedUserName!), ct);
        if (request.RemoveSecondFactor && credential.TwoFactorEnabled)
        {
            account.SecondFactorWasSet(on: false, reason);
            await RemoveSecondFactor.SwitchOffAsync(users, credential);
        }
        (await users.UpdateSecurityStampAsync(credential)).OrThrow();
        await sessions.EndAllAsync(id, exceptSession: null, ct);
        await transaction.CommitAsync(ct);
        return Versioned.Ok(new Response(password), account.Version);
    }
}
