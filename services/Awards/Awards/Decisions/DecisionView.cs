namespace ThiDua.Awards;

/// <param name="Number">Number of the decision (<i>số quyết định</i>).</param>
/// <param name="BasisReason">The theme, the event, or where the decision on paper lies; <c>null</c> for a decision on a nomination.</param>
[ShowsNames]
internal sealed record DecisionView(
    Guid Id, string IssuerUnitCode, string IssuerTitle, string Number, DateOnly DecidedOn, int AchievementYear, Guid? NominationId,
    OutsideBasis? Basis, string? BasisReason, IReadOnlyList<AwardView> Awards)
{
    /// <param name="awards">Entries it made in the register, in any order; shown in the order of its lines.</param>
    public static DecisionView Of(Decision decision, IEnumerable<Award> awards) => new(
        Id: decision.Id,
        IssuerUnitCode: decision.IssuerUnitCode,
        IssuerTitle: decision.IssuerTitle,
        Number: decision.Number,
        DecidedOn: decision.DecidedOn,
        AchievementYear: decision.AchievementYear,
        NominationId: decision.NominationId,
        Basis: decision.Basis,
        BasisReason: decision.BasisReason,
        Awards: [.. decision.Lines.Join(awards, line => line.AwardId, award => award.Id, (_, award) => AwardView.Of(award))]);
}
