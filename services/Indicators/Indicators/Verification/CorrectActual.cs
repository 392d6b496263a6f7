namespace ThiDua.Indicators;

/// <summary>The owner department replaces a verified actual (<i>điều chỉnh số liệu đã xác nhận</i>); the former one stays in the change
/// record.</summary>
internal static class CorrectActual
{
    /// <summary>What is left out of source and note stays, <c>null</c> erases it.</summary>
    public sealed record Request : Partial
    {
        public required string IndicatorCode { get; init; }

        public required decimal Value { get; init; }

        public required string Reason { get; init; }

        /// <summary><c>exact</c> when left out.</summary>
        public Qualifier? Qualifier { get; init; }

        /// <summary>Document or system the figure was taken from.</summary>
        public string? Source { get; init; }

        public string? Note { get; init; }

        public Actual Mend(Actual now) => now.Mended(Or(Text.CleanOrNull(Source), now.Source, nameof(Source)),
            Or(Text.CleanOrNull(Note), now.Note, nameof(Note)));
    }

    public static void Map(RouteGroupBuilder figures) =>
        figures.MapPost("/{unitCode}/{period}/corrections", HandleAsync).WithName(nameof(CorrectActual))
            .WithSummary("Corrects one verified actual, with a reason")
            .WayBack(nameof(CorrectActual), nameof(WithdrawVerification)).RequireIfMatch().Needs(Permissions.VerifyActuals);

    private static async Task<Results<Versioned<FigureSetView>, Problem>> HandleAsync(
        string unitCode, Period period, Request request, ETag ifMatch, IndicatorsDbContext db, CurrentUser user,
        TimeProvider clock, CancellationToken ct)
    {
        var known = await NamedIndicators.ReadAsync([request.IndicatorCode], db, ct);
        var loaded = await FigureSets.LoadForOwnersAsync(db, unitCode, period, ifMatch, user, clock, known, ct);
        if (loaded.Error is { } refused) return Problem.From(refused);
        var set = loaded.Value.Set;

        var check = new FieldChecks();
        var reason = Text.Clean(request.Reason);
        check.Name(reason, "/reason", 2_000).Quantity(request.Value, "/value");
        check.Note(request.Source, "/source").Note(request.Note, "/note");
        known.CheckNumber(check, request.IndicatorCode, request.Value, "/value", [], reason);
        var owned = known.OwnerOf(request.IndicatorCode) is not null;
        check.That(owned, "/indicatorCode", CatalogueErrors.UnknownIndicator(request.IndicatorCode));
        if (check.Error is { } wrong) return Problem.From(wrong);
        var corrected = set.Correct(request.IndicatorCode, new Quantity(request.Value, request.Qualifier ?? Qualifier.Exact), reason,
            request.Mend);
        if (corrected.Error is { } refusal) return Problem.From(refusal);

        await db.SaveChangesAsync(ct);
        return await FigureSetView.AnswerAsync(unitCode, period, set.Version, user, db, ct);
    }
}
