using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace ThiDua.Identity;

/// <summary>256 random bits that are shown once; only their SHA-256 is kept. Serves sessions, client secrets and set-up links.</summary>
internal readonly record struct Secret(string Text)
{
    public byte[] Hash => HashOf(Text);

    public static Secret New() => new(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32)));

    public static byte[] HashOf(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
