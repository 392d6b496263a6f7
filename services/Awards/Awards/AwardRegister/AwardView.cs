using System.Linq.Expressions;

namespace ThiDua.Awards;

/// <summary>One entry of the register as it is shown.</summary>
[ShowsNames]
internal sealed record AwardView
{
    /// <summary>The same for a query, so that lists read no more than they show.</summary>
    public static readonly Expression<Func<Award, AwardView>> Projection = award => new AwardView
    {
        Id = award.Id,
        AwardCode = award.AwardCode,
        RecipientKind = award.RecipientKind,
        RecipientName = award.RecipientName,
        RecipientUnitCode = award.RecipientUnitCode,
        Achievement = award.Achievement,
        AchievementYear = award.AchievementYear,
        DecisionId = award.DecisionId,
        DecisionNumber = award.DecisionNumber,
        DecidedOn = award.DecidedOn,
        IssuerUnitCode = award.IssuerUnitCode,
        PresentedOn = award.PresentedOn,
        ConferenceId = award.ConferenceId,
        CertificateCode = award.CertificateCode,
        State = award.State,
        Revocation = award.Revocation,
        WithdrawnBecause = award.WithdrawnBecause,
        RecordedOn = award.RecordedOn,
        EnteredAfterwards = award.EnteredAfterwards,
    };

    private static readonly Func<Award, AwardView> Made = Projection.Compile();

    public required Guid Id { get; init; }
    public required string AwardCode { get; init; }
    public required RecipientKind RecipientKind { get; init; }
    public required string RecipientName { get; init; }

    /// <summary>Unit rewarded, or that of the person or household rewarded.</summary>
    public required string RecipientUnitCode { get; init; }

    /// <summary>For what, in words; <c>null</c> when the decision does not say.</summary>
    public required string? Achievement { get; init; }

    public required int AchievementYear { get; init; }
    public required Guid DecisionId { get; init; }
    public required string DecisionNumber { get; init; }
    public required DateOnly DecidedOn { get; init; }
    public required string IssuerUnitCode { get; init; }

    /// <summary><c>null</c> until it was handed over.</summary>
    public required DateOnly? PresentedOn { get; init; }

    public required Guid? ConferenceId { get; init; }

    /// <summary>The random code on the certificate, by which anybody with it checks the certificate.</summary>
    public required string CertificateCode { get; init; }

    /// <summary>Whether it counts.</summary>
    public required EntryState State { get; init; }

    /// <summary>The decision that took it back; <c>null</c> unless it was revoked.</summary>
    public required Revocation? Revocation { get; init; }

    /// <summary>Why it was withdrawn as never given; <c>null</c> unless it was.</summary>
    public required string? WithdrawnBecause { get; init; }

    /// <summary>Day on which it was entered here; <c>null</c> for entries older than this day.</summary>
    public required DateOnly? RecordedOn { get; init; }

    /// <summary>Whether it was entered afterwards (<i>nhập sau</i>): in a later year than it was decided, or for an earlier year from
    /// paper.</summary>
    public required bool EnteredAfterwards { get; init; }

    public static AwardView Of(Award award) => Made(award);
}
