namespace ThiDua.Identity;

/// <summary>An account as an administrator sees it.</summary>
/// <param name="LockedOutUntil">Set after too many failures; passes by itself.</param>
/// <param name="ExternalSubject">Who of the sign-in provider this is, where linked.</param>
internal sealed record AccountView(Guid Id, string Name, string DisplayFunction, IReadOnlyList<string> Grants, bool Locked,
    bool MustChangePassword, bool SecondFactor, DateTimeOffset? LockedOutUntil, string? ExternalIssuer, string? ExternalSubject,
    long Version)
{
    public static AccountView Of(Account account, Credential credential) => new(account.Id, account.Name, account.DisplayFunction,
        account.Grants, account.Locked, account.MustChangePassword, credential.TwoFactorEnabled, credential.LockoutEnd,
        account.ExternalIssuer, account.ExternalSubject, account.Version);
}
