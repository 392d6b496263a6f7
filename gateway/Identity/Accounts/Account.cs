namespace ThiDua.Identity;

/// <summary>
/// Somebody who may sign in (<i>tài khoản</i>): a sign-in name, the function shown beside it, and rights. No other personal data is kept.
/// The password and the second factor lie apart (<see cref="Credential"/>), out of reach of the change record.
/// </summary>
internal sealed class Account : AggregateRoot
{
    private List<string> _grants = [];

    private Account(Guid id) : base(id) { }

    public string Name { get; private set; } = "";

    /// <summary>Function, for example «Chuyên viên Phòng Nội vụ»; never a person's name.</summary>
    public string DisplayFunction { get; private set; } = "";

    /// <summary>Each <c>role@scope</c>, checked against <see cref="Roles.All"/>.</summary>
    public IReadOnlyList<string> Grants => _grants;

    /// <summary>Locked by an administrator; the lock after failed attempts is the credential's.</summary>
    public bool Locked { get; private set; }

    /// <summary>The password was set by somebody else; until it is changed the account has no rights.</summary>
    public bool MustChangePassword { get; private set; }

    /// <summary>The provider whose subject may sign in as this account; <c>null</c> where only the password opens.</summary>
    public string? ExternalIssuer { get; private set; }

    /// <summary>The provider's permanent name for the holder (<c>sub</c>).</summary>
    public string? ExternalSubject { get; private set; }

    /// <summary>The rights that count now for whoever came by the password.</summary>
    public IReadOnlyList<string> EffectiveGrants => MustChangePassword ? [] : _grants;

    public static Account Open(Guid id, string name, string displayFunction, IReadOnlyList<Grant> grants, bool mustChangePassword)
    {
        var account = new Account(id)
        {
            Name = name,
            DisplayFunction = displayFunction,
            MustChangePassword = mustChangePassword,
            _grants = Texts(grants),
        };
        account.Raise(new AccountOpened());
        return account;
    }

    public Result SetGrants(IReadOnlyList<Grant> grants, string reason, Guid by)
    {
        var texts = Texts(grants);
        if (by == Id && _grants.Contains(Administers) && !texts.Contains(Administers)) return AccountErrors.OwnAccount;
        if (texts.SequenceEqual(_grants)) return Result.Ok;

        _grants = texts;
        Raise(new AccountGrantsChanged(reason));
        return Result.Ok;
    }

    public Result Lock(string reason, Guid by)
    {
        if (by == Id) return AccountErrors.OwnAccount;
        if (Locked) return AccountErrors.AccountLocked;

        Locked = true;
        Raise(new AccountLocked(reason));
        return Result.Ok;
    }

    /// <param name="lockedOut">Whether failed attempts hold the account just now.</param>
    public Result Unlock(string reason, bool lockedOut)
    {
        if (!Locked && !lockedOut) return AccountErrors.AccountNotLocked;

        Locked = false;
        Raise(new AccountUnlocked(reason));
        return Result.Ok;
    }

    /// <summary>The same link again is no change.</summary>
    public void LinkExternal(string? issuer, string? subject, string reason)
    {
        if ((issuer, subject) == (ExternalIssuer, ExternalSubject)) return;

        (ExternalIssuer, ExternalSubject) = (issuer, subject);
        Raise(subject is null ? new AccountExternalIdentityRemoved(reason) : new AccountExternalIdentityLinked(reason));
    }

    public void PasswordWasReset(string reason)
    {
        MustChangePassword = true;
        Raise(new AccountPasswordReset(reason));
    }

    public void PasswordWasChanged()
    {
        MustChangePassword = false;
        Raise(new AccountPasswordChanged());
    }

    public void SecondFactorWasSet(bool on, string? reason = null) =>
        Raise(on ? new AccountSecondFactorEnabled() : new AccountSecondFactorRemoved(reason));

    private static string Administers => new Grant(Roles.Administrator, Scope.Everything).ToString();

    private static List<string> Texts(IReadOnlyList<Grant> grants) =>
        [.. grants.Select(grant => grant.ToString()).Distinct().Order(StringComparer.Ordinal)];
}

[EventName("account-opened")]
internal sealed record AccountOpened : IDomainEvent;
[EventName("account-grants-changed")]
internal sealed record AccountGrantsChanged(string? Reason) : IDomainEvent;
[EventName("account-locked")]
internal sealed record AccountLocked(string? Reason) : IDomainEvent;
[EventName("account-unlocked")]
internal sealed record AccountUnlocked(string? Reason) : IDomainEvent;
[EventName("account-password-reset")]
internal sealed record AccountPasswordReset(string? Reason) : IDomainEvent;
[EventName("account-password-changed")]
internal sealed record AccountPasswordChanged : IDomainEvent;
[EventName("account-second-factor-enabled")]
internal sealed record AccountSecondFactorEnabled : IDomainEvent;
[EventName("account-second-factor-removed")]
internal sealed record AccountSecondFactorRemoved(string? Reason) : IDomainEvent;
[EventName("account-external-identity-linked")]
internal sealed record AccountExternalIdentityLinked(string? Reason) : IDomainEvent;
[EventName("account-external-identity-removed")]
internal sealed record AccountExternalIdentityRemoved(string? Reason) : IDomainEvent;
