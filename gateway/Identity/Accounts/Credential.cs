namespace ThiDua.Identity;

/// <summary>
/// The secrets of one account (<i>thông tin xác thực</i>), kept by ASP.NET Core Identity: password hash and second factor.
/// Same id as the account. Failures are counted by name and source (<see cref="Guesses"/>) and not here.
/// </summary>
internal sealed class Credential : IdentityUser<Guid>
{
    /// <summary>The last one-time code that was accepted; none at or before it is accepted again.</summary>
    public long LastCodeStep { get; set; }

    /// <summary>After this a password that somebody else set does not open any more; <c>null</c> for the owner's own.</summary>
    public DateTimeOffset? HandedOutUntil { get; set; }

    /// <summary>Hash of the source from which the owner last signed in with the password; it is never closed by guesses.</summary>
    public byte[]? LastSource { get; set; }

    public bool HasEnded(DateTimeOffset now) => HandedOutUntil <= now;
}
