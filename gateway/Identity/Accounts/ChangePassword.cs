namespace ThiDua.Identity;

/// <summary>Changes the own password (<i>đổi mật khẩu</i>) and ends every other session of the account.</summary>
internal static class ChangePassword
{
    /// <param name="Current">The present password.</param>
    /// <param name="New">The new password; at least as long as the site demands.</param>
    public sealed record Request(string Current, string New);

    public static void Map(RouteGroupBuilder api) => api.MapPost("/password", HandleAsync)
        .WayBack(nameof(ResetPassword))
        .WithMetadata(new NeverRemembered()).WithName(nameof(ChangePassword)).WithSummary("Change the own password; other sessions end");

    private static async Task<Results<NoContent, Problem>> HandleAsync(
        Request request, HttpContext http, IdentityDbContext db, UserManager<Credential> users, PasswordCheck passwords,
            BrowserSessions sessions,
        CurrentUser user, IOptions<IdentityModuleOptions> options, TimeProvider clock, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await db.LockAsync(user.Id, ct) is not var (account, credential)) return Problem.From(AccountErrors.NotAnAccount);
        if (new FieldChecks().Password(request.New, account.Name, "/new").Error is { } wrong) return Problem.From(wrong);

        var now = clock.GetUtcNow();
        var right = passwords.IsRight(credential, request.Current);
        if (!right || credential.IsLockedOut(now))
        {
            // Somebody at an open screen does not get more guesses than a stranger at the sign-in.
            if (!credential.IsLockedOut(now)) credential.Failed(now, options.Value);
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
            return Problem.From(AccountErrors.WrongPassword);
        }
        credential.Succeeded();
        credential.PasswordHash = users.PasswordHasher.HashPassword(credential, request.New);
        account.PasswordWasChanged();
        (await users.UpdateSecurityStampAsync(credential)).OrThrow();
        await sessions.EndAllAsync(account.Id, exceptSession: http.Features.Get<SignedIn>()?.SessionId, ct);
        await transaction.CommitAsync(ct);
        return TypedResults.NoContent();
    }
}
