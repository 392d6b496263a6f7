using ThiDua.BuildingBlocks.Messaging;
using ThiDua.Contracts.Clusters.V1;

namespace ThiDua.Indicators;

/// <summary>Takes over the targets of a pact that every member has signed, as its annexes have left them. What a draft pledges binds nobody
/// yet, and what is dropped or withdrawn binds nobody any more.</summary>
internal sealed class PactChanged(ConsumerServices services)
    : CopyConsumer<IndicatorsDbContext, PactCopy, PactState, Guid>(services, Queue)
{
    public const string Queue = "indicators-pact-changed";

    protected override Guid KeyOf(PactState state) => state.AggregateId;

    protected override (long Version, DateTimeOffset SentAt) AgeOf(PactState state) => (state.Version, state.OccurredAt);

    protected override async Task ChangedAsync(IReadOnlyList<PactState> newer, IndicatorsDbContext db, CancellationToken ct)
    {
        Guid[] ids = [.. newer.Select(state => state.AggregateId)];
        var copies = await db.Pacts.Where(copy => ids.Contains(copy.Id)).ToListAsync(ct);
        foreach (var copy in copies.Where(copy => copy.TakeOver()).OrderBy(copy => copy.SentAt)) await PledgeAsync(copy.State, db, ct);
    }

    private static async Task PledgeAsync(PactState pact, IndicatorsDbContext db, CancellationToken ct)
    {
        var period = Period.OfYear(pact.Year);
        IReadOnlyList<PactTarget> inForce = pact.State == "complete" ? pact.TargetsInForce ?? pact.Targets : [];
        // Everything the pact ever pledged: what of that is no longer in force is given back.
        PactTarget[] ever = [.. pact.Targets, .. (pact.Annexes ?? []).SelectMany(annex => annex.Targets)];
        var units = inForce.ToLookup(target => target.UnitCode, target => (target.IndicatorCode, Pledged(target)));
        var gone = ever.Where(target => !inForce.Any(one => (one.UnitCode, one.IndicatorCode) == (target.UnitCode, target.IndicatorCode)))
            .ToLookup(target => target.UnitCode, target => (target.IndicatorCode, Pledged(target)));
        var codes = ever.Select(target => target.UnitCode).Distinct().ToList();
        var known = await db.FigureSets.Where(set => codes.Contains(set.UnitCode) && set.Period == period).ToListAsync(ct);
        // Two pacts of one batch may be about one unit: the set that the first began is not saved yet.
        var sets = known.Concat(db.FigureSets.Local.Where(set => codes.Contains(set.UnitCode) && set.Period == period))
            .DistinctBy(set => set.Id).ToDictionary(set => set.UnitCode);
        var named = await NamedIndicators.ReadAsync([.. ever.Select(target => target.IndicatorCode).Distinct()], db, ct);
        foreach (var code in codes)
        {
            var set = sets.GetValueOrDefault(code) ?? new FigureSet(Guid.CreateVersion7(pact.OccurredAt), code, period);
            set.Know(named.Entries);
            set.PledgeTargets(pact.AggregateId, [.. units[code]]);
            set.GiveBackTargets(pact.AggregateId, [.. gone[code]]);
            db.Keep(set);
        }
    }

    private static Target Pledged(PactTarget target) => target.Status switch
    {
        "not-assigned" => Target.NotAssigned(TargetSource.Pact),
        "not-applicable" => Target.NotApplicable(TargetSource.Pact),
        _ => Target.Assigned(target.Value!.Value, TargetSource.Pact),
    };
}
