namespace ThiDua.Indicators;

/// <summary>The names for the sentences of refusals: of the register, and of indicators.</summary>
internal sealed class IndicatorsNames(IndicatorsDbContext db) : RegisterNames<IndicatorsDbContext>(db)
{
    public override async Task<IReadOnlyDictionary<Thing, string>> OfAsync(IReadOnlyCollection<Thing> things, CancellationToken ct)
    {
        var names = await base.OfAsync(things, ct);
        if (Codes(things, Thing.IndicatorKind) is not { Length: > 0 } codes) return names;
        var indicators = await Db.Indicators.AsNoTracking().Where(i => codes.Contains(i.Code))
            .ToDictionaryAsync(i => Thing.Indicator(i.Code), i => i.Name, ct);
        return names.Concat(indicators).ToDictionary();
    }
}
