using ThiDua.BuildingBlocks.Persistence;

namespace ThiDua.Identity;

/// <summary>
/// Makes and compares password hashes. Each costs a tenth of a second of a core on purpose, so they take their turn here: however many
/// sign in at once, the other cores and every connection of the database stay free for those who work.
/// </summary>
internal sealed class PasswordCheck : IDisposable
{
    private static readonly Credential Nobody = new();
    private readonly IPasswordHasher<Credential> _hasher;
    private readonly IOptions<IdentityModuleOptions> _options;
    private readonly string _nobodysHash;
    private readonly SemaphoreSlim _places = new(Math.Max(1, Environment.ProcessorCount / 2));
    private int _waiting;

    public PasswordCheck(IPasswordHasher<Credential> hasher, IOptions<IdentityModuleOptions> options) =>
        (_hasher, _options, _nobodysHash) = (hasher, options, hasher.HashPassword(Nobody, Secret.New().Text));

    /// <summary>Compares a password with a hash, or with nobody's at the same cost. Never call it while a transaction is open.</summary>
    /// <exception cref="RefusedException">So many wait already that the answer would come too late.</exception>
    public Task<bool> IsRightAsync(string? hash, string password, CancellationToken ct) => InTurnAsync(
        () => Forms(password).Aggregate(false, (right, form) => Verify(hash, form) || right) && hash is not null, ct);

    /// <summary>The hash of a new password, in the one form in which every keyboard's typing of it is compared.</summary>
    /// <exception cref="RefusedException">So many wait already that the answer would come too late.</exception>
    public Task<string> HashAsync(string password, CancellationToken ct) =>
        InTurnAsync(() => _hasher.HashPassword(Nobody, Normal(password)), ct);

    /// <summary>One and the same letter can be typed as one character or as a letter with a mark (NFC, NFD).</summary>
    public static string Normal(string password) => Text.IsWellFormed(password) ? password.Normalize() : password;

    public void Dispose() => _places.Dispose();

    // Hashes made before passwords were normalised are of whatever the keyboard sent.
    private static IEnumerable<string> Forms(string password) => !Text.IsWellFormed(password) ? [password]
        : new[] { password.Normalize(), password, password.Normalize(System.Text.NormalizationForm.FormD) }.Distinct();

    private bool Verify(string? hash, string password) =>
        _hasher.VerifyHashedPassword(Nobody, hash ?? _nobodysHash, password) != PasswordVerificationResult.Failed;

    private async Task<T> InTurnAsync<T>(Func<T> work, CancellationToken ct)
    {
        try
        {
            if (Interlocked.Increment(ref _waiting) > _options.Value.SignInsWaiting
                || !await _places.WaitAsync(_options.Value.SignInWait, ct)) throw new RefusedException(SignInErrors.Busy);
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
        try
        {
            return await Task.Run(work, ct);
        }
        finally
        {
            _places.Release();
        }
    }
}
