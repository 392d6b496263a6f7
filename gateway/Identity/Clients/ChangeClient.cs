namespace ThiDua.Identity;

/// <summary>Changes a client: its rights, its keys, or that it may come at all.</summary>
internal static class ChangeClient
{
    /// <param name="Grants">All rights from now on, each <c>role@scope</c>; those not named end.</param>
    public sealed record GrantsRequest(IReadOnlyList<string> Grants, string Reason);

    /// <param name="PublicKeys">All keys from now on; those not named end.</param>
    public sealed record KeysRequest(IReadOnlyList<PublicKey> PublicKeys, string Reason);

    public sealed record DeactivationRequest(string Reason);

    public static void Map(RouteGroupBuilder clients)
    {
        clients.MapPut("/{id:guid}/grants", SetGrantsAsync).WayBack("SetClientGrants").RequireIfMatch()
            .Needs(Permissions.ManageAccounts).WithName("SetClientGrants").WithSummary("Replace a client's rights");
        clients.MapPut("/{id:guid}/public-keys", ReplaceKeysAsync).WayBack("SetClientPublicKeys").RequireIfMatch()
            .Needs(Permissions.ManageAccounts).WithName("SetClientPublicKeys").WithSummary("Replace the keys of a client's assertions");
        clients.MapPost("/{id:guid}/deactivation", DeactivateAsync).WayBack(nameof(RegisterClient)).RequireIfMatch()
            .Needs(Permissions.ManageAccounts).WithName("DeactivateClient").WithSummary("Give a client no tokens any more");
    }

    /// <summary>Replaces a client's rights; a reason is kept.</summary>
    private static Task<Results<NoContent, Problem>> SetGrantsAsync(Guid id, GrantsRequest request, ETag ifMatch,
        IdentityDbContext db, CancellationToken ct) =>
        ChangeAsync(id, ifMatch, db, new FieldChecks().Grants(request.Grants, "/grants").Name(request.Reason, "/reason", 2_000),
            client => client.SetGrants([.. request.Grants.Select(GrantRules.Read).OfType<Grant>()], Text.Clean(request.Reason)), ct);

    /// <summary>Replaces the public keys that sign a client's assertions; a reason is kept.</summary>
    private static Task<Results<NoContent, Problem>> ReplaceKeysAsync(Guid id, KeysRequest request, ETag ifMatch,
        IdentityDbContext db, CancellationToken ct) =>
        ChangeAsync(id, ifMatch, db,
            new FieldChecks().PublicKeys(request.PublicKeys, "/publicKeys").Name(request.Reason, "/reason", 2_000),
            client => client.ReplaceKeys(request.PublicKeys, Text.Clean(request.Reason)), ct);

    /// <summary>Ends a client for good: it gets no token any more.</summary>
    private static Task<Results<NoContent, Problem>> DeactivateAsync(Guid id, DeactivationRequest request, ETag ifMatch,
        IdentityDbContext db, CancellationToken ct) =>
        ChangeAsync(id, ifMatch, db, new FieldChecks().Name(request.Reason, "/reason", 2_000),
            client => client.Deactivate(Text.Clean(request.Reason)), ct);

    private static async Task<Results<NoContent, Problem>> ChangeAsync(Guid id, ETag ifMatch, IdentityDbContext db, FieldChecks fields,
        Func<ApiClient, Result> change, CancellationToken ct)
    {
        var loaded = await Clients.LoadForChangeAsync(db, id, ifMatch, ct);
        if ((loaded.Error ?? fields.Error) is { } refusal) return Problem.From(refusal);
        if (change(loaded.Value).Error is { } rule) return Problem.From(rule);

        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
