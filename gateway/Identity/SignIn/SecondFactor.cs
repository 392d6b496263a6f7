namespace ThiDua.Identity;

/// <summary>Checks the codes of the second factor (<i>lớp bảo vệ thứ hai</i>); each counts once.</summary>
internal sealed class SecondFactor(UserManager<Credential> users)
{
    /// <summary>At sign-in, after the password was right.</summary>
    public async Task<SignInOutcome> CheckAsync(Credential credential, string? code, DateTimeOffset now, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        if (!credential.TwoFactorEnabled) return SignInOutcome.SignedIn;
        if (string.IsNullOrWhiteSpace(code)) return SignInOutcome.CodeNeeded;
        return await AcceptsAsync(credential, code, now) ? SignInOutcome.SignedIn : SignInOutcome.CodeWrong;
    }

    /// <summary>Whether the code is right and new; the caller saves that it is used now.</summary>
    public async Task<bool> AcceptsAsync(Credential credential, string code, DateTimeOffset now)
    {
        if (await users.GetAuthenticatorKeyAsync(credential) is not { } key) return false;
        if (Totp.StepOf(key, code.Trim().Replace(" ", "", StringComparison.Ordinal), now,
            credential.LastCodeStep) is not { } step) return false;
        credential.LastCodeStep = step;
        return true;
    }
}
