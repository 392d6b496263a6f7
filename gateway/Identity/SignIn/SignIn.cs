namespace ThiDua.Identity;

/// <summary>Signs somebody in (<i>đăng nhập</i>). The browser gets a cookie; it never sees a token.</summary>
internal static class SignIn
{
    /// <param name="Code">Six digits of the second factor, where it is on.</param>
    /// <param name="Name">Sign-in name; capitals do not matter.</param>
    /// <param name="Password">The password.</param>
    public sealed record Request(string Name, string Password, string? Code = null);

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/sign-in", HandleAsync)
        .WayBack(nameof(SignOut)).AllowAnonymous().AtTheDoor().WithName(nameof(SignIn))
        .WithSummary("Sign in; the answer carries the session cookie");

    private static async Task<Results<Ok<Me.Response>, Problem>> HandleAsync(
        Request request, HttpContext http, IdentityDbContext db, BrowserSessions sessions, PasswordCheck passwords, GuessGuard guard,
        SecondFactor secondFactor, ILookupNormalizer normalizer, TimeProvider clock, CancellationToken ct)
    {
        var name = normalizer.NormalizeName(Text.Clean(request.Name));
        var (nameHash, source) = (GuessGuard.HashOf(name ?? ""), GuessGuard.HashOf(Source.Of(http)));
        var hash = await db.Credentials.Where(one => one.NormalizedUserName == name).Select(one => one.PasswordHash)
            .SingleOrDefaultAsync(ct);
        // Before the transaction: hashing holds neither a connection nor a lock, so that it is nobody's delay and tells nobody's name.
        var right = await passwords.IsRightAsync(hash, request.Password, ct);

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // Unknown, locked or right: the same statements in the same order.
        var credential = await db.Credentials.FromSql($"select * from identity.credential where normalized_user_name = {name} for update")
            .SingleOrDefaultAsync(ct);
        var account = await db.Accounts.SingleOrDefaultAsync(a => a.Id == (credential == null ? Guid.Empty : credential.Id), ct);
        var closed = await guard.IsClosedAsync(nameHash, source, credential?.LastSource, ct);
        var outcome = closed ? SignInOutcome.LockedOut
            // The hash that was compared may have been exchanged meanwhile.
            : right && credential!.PasswordHash == hash && !account!.Locked
                ? await OpenAsync(credential, request.Code, guard, secondFactor, clock.GetUtcNow(), ct)
            : SignInOutcome.Refused;
        if (outcome is SignInOutcome.Refused) await guard.FailedAsync(nameHash, source, ct);
        if (outcome is SignInOutcome.SignedIn)
        {
            credential!.LastSource = source;
            await guard.SucceededAsync(nameHash, source, ct);
            await sessions.StartAsync(account!.Id, http, ct);
        }
        db.SignInAttempts.Add(new SignInAttempt
        {
            At = clock.GetUtcNow(),
            AccountId = credential?.Id,
            Outcome = outcome,
            Network = Source.NetworkOf(http),
        });
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);

        return Refusal(outcome) is { } refusal
            ? Problem.From(refusal, StatusCodes.Status401Unauthorized)
            : TypedResults.Ok(await Me.OfAsync(db, account!, credential!, ct));
    }

    // Codes are guessed only by somebody who has the password, so they are counted for the account wherever they come from.
    private static async Task<SignInOutcome> OpenAsync(Credential credential, string? code, GuessGuard guard, SecondFactor secondFactor,
        DateTimeOffset now, CancellationToken ct)
    {
        if (credential.HasEnded(now)) return SignInOutcome.Ended;
        var (codes, anywhere) = (GuessGuard.CodesOf(credential.Id), GuessGuard.HashOf("anywhere"));
        if (await guard.IsClosedAsync(codes, anywhere, trusted: null, ct)) return SignInOutcome.LockedOut;

        var outcome = await secondFactor.CheckAsync(credential, code, now, ct);
        if (outcome is SignInOutcome.CodeWrong) await guard.FailedAsync(codes, anywhere, ct);
        if (outcome is SignInOutcome.SignedIn) await guard.SucceededAsync(codes, anywhere, ct);
        return outcome;
    }

    private static Error? Refusal(SignInOutcome outcome) => outcome switch
    {
        SignInOutcome.SignedIn => null,
        SignInOutcome.CodeNeeded => SignInErrors.CodeNeeded,
        SignInOutcome.CodeWrong => SignInErrors.CodeWrong,
        // Only whoever knows the password learns this.
        SignInOutcome.Ended => SignInErrors.HandedOutPasswordEnded,
        _ => SignInErrors.SignInRefused,
    };
}
