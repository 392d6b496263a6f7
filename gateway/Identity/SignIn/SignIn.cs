namespace ThiDua.Identity;

/// <summary>Signs somebody in (<i>đăng nhập</i>). The browser gets a cookie; it never sees a token.</summary>
internal static class SignIn
{
    /// <param name="Code">Six digits of the second factor, where it is on.</param>
    /// <param name="Name">Sign-in name; capitals do not matter.</param>
    /// <param name="Password">The password.</param>
    public sealed record Request(string Name, string Password, string? Code = null);

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/sign-in", HandleAsync)
        .WayBack(nameof(SignOut)).AllowAnonymous().WithName(nameof(SignIn)).WithSummary("Sign in; the answer carries the session cookie");

    private static async Task<Results<Ok<Me.Response>, Problem>> HandleAsync(
        Request request, HttpContext http, IdentityDbContext db, BrowserSessions sessions, PasswordCheck passwords,
            SecondFactor secondFactor,
        ILookupNormalizer normalizer, IOptions<IdentityModuleOptions> options, TimeProvider clock, CancellationToken ct)
    {
        var (now, name) = (clock.GetUtcNow(), normalizer.NormalizeName(Text.Clean(request.Name)));
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // The row stays locked until the end: guesses sent side by side are counted one by one.
        var credential = (await db.Credentials.FromSql($"select * from identity.credential where normalized_user_name = {name} for update")
            .ToListAsync(ct)).SingleOrDefault();
        var account = await db.Accounts.SingleOrDefaultAsync(a => a.Id == (credential == null ? Guid.Empty : credential.Id), ct);
        // Unknown, locked or right: the same statements and one password hash, so that time tells nothing either.
        var rightPassword = passwords.IsRight(credential, request.Password);

        var outcome = SignInOutcome.Refused;
        if (credential is not null && account is { Locked: false })
        {
            outcome = credential.IsLockedOut(now) ? SignInOutcome.LockedOut
                : !rightPassword ? SignInOutcome.Refused
                : await secondFactor.CheckAsync(credential, request.Code, now, ct);
            if (outcome is SignInOutcome.Refused or SignInOutcome.CodeWrong) credential.Failed(now, options.Value);
            if (outcome is SignInOutcome.SignedIn)
            {
                credential.Succeeded();
                sessions.Start(account.Id, http);
            }
        }
        db.SignInAttempts.Add(new SignInAttempt { At = now, AccountId = credential?.Id, Outcome = outcome });
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);

        return Refusal(outcome) is { } refusal
            ? Problem.From(refusal, StatusCodes.Status401Unauthorized)
            : TypedResults.Ok(Me.Of(account!, credential!));
    }

    private static Error? Refusal(SignInOutcome outcome) => outcome switch
    {
        SignInOutcome.SignedIn => null,
        SignInOutcome.CodeNeeded => SignInErrors.CodeNeeded,
        SignInOutcome.CodeWrong => SignInErrors.CodeWrong,
        _ => SignInErrors.SignInRefused,
    };
}
