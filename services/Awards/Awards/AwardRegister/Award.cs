using System.Text;
using System.Text.Json.Serialization;

namespace ThiDua.Awards;

/// <summary>
/// One entry of the award register (<i>sổ khen thưởng</i>). Achievement year, decision date and presentation date are three different
/// things.
/// </summary>
internal sealed class Award : AggregateRoot
{
    private Award(Guid id) : base(id) { }

    public Award(Decision decision, Recipient recipient) : base(recipient.AwardId)
    {
        (AwardCode, RecipientKind, RecipientName) = (recipient.Type.Code, recipient.Kind, recipient.Name);
        (RecipientUnitCode, Achievement) = (recipient.Unit.Code, recipient.Achievement);
        RecipientKey = decision.Basis switch
        {
            null or OutsideBasis.EarlierYear when recipient.Type.NominatedByCluster && recipient.Kind == RecipientKind.Collective => "",
            null or OutsideBasis.EarlierYear => KeyOf(recipient.Name),
            // A theme or an event may be rewarded beside the year, and several of them in one year.
            _ => $"{KeyOf(recipient.Name)} {decision.Number}",
        };
        (AchievementYear, DecisionId, DecisionNumber) = (decision.AchievementYear, decision.Id, decision.Number);
        (DecidedOn, IssuerUnitCode) = (decision.DecidedOn, decision.IssuerUnitCode);
        (CertificateCode, RecordedOn) = (recipient.CertificateCode, decision.RecordedOn);
        EnteredAfterwards = decision.EnteredAfterwards;
        Raise(new AwardEntered(decision.Number));
    }

    public string AwardCode { get; private set; } = "";
    public RecipientKind RecipientKind { get; private set; }
    public string RecipientName { get; private set; } = "";

    /// <summary>What makes a second entry for the same award, year and unit a duplicate: nothing more where the unit itself is rewarded,
    /// else the folded name.</summary>
    public string RecipientKey { get; private set; } = "";

    public string RecipientUnitCode { get; private set; } = "";
    public string? Achievement { get; private set; }
    public int AchievementYear { get; private set; }
    public Guid DecisionId { get; private set; }
    public string DecisionNumber { get; private set; } = "";
    public DateOnly DecidedOn { get; private set; }
    public string IssuerUnitCode { get; private set; } = "";
    public DateOnly? PresentedOn { get; private set; }
    public Guid? ConferenceId { get; private set; }

    /// <summary>The random code on the certificate, by which it is checked.</summary>
    public string CertificateCode { get; private set; } = "";

    /// <summary>Day on which it was entered here; <c>null</c> for entries older than this day.</summary>
    public DateOnly? RecordedOn { get; private set; }

    public bool EnteredAfterwards { get; private set; }
    public EntryState State { get; private set; }

    /// <summary>The decision that took it back.</summary>
    public Revocation? Revocation { get; private set; }

    /// <summary>Why it was withdrawn as never given.</summary>
    public string? WithdrawnBecause { get; private set; }

    /// <summary>Records that it was handed over (<i>trao tặng</i>).</summary>
    public Result Present(DateOnly on, Guid? conferenceId)
    {
        if (State != EntryState.InForce) return AwardErrors.NotInForce;
        if (PresentedOn is not null) return AwardErrors.AlreadyPresented;
        if (on < DecidedOn) return AwardErrors.PresentedBeforeDecision(DecidedOn);
        (PresentedOn, ConferenceId) = (on, conferenceId);
        Raise(new AwardPresented(on));
        return Result.Ok;
    }

    /// <summary>Puts the day of the presentation right.</summary>
    public Result CorrectPresentation(DateOnly? on, Guid? conferenceId, string reason)
    {
        if (PresentedOn is null || on is not { } day) return AwardErrors.NotPresented;
        if (day < DecidedOn) return AwardErrors.PresentedBeforeDecision(DecidedOn);
        if ((PresentedOn, ConferenceId) == (on, conferenceId)) return Result.Ok;
        (PresentedOn, ConferenceId) = (on, conferenceId);
        Raise(new PresentationCorrected(day, reason));
        return Result.Ok;
    }

    /// <summary>Withdraws a presentation that did not take place.</summary>
    public Result WithdrawPresentation(string reason)
    {
        if (PresentedOn is null) return AwardErrors.NotPresented;
        (PresentedOn, ConferenceId) = (null, null);
        Raise(new PresentationWithdrawn(reason));
        return Result.Ok;
    }

    /// <summary>Puts the recipient or the achievement right as the decision has it.</summary>
    public Result Correct(string name, string? achievement, string reason)
    {
        if (State == EntryState.Withdrawn) return AwardErrors.NotInForce;
        if ((RecipientName, Achievement) == (name, achievement)) return Result.Ok;
        RecipientKey = KeyAfter(name, DecisionNumber);
        (RecipientName, Achievement) = (name, achievement);
        Raise(new AwardCorrected(reason));
        return Result.Ok;
    }

    /// <summary>Follows its decision, in which number or day were typed wrong.</summary>
    public void FollowDecision(Decision decision, string reason)
    {
        RecipientKey = KeyAfter(RecipientName, decision.Number);
        (DecisionNumber, DecidedOn, EnteredAfterwards) = (decision.Number, decision.DecidedOn, decision.EnteredAfterwards);
        Raise(new AwardCorrected(reason));
    }

