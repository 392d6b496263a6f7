namespace ThiDua.Identity;

/// <summary>Changes a client: its rights, its secret, or that it may come at all.</summary>
internal static class ChangeClient
{
    public sealed record GrantsRequest(IReadOnlyList<string> Grants, string Reason);

    /// <param name="KeepOldForHours">How long the secret before stays good, so that the system can change over; 0 when it has
    /// leaked.</param>
    public sealed record SecretRequest(int? KeepOldForHours = null);

    public sealed record SecretResponse(Guid Id, string Secret, DateTimeOffset PreviousSecretUntil);

    public sealed record KeysRequest(IReadOnlyList<PublicKey> PublicKeys, string Reason);

    public sealed record DeactivationRequest(string Reason);

    public static void Map(RouteGroupBuilder clients)
    {
        clients.MapPut("/{id:guid}/grants", SetGrantsAsync).RequireIfMatch()
            .Needs(Permissions.ManageAccounts).WithName("SetClientGrants").WithSummary("Replace a client's rights");
        clients.MapPost("/{id:guid}/secret", ChangeSecretAsync).WithMetadata(new NeverRemembered()).RequireIfMatch()
            .Needs(Permissions.ManageAccounts).WithName("ChangeClientSecret").WithSummary("Make a new secret, shown once");
        clients.MapPut("/{id:guid}/public-keys", ReplaceKeysAsync).RequireIfMatch()
            .Needs(Permissions.ManageAccounts).WithName("SetClientPublicKeys").WithSummary("Replace the keys of a client's assertions");
        clients.MapPost("/{id:guid}/deactivation", DeactivateAsync).RequireIfMatch()
            .Needs(Permissions.ManageAccounts).WithName("DeactivateClient").WithSummary("Give a client no tokens any more");
    }

    private static async Task<Results<NoContent, Problem>> SetGrantsAsync(Guid id, GrantsRequest request, ETag ifMatch,
        IdentityDbContext db, CancellationToken ct)
    {
        if (new FieldChecks().Grants(request.Grants, "/grants").Name(request.Reason, "/reason", 2_000)
            .Error is { } wrong) return Problem.From(wrong);
        var grants = request.Grants.Select(GrantRules.Read).OfType<Grant>().ToList();
        var changed = await ChangeAsync(id, ifMatch, db, client => client.SetGrants(grants, Text.Clean(request.Reason)), ct);
        return changed.Error is { } refusal ? Problem.From(refusal) : TypedResults.NoContent();
    }

    private static async Task<Results<Versioned<SecretResponse>, Problem>> ChangeSecretAsync(
        Guid id, SecretRequest request, ETag ifMatch, IdentityDbContext db, IOptions<IdentityModuleOptions> options, TimeProvider clock,
            CancellationToken ct)
    {
        if (new FieldChecks().That(request.KeepOldForHours is null or (>= 0 and <= 720), "/keepOldForHours", "Từ 0 đến 720 giờ.",
            "0 to 720 hours.").Error is { } wrong)
            return Problem.From(wrong);
        var (now, secret) = (clock.GetUtcNow(), Secret.New());
        var overlap = request.KeepOldForHours is { } hours ? TimeSpan.FromHours(hours) : options.Value.SecretOverlap;
        var changed = await ChangeAsync(id, ifMatch, db, client => client.ChangeSecret(secret, now, overlap), ct);
        return changed.Error is { } refusal ? Problem.From(refusal)
            : Versioned.Ok(new SecretResponse(id, secret.Text, now + overlap), changed.Value.Version);
    }

    private static async Task<Results<NoContent, Problem>> ReplaceKeysAsync(Guid id, KeysRequest request, ETag ifMatch,
        IdentityDbContext db, CancellationToken ct)
    {
        if (new FieldChecks().PublicKeys(request.PublicKeys, "/publicKeys").Name(request.Reason, "/reason", 2_000)
            .Error is { } wrong) return Problem.From(wrong);
        var changed = await ChangeAsync(id, ifMatch, db, client => client.ReplaceKeys(request.PublicKeys, Text.Clean(request.Reason)), ct);
        return changed.Error is { } refusal ? Problem.From(refusal) : TypedResults.NoContent();
    }

    private static async Task<Results<NoContent, Problem>> DeactivateAsync(Guid id, DeactivationRequest request, ETag ifMatch,
        IdentityDbContext db, CancellationToken ct)
    {
        if (new FieldChecks().Name(request.Reason, "/reason", 2_000).Error is { } wrong) return Problem.From(wrong);
        var changed = await ChangeAsync(id, ifMatch, db, client => client.Deactivate(Text.Clean(request.Reason)), ct);
        return changed.Error is { } refusal ? Problem.From(refusal) : TypedResults.NoContent();
    }

    private static async Task<Result<ApiClient>> ChangeAsync(Guid id, ETag ifMatch, IdentityDbContext db, Func<ApiClient, Result> change,
        CancellationToken ct)
    {
        var client = await db.Clients.SingleOrDefaultAsync(c => c.Id == id, ct);
        if (client is null) return IdentityErrors.ClientNotFound;
        if (client.IsStale(ifMatch)) return IdentityErrors.ClientChanged;
        if (change(client).Error is { } refusal) return refusal;

        await db.SaveChangesAsync(ct);
        return client;
    }
}
