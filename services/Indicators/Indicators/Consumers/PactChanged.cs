using ThiDua.BuildingBlocks.Messaging;
using ThiDua.Contracts.Clusters.V1;

namespace ThiDua.Indicators;

/// <summary>Takes over the targets of a pact that every member has signed. What a draft pledges binds nobody yet.</summary>
internal sealed class PactChanged(ConsumerServices services) : IdempotentConsumer<IndicatorsDbContext, PactState>(services, Queue)
{
    public const string Queue = "indicators-pact-changed";

    protected override async Task HandleAsync(PactState message, IndicatorsDbContext db, CancellationToken ct)
    {
        var copy = await db.Pacts.FindAsync([message.AggregateId], ct);
        if (copy is null) db.Pacts.Add(copy = new PactCopy(message.AggregateId));
        if (message.Version <= copy.Version) return;
        copy.Version = message.Version;
        if (message.State != "complete") return;

        var period = Period.OfYear(message.Year);
        var units = message.Targets.ToLookup(target => target.UnitCode, target => (target.IndicatorCode, Pledged(target)));
        var codes = units.Select(unit => unit.Key).ToList();
        var sets = await db.FigureSets.Where(set => codes.Contains(set.UnitCode) && set.Period == period)
            .ToDictionaryAsync(set => set.UnitCode, ct);
        foreach (var unit in units)
        {
            var set = sets.GetValueOrDefault(unit.Key) ?? new FigureSet(Guid.CreateVersion7(message.OccurredAt), unit.Key, period);
            set.PledgeTargets(message.AggregateId, [.. unit]);
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
