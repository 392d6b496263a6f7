using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace ThiDua.Identity;

/// <summary>
/// Time-based one-time codes (RFC 6238: SHA-1, 30 seconds, six digits, what authenticator apps speak; <i>mã xác thực</i>).
/// The framework's provider neither takes a clock nor says which step matched, and without the step a code could be replayed.
/// </summary>
internal static class Totp
{
    private const int StepSeconds = 30;
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <returns>The step the code belongs to, one step of clock difference allowed each way, or <c>null</c> when it is no code of a step
    /// after <paramref name="lastUsedStep"/>.</returns>
    public static long? StepOf(string base32Key, string code, DateTimeOffset now, long lastUsedStep)
    {
        var key = FromBase32(base32Key);
        var current = now.ToUnixTimeSeconds() / StepSeconds;
        for (var step = current - 1; step <= current + 1; step++)
            if (step > lastUsedStep && CodeAt(key, step) == code) return step;
        return null;
    }

    public static string CodeAt(string base32Key, DateTimeOffset now) =>
        CodeAt(FromBase32(base32Key), now.ToUnixTimeSeconds() / StepSeconds);

    private static byte[] FromBase32(string text)
    {
        var key = new byte[text.Length * 5 / 8];
        for (var i = 0; i < key.Length * 8; i++)
        {
            var bit = (Alphabet.IndexOf(text[i / 5], StringComparison.Ordinal) >> (4 - i % 5)) & 1;
            key[i / 8] |= (byte)(bit << (7 - i % 8));
        }
        return key;
    }

    private static string CodeAt(byte[] key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // RFC 6238 as deployed in authenticator apps; HMAC does not rest on the collision resistance of SHA-1.
        var mac = HMACSHA1.HashData(key, counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(mac.AsSpan(mac[^1] & 15)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }
}
