namespace ThiDua.Identity;

/// <summary>Locks an account (<i>khóa tài khoản</i>): its sessions end now, its tokens within five minutes. Unlocking also forgives failed
/// attempts.</summary>
internal static class LockAccount
{
    public sealed record Request(string Reason);

    public static void Map(RouteGroupBuilder accounts)
    {
        accounts.MapPost("/{id:guid}/lock", LockAsync).WayBack("UnlockAccount").WithMetadata(new NeverRemembered())
            .Needs(Permissions.ManageAccounts).WithName(nameof(LockAccount)).WithSummary("Lock an account and end its sessions");
        accounts.MapPost("/{id:guid}/unlock", UnlockAsync).WayBack(nameof(LockAccount)).WithMetadata(new NeverRemembered())
            .Needs(Permissions.ManageAccounts).WithName("UnlockAccount").WithSummary("Unlock an account");
    }

    /// <summary>Locks an account (<i>khóa tài khoản</i>): its sessions end now, its tokens within five minutes.</summary>
    private static async Task<Results<NoContent, Problem>> LockAsync(
        Guid id, Request request, IdentityDbContext db, BrowserSessions sessions, CurrentUser user, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var loaded = await db.LoadForChangeAsync(id, ifMatch: null, ct);
        if (loaded.Error is { } unloaded) return Problem.From(unloaded);
        if (new FieldChecks().Name(request.Reason, "/reason", 2_000).Error is { } wrong) return Problem.From(wrong);
        var (account, _) = loaded.Value;
        if (account.Lock(Text.Clean(request.Reason), user.Id).Error is { } refusal) return Problem.From(refusal);

        await db.SaveChangesAsync(ct);
        await sessions.EndAllAsync(id, exceptSession: null, ct);
        await transaction.CommitAsync(ct);
        return TypedResults.NoContent();
    }

    /// <summary>Unlocks an account (<i>mở khóa</i>) and forgives failed attempts.</summary>
    private static async Task<Results<NoContent, Problem>> UnlockAsync(Guid id, Request request, IdentityDbContext db, GuessGuard guard,
        CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var loaded = await db.LoadForChangeAsync(id, ifMatch: null, ct);
        if (loaded.Error is { } unloaded) return Problem.From(unloaded);
        if (new FieldChecks().Name(request.Reason, "/reason", 2_000).Error is { } wrong) return Problem.From(wrong);
        var (account, credential) = loaded.Value;
        var closed = await guard.ForgiveAsync(GuessGuard.HashOf(credential.NormalizedUserName!), ct);
        if (account.Unlock(Text.Clean(request.Reason), closed).Error is { } refusal) return Problem.From(refusal);

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return TypedResults.NoContent();
    }
}
