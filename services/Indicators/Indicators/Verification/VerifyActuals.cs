namespace ThiDua.Indicators;

/// <summary>The department that owns the indicators confirms the actuals of a unit (<i>xác nhận số liệu thuộc ngành</i>), never its
/// own.</summary>
internal static class VerifyActuals
{
    public sealed record Request(IReadOnlyList<string> IndicatorCodes);

    public static void Map(RouteGroupBuilder figures) =>
        figures.MapPost("/{unitCode}/{period}/verification", HandleAsync).WithName(nameof(VerifyActuals))
            .WithSummary("Verifies reported actuals for the department that owns them")
            .WayBack(nameof(WithdrawVerification), nameof(CorrectActual)).RequireIfMatch().Needs(Permissions.VerifyActuals);

    private static async Task<Results<Versioned<FigureSetView>, Problem>> HandleAsync(
        string unitCode, Period period, Request request, ETag ifMatch, IndicatorsDbContext db, CurrentUser user,
        TimeProvider clock, CancellationToken ct)
    {
        var known = await NamedIndicators.ReadAsync(request.IndicatorCodes, db, ct);
        var loaded = await FigureSets.LoadForOwnersAsync(db, unitCode, period, ifMatch, user, clock, known, ct);
        if (loaded.Error is { } refused) return Problem.From(refused.In("/indicatorCodes"));
        var set = loaded.Value.Set;

        var check = new FieldChecks();
        known.Check(check, "indicatorCodes", null, period);
        if (check.Error is { } wrong) return Problem.From(wrong);
        if (set.Verify(request.IndicatorCodes).Error is { } refusal) return Problem.From(refusal.In("/indicatorCodes"));

        await db.SaveChangesAsync(ct);
        return await FigureSetView.AnswerAsync(unitCode, period, set.Version, user, db, ct);
    }
}
