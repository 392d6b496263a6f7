namespace ThiDua.Indicators;

/// <summary>
/// Puts right what was typed wrong of an indicator (<i>đính chính chỉ tiêu</i>). Figures keep what was reported; a direction that is put
/// right is put right for all of them.
/// </summary>
internal static class CorrectIndicator
{
    /// <summary>What is left out stays as it is.</summary>
    public sealed record Request : Partial
    {
        public string? Name { get; init; }

        /// <summary>Unit in which its numbers are counted (<i>đơn vị tính</i>).</summary>
        public string? UnitOfMeasure { get; init; }

        public Direction? Direction { get; init; }

        /// <summary>Decimals that its numbers can have, 0 to 6.</summary>
        public int? Decimals { get; init; }

        /// <summary>No number of it lies below; <c>null</c> lifts the limit.</summary>
        public decimal? Lowest { get; init; }

        /// <summary>No number of it lies above; <c>null</c> lifts the limit.</summary>
        public decimal? Highest { get; init; }

        /// <summary>A number so many times what was known before needs a reason; <c>null</c> for never.</summary>
        public decimal? AskBeyondTimes { get; init; }

        /// <summary>How it adds up over units and periods.</summary>
        public Aggregation? Aggregation { get; init; }

        /// <summary>Code of the indicator that weighs the mean.</summary>
        public string? WeightedBy { get; init; }

        /// <summary>Document that asks for the indicator.</summary>
        public string? LegalBasis { get; init; }

        public DateOnly? ValidFrom { get; init; }

        /// <summary>Last day; <c>null</c> opens an indicator again that was closed by mistake.</summary>
        public DateOnly? ValidTo { get; init; }

        /// <summary>What was wrong, for the change record.</summary>
        public required string Reason { get; init; }

        public NumberRules Over(NumberRules now) => new(
            Direction ?? now.Direction, Decimals ?? now.Decimals, Or(Lowest, now.Lowest), Or(Highest, now.Highest),
            Or(AskBeyondTimes, now.AskBeyondTimes), Aggregation ?? now.Aggregation,
            Or(WeightedBy, Aggregation is null or Indicators.Aggregation.WeightedMean ? now.WeightedBy : null));

        public string? BasisOver(string? now) => Or(Text.CleanOrNull(LegalBasis), now, nameof(LegalBasis));

        public DateOnly? LastDayOver(DateOnly? now) => Or(ValidTo, now);
    }

    public static void Map(RouteGroupBuilder indicators) =>
        indicators.MapPost("/{code}/correction", HandleAsync).WithName(nameof(CorrectIndicator))
            .WithSummary("Puts right what was typed wrong of an indicator")
            .WayBack(nameof(CorrectIndicator)).RequireIfMatch().Needs(Permissions.ManageCatalogue);

    private static async Task<Results<Versioned<IndicatorView>, Problem>> HandleAsync(
        string code, Request request, ETag ifMatch, IndicatorsDbContext db, CancellationToken ct)
    {
        var loaded = await Catalogue.LoadForChangeAsync(db, code, ifMatch, ct);
        if (loaded.Error is { } refused) return Problem.From(refused);
        var indicator = loaded.Value;

        var (name, measure) = (Text.Clean(request.Name ?? indicator.Name), Text.Clean(request.UnitOfMeasure ?? indicator.UnitOfMeasure));
        var (rules, basis, reason) = (request.Over(indicator.Rules), request.BasisOver(indicator.LegalBasis), Text.Clean(request.Reason));
        var first = request.ValidFrom ?? indicator.ValidFrom;
        var check = new FieldChecks();
        check.Name(name, "/name").Name(measure, "/unitOfMeasure", 50).Note(basis, "/legalBasis").Year(first.Year, "/validFrom")
            .Name(reason, "/reason", 2_000);
        Catalogue.Check(check, rules);
        var weightKnown = rules.WeightedBy is not { } weight
            || (weight != code && await db.Indicators.AnyAsync(known => known.Code == weight, ct));
        check.That(weightKnown, "/weightedBy", CatalogueErrors.UnknownIndicator(rules.WeightedBy ?? code));
        if (check.Error is { } wrong) return Problem.From(wrong);

        var turned = rules.Direction != indicator.Direction;
        if (indicator.Correct(name, measure, rules, basis, first, request.LastDayOver(indicator.ValidTo), reason).Error is { } refusal)
            return Problem.From(refusal);
        if (turned)
        {
            foreach (var set in await db.FigureSets.Where(one => one.Figures.Any(figure => figure.IndicatorCode == code)).ToListAsync(ct))
                set.TurnDirection(code, rules.Direction, reason);
        }

        await db.SaveChangesAsync(ct);
        return Versioned.Ok(IndicatorView.Of(indicator), indicator.Version);
    }
}
