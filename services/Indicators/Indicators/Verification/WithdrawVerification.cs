namespace ThiDua.Indicators;

/// <summary>
/// The owner department takes a verification back that it gave by mistake (<i>rút xác nhận số liệu</i>): the figure is open for its
/// reporters again, and blank where the number was entered for the wrong unit.
/// </summary>
internal static class WithdrawVerification
{
    /// <param name="WithNumber">Whether the number goes too, because it never was one of this unit.</param>
    public sealed record Request(IReadOnlyList<string> IndicatorCodes, string Reason, bool WithNumber = false);

    public static void Map(RouteGroupBuilder figures) =>
        figures.MapPost("/{unitCode}/{period}/verification/withdrawal", HandleAsync).WithName(nameof(WithdrawVerification))
            .WithSummary("Takes back a verification that was given by mistake")
            .WayBack(nameof(VerifyActuals)).RequireIfMatch().Needs(Permissions.VerifyActuals);

    private static async Task<Results<Versioned<FigureSetView>, Problem>> HandleAsync(
        string unitCode, Period period, Request request, ETag ifMatch, IndicatorsDbContext db, CurrentUser user,
        TimeProvider clock, CancellationToken ct)
    {
        var known = await NamedIndicators.ReadAsync(request.IndicatorCodes, db, ct);
        var loaded = await FigureSets.LoadForOwnersAsync(db, unitCode, period, ifMatch, user, clock, known, ct);
        if (loaded.Error is { } refused) return Problem.From(refused.In("/indicatorCodes"));
        var set = loaded.Value.Set;

        var check = new FieldChecks();
        var reason = Text.Clean(request.Reason);
        check.Name(reason, "/reason", 2_000);
        known.Check(check, "indicatorCodes", null, period);
        if (check.Error is { } wrong) return Problem.From(wrong);
        if (set.WithdrawVerification(request.IndicatorCodes, request.WithNumber, reason).Error is { } refusal)
            return Problem.From(refusal.In("/indicatorCodes"));

        await db.SaveChangesAsync(ct);
        return await FigureSetView.AnswerAsync(unitCode, period, set.Version, user, db, ct);
    }
}
