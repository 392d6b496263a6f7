using System.Text.Json.Serialization;

namespace ThiDua.Awards;

/// <summary>Whether the place in the ranking is shown; blank without an adopted one is not zero, and hidden says nothing.</summary>
internal enum PlaceShown
{
    [JsonStringEnumMemberName("adopted")] Adopted,
    [JsonStringEnumMemberName("none")] None,
    [JsonStringEnumMemberName("hidden")] Hidden,
}

/// <summary>What a unit achieved in a year (<i>kết quả thi đua</i>).</summary>
/// <param name="ClusterCode"><c>null</c> for a unit that was in no cluster in the year.</param>
/// <param name="Standing"><c>adopted, none, hidden</c>; none while there is no adopted ranking, also while one is reopened; hidden when
/// the nomination of the cluster may not be read.</param>
/// <param name="Rank">1 is best; <c>null</c> without a total.</param>
/// <param name="Points">Official total of the adopted ranking.</param>
/// <param name="Proposals">Awards the cluster proposes for the unit on that ranking, codes in the catalogue.</param>
/// <param name="Awards">Entries of the register of that achievement year, as far as the caller may see them.</param>
/// <param name="CycleCode">Cycle of the ranking; <c>null</c> without one.</param>
[ShowsNames]
internal sealed record EmulationResultView(
    string UnitCode, string UnitName, string? ClusterCode, string? ClusterName, int Year, PlaceShown Standing, string? CycleCode, int? Rank,
    decimal? Points, [property: NameOf(Named.Award)] IReadOnlyList<string> Proposals, IReadOnlyList<ResultAwardView> Awards)
{
    /// <param name="placeSeen">Whether the caller may read the place.</param>
    /// <param name="proposals">All proposals of the cluster on that ranking.</param>
    public static EmulationResultView Of(ResultLine line, bool placeSeen, IEnumerable<Proposal> proposals,
        IReadOnlyList<ResultAwardView> awards) => new(
        UnitCode: line.UnitCode,
        UnitName: line.UnitName,
        ClusterCode: line.ClusterCode,
        ClusterName: line.ClusterName,
        Year: line.Year,
        Standing: !placeSeen ? PlaceShown.Hidden : line.RankingId is null ? PlaceShown.None : PlaceShown.Adopted,
        CycleCode: placeSeen ? line.CycleCode : null,
        Rank: placeSeen ? line.Rank : null,
        Points: placeSeen ? line.Points : null,
        Proposals: [.. proposals.Where(proposal => proposal.UnitCode == line.UnitCode).Select(proposal => proposal.AwardCode)],
        Awards: awards);
}

/// <summary>An entry of the award register.</summary>
/// <param name="PresentedOn"><c>null</c> until it was handed over.</param>
/// <param name="EnteredAfterwards">Whether it was entered afterwards, from paper.</param>
[ShowsNames]
internal sealed record ResultAwardView(
    Guid Id, string AwardCode, RecipientKind RecipientKind, string RecipientName, string DecisionNumber, DateOnly DecidedOn,
    DateOnly? PresentedOn, bool EnteredAfterwards);
