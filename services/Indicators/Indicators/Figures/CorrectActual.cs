namespace ThiDua.Indicators;

/// <summary>The owner department replaces a verified actual (<i>điều chỉnh số liệu đã xác nhận</i>); the former one stays in the change
/// record.</summary>
internal static class CorrectActual
{
    /// <param name="Qualifier"><c>exact</c> when left out.</param>
    public sealed record Request(string IndicatorCode, decimal Value, string Reason, Qualifier? Qualifier = null);

    public static void Map(RouteGroupBuilder figures) =>
        figures.MapPost("/{unitCode}/{period}/corrections", HandleAsync).WithName(nameof(CorrectActual)).RequireIfMatch()
            .Needs(Permissions.VerifyActuals);

    private static async Task<Results<Versioned<FigureSetView>, Problem>> HandleAsync(
        string unitCode, Period period, Request request, ETag ifMatch, IndicatorsDbContext db, CurrentUser user, CancellationToken ct)
    {
        if (await VisibleUnit.FindAsync(unitCode, period, user, db, ct) is null) return Problem.From(IndicatorsErrors.UnitNotFound);

        var check = new FieldChecks();
        var reason = Text.Clean(request.Reason);
        check.Name(reason, "/reason", 2_000).Quantity(request.Value, "/value");
        var indicator = await db.Indicators.AsNoTracking().SingleOrDefaultAsync(i => i.Code == request.IndicatorCode, ct);
        check.That(indicator is not null, "/indicatorCode", "Danh mục không có chỉ tiêu này.", "The catalogue has no such indicator.");
        if (check.Error is { } wrong) return Problem.From(wrong);
        if (user.Refuses(Permissions.VerifyActuals, Scopes.Department(indicator!.OwnerDepartmentCode)) is { } foreign) return Problem.From(
            foreign);
        if (user.BelongsTo(unitCode)) return Problem.From(IndicatorsErrors.OwnUnit);

        var set = await db.FindOrStartAsync(unitCode, period, ct);
        if (set.IsStale(ifMatch)) return Problem.From(IndicatorsErrors.FigureSetChanged);
        var corrected = set.Correct(request.IndicatorCode, new Quantity(request.Value, request.Qualifier ?? Qualifier.Exact), reason);
        if (corrected.Error is { } refusal) return Problem.From(refusal);

        await db.SaveAsync(set, ct);
        return await FigureSetView.AnswerAsync(unitCode, period, set.Version, user, db, ct);
    }
}
