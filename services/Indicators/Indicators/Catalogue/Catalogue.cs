namespace ThiDua.Indicators;

/// <summary>The catalogue of indicators: its addresses, and how one is loaded for a change.</summary>
internal static class Catalogue
{
    public static void Map(RouteGroupBuilder api)
    {
        var indicators = api.MapGroup("/indicators");
        AddIndicator.Map(indicators);
        ListIndicators.Map(indicators);
        GetIndicator.Map(indicators);
        CloseIndicator.Map(indicators);
    }

    /// <summary>Seen and version; the catalogue is one for the whole province, so the endpoint's own gate is the right.</summary>
    public static async Task<Result<Indicator>> LoadForChangeAsync(IndicatorsDbContext db, string code, ETag ifMatch, CancellationToken ct)
    {
        if (await db.Indicators.SingleOrDefaultAsync(i => i.Code == code, ct) is not { } indicator)
            return CatalogueErrors.IndicatorNotFound;
        return await db.RefusesStaleAsync(indicator, ifMatch, CatalogueErrors.IndicatorChanged, ct) is { } stale ? stale : indicator;
    }
}
