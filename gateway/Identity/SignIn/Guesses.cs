using System.Security.Cryptography;
using System.Text;

namespace ThiDua.Identity;

/// <summary>
/// Wrong passwords for one name from one source (<i>lần nhập sai</i>). Kept for every name that is tried, whether an account has it or not,
/// so that neither an answer nor its time tells which names there are; names and sources stand here only as hashes.
/// </summary>
internal sealed class Guesses
{
    public required byte[] NameHash { get; init; }
    public required byte[] SourceHash { get; init; }
    public int Failures { get; set; }

    /// <summary>Until then this source does not get in under this name, whatever it sends.</summary>
    public DateTimeOffset? ClosedUntil { get; set; }
    public DateTimeOffset LastAt { get; set; }
}

/// <summary>
/// Counts wrong passwords by name and source. A stranger shuts himself out and nobody else: where the owner last signed in from stays open,
/// as do open sessions and the provider's sign-in. Whoever guesses from many sources at once closes the name for sources it has not come
/// from yet.
/// </summary>
internal sealed class GuessGuard(IdentityDbContext db, IOptions<IdentityModuleOptions> options, TimeProvider clock)
{
    public static byte[] HashOf(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    /// <summary>What is guessed at an open session of an account, apart from what is guessed at its name; each session is a source of its
    /// own.</summary>
    public static (byte[] Name, byte[] Source) ScreenOf(Guid account, HttpContext http) => (HashOf($"screen {account}"),
        HashOf(Convert.ToHexString(http.Features.Get<SignedIn>()?.SessionId ?? [])));

    /// <summary>Codes of the second factor, after the password was right.</summary>
    public static byte[] CodesOf(Guid account) => HashOf($"codes {account}");

    /// <summary>Whether the source is closed for the name. Everybody who tries the name waits here for the one before until the transaction
    /// ends: guesses sent side by side are counted one by one, and an unknown name queues like a known one.</summary>
    public async Task<bool> IsClosedAsync(byte[] name, byte[] source, byte[]? trusted, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({BitConverter.ToInt64(name)})", ct);
        var now = clock.GetUtcNow();
        var closed = db.Guesses.Where(one => one.NameHash == name && one.ClosedUntil > now);
        var (here, everywhere) = (await closed.AnyAsync(one => one.SourceHash == source, ct),
            await closed.CountAsync(ct) >= options.Value.SourcesBeforeLockOut);
        return (here || everywhere) && trusted?.AsSpan().SequenceEqual(source) != true;
    }

    /// <summary>One more wrong try. The caller's transaction saves it.</summary>
    public async Task FailedAsync(byte[] name, byte[] source, CancellationToken ct)
    {
        var (now, most, until) = (clock.GetUtcNow(), options.Value.FailuresBeforeLockOut, clock.GetUtcNow() + options.Value.LockOut);
        // They add up until a success forgives them, they close the name, or a day passes without another (KeyRotation).
        await db.Database.ExecuteSqlAsync($"""
            insert into identity.wrong_try as known (name_hash, source_hash, failures, closed_until, last_at)
            values ({name}, {source}, 1, null, {now})
            on conflict (name_hash, source_hash) do update set
                failures = case when known.failures + 1 >= {most} then 0 else known.failures + 1 end,
                closed_until = case when known.failures + 1 >= {most} then {until} else known.closed_until end,
                last_at = {now}
            """, ct);
    }

    /// <summary>A success forgives what was wrong before it from the same source.</summary>
    public Task SucceededAsync(byte[] name, byte[] source, CancellationToken ct) =>
        db.Guesses.Where(one => one.NameHash == name && one.SourceHash == source).ExecuteDeleteAsync(ct);

    /// <summary>An administrator opens the name for every source.</summary>
    public async Task<bool> ForgiveAsync(byte[] name, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var closed = await db.Guesses.AnyAsync(one => one.NameHash == name && one.ClosedUntil > now, ct);
        await db.Guesses.Where(one => one.NameHash == name).ExecuteDeleteAsync(ct);
        return closed;
    }
}
