using System.Text.Json.Serialization;

namespace ThiDua.Awards;

/// <summary>A decision on commendation (<i>quyết định khen thưởng</i>) of any authorised body; each recipient is an entry of the
/// register.</summary>
internal sealed class Decision : AggregateRoot
{
    private Decision(Guid id) : base(id) { }

    public string IssuerUnitCode { get; private set; } = "";
    public string IssuerTitle { get; private set; } = "";
    public string Number { get; private set; } = "";

    /// <summary>The number as it is compared: without spaces and case; unique for issuer and year.</summary>
    public string NumberKey { get; private set; } = "";

    public int DecidedYear { get; private set; }
    public DateOnly DecidedOn { get; private set; }
    public int AchievementYear { get; private set; }
    public Guid? NominationId { get; private set; }

    /// <summary>There when awards that clusters propose were decided without a nomination.</summary>
    public OutsideBasis? Basis { get; private set; }

    public string? BasisReason { get; private set; }
    public IReadOnlyList<DecidedLine> Lines { get; private set; } = [];

    /// <summary>Issues the decision and the entries of the register, or nothing at all.</summary>
    /// <param name="votedOnHere">Units whose cluster has a cycle of the achievement year here: their year is voted on, not entered
    /// afterwards.</param>
    public static Result<Issued> Issue(
        DecisionHead head, Issuer issuer, Nomination? nomination, IReadOnlyList<Recipient> recipients,
        IReadOnlyCollection<string>? votedOnHere = null)
    {
        if (!issuer.Exists) return DecisionErrors.UnitNotValid(issuer.Code);
        if (head.AchievementYear > head.DecidedOn.Year) return DecisionErrors.YearAfterDecision(head.DecidedOn);
        if (nomination is not null)
        {
            if (nomination.Year != head.AchievementYear) return DecisionErrors.YearMismatch(nomination.Year);
            if (head.DecidedOn < nomination.AdoptedOn) return DecisionErrors.DecidedBeforeAdoption(nomination.AdoptedOn);
        }

        var decision = new Decision(head.Id)
        {
            IssuerUnitCode = issuer.Code,
            IssuerTitle = head.IssuerTitle,
            Number = head.Number,
            NumberKey = string.Concat(head.Number.Where(sign => !char.IsWhiteSpace(sign))).ToUpperInvariant(),
            DecidedYear = head.DecidedOn.Year,
            DecidedOn = head.DecidedOn,
            AchievementYear = head.AchievementYear,
            NominationId = nomination?.Id,
            Basis = head.Outside?.Basis,
            BasisReason = head.Outside?.Reason,
        };
        List<Award> awards = [];
        foreach (var (index, recipient) in recipients.Index())
        {
            if (Refuses(recipient, issuer, nomination, head, votedOnHere ?? []) is { } refusal) return refusal.At(index);
            var award = new Award(decision, recipient);
            if (awards.Any(award.IsSameAs))
                return AwardErrors.AlreadyAwarded(recipient.Name, recipient.Type.Code, head.AchievementYear).At(index);
            awards.Add(award);
        }

        decision.Lines =
            [.. awards.Select(award => new DecidedLine(award.Id, award.AwardCode, award.RecipientKind, award.RecipientUnitCode))];
        decision.Raise(new DecisionIssued(head.Number, head.DecidedOn));
        return new Issued(decision, awards);
    }

    private static Error? Refuses(Recipient recipient, Issuer issuer, Nomination? nomination, DecisionHead head,
        IReadOnlyCollection<string> votedOnHere)
    {
        var (type, unit) = (recipient.Type, recipient.Unit);
        if (!type.MayBeDecidedBy(issuer.Kind)) return DecisionErrors.NotTheirsToDecide(type.Code);
        if (!type.Recipients.Contains(recipient.Kind)) return LawErrors.WrongRecipient(type.Code, recipient.Kind);
        if (!unit.ExistsInYear) return DecisionErrors.UnitNotValid(unit.Code);
        if (!type.NominatedByCluster) return null;
        if (nomination is null) return RefusesOutside(type, unit, head.Outside, votedOnHere);
        if (nomination.State.Refuses(NominationAct.Decide) is { } refusal) return refusal;
        var proposed = recipient.Kind == RecipientKind.Collective && nomination.Proposes(unit.Code, type.Code);
        return proposed ? null : DecisionErrors.NotProposed(unit.Code, type.Code);
    }

    private static Error? RefusesOutside(AwardType type, RecipientUnit unit, Outside? outside, IReadOnlyCollection<string> votedOnHere) =>
        outside?.Basis switch
        {
            null => DecisionErrors.NominationNeeded(type.Code),
            OutsideBasis.EarlierYear => votedOnHere.Contains(unit.Code) ? DecisionErrors.VotedOnHere(unit.Code) : null,
            OutsideBasis.Thematic => type.Thematic ? null : DecisionErrors.BasisNotForAward(type.Code),
            _ => type.Group == "form" ? null : DecisionErrors.BasisNotForAward(type.Code),
        };
}

/// <summary>Why an award that clusters propose was decided without one (<i>khen thưởng không qua suy tôn của cụm, khối</i>).</summary>
internal enum OutsideBasis
{
    /// <summary><i>Khen thưởng theo chuyên đề, phong trào</i>: a flag too, for a movement of several years.</summary>
    [JsonStringEnumMemberName("thematic")] Thematic,
    /// <summary><i>Khen thưởng đột xuất</i>.</summary>
    [JsonStringEnumMemberName("sudden")] Sudden,
    /// <summary>Of a year for which the recipient's cluster kept no cycle here; entered from the decision on paper.</summary>
    [JsonStringEnumMemberName("earlier-year")] EarlierYear,
}

/// <param name="Reason">The theme, the event, or where the decision on paper lies.</param>
internal sealed record Outside(OutsideBasis Basis, string Reason);

/// <param name="IssuerTitle">Head of the body in words, for example <c>Chủ tịch UBND huyện</c>.</param>
internal sealed record DecisionHead(Guid Id, string IssuerTitle, string Number, DateOnly DecidedOn, int AchievementYear,
    Outside? Outside = null);

/// <param name="Kind">Kind of the unit, a word of the register: tells what it may decide.</param>
/// <param name="Exists">Whether it exists on the day of the decision.</param>
internal sealed record Issuer(string Code, string Kind, bool Exists);

/// <param name="ExistsInYear">Whether it exists in the year of the achievement.</param>
internal sealed record RecipientUnit(string Code, bool ExistsInYear);

/// <param name="AwardId">Id of the entry in the register.</param>
/// <param name="Unit">The unit rewarded, or the unit of the person or household rewarded.</param>
internal sealed record Recipient(Guid AwardId, AwardType Type, RecipientKind Kind, string Name, RecipientUnit Unit, string? Achievement);

/// <summary>A line names no person: the register alone keeps names.</summary>
[AuditKey(nameof(DecidedLine.AwardId))]
internal sealed record DecidedLine(Guid AwardId, string AwardCode, RecipientKind RecipientKind, string RecipientUnitCode);

internal sealed record Issued(Decision Decision, IReadOnlyList<Award> Awards);

[EventName("decision-issued")]
internal sealed record DecisionIssued(string Number, DateOnly DecidedOn) : IDomainEvent;
