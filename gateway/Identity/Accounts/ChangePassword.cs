namespace ThiDua.Identity;

/// <summary>Changes the own password (<i>đổi mật khẩu</i>) and ends every other session of the account.</summary>
internal static class ChangePassword
{
    /// <param name="Current">The present password.</param>
    /// <param name="New">The new password; at least as long as the site demands.</param>
    public sealed record Request(string Current, string New);

    public static void Map(RouteGroupBuilder api) => api.MapPost("/password", HandleAsync).AtTheDoor()
        .WayBack(nameof(ResetPassword))
        .WithMetadata(new NeverRemembered()).WithName(nameof(ChangePassword)).WithSummary("Change the own password; other sessions end");

    private static async Task<Results<NoContent, Problem>> HandleAsync(
        Request request, HttpContext http, IdentityDbContext db, UserManager<Credential> users, PasswordCheck passwords,
        GuessGuard guard, BrowserSessions sessions, CurrentUser user, CancellationToken ct)
    {
        var found = await db.Accounts.Where(account => account.Id == user.Id)
            .Join(db.Credentials, account => account.Id, credential => credential.Id, (account, credential) =>
                new { account.Name, credential.PasswordHash }).SingleOrDefaultAsync(ct);
        if (found is null) return Problem.From(AccountErrors.NotAnAccount);
        if (new FieldChecks().Password(request.New, found.Name, "/new").Error is { } wrong) return Problem.From(wrong);
        var right = await passwords.IsRightAsync(found.PasswordHash, request.Current, ct);
        if (right && PasswordCheck.Normal(request.New) == PasswordCheck.Normal(request.Current))
            return Problem.From(new FieldChecks().That(false, "/new", SignInErrors.SamePassword).Error!);
        var hash = right ? await passwords.HashAsync(request.New, ct) : null;

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await db.LockAsync(user.Id, ct) is not var (account, credential)) return Problem.From(AccountErrors.NotAnAccount);
        // Somebody at an open screen does not get more guesses than a stranger at the sign-in, and shuts out no other screen.
        var (screen, mine) = GuessGuard.ScreenOf(account.Id, http);
        if (await guard.IsClosedAsync(screen, mine, trusted: null, ct) || hash is null || credential.PasswordHash != found.PasswordHash)
        {
            if (!right) await guard.FailedAsync(screen, mine, ct);
            await transaction.CommitAsync(ct);
            return Problem.From(AccountErrors.WrongPassword);
        }
        await guard.SucceededAsync(screen, mine, ct);
        (credential.PasswordHash, credential.HandedOutUntil) = (hash, null);
        account.PasswordWasChanged();
        (await users.UpdateSecurityStampAsync(credential)).OrThrow();
        await sessions.EndAllAsync(account.Id, exceptSession: http.Features.Get<SignedIn>()?.SessionId, ct);
        await transaction.CommitAsync(ct);
        return TypedResults.NoContent();
    }
}
