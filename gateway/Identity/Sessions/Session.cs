namespace ThiDua.Identity;

/// <summary>A browser that is signed in (<i>phiên đăng nhập</i>). The row is the session: when it is deleted, the session is
/// over.</summary>
internal sealed class Session
{
    /// <summary>SHA-256 of the cookie's value.</summary>
    public required byte[] Id { get; init; }
    public required Guid AccountId { get; init; }
    public required DateTimeOffset StartedAt { get; init; }
    public required DateTimeOffset LastSeenAt { get; set; }

    /// <summary>The end however busy the session is.</summary>
    public required DateTimeOffset EndsAt { get; init; }

    /// <summary>Begun by the sign-in provider and not by the password.</summary>
    public bool External { get; init; }
}
