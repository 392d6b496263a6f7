using System.Text.Json.Serialization;

namespace ThiDua.Clusters;

/// <summary>An annex to a complete pact (<i>phụ lục giao ước</i>): targets changed, added or dropped, with the reason. It is signed as the
/// pact is and in force with the last signature; what stood before stays readable.</summary>
/// <param name="Number">Counted from 1 within the pact.</param>
/// <param name="Reason">Why the pact had to be changed.</param>
/// <param name="Changes">What it changes, against what was in force when it was written.</param>
/// <param name="Signatures">Signatures in the order they were given.</param>
/// <param name="InForceSince">When the last signature was given.</param>
/// <param name="WithdrawnBecause">Why it was withdrawn; <c>null</c> for every other.</param>
[AuditKey(nameof(PactAnnex.Number))]
internal sealed record PactAnnex(int Number, string Reason, AnnexState State, IReadOnlyList<TargetChange> Changes,
    IReadOnlyList<Signature> Signatures, DateTimeOffset? InForceSince = null, string? WithdrawnBecause = null)
{
    public bool IsSignedBy(string unitCode) => Signatures.Any(s => s.UnitCode == unitCode);

    /// <summary>Members whose signature is still missing.</summary>
    public IReadOnlyList<string> Missing(IReadOnlyList<string> signers) =>
        State == AnnexState.Circulated ? [.. signers.Except(Signatures.Select(s => s.UnitCode))] : [];

    /// <summary>The targets after the annex, those of before in their order.</summary>
    public IReadOnlyList<Target> Over(IReadOnlyList<Target> before)
    {
        var changes = Changes.ToDictionary(change => (change.UnitCode, change.IndicatorCode));
        var kept = before.Select(target => changes.Remove((target.UnitCode, target.IndicatorCode), out var change)
            ? change.AsTarget() : target).OfType<Target>().ToList();
        return [.. kept, .. Changes.Where(change => changes.ContainsKey((change.UnitCode, change.IndicatorCode)))
            .Select(change => change.AsTarget()).OfType<Target>()];
    }
}

/// <summary>What an annex does to one target.</summary>
/// <param name="Before">What was in force; <c>null</c> for a target that is added.</param>
/// <param name="After">What is pledged now; <c>null</c> for a target that is dropped.</param>
[AuditKey(nameof(TargetChange.UnitCode), nameof(TargetChange.IndicatorCode))]
[ShowsNames]
internal sealed record TargetChange(string UnitCode, string IndicatorCode, PledgedTarget? Before, PledgedTarget? After)
{
    public Target? AsTarget() => After is null ? null : new Target(UnitCode, IndicatorCode, After.Status, After.Value);
}

/// <summary>What is pledged for a unit and an indicator.</summary>
/// <param name="Status">Whether there is a number, none is assigned, or it makes no sense for the unit.</param>
/// <param name="Value">Exact decimal; given exactly when the status is <c>assigned</c>.</param>
internal sealed record PledgedTarget(TargetStatus Status, decimal? Value)
{
    public static PledgedTarget Of(Target target) => new(target.Status, target.Value);
}

/// <summary>Circulated for signatures; in force with the last one; withdrawn before that.</summary>
internal enum AnnexState
{
    [JsonStringEnumMemberName("circulated")] Circulated,
    [JsonStringEnumMemberName("in-force")] InForce,
    [JsonStringEnumMemberName("withdrawn")] Withdrawn,
}

[EventName("pact-annexed")]
internal sealed record PactAnnexed(int Number, string Reason) : IDomainEvent;
[EventName("annex-signed")]
internal sealed record AnnexSigned(int Number, string UnitCode) : IDomainEvent;
[EventName("annex-signer-left")]
internal sealed record AnnexSignerLeft(int Number, string UnitCode) : IDomainEvent;
[EventName("annex-in-force")]
internal sealed record AnnexInForce(int Number) : IDomainEvent;
[EventName("annex-withdrawn")]
internal sealed record AnnexWithdrawn(int Number, string Reason) : IWithdrawal;
