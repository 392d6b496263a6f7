namespace ThiDua.Clusters;

/// <summary>A pact with the signatures it has and those it still waits for.</summary>
/// <param name="MissingSignatures">Members that have not signed; not those that
/// ended or left, or are known to leave within the year.</param>
/// <param name="Movements">Movements joined (<i>phong trào thi đua</i>).</param>
/// <param name="Targets">Targets pledged by unit and indicator (<i>chỉ tiêu đăng ký</i>), as they were signed first.</param>
/// <param name="TargetsInForce">The same as the annexes have left them; empty until the pact is complete.</param>
/// <param name="Annexes">What was changed after everybody had signed (<i>phụ lục</i>), in order.</param>
/// <param name="WithdrawnBecause">Why it never was a pact; <c>null</c> for every other.</param>
/// <param name="Commitments">What is promised in words (<i>nội dung giao ước</i>), in order.</param>
/// <param name="CreatedFromId">Pact of the year before from which it was drafted; <c>null</c> when it was written anew.</param>
/// <param name="Signatures">Signatures in the order they were given.</param>
[ShowsNames]
internal sealed record PactView(
    Guid Id, string ClusterCode, string CycleCode, int Year, PactState State, Guid? CreatedFromId,
    IReadOnlyList<JoinedMovement> Movements, IReadOnlyList<PactTargetBody> Targets, IReadOnlyList<string> Commitments,
    IReadOnlyList<Signature> Signatures, [property: NameOf(Named.Unit)] IReadOnlyList<string> MissingSignatures,
    IReadOnlyList<PactTargetBody> TargetsInForce, IReadOnlyList<AnnexView> Annexes, string? WithdrawnBecause)
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
            Targets: BodiesOf(p.Targets),
            Commitments: p.Commitments,
            Signatures: p.Signatures,
            MissingSignatures: p.Missing(signers),
            TargetsInForce: p.State == PactState.Complete ? BodiesOf(p.TargetsInForce()) : [],
            Annexes: [.. p.Annexes.Select(annex => AnnexView.Of(annex, signers))],
            WithdrawnBecause: p.WithdrawnBecause);

    private static IReadOnlyList<PactTargetBody> BodiesOf(IReadOnlyList<Target> targets) =>
        [.. targets.Select(t => new PactTargetBody(t.UnitCode, t.IndicatorCode, t.Status, t.Value))];
}

/// <summary>An annex with what it changes and the signatures it has and waits for.</summary>
/// <param name="Number">Counted from 1 within the pact.</param>
/// <param name="Reason">Why the pact had to be changed.</param>
/// <param name="Changes">What it changes, against what was in force when it was written.</param>
/// <param name="Signatures">Signatures in the order they were given.</param>
/// <param name="MissingSignatures">Members that have not signed it.</param>
/// <param name="InForceSince">When the last signature was given; <c>null</c> while one is missing.</param>
/// <param name="WithdrawnBecause">Why it was withdrawn; <c>null</c> for every other.</param>
[ShowsNames]
internal sealed record AnnexView(int Number, string Reason, AnnexState State, IReadOnlyList<TargetChange> Changes,
    IReadOnlyList<Signature> Signatures, [property: NameOf(Named.Unit)] IReadOnlyList<string> MissingSignatures,
    DateTimeOffset? InForceSince, string? WithdrawnBecause)
{
    public static AnnexView Of(PactAnnex annex, IReadOnlyList<string> signers) => new(
        Number: annex.Number,
        Reason: annex.Reason,
        State: annex.State,
        Changes: annex.Changes,
        Signatures: annex.Signatures,
        MissingSignatures: annex.Missing(signers),
        InForceSince: annex.InForceSince,
        WithdrawnBecause: annex.WithdrawnBecause);
}
