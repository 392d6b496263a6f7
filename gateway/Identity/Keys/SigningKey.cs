namespace ThiDua.Identity;

/// <summary>
/// A key that signs tokens (<i>khóa ký</i>). Published from <see cref="CreatedAt"/>, signs from <see cref="SignsFrom"/> until
/// <see cref="SignsUntil"/>,
/// stays published until <see cref="PublishedUntil"/>: no reader meets a token whose key it could not have fetched.
/// </summary>
internal sealed class SigningKey
{
    /// <summary>The <c>kid</c> of tokens and of the JWKS.</summary>
    public required string Id { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset SignsFrom { get; init; }
    public required DateTimeOffset SignsUntil { get; set; }
    public required DateTimeOffset PublishedUntil { get; set; }

    /// <summary>Taken out before its time; <see cref="PublishedUntil"/> is then the same moment.</summary>
    public DateTimeOffset? RevokedAt { get; set; }
    public string? RevokedBy { get; set; }
    public string? RevokedBecause { get; set; }

    /// <summary>SubjectPublicKeyInfo of the P-256 key.</summary>
    public required byte[] PublicKey { get; init; }

    /// <summary>PKCS #8, encrypted by the data protection key ring.</summary>
    public required byte[] ProtectedPrivateKey { get; init; }
}
