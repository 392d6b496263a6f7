using ThiDua.BuildingBlocks.Persistence;

namespace ThiDua.Identity;

internal static class AccountLoading
{
    /// <summary>An account with its secrets; the secrets' row stays locked until the transaction ends, so that nothing is counted or used
    /// twice.</summary>
    public static async Task<(Account Account, Credential Credential)?> LockAsync(this IdentityDbContext db, Guid id, CancellationToken ct)
    {
        var credential = (await db.Credentials.FromSql($"select * from identity.credential where id = {id} for update").ToListAsync(ct))
            .SingleOrDefault();
        if (credential is null) return null;
        return (await db.Accounts.SingleAsync(account => account.Id == id, ct), credential);
    }

    /// <summary>For a change by an administrator, whose right the endpoint has asked for: seen, then version; fields and rules
    /// follow.</summary>
    /// <param name="ifMatch">The version the caller has read; <c>null</c> where the change rests on none.</param>
    public static async Task<Result<(Account Account, Credential Credential)>> LoadForChangeAsync(this IdentityDbContext db, Guid id,
        ETag? ifMatch, CancellationToken ct)
    {
        if (await db.LockAsync(id, ct) is not { } found) return AccountErrors.AccountNotFound;
        return ifMatch is { } read && await db.RefusesStaleAsync(found.Account, read, AccountErrors.AccountChanged, ct) is { } stale
            ? stale : found;
    }

    /// <summary>The rules were checked before; what is left over is that somebody else was faster, or a bug.</summary>
    public static void OrThrow(this IdentityResult result)
    {
        if (result.Errors.Any(error => error.Code == nameof(IdentityErrorDescriber.DuplicateUserName))) throw new RefusedException(
            AccountErrors.NameTaken);
        if (result.Errors.Any(error => error.Code == nameof(IdentityErrorDescriber.ConcurrencyFailure))) throw new RefusedException(
            GeneralErrors.Changed);
        if (!result.Succeeded) throw new InvalidOperationException(
            $"The identity store refused: {string.Join(", ", result.Errors.Select(error => error.Code))}.");
    }
}
