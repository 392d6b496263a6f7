namespace ThiDua.Identity;

/// <summary>An account as an administrator sees it.</summary>
/// <param name="LockedOutUntil">Until when wrong passwords have closed the name for at least one source; passes by itself.</param>
/// <param name="ExternalSubject">Who of the sign-in provider this is, where linked.</param>
/// <param name="Name">Sign-in name.</param>
/// <param name="DisplayFunction">Function of the holder, never a name.</param>
/// <param name="Locked">Whether an administrator has locked it.</param>
/// <param name="MustChangePassword">Until the password is changed there are no rights.</param>
/// <param name="SecondFactor">Whether the second factor is on (<i>lớp bảo vệ thứ hai</i>).</param>
/// <param name="Scopes">Every right with what it reaches by name, marked where its unit does not exist yet or has ended.</param>
/// <param name="ExternalIssuer">Address of the sign-in provider; <c>null</c> where the account is not linked.</param>
internal sealed record AccountView(Guid Id, string Name, string DisplayFunction, IReadOnlyList<string> Grants, bool Locked,
    bool MustChangePassword, bool SecondFactor, DateTimeOffset? LockedOutUntil, string? ExternalIssuer, string? ExternalSubject,
    long Version, IReadOnlyList<HeldScope> Scopes)
{
    public static AccountView Of(Account account, Credential credential) => new(account.Id, account.Name, account.DisplayFunction,
        account.Grants, account.Locked, account.MustChangePassword, credential.TwoFactorEnabled, null,
        account.ExternalIssuer, account.ExternalSubject, account.Version, []);
}
