using System.Security.Cryptography;

namespace ThiDua.Identity;

/// <summary>A department's system that calls the API with its own secret (<i>ứng dụng của sở, ngành</i>).</summary>
internal sealed class ApiClient : AggregateRoot
{
    private List<string> _grants = [];
    private List<string> _publicKeys = [];

    private ApiClient(Guid id) : base(id) { }

    public string Name { get; private set; } = "";

    public IReadOnlyList<string> Grants => _grants;

    public bool Active { get; private set; } = true;

    /// <summary>SHA-256 of the secret; 256 random bits need no slow hash.</summary>
    public byte[] SecretHash { get; private set; } = [];

    /// <summary>The secret before, still good until <see cref="PreviousSecretUntil"/> so that a system can change over without a
    /// gap.</summary>
    public byte[]? PreviousSecretHash { get; private set; }

    public DateTimeOffset? PreviousSecretUntil { get; private set; }

    /// <summary>Keys by which it signs assertions instead of showing the secret; each a JSON Web Key.</summary>
    public IReadOnlyList<string> PublicKeys => _publicKeys;

    public static ApiClient Register(Guid id, string name, IReadOnlyList<Grant> grants, Secret secret,
        params IReadOnlyList<PublicKey> keys)
    {
        var client = new ApiClient(id)
        {
            Name = name,
            SecretHash = secret.Hash,
            _grants = Texts(grants),
            _publicKeys = [.. keys.Select(key => key.ToString())],
        };
        client.Raise(new ClientRegistered());
        return client;
    }

    public bool Accepts(string secret, DateTimeOffset now)
    {
        var hash = Secret.HashOf(secret);
        // Both comparisons always run: the time taken does not tell which secret matched.
        var current = CryptographicOperations.FixedTimeEquals(hash, SecretHash);
        var previous = CryptographicOperations.FixedTimeEquals(hash, PreviousSecretHash ?? new byte[hash.Length])
            && PreviousSecretUntil > now;
        return Active && (current || previous);
    }

    public Result SetGrants(IReadOnlyList<Grant> grants, string reason)
    {
        if (!Active) return ClientErrors.ClientInactive;
        var texts = Texts(grants);
        if (texts.SequenceEqual(_grants)) return Result.Ok;

        _grants = texts;
        Raise(new ClientGrantsChanged(reason));
        return Result.Ok;
    }

    public Result ChangeSecret(Secret secret, DateTimeOffset now, TimeSpan overlap)
    {
        if (!Active) return ClientErrors.ClientInactive;

        (PreviousSecretHash, PreviousSecretUntil) = (SecretHash, now + overlap);
        SecretHash = secret.Hash;
        Raise(new ClientSecretChanged());
        return Result.Ok;
    }

    public Result ReplaceKeys(IReadOnlyList<PublicKey> keys, string reason)
    {
        if (!Active) return ClientErrors.ClientInactive;
        List<string> texts = [.. keys.Select(key => key.ToString())];
        if (texts.SequenceEqual(_publicKeys)) return Result.Ok;

        _publicKeys = texts;
        Raise(new ClientKeysChanged(reason));
        return Result.Ok;
    }

    public Result Deactivate(string reason)
    {
        if (!Active) return ClientErrors.ClientInactive;

        Active = false;
        Raise(new ClientDeactivated(reason));
        return Result.Ok;
    }

    private static List<string> Texts(IReadOnlyList<Grant> grants) =>
        [.. grants.Select(grant => grant.ToString()).Distinct().Order(StringComparer.Ordinal)];
}

[EventName("client-registered")]
internal sealed record ClientRegistered : IDomainEvent;
[EventName("client-grants-changed")]
internal sealed record ClientGrantsChanged(string? Reason) : IDomainEvent;
[EventName("client-secret-changed")]
internal sealed record ClientSecretChanged : IDomainEvent;
[EventName("client-keys-changed")]
internal sealed record ClientKeysChanged(string? Reason) : IDomainEvent;
[EventName("client-deactivated")]
internal sealed record ClientDeactivated(string? Reason) : IDomainEvent;
