namespace ThiDua.Clusters;

/// <summary>A hand-over with its two sides and their signatures.</summary>
/// <param name="State"><c>prepared, effective</c>.</param>
[ShowsNames]
internal sealed record HandOverView(
    Guid Id, string ClusterCode, int EffectiveYear, string State, string OutgoingUnitCode, string IncomingHeadUnitCode,
        string? IncomingDeputyUnitCode,
    IReadOnlyList<string> Items, IReadOnlyList<Signature> Signatures)
{
    public static HandOverView Of(HandOver h) =>
        new(
            Id: h.Id,
            ClusterCode: h.ClusterCode,
            EffectiveYear: h.EffectiveYear,
            State: EnumWord.Of(h.State),
            OutgoingUnitCode: h.Outgoing,
            IncomingHeadUnitCode: h.IncomingHead,
            IncomingDeputyUnitCode: h.IncomingDeputy,
            Items: h.Items,
            Signatures: h.Signatures);
}
