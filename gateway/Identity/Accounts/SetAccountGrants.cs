namespace ThiDua.Identity;

/// <summary>Replaces an account's rights (<i>phân quyền</i>); open sessions have the new ones with their next request.</summary>
internal static class SetAccountGrants
{
    /// <param name="Grants">All rights from now on, each <c>role@scope</c>; those not named end.</param>
    public sealed record Request(IReadOnlyList<string> Grants, string Reason);

    /// <param name="Scopes">Every right with what it reaches by name, marked where its unit does not exist yet or has ended.</param>
    public sealed record Response(Guid Id, IReadOnlyList<string> Grants, IReadOnlyList<HeldScope> Scopes);

    public static void Map(RouteGroupBuilder accounts) => accounts.MapPut("/{id:guid}/grants", HandleAsync)
        .WayBack(nameof(SetAccountGrants))
        .RequireIfMatch().Needs(Permissions.ManageAccounts).WithName(nameof(SetAccountGrants)).WithSummary("Replace an account's rights");

    private static async Task<Results<Versioned<Response>, Problem>> HandleAsync(
        Guid id, Request request, ETag ifMatch, IdentityDbContext db, CurrentUser user, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var loaded = await db.LoadForChangeAsync(id, ifMatch, ct);
        if (loaded.Error is { } unloaded) return Problem.From(unloaded);
        if (new FieldChecks().Grants(request.Grants, "/grants").Name(request.Reason, "/reason", 2_000)
            .Error is { } wrong) return Problem.From(wrong);
        var (account, _) = loaded.Value;

        var set = account.SetGrants([.. request.Grants.Select(GrantRules.Read).OfType<Grant>()], Text.Clean(request.Reason), user.Id);
        if (set.Error is { } refusal) return Problem.From(refusal);

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Versioned.Ok(new Response(account.Id, account.Grants, await HeldScopes.OfAsync(db, account.Grants, ct)), account.Version);
    }
}
