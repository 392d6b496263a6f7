namespace ThiDua.Clusters;

/// <summary>A hand-over with its two sides and their signatures.</summary>
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
