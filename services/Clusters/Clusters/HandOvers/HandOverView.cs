namespace ThiDua.Clusters;

/// <summary>A hand-over with its two sides and their signatures.</summary>
/// <param name="EffectiveYear">Year for which the incoming officers serve.</param>
/// <param name="OutgoingUnitCode">Unit that hands over: the head of the year before.</param>
/// <param name="IncomingHeadUnitCode">Unit that becomes head (<i>trưởng cụm, khối</i>).</param>
/// <param name="IncomingDeputyUnitCode">Unit that becomes deputy; <c>null</c> where there is none.</param>
/// <param name="Items">Documents and objects handed over, in words.</param>
/// <param name="Signatures">Signatures of the two sides.</param>
[ShowsNames]
internal sealed record HandOverView(
    Guid Id, string ClusterCode, int EffectiveYear, HandOverState State, string OutgoingUnitCode, string IncomingHeadUnitCode,
        string? IncomingDeputyUnitCode,
    IReadOnlyList<string> Items, IReadOnlyList<Signature> Signatures)
{
    public static HandOverView Of(HandOver h) =>
        new(
            Id: h.Id,
            ClusterCode: h.ClusterCode,
            EffectiveYear: h.EffectiveYear,
            State: h.State,
            OutgoingUnitCode: h.Outgoing,
            IncomingHeadUnitCode: h.IncomingHead,
            IncomingDeputyUnitCode: h.IncomingDeputy,
            Items: h.Items,
            Signatures: h.Signatures);
}
