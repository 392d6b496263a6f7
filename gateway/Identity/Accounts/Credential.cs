namespace ThiDua.Identity;

/// <summary>
/// The secrets of one account (<i>thông tin xác thực</i>), kept by ASP.NET Core Identity: password hash, failures, second factor.
/// Same id as the account. Its own lock-out clock instead of the framework's, which reads the system time.
/// </summary>
internal sealed class Credential : IdentityUser<Guid>
{
    /// <summary>The last one-time code that was accepted; none at or before it is accepted again.</summary>
    public long LastCodeStep { get; set; }

    public bool IsLockedOut(DateTimeOffset now) => LockoutEnd > now;

    public void Failed(DateTimeOffset now, IdentityModuleOptions options)
    {
        if (++AccessFailedCount < options.FailuresBeforeLockOut) return;
        (AccessFailedCount, LockoutEnd) = (0, now + options.LockOut);
    }

    public void Succeeded() => (AccessFailedCount, LockoutEnd) = (0, null);
}
