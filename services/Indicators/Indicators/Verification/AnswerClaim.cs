namespace ThiDua.Indicators;

/// <summary>The owner department answers what another body says beside its number (<i>trả lời ý kiến về số liệu</i>).</summary>
internal static class AnswerClaim
{
    /// <param name="Accepted">Whether the claimed number takes the place of the one that stands.</param>
    /// <param name="Reason">Why; whoever claimed reads it beside the figure.</param>
    public sealed record Request(bool Accepted, string Reason);

    public static void Map(RouteGroupBuilder figures) =>
        figures.MapPost("/{unitCode}/{period}/claims/{indicatorCode}/answer", HandleAsync).WithName(nameof(AnswerClaim))
            .WithSummary("Answers what another body says beside the number of the department in charge")
            .WayBack(nameof(CorrectActual), nameof(ReportActuals)).RequireIfMatch().Needs(Permissions.VerifyActuals);

    private static async Task<Results<Versioned<FigureSetView>, Problem>> HandleAsync(
        string unitCode, Period period, string indicatorCode, Request request, ETag ifMatch, IndicatorsDbContext db, CurrentUser user,
        TimeProvider clock, CancellationToken ct)
    {
        var known = await NamedIndicators.ReadAsync([indicatorCode], db, ct);
        if (known.OwnerOf(indicatorCode) is not { } owner) return Problem.From(CatalogueErrors.IndicatorNotFound);
        var now = clock.GetUtcNow();
        var loaded = await FigureSets.LoadForOwnersAsync(db, unitCode, period, ifMatch, user, clock, known, ct);
        if (loaded.Error is { } refused) return Problem.From(refused);
        var set = loaded.Value.Set;

        var reason = Text.Clean(request.Reason);
        if (new FieldChecks().Name(reason, "/reason", 2_000).Error is { } wrong) return Problem.From(wrong);
        if (set.AnswerClaim(indicatorCode, request.Accepted, reason, owner, now).Error is { } refusal) return Problem.From(refusal);

        await db.SaveChangesAsync(ct);
        return await FigureSetView.AnswerAsync(unitCode, period, set.Version, user, db, ct);
    }
}
