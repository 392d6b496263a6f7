namespace ThiDua.Identity;

/// <summary>Makes a client a new secret (<i>đổi khóa bí mật</i>); the one before stays good for a while.</summary>
internal static class ChangeClientSecret
{
    /// <param name="KeepOldForHours">How long the secret before stays good, so that the system can change over; 0 when it has
    /// leaked.</param>
    public sealed record Request(int? KeepOldForHours = null);

    /// <param name="Id">The <c>client_id</c>.</param>
    /// <param name="Secret">The new secret; shown here and nowhere again.</param>
    /// <param name="PreviousSecretUntil">Until when the secret before is good.</param>
    public sealed record Response(Guid Id, string Secret, DateTimeOffset PreviousSecretUntil);

    public static void Map(RouteGroupBuilder clients) => clients.MapPost("/{id:guid}/secret", HandleAsync)
        .WayBack(nameof(ChangeClientSecret))
        .WithMetadata(new NeverRemembered()).RequireIfMatch().Needs(Permissions.ManageAccounts).WithName(nameof(ChangeClientSecret))
        .WithSummary("Make a new secret, shown once");

    private static async Task<Results<Versioned<Response>, Problem>> HandleAsync(Guid id, Request request, ETag ifMatch,
        IdentityDbContext db, IOptions<IdentityModuleOptions> options, TimeProvider clock, CancellationToken ct)
    {
        var loaded = await Clients.LoadForChangeAsync(db, id, ifMatch, ct);
        if (loaded.Error is { } unloaded) return Problem.From(unloaded);
        if (new FieldChecks().That(request.KeepOldForHours is null or (>= 0 and <= 720), "/keepOldForHours", ClientErrors.NoHours)
            .Error is { } wrong) return Problem.From(wrong);

        var (client, now, secret) = (loaded.Value, clock.GetUtcNow(), Secret.New());
        var overlap = request.KeepOldForHours is { } hours ? TimeSpan.FromHours(hours) : options.Value.SecretOverlap;
        if (client.ChangeSecret(secret, now, overlap).Error is { } refusal) return Problem.From(refusal);
        await db.SaveChangesAsync(ct);
        return Versioned.Ok(new Response(id, secret.Text, now + overlap), client.Version);
    }
}
