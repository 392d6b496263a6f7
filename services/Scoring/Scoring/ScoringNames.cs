namespace ThiDua.Scoring;

/// <summary>The register's names, those of the copied catalogue of indicators, and of the criteria of a table.</summary>
internal sealed class ScoringNames(ScoringDbContext db) : RegisterNames<ScoringDbContext>(db)
{
    public override async Task<IReadOnlyDictionary<Thing, string>> OfAsync(IReadOnlyCollection<Thing> things, CancellationToken ct)
    {
        var names = new Dictionary<Thing, string>(await base.OfAsync(things, ct));
        foreach (var criteria in things.Where(thing => thing.Kind == Thing.CriterionKind).GroupBy(thing => thing.Within))
        {
            if (!Guid.TryParse(criteria.Key, out var id)) continue;
            var table = await Db.Tables.AsNoTracking().SingleOrDefaultAsync(t => t.Id == id, ct);
            foreach (var criterion in criteria)
            {
                // Names of criteria repeat within a table ("Kết quả"); the number, as printed, tells them apart.
                if (table?.Nodes.FirstOrDefault(node => node.Code == criterion.Code) is { } node)
                    names[criterion] = $"«{node.Name}» ({node.Number ?? node.Code})";
            }
        }
        return names;
    }

    protected override async Task<IReadOnlyDictionary<string, string>> FindOthersAsync(
        string kind, IReadOnlyCollection<string> codes, CancellationToken ct) =>
        kind == Named.Indicator
            ? await Db.Indicators.AsNoTracking().Where(indicator => codes.Contains(indicator.Code))
                .ToDictionaryAsync(indicator => indicator.Code, indicator => indicator.State.Name, ct)
            : await base.FindOthersAsync(kind, codes, ct);
}
