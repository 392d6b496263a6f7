namespace ThiDua.Indicators;

/// <summary>The owner department replaces a verified actual (<i>điều chỉnh số liệu đã xác nhận</i>); the former one stays in the change
/// record.</summary>
internal static class CorrectActual
{
    /// <param name="Qualifier"><c>exact</c> when left out.</param>
    public sealed record Request(string IndicatorCode, decimal Value, string Reason, Qualifier? Qualifier = null);

    public static void Map(RouteGroupBuilder figures) =>
        figures.MapPost("/{unitCode}/{period}/corrections", HandleAsync).WithName(nameof(CorrectActual))
            .WithSummary("Corrects one verified actual, with a reason")
            .RequireIfMatch().Needs(Permissions.VerifyActuals);

    private static async Task<Results<Versioned<FigureSetView>, Problem>> HandleAsync(
        string unitCode, Period period, Request request, ETag ifMatch, IndicatorsDbContext db, CurrentUser user,
        TimeProvider clock, CancellationToken ct)
    {
        var known = await NamedIndicators.ReadAsync([request.IndicatorCode], db, ct);
        var loaded = await FigureSets.LoadForChangeAsync(db, unitCode, period, ifMatch, user, clock,
            () => known.Owners.Select(owner => user.Refuses(Permissions.VerifyActuals, Scopes.Department(owner)))
                .FirstOrDefault(refusal => refusal is not null) ?? (user.BelongsTo(unitCode) ? FigureErrors.OwnUnit : null),
            [request.IndicatorCode], ct);
        if (loaded.Error is { } refused) return Problem.From(refused);
        var set = loaded.Value.Set;

        var check = new FieldChecks();
        var reason = Text.Clean(request.Reason);
        check.Name(reason, "/reason", 2_000).Quantity(request.Value, "/value");
        check.That(known.Owners.Count > 0, "/indicatorCode", CatalogueErrors.UnknownIndicator(request.IndicatorCode));
        if (check.Error is { } wrong) return Problem.From(wrong);
        var corrected = set.Correct(request.IndicatorCode, new Quantity(request.Value, request.Qualifier ?? Qualifier.Exact), reason);
        if (corrected.Error is { } refusal) return Problem.From(refusal);

        await db.SaveChangesAsync(ct);
        return await FigureSetView.AnswerAsync(unitCode, period, set.Version, user, db, ct);
    }
}
