namespace ThiDua.Identity;

/// <summary>Creates the first administrator by the one-time link that the first start printed (<i>cài đặt lần đầu</i>).</summary>
internal static class SetUp
{
    /// <param name="Token">From the one-time link that the first start printed.</param>
    /// <param name="Name">Sign-in name of the first administrator.</param>
    /// <param name="Password">Its password.</param>
    public sealed record Request(string Token, string Name, string Password);

    /// <param name="Name">Sign-in name of the first administrator.</param>
    public sealed record Response(Guid Id, string Name);

    public static void Map(RouteGroupBuilder api) => api.MapPost("/setup", HandleAsync)
        .NoWayBack("the first administrator is made once; from then on accounts are opened and locked.")
        .AllowAnonymous().AtTheDoor().WithMetadata(new NeverRemembered()).WithName(nameof(SetUp))
            .WithSummary("Create the first administrator by the set-up link");

    private static async Task<Results<Ok<Response>, Problem>> HandleAsync(
        Request request, IdentityDbContext db, UserManager<Credential> users, PasswordCheck passwords, TimeProvider clock,
        CancellationToken ct)
    {
        var (id, now) = (Secret.HashOf(request.Token), clock.GetUtcNow());
        // A hash is made only for whoever has the link.
        if (!await db.SetUpLinks.AnyAsync(link => link.Id == id && link.EndsAt > now, ct)) return Problem.From(SignInErrors.SetUpRefused);
        var hash = await passwords.HashAsync(request.Password, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // Looked up by its hash, so the time taken tells nothing about the token; deleted in the same statement, so it works once.
        if (await db.SetUpLinks.Where(link => link.Id == id && link.EndsAt > now).ExecuteDeleteAsync(ct) == 0
            || await db.Accounts.AnyAsync(ct))
            return Problem.From(SignInErrors.SetUpRefused);
        var name = Text.Clean(request.Name);
        if (new FieldChecks().SignInName(name, "/name").Password(request.Password, name, "/password")
            .Error is { } wrong) return Problem.From(wrong);

        var account = await OpenAccount.CreateAsync(db, users, clock, name, "Quản trị viên",
            [new Grant(Roles.Administrator, Scope.Everything).ToString()], hash, handedOutUntil: null);
        await db.SetUpLinks.ExecuteDeleteAsync(ct);
        await transaction.CommitAsync(ct);
        return TypedResults.Ok(new Response(account.Id, account.Name));
    }
}
