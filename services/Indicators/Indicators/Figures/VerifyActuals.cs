namespace ThiDua.Indicators;

/// <summary>The department that owns the indicators confirms the actuals of a unit (<i>xác nhận số liệu thuộc ngành</i>), never its
/// own.</summary>
internal static class VerifyActuals
{
    public sealed record Request(IReadOnlyList<string> IndicatorCodes);

    public static void Map(RouteGroupBuilder figures) =>
        figures.MapPost("/{unitCode}/{period}/verification", HandleAsync).WithName(nameof(VerifyActuals)).RequireIfMatch()
            .Needs(Permissions.VerifyActuals);

    private static async Task<Results<Versioned<FigureSetView>, Problem>> HandleAsync(
        string unitCode, Period period, Request request, ETag ifMatch, IndicatorsDbContext db, CurrentUser user, CancellationToken ct)
    {
        if (await VisibleUnit.FindAsync(unitCode, period, user, db, ct) is null) return Problem.From(IndicatorsErrors.UnitNotFound);

        var check = new FieldChecks();
        var known = await NamedIndicators.ReadAsync(check, "indicatorCodes", null, request.IndicatorCodes, period, db, ct);
        if (check.Error is { } wrong) return Problem.From(wrong);
        foreach (var code in request.IndicatorCodes)
            if (user.Refuses(Permissions.VerifyActuals,
                Scopes.Department(known[code].OwnerDepartmentCode)) is { } foreign) return Problem.From(foreign);
        if (user.BelongsTo(unitCode)) return Problem.From(IndicatorsErrors.OwnUnit);

        var set = await db.FindOrStartAsync(unitCode, period, ct);
        if (set.IsStale(ifMatch)) return Problem.From(IndicatorsErrors.FigureSetChanged);
        if (set.Verify(request.IndicatorCodes).Error is { } refusal) return Problem.From(refusal);

        await db.SaveAsync(set, ct);
        return await FigureSetView.AnswerAsync(unitCode, period, set.Version, user, db, ct);
    }
}
