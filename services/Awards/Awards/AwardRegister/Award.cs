using System.Text;

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

    /// <summary>Records that it was handed over (<i>trao tặng</i>).</summary>
    public Result Present(DateOnly on, Guid? conferenceId)
    {
        if (PresentedOn is not null) return AwardErrors.AlreadyPresented;
        if (on < DecidedOn) return AwardErrors.PresentedBeforeDecision(DecidedOn);
        (PresentedOn, ConferenceId) = (on, conferenceId);
        Raise(new AwardPresented(on));
        return Result.Ok;
    }

    public bool IsSameAs(Award other) =>
        (AwardCode, AchievementYear, RecipientUnitCode, RecipientKind, RecipientKey)
        == (other.AwardCode, other.AchievementYear, other.RecipientUnitCode, other.RecipientKind, other.RecipientKey);

    // Tones tell people apart (Hùng, Hưng): only case and spaces do not.
    private static string KeyOf(string name) =>
        string.Join(' ',
            name.Normalize(NormalizationForm.FormC).ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

[EventName("award-entered")]
internal sealed record AwardEntered(string DecisionNumber) : IDomainEvent;

[EventName("award-presented")]
internal sealed record AwardPresented(DateOnly PresentedOn) : IDomainEvent;
