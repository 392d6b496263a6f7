namespace ThiDua.Identity;

/// <summary>Says who of the provider signs in as this account (<i>gắn danh tính bên ngoài</i>), or that nobody does any more.</summary>
internal static class LinkExternalIdentity
{
    /// <param name="Subject">The provider's <c>sub</c>; <c>null</c> removes the link.</param>
    public sealed record Request(string? Subject, string Reason);

    /// <param name="Issuer">Address of the provider; <c>null</c> without a link.</param>
    /// <param name="Subject">The provider's <c>sub</c>; <c>null</c> without a link.</param>
    public sealed record Response(Guid Id, string? Issuer, string? Subject);

    public static void Map(RouteGroupBuilder accounts) => accounts.MapPut("/{id:guid}/external-identity", HandleAsync)
        .WayBack(nameof(LinkExternalIdentity)).RequireIfMatch().Needs(Permissions.ManageAccounts).WithName(nameof(LinkExternalIdentity))
            .WithSummary("Link an account to somebody of the sign-in provider, or end it");

    private static async Task<Results<Versioned<Response>, Problem>> HandleAsync(
        Guid id, Request request, ETag ifMatch, IdentityDbContext db, BrowserSessions sessions, IOptions<ExternalSignInOptions> options,
            CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var loaded = await db.LoadForChangeAsync(id, ifMatch, ct);
        if (loaded.Error is { } unloaded) return Problem.From(unloaded);
        if (new FieldChecks().ExternalSubject(request.Subject, "/subject").Name(request.Reason, "/reason", 2_000)
            .Error is { } wrong) return Problem.From(wrong);
        var (account, _) = loaded.Value;
        // An old link can be removed after the provider is gone.
        if (request.Subject is not null && !options.Value.IsOn) return Problem.From(ExternalErrors.ExternalOff);

        account.LinkExternal(request.Subject is null ? null : options.Value.Issuer, request.Subject, Text.Clean(request.Reason));
        // Whoever came in by the old link goes; sessions of the password stay.
        if (account.PendingEvents.Count > 0) await sessions.EndExternalAsync(id, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Versioned.Ok(new Response(account.Id, account.ExternalIssuer, account.ExternalSubject), account.Version);
    }
}
