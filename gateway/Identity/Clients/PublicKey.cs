using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.IdentityModel.Tokens;

namespace ThiDua.Identity;

/// <summary>A client's public key (<i>khóa công khai của ứng dụng</i>) as a JSON Web Key (RFC 7517); only the members that a signature
/// needs.</summary>
/// <param name="Kty"><c>EC</c> or <c>RSA</c>.</param>
/// <param name="Kid">Names the key in the header of an assertion.</param>
/// <param name="Use">Nothing, or <c>sig</c>.</param>
/// <param name="Alg">Algorithm it is meant for, for example <c>ES256</c>; may be left out.</param>
/// <param name="Crv">Curve of an <c>EC</c> key: <c>P-256, P-384</c> or <c>P-521</c>.</param>
/// <param name="X">First coordinate of an <c>EC</c> key, base64url.</param>
/// <param name="Y">Second coordinate of an <c>EC</c> key, base64url.</param>
/// <param name="N">Modulus of an <c>RSA</c> key, base64url.</param>
/// <param name="E">Exponent of an <c>RSA</c> key, base64url.</param>
internal sealed record PublicKey(string Kty, string Kid, string? Alg = null, string? Use = null, string? Crv = null, string? X = null,
    string? Y = null, string? N = null, string? E = null)
{
    private const int ShortestRsa = 2048;

    private static readonly JsonSerializerOptions Compact =
        new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static PublicKey Of(string text) => JsonSerializer.Deserialize<PublicKey>(text, Compact)!;

    /// <summary>As it is kept.</summary>
    public override string ToString() => JsonSerializer.Serialize(this, Compact);

    public JsonWebKey ToKey() => new(ToString());

    /// <summary>Whether a signature can be checked with it: a point of its curve, or a modulus of at least 2048 bits.</summary>
    public bool IsUsable()
    {
        if (Kid.Length is 0 or > 100 || !Text.IsPlain(Kid, 100) || Use is not (null or "sig")) return false;
        try
        {
            return Kty switch
            {
                "EC" => IsPoint(Crv),
                "RSA" => N is not null && E is not null && Base64UrlEncoder.DecodeBytes(N).Length * 8 >= ShortestRsa
                    && Base64UrlEncoder.DecodeBytes(E).Length is > 0 and <= 4,
                _ => false,
            };
        }
        catch (Exception e) when (e is CryptographicException or FormatException or ArgumentException)
        {
            return false;
        }
    }

    private bool IsPoint(string? curve)
    {
        if (X is null || Y is null) return false;
        ECCurve? named = curve switch
        {
            JsonWebKeyECTypes.P256 => ECCurve.NamedCurves.nistP256,
            JsonWebKeyECTypes.P384 => ECCurve.NamedCurves.nistP384,
            JsonWebKeyECTypes.P521 => ECCurve.NamedCurves.nistP521,
            _ => null,
        };
        if (named is not { } known) return false;
        using var key = ECDsa.Create(new ECParameters
        {
            Curve = known,
            Q = new ECPoint { X = Base64UrlEncoder.DecodeBytes(X), Y = Base64UrlEncoder.DecodeBytes(Y) },
        });
        return key.KeySize > 0;
    }
}

internal static class PublicKeyRules
{
    private const int Most = 5;

    public static FieldChecks PublicKeys(this FieldChecks check, IReadOnlyList<PublicKey> keys, string pointer)
    {
        check.Size(keys, pointer, Most);
        for (var i = 0; i < keys.Count; i++)
            check.That(keys[i].IsUsable(), $"{pointer}/{i}", ClientErrors.NoPublicKey);
        return check.That(keys.Select(key => key.Kid).Distinct().Count() == keys.Count, pointer, ClientErrors.KidTwice);
    }
}
