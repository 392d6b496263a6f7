namespace ThiDua.Indicators;

/// <summary>The catalogue of indicators: how one is loaded for a change.</summary>
internal static class Catalogue
{
    /// <summary>Seen and version; the catalogue is one for the whole province, so the endpoint's own gate is the right.</summary>
    public static async Task<Result<Indicator>> LoadForChangeAsync(IndicatorsDbContext db, string code, ETag ifMatch, CancellationToken ct)
    {
        if (await db.Indicators.SingleOrDefaultAsync(i => i.Code == code, ct) is not { } indicator)
            return IndicatorsErrors.IndicatorNotFound;
        return indicator.IsStale(ifMatch) ? IndicatorsErrors.IndicatorChanged : indicator;
    }
}
