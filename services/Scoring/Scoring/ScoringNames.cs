namespace ThiDua.Scoring;

/// <summary>The names for the sentences of refusals: of the register, of indicators, and of the criteria of a table.</summary>
internal sealed class ScoringNames(ScoringDbContext db) : RegisterNames<ScoringDbContext>(db)
{
    public override async Task<IReadOnlyDictionary<Thing, string>> OfAsync(IReadOnlyCollection<Thing> things, CancellationToken ct)
    {
        var names = new Dictionary<Thing, string>(await base.OfAsync(things, ct));
        if (Codes(things, Thing.IndicatorKind) is { Length: > 0 } codes)
        {
            foreach (var indicator in await Db.Indicators.AsNoTracking().Where(i => codes.Contains(i.Code)).ToListAsync(ct))
                names[Thing.Indicator(indicator.Code)] = indicator.State.Name;
        }
        foreach (var criteria in things.Where(thing => thing.Kind == Thing.CriterionKind).GroupBy(thing => thing.Within))
        {
            if (!Guid.TryParse(criteria.Key, out var id)) continue;
            var table = await Db.Tables.AsNoTracking().SingleOrDefaultAsync(t => t.Id == id, ct);
            foreach (var criterion in criteria)
            {
                // Names of criteria repeat within a table ("Kết quả"); the code, as printed, tells them apart.
                if (table?.Nodes.FirstOrDefault(node => node.Code == criterion.Code) is { } node)
                    names[criterion] = $"«{node.Name}» ({node.Code})";
            }
        }
        return names;
    }
}