    /// <summary>Withdraws an entry that the decision does not have.</summary>
    public Result Withdraw(string reason)
    {
        if (State == EntryState.Withdrawn) return AwardErrors.NotInForce;
        if (RestsOn() is { Count: > 0 } resting) return DecisionErrors.EntriesCarry.Because(resting);
        WithdrawWithDecision(reason);
        return Result.Ok;
    }

    public void WithdrawWithDecision(string reason)
    {
        (State, WithdrawnBecause) = (EntryState.Withdrawn, reason);
        Raise(new AwardWithdrawn(reason));
    }

    /// <summary>Takes the award back: it was given, and counts no more.</summary>
    public Result Revoke(Revocation revocation)
    {
        if (State != EntryState.InForce) return AwardErrors.NotInForce;
        if (revocation.RevokedOn < DecidedOn) return AwardErrors.RevokedBeforeDecision(DecidedOn);
        (State, Revocation) = (EntryState.Revoked, revocation);
        Raise(new AwardRevoked(revocation.Number, revocation.RevokedOn, revocation.Reason));
        return Result.Ok;
    }

    /// <summary>Withdraws a revocation that was never decided.</summary>
    public Result WithdrawRevocation(string reason)
    {
        if (State != EntryState.Revoked) return AwardErrors.NotRevoked;
        (State, Revocation) = (EntryState.InForce, null);
        Raise(new RevocationWithdrawn(reason));
        return Result.Ok;
    }

    /// <summary>What has followed from it in the world.</summary>
    public IReadOnlyList<Resting> RestsOn()
    {
        List<Resting> resting = [];
        if (PresentedOn is { } on) resting.Add(new Resting(
            $"việc trao {Thing.Award(AwardCode)} cho {RecipientName} ngày {on}",
            $"the presentation of {Thing.Award(AwardCode)} to {RecipientName} on {on}")
        { Address = Address });
        if (Revocation is { } revocation) resting.Add(new Resting(
            $"việc thu hồi {Thing.Award(AwardCode)} của {RecipientName} theo quyết định số {revocation.Number}",
            $"the revocation of {Thing.Award(AwardCode)} of {RecipientName} by decision {revocation.Number}")
        { Address = Address });
        return resting;
    }

    public Resting AsResting() => new(
        $"{Thing.Award(AwardCode)} của {RecipientName}", $"{Thing.Award(AwardCode)} of {RecipientName}")
    { Address = Address };

    public bool IsSameAs(Award other) =>
        (AwardCode, AchievementYear, RecipientUnitCode, RecipientKind, RecipientKey)
        == (other.AwardCode, other.AchievementYear, other.RecipientUnitCode, other.RecipientKind, other.RecipientKey);

    private string Address => $"{AwardsModule.Prefix}/awards/{Id}";

    // As it was made: nothing where the unit itself is rewarded, the name, or the name with the number of the decision.
    private string KeyAfter(string name, string number) =>
        RecipientKey.Length == 0 ? "" : RecipientKey == KeyOf(RecipientName) ? KeyOf(name) : $"{KeyOf(name)} {number}";

    // Tones tell people apart (Hùng, Hưng): only case and spaces do not.
    private static string KeyOf(string name) =>
        string.Join(' ',
            name.Normalize(NormalizationForm.FormC).ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>Whether an entry counts (<i>tình trạng</i>).</summary>
internal enum EntryState
{
    [JsonStringEnumMemberName("in-force")] InForce,
    /// <summary>The body took it back.</summary>
    [JsonStringEnumMemberName("revoked")] Revoked,
    /// <summary>It was entered by mistake and never was given.</summary>
    [JsonStringEnumMemberName("withdrawn")] Withdrawn,
}

/// <summary>The decision that takes an award back (<i>quyết định hủy bỏ, thu hồi</i>).</summary>
/// <param name="Number">Number of that decision.</param>
/// <param name="RevokedOn">Its day.</param>
/// <param name="RevokedBy">Function of who signed it; nobody is named.</param>
internal sealed record Revocation(string Number, DateOnly RevokedOn, string RevokedBy, string Reason);

[EventName("award-corrected")]
internal sealed record AwardCorrected(string Reason) : ICorrection;

[EventName("award-withdrawn")]
internal sealed record AwardWithdrawn(string Reason) : IWithdrawal;

[EventName("award-revoked")]
internal sealed record AwardRevoked(string Number, DateOnly RevokedOn, string Why) : IDomainEvent
{
    public string? Reason => Why;
}

[EventName("revocation-withdrawn")]
internal sealed record RevocationWithdrawn(string Reason) : IWithdrawal;

[EventName("presentation-corrected")]
internal sealed record PresentationCorrected(DateOnly PresentedOn, string Reason) : ICorrection;

[EventName("presentation-withdrawn")]
internal sealed record PresentationWithdrawn(string Reason) : IWithdrawal;

[EventName("award-entered")]
internal sealed record AwardEntered(string DecisionNumber) : IDomainEvent;

[EventName("award-presented")]
internal sealed record AwardPresented(DateOnly PresentedOn) : IDomainEvent;
