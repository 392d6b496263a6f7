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

    /// <summary>Who decided above the province; then <see cref="IssuerUnitCode"/> is the office that received it.</summary>
    public DecidedAbove? Above { get; private set; }

    /// <summary>Day on which it was entered here.</summary>
    public DateOnly? RecordedOn { get; private set; }

    /// <summary>Whether it was entered afterwards (<i>nhập sau</i>): in a later year than it was decided, or for an earlier year from
    /// paper.</summary>
    public bool EnteredAfterwards { get; private set; }

    /// <summary>Why it was withdrawn as never issued; <c>null</c> while it counts.</summary>
    public string? WithdrawnBecause { get; private set; }

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
            NumberKey = KeyOf(head.Number, head.Above),
            DecidedYear = head.DecidedOn.Year,
            DecidedOn = head.DecidedOn,
            AchievementYear = head.AchievementYear,
            NominationId = nomination?.Id,
            Above = head.Above,
            RecordedOn = head.RecordedOn,
            EnteredAfterwards = IsLate(head.RecordedOn, head.DecidedOn, head.Outside?.Basis),
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
            [
                .. awards.Select(award => new DecidedLine(award.Id, award.AwardCode, award.RecipientKind, award.RecipientUnitCode,
                    award.RecipientKind == RecipientKind.Collective
                        && nomination?.Proposes(award.RecipientUnitCode, award.AwardCode) == true
                        ? nomination.GroundsOf(award.RecipientUnitCode, award.AwardCode) : null)),
            ];
        decision.Raise(new DecisionIssued(head.Number, head.DecidedOn));
        return new Issued(decision, awards);
    }

    /// <summary>Puts right what was typed wrong in it, and with it the entries of the register.</summary>
    /// <param name="adoptedOn">Day of the adoption that its nomination rests on now; asked only where its lines kept none.</param>
    /// <param name="awards">All entries it made.</param>
    public Result Correct(DecisionCorrection to, DateOnly? adoptedOn, IReadOnlyList<Award> awards, AwardCatalogue catalogue)
    {
        if (WithdrawnBecause is not null) return DecisionErrors.IsWithdrawn;
        // The ranking may have been adopted anew since; the decision rested on what was adopted then.
        var rested = Lines.Max(line => line.Grounds?.AdoptedOn) ?? adoptedOn;
        if (to.DecidedOn < rested) return DecisionErrors.DecidedBeforeAdoption(rested.Value);
        if (AchievementYear > to.DecidedOn.Year) return DecisionErrors.YearAfterDecision(to.DecidedOn);
        var entries = awards.Where(award => award.State != EntryState.Withdrawn).ToList();
        foreach (var award in entries)
        {
            if (award.Revocation?.RevokedOn < to.DecidedOn) return DecisionErrors.DecidedAfterRevocation(award.Revocation.RevokedOn);
            if (award.PresentedOn < to.DecidedOn) return DecisionErrors.DecidedAfterPresentation(award.PresentedOn.Value);
            if (catalogue.Find(award.AwardCode, to.DecidedOn) is null) return LawErrors.AwardUnknown(award.AwardCode, to.DecidedOn);
        }
        var above = Above is null ? null : Above with
        {
            Body = to.Body ?? Above.Body,
            FileReference = to.FileReference ?? Above.FileReference,
        };
        if ((Number, DecidedOn, IssuerTitle, BasisReason, Above) == (to.Number, to.DecidedOn, to.IssuerTitle, to.BasisReason, above))
            return Result.Ok;

        var entriesDiffer = (Number, DecidedOn) != (to.Number, to.DecidedOn);
        (Number, DecidedOn, IssuerTitle, BasisReason, Above) = (to.Number, to.DecidedOn, to.IssuerTitle, to.BasisReason, above);
        (NumberKey, DecidedYear) = (KeyOf(Number, Above), DecidedOn.Year);
        EnteredAfterwards = IsLate(RecordedOn, DecidedOn, Basis);
        if (entriesDiffer) foreach (var award in entries) award.FollowDecision(this, to.Reason);
        Raise(new DecisionCorrected(to.Reason));
        return Result.Ok;
    }

    /// <summary>Withdraws a decision that was never issued, with all entries it made, as long as none of them was handed over or
    /// revoked.</summary>
    /// <param name="awards">All entries it made.</param>
    public Result Withdraw(string reason, IReadOnlyList<Award> awards)
    {
        if (WithdrawnBecause is not null) return DecisionErrors.IsWithdrawn;
        var counting = awards.Where(award => award.State != EntryState.Withdrawn).ToList();
        Resting[] resting = [.. counting.SelectMany(award => award.RestsOn())];
        if (resting.Length > 0) return DecisionErrors.EntriesCarry.Because(resting);
        foreach (var award in counting) award.WithdrawWithDecision(reason);
        WithdrawnBecause = reason;
        Raise(new DecisionWithdrawn(reason));
        return Result.Ok;
    }

    /// <summary>Revokes awards of it (<i>hủy bỏ quyết định, thu hồi khen thưởng</i>): they were given, and count no more.</summary>
    /// <param name="awards">The entries that are revoked.</param>
    public Result Revoke(Revocation revocation, IReadOnlyList<Award> awards)
    {
        if (WithdrawnBecause is not null) return DecisionErrors.IsWithdrawn;
        foreach (var (index, award) in awards.Index())
        {
            if (award.Revoke(revocation).Error is { } refusal) return refusal.At(index);
        }
        Raise(new DecisionRevoked(revocation.Number, revocation.RevokedOn, [.. awards.Select(award => award.Id)], revocation.Reason));
        return Result.Ok;
    }

    private static bool IsLate(DateOnly? recordedOn, DateOnly decidedOn, OutsideBasis? basis) =>
        recordedOn?.Year > decidedOn.Year || basis == OutsideBasis.EarlierYear;

    // Two bodies above number their decisions independently; one office receives both.
    private static string KeyOf(string number, DecidedAbove? above)
    {
        var key = string.Concat(number.Where(sign => !char.IsWhiteSpace(sign))).ToUpperInvariant();
        return above is null ? key : $"{key} {above.Body.ToUpperInvariant()}";
    }

    private static Error? Refuses(Recipient recipient, Issuer issuer, Nomination? nomination, DecisionHead head,
        IReadOnlyCollection<string> votedOnHere)
    {
        var (type, unit) = (recipient.Type, recipient.Unit);
        var theirs = head.Above is { } above ? type.MayBeDecidedAbove(above.Authority) : type.MayBeDecidedBy(issuer.Kind);
        if (!theirs) return DecisionErrors.NotTheirsToDecide(type.Code);
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
/// <param name="Above">Who decided above the province.</param>
/// <param name="RecordedOn">Day on which it is entered.</param>
internal sealed record DecisionHead(Guid Id, string IssuerTitle, string Number, DateOnly DecidedOn, int AchievementYear,
    Outside? Outside = null, DecidedAbove? Above = null, DateOnly? RecordedOn = null);

/// <summary>A decision of the state or of a central body (<i>quyết định của Chủ tịch nước, Thủ tướng, cơ quan trung ương</i>), entered by
/// the office that received it.</summary>
/// <param name="Authority">Who decided: the President, the Prime Minister, or a central body.</param>
/// <param name="Body">The body as the paper names it.</param>
/// <param name="FileReference">Where the paper lies: file, box, link.</param>
internal sealed record DecidedAbove(Authority Authority, string Body, string FileReference);

/// <summary>What a decision says once it is put right.</summary>
internal sealed record DecisionCorrection(string Number, DateOnly DecidedOn, string IssuerTitle, string? BasisReason, string? Body,
    string? FileReference, string Reason);

/// <summary>What an award rested on when it was decided; kept as it was, whatever happens to ranking and nomination since.</summary>
/// <param name="RankingVersion">Adoption it rested on.</param>
/// <param name="Rank">Place in that ranking.</param>
/// <param name="Points">Official points in that ranking.</param>
internal sealed record Grounds(Guid RankingId, long RankingVersion, DateOnly AdoptedOn, int Rank, decimal? Points)
{
    public int? Round { get; init; }
    public int? VotesFor { get; init; }
    public int? AllMembers { get; init; }
    public string? Threshold { get; init; }
    public string? RuleSet { get; init; }
    public string? ProposalReason { get; init; }

    /// <summary>Whether the person in authority decided because the votes did not suffice.</summary>
    public bool ByAuthority { get; init; }
}

/// <param name="Kind">Kind of the unit, a word of the register: tells what it may decide.</param>
/// <param name="Exists">Whether it exists on the day of the decision.</param>
internal sealed record Issuer(string Code, string Kind, bool Exists);

/// <param name="ExistsInYear">Whether it exists in the year of the achievement.</param>
internal sealed record RecipientUnit(string Code, bool ExistsInYear);

/// <param name="AwardId">Id of the entry in the register.</param>
/// <param name="Unit">The unit rewarded, or the unit of the person or household rewarded.</param>
/// <param name="CertificateCode">Random; nothing leads to it.</param>
internal sealed record Recipient(Guid AwardId, AwardType Type, RecipientKind Kind, string Name, RecipientUnit Unit, string? Achievement,
    string CertificateCode);

/// <summary>A line names no person: the register alone keeps names.</summary>
[AuditKey(nameof(DecidedLine.AwardId))]
internal sealed record DecidedLine(Guid AwardId, string AwardCode, RecipientKind RecipientKind, string RecipientUnitCode,
    Grounds? Grounds = null);

internal sealed record Issued(Decision Decision, IReadOnlyList<Award> Awards);

[EventName("decision-issued")]
internal sealed record DecisionIssued(string Number, DateOnly DecidedOn) : IDomainEvent;

[EventName("decision-corrected")]
internal sealed record DecisionCorrected(string Reason) : ICorrection;

[EventName("decision-withdrawn")]
internal sealed record DecisionWithdrawn(string Reason) : IWithdrawal;

[EventName("decision-revoked")]
internal sealed record DecisionRevoked(string Number, DateOnly RevokedOn, IReadOnlyList<Guid> AwardIds, string Why) : IDomainEvent
{
    public string? Reason => Why;
}
