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
        CorrectIndicator.Map(indicators);
        WithdrawIndicator.Map(indicators);
    }

    /// <summary>What numbers of an indicator are checked by must itself make sense.</summary>
    public static void Check(FieldChecks check, NumberRules rules)
    {
        check.That(rules.Decimals is >= 0 and <= 6, "/decimals", CatalogueErrors.WrongDecimals);
        check.Quantity(rules.Lowest, "/lowest").Quantity(rules.Highest, "/highest");
        check.That(rules.Lowest is null || rules.Highest is null || rules.Lowest < rules.Highest, "/highest",
            CatalogueErrors.HighestAboveLowest);
        check.That(rules.AskBeyondTimes is null or (> 1 and <= 1_000_000), "/askBeyondTimes", CatalogueErrors.TimesAboveOne);
        check.That(rules.WeightedBy is null == (rules.Aggregation is not Aggregation.WeightedMean), "/weightedBy",
            CatalogueErrors.WeightExactlyForWeightedMean);
    }

    /// <summary>Seen and version; the catalogue is one for the whole province, so the endpoint's own gate is the right.</summary>
    public static async Task<Result<Indicator>> LoadForChangeAsync(IndicatorsDbContext db, string code, ETag ifMatch, CancellationToken ct)
    {
        if (await db.Indicators.SingleOrDefaultAsync(i => i.Code == code, ct) is not { } indicator)
            return CatalogueErrors.IndicatorNotFound;
        return await db.RefusesStaleAsync(indicator, ifMatch, CatalogueErrors.IndicatorChanged, ct) is { } stale ? stale : indicator;
    }
}
