using System.Text.Json.Serialization;

namespace ThiDua.Identity;

/// <summary>
/// One attempt to sign in (<i>lượt đăng nhập</i>), without the name that was typed. Every answer writes one, so that a refusal of an
/// unknown name costs what a refusal of a known one costs.
/// </summary>
internal sealed class SignInAttempt
{
    public long Id { get; private set; }
    public required DateTimeOffset At { get; init; }

    /// <summary><c>null</c> when no account has the name.</summary>
    public required Guid? AccountId { get; init; }
    public required SignInOutcome Outcome { get; init; }

    /// <summary>The network it came from, not the one machine in it; <c>null</c> for attempts of before this was kept.</summary>
    public string? Network { get; init; }
}

internal enum SignInOutcome
{
    [JsonStringEnumMemberName("signed-in")] SignedIn,
    [JsonStringEnumMemberName("refused")] Refused,
    [JsonStringEnumMemberName("locked-out")] LockedOut,
    [JsonStringEnumMemberName("code-needed")] CodeNeeded,
    [JsonStringEnumMemberName("code-wrong")] CodeWrong,
    [JsonStringEnumMemberName("ended")] Ended,
}
