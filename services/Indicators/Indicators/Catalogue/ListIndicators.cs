namespace ThiDua.Indicators;

/// <summary>Searches the catalogue by code or name, with or without diacritics; sorted the Vietnamese way.</summary>
internal static class ListIndicators
{
    public static void Map(RouteGroupBuilder indicators) =>
        indicators.MapGet("", HandleAsync).WithName(nameof(ListIndicators))
            .WithSummary("Searches the catalogue by code or name")
            .Needs(Permissions.ReadCatalogue);

    private static async Task<Results<Ok<Page<IndicatorView>>, Problem>> HandleAsync(
        string? q, [AsParameters] PageRequest page, IndicatorsDbContext db, CancellationToken ct)
    {
        var indicators = db.Indicators.AsNoTracking();
        if (Text.CleanOrNull(q) is { } words)
        {
            var pattern = $"%{words.Replace(@"\", @"\\").Replace("%", @"\%").Replace("_", @"\_")}%";
            indicators = indicators.Where(i =>
                EF.Functions.Like(EF.Property<string>(i, IndicatorMapping.Search), IndicatorsDbContext.Fold(pattern), @"\"));
        }
        if (!page.TryStart(2, out var after)) return Problem.From(GeneralErrors.BadCursor);
        if (after is [var name, var code])
            indicators = indicators.Where(i => EF.Functions.GreaterThan(ValueTuple.Create(i.Name, i.Code), ValueTuple.Create(name, code)));

        var rows = await indicators.OrderBy(i => i.Name).ThenBy(i => i.Code).Take(page.Size + 1).Select(IndicatorView.Projection)
            .ToListAsync(ct);
        return TypedResults.Ok(Page.Of(rows, page, last => [last.Name, last.Code]));
    }
}
