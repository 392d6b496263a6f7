namespace ThiDua.Indicators;

/// <summary>Closes an indicator for the time after its last day; nothing recorded before goes away.</summary>
internal static class CloseIndicator
{
    public sealed record Request(DateOnly LastDay, string Reason);

    public static void Map(RouteGroupBuilder indicators) =>
        indicators.MapPost("/{code}/closure", HandleAsync).WithName(nameof(CloseIndicator))
            .WithSummary("Closes an indicator for the time after its last day")
            .WayBack(nameof(CorrectIndicator)).RequireIfMatch().Needs(Permissions.ManageCatalogue);

    private static async Task<Results<Versioned<IndicatorView>, Problem>> HandleAsync(
        string code, Request request, ETag ifMatch, IndicatorsDbContext db, CancellationToken ct)
    {
        var loaded = await Catalogue.LoadForChangeAsync(db, code, ifMatch, ct);
        if (loaded.Error is { } refused) return Problem.From(refused);
        var indicator = loaded.Value;

        var check = new FieldChecks();
        var reason = Text.Clean(request.Reason);
        check.Name(reason, "/reason", 2_000).Year(request.LastDay.Year, "/lastDay");
        if (check.Error is { } wrong) return Problem.From(wrong);

        if (indicator.Close(request.LastDay, reason).Error is { } refusal) return Problem.From(refusal);

        await db.SaveChangesAsync(ct);
        return Versioned.Ok(IndicatorView.Of(indicator), indicator.Version);
    }
}
