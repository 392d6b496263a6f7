using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace ThiDua.Identity;

/// <summary>The framework's store over this module's context, with one difference: the secret of the second factor is encrypted.</summary>
internal sealed class CredentialStore(IdentityDbContext db, IDataProtectionProvider protection)
    : UserOnlyStore<Credential, IdentityDbContext, Guid>(db)
{
    private readonly IDataProtector _protector = protection.CreateProtector("ThiDua.Identity.SecondFactor");

    public override Task SetAuthenticatorKeyAsync(Credential user, string key, CancellationToken cancellationToken) =>
        base.SetAuthenticatorKeyAsync(user, _protector.Protect(key), cancellationToken);

    public override async Task<string?> GetAuthenticatorKeyAsync(Credential user, CancellationToken cancellationToken) =>
        await base.GetAuthenticatorKeyAsync(user, cancellationToken) is { } key ? _protector.Unprotect(key) : null;
}
