namespace ThiDua.Identity;

/// <summary>Opens an account (<i>cấp tài khoản</i>).</summary>
internal static class OpenAccount
{
    /// <param name="DisplayFunction">Function of the holder, never a name.</param>
    /// <param name="Password">When left out, one is made and shown once. Either must be changed at the first sign-in, within a day.</param>
    /// <param name="Grants">Each <c>role@scope</c>, for example <c>unit-clerk@unit:LC-SP</c>.</param>
    /// <param name="Name">Sign-in name; no two accounts have the same.</param>
    public sealed record Request(string Name, string DisplayFunction, IReadOnlyList<string> Grants, string? Password = null);

    /// <param name="OneTimePassword">Shown here and nowhere again; <c>null</c> when the request brought the password.</param>
    /// <param name="Name">Sign-in name.</param>
    /// <param name="DisplayFunction">Function of the holder, never a name.</param>
    /// <param name="Scopes">Every right with what it reaches by name, marked where its unit does not exist yet or has ended.</param>
    public sealed record Response(Guid Id, string Name, string DisplayFunction, IReadOnlyList<string> Grants, string? OneTimePassword,
        IReadOnlyList<HeldScope> Scopes);

    public static void Map(RouteGroupBuilder accounts) => accounts.MapPost("", HandleAsync)
        .WayBack(nameof(SetAccountGrants), nameof(LockAccount))
        .WithMetadata(new NeverRemembered()).Needs(Permissions.ManageAccounts).WithName(nameof(OpenAccount)).WithSummary("Open an account");

    private static async Task<Results<VersionedCreated<Response>, Problem>> HandleAsync(
        Request request, IdentityDbContext db, UserManager<Credential> users, PasswordCheck passwords,
        IOptions<IdentityModuleOptions> options, TimeProvider clock, CancellationToken ct)
    {
        var name = Text.Clean(request.Name);
        var check = new FieldChecks().SignInName(name, "/name").Name(request.DisplayFunction, "/displayFunction")
            .Grants(request.Grants, "/grants");
        if (request.Password is not null) check.Password(request.Password, name, "/password");
        if (check.Error is { } wrong) return Problem.From(wrong);
        if (await db.Accounts.AnyAsync(a => a.Name == name, ct)) return Problem.From(AccountErrors.NameTaken);

        var oneTime = request.Password is null ? SignInRules.OneTimePassword() : null;
        var hash = await passwords.HashAsync(request.Password ?? oneTime!, ct);
        var account = await CreateAsync(db, users, clock, name, Text.Clean(request.DisplayFunction), request.Grants, hash,
            handedOutUntil: clock.GetUtcNow() + options.Value.HandedOutPasswordLifetime);
        return Versioned.Created($"{IdentityModule.Prefix}/accounts/{account.Id}",
            new Response(account.Id, account.Name, account.DisplayFunction, account.Grants, oneTime,
                await HeldScopes.OfAsync(db, account.Grants, ct)), account.Version);
    }

    /// <summary>Account and secrets in one transaction.</summary>
    /// <param name="handedOutUntil">Until when the password of another's making opens; <c>null</c> for the owner's own.</param>
    internal static async Task<Account> CreateAsync(
        IdentityDbContext db, UserManager<Credential> users, TimeProvider clock, string name, string displayFunction,
        IReadOnlyList<string> grants, string passwordHash, DateTimeOffset? handedOutUntil)
    {
        var account = Account.Open(Guid.CreateVersion7(clock.GetUtcNow()), name, displayFunction,
            [.. grants.Select(GrantRules.Read).OfType<Grant>()], mustChangePassword: handedOutUntil is not null);
        db.Accounts.Add(account);
        (await users.CreateAsync(new Credential
        {
            Id = account.Id,
            UserName = name,
            PasswordHash = passwordHash,
            HandedOutUntil = handedOutUntil
        })).OrThrow();
        return account;
    }
}
