using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.IdentityModel.Tokens;

namespace ThiDua.Identity;

/// <summary>
/// The keys that sign tokens (<i>vòng khóa ký</i>). The next key is published long before it signs; the last stays published until
/// the last token it signed has ended.
/// </summary>
internal sealed class KeyRing(IServiceScopeFactory scopes, IDataProtectionProvider protection, IOptions<IdentityModuleOptions> options,
    TimeProvider clock) : IDisposable
{
    private const long LockId = 0x7468695F6B657973; // "thi_keys": one rotation at a time, whichever replica does it
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan RevokedKept = TimeSpan.FromDays(180);
    private static readonly TimeSpan ClockDifference = TimeSpan.FromMinutes(5);

    private readonly IDataProtector _protector = protection.CreateProtector("ThiDua.Identity.SigningKey");
    private readonly SemaphoreSlim _loading = new(1, 1);
    private volatile Loaded? _loaded;

    /// <summary>The key that signs now.</summary>
    public async Task<SigningCredentials> SigningAsync(CancellationToken ct)
    {
        var ring = await LoadAsync(ct);
        return new SigningCredentials(ring.Signing(clock.GetUtcNow())!.Private, SecurityAlgorithms.EcdsaSha256);
    }

    /// <summary>Every key a valid token may carry, and the one that signs next.</summary>
    public async Task<IReadOnlyList<JsonWebKey>> PublishedAsync(CancellationToken ct) =>
        [.. (await LoadAsync(ct)).Keys.Select(key => key.Public)];

    /// <summary>Makes the next key in time and forgets those that no token carries any more.</summary>
    public async Task RotateAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IdentityDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({LockId})", ct);

        var now = clock.GetUtcNow();
        var settings = options.Value;
        var last = await db.SigningKeys.MaxAsync(key => (DateTimeOffset?)key.SignsUntil, ct);
        if (last is null || last <= now + settings.KeyPublishedAhead)
        {
            // After the first start or a long standstill there is no key to bridge the time of publishing ahead.
            db.SigningKeys.Add(NewKey(now, signsFrom: last > now ? last.Value : now));
            await db.SaveChangesAsync(ct);
        }
        await db.SigningKeys.Where(key => key.PublishedUntil < now - (key.RevokedAt == null ? TimeSpan.Zero : RevokedKept))
            .ExecuteDeleteAsync(ct);
        await transaction.CommitAsync(ct);
        _loaded = null;
    }

    /// <summary>
    /// Takes a key out at once, because somebody else may have it: from now on it signs nothing, and every host stops to take its tokens
    /// within half a minute. The next key signs; where there is none it is made.
    /// </summary>
    /// <returns>Whether there was such a key that still counted.</returns>
    public async Task<bool> RevokeAsync(IdentityDbContext db, string id, string by, string reason, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({LockId})", ct);
        var now = clock.GetUtcNow();
        var revoked = await db.SigningKeys.Where(key => key.Id == id && key.PublishedUntil > now).ExecuteUpdateAsync(set => set
            .SetProperty(key => key.PublishedUntil, now)
            .SetProperty(key => key.SignsUntil, key => key.SignsUntil < now ? key.SignsUntil : now)
            .SetProperty(key => key.RevokedAt, now).SetProperty(key => key.RevokedBy, by)
            .SetProperty(key => key.RevokedBecause, reason), ct);
        await transaction.CommitAsync(ct);
        _loaded = null;
        return revoked > 0;
    }

    /// <summary>The next question asks the database.</summary>
    public void Forget() => _loaded = null;

    public void Dispose() => _loading.Dispose();

    private SigningKey NewKey(DateTimeOffset now, DateTimeOffset signsFrom)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var signsUntil = signsFrom + options.Value.KeyLifetime;
        return new SigningKey
        {
            Id = Base64UrlEncoder.Encode(SHA256.HashData(key.ExportSubjectPublicKeyInfo())[..12]),
            CreatedAt = now,
            SignsFrom = signsFrom,
            SignsUntil = signsUntil,
            PublishedUntil = signsUntil + options.Value.TokenLifetime + ClockDifference,
            PublicKey = key.ExportSubjectPublicKeyInfo(),
            ProtectedPrivateKey = _protector.Protect(key.ExportPkcs8PrivateKey()),
        };
    }

    private async Task<Loaded> LoadAsync(CancellationToken ct)
    {
        if (Usable(_loaded)) return _loaded!;
        await _loading.WaitAsync(ct);
        try
        {
            if (Usable(_loaded)) return _loaded!;
            var read = await ReadAsync(ct);
            if (read.Signing(clock.GetUtcNow()) is null)
            {
                await RotateAsync(ct);
                read = await ReadAsync(ct);
            }
            return _loaded = read;
        }
        finally
        {
            _loading.Release();
        }
    }

    private bool Usable(Loaded? ring) => ring is not null && clock.GetUtcNow() - ring.At is var age && age >= TimeSpan.Zero && age < Fresh
        && ring.Signing(clock.GetUtcNow()) is not null;

    private async Task<Loaded> ReadAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = clock.GetUtcNow();
        var rows = await scope.ServiceProvider.GetRequiredService<IdentityDbContext>().SigningKeys.AsNoTracking()
            .Where(key => key.PublishedUntil > now).OrderBy(key => key.SignsFrom).ToListAsync(ct);
        return new Loaded(now, [.. rows.Select(Open)]);
    }

    private Key Open(SigningKey row)
    {
        var pair = ECDsa.Create();
        pair.ImportPkcs8PrivateKey(_protector.Unprotect(row.ProtectedPrivateKey), out _);
        var point = pair.ExportParameters(includePrivateParameters: false).Q;
        return new Key(row.SignsUntil, new ECDsaSecurityKey(pair) { KeyId = row.Id }, new JsonWebKey
        {
            Kty = JsonWebAlgorithmsKeyTypes.EllipticCurve,
            Crv = JsonWebKeyECTypes.P256,
            X = Base64UrlEncoder.Encode(point.X),
            Y = Base64UrlEncoder.Encode(point.Y),
            Kid = row.Id,
            Use = JsonWebKeyUseNames.Sig,
            Alg = SecurityAlgorithms.EcdsaSha256,
        });
    }

    private sealed record Key(DateTimeOffset SignsUntil, ECDsaSecurityKey Private, JsonWebKey Public);

    private sealed record Loaded(DateTimeOffset At, IReadOnlyList<Key> Keys)
    {
        // The first that has not ended: each key begins where the one before ends, and a clock that lags a little still finds one.
        public Key? Signing(DateTimeOffset now) => Keys.FirstOrDefault(key => now < key.SignsUntil);
    }
}
