namespace ThiDua.Identity;

/// <summary>Compares a password with an account's, or with nobody's at the same cost.</summary>
internal sealed class PasswordCheck
{
    private static readonly Credential Nobody = new();
    private readonly IPasswordHasher<Credential> _hasher;
    private readonly string _nobodysHash;

    public PasswordCheck(IPasswordHasher<Credential> hasher) =>
        (_hasher, _nobodysHash) = (hasher, hasher.HashPassword(Nobody, Secret.New().Text));

    public bool IsRight(Credential? credential, string password) =>
        _hasher.VerifyHashedPassword(credential ?? Nobody, credential?.PasswordHash ?? _nobodysHash,
            password) != PasswordVerificationResult.Failed
        && credential?.PasswordHash is not null;
}
