namespace ThiDua.Indicators;

/// <summary>One indicator of the catalogue.</summary>
internal static class GetIndicator
{
    public static void Map(RouteGroupBuilder indicators) =>
        indicators.MapGet("/{code}", HandleAsync).WithName(nameof(GetIndicator))
            .WithSummary("Shows one indicator of the catalogue")
            .Needs(Permissions.ReadCatalogue);

    private static async Task<Results<Versioned<IndicatorView>, Problem>> HandleAsync(string code, IndicatorsDbContext db,
        CancellationToken ct)
    {
        var view = await db.Indicators.Where(i => i.Code == code).Select(IndicatorView.Projection).SingleOrDefaultAsync(ct);
        return view is null ? Problem.From(CatalogueErrors.IndicatorNotFound) : Versioned.Ok(view, view.Version);
    }
}
