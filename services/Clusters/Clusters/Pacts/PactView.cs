namespace ThiDua.Clusters;

/// <summary>A pact with the signatures it has and those it still waits for.</summary>
/// <param name="MissingSignatures">Members that have not signed; not those that
/// ended or left, or are known to leave within the year.</param>
/// <param name="Movements">Movements joined (<i>phong trào thi đua</i>).</param>
/// <param name="Targets">Targets pledged by unit and indicator (<i>chỉ tiêu đăng ký</i>).</param>
/// <param name="Commitments">What is promised in words (<i>nội dung giao ước</i>), in order.</param>
/// <param name="CreatedFromId">Pact of the year before from which it was drafted; <c>null</c> when it was written anew.</param>
/// <param name="Signatures">Signatures in the order they were given.</param>
[ShowsNames]
internal sealed record PactView(
    Guid Id, string ClusterCode, string CycleCode, int Year, PactState State, Guid? CreatedFromId,
    IReadOnlyList<JoinedMovement> Movements, IReadOnlyList<PactTargetBody> Targets, IReadOnlyList<string> Commitments,
    IReadOnlyList<Signature> Signatures, [property: NameOf(Named.Unit)] IReadOnlyList<string> MissingSignatures)
{
    /// <param name="signers">Members whose signature it needs.</param>
    public static PactView Of(Pact p, IReadOnlyList<string> signers) =>
        new(
            Id: p.Id,
            ClusterCode: p.ClusterCode,
            CycleCode: p.CycleCode,
            Year: p.Year,
            State: p.State,
            CreatedFromId: p.CreatedFromId,
            Movements: p.Movements,
            Targets: [.. p.Targets.Select(t => new PactTargetBody(t.UnitCode, t.IndicatorCode, t.Status, t.Value))],
            Commitments: p.Commitments,
            Signatures: p.Signatures,
            MissingSignatures: p.Missing(signers));
}
