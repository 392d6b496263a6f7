namespace ThiDua.Indicators;

/// <summary>Adds an indicator to the catalogue (<i>thêm chỉ tiêu vào danh mục</i>).</summary>
internal static class AddIndicator
{
    /// <param name="Decimals">Decimals that its numbers can have, 0 to 6; a number with more is refused.</param>
    /// <param name="OwnerDepartmentCode">Unit code of the department that owns the figure.</param>
    /// <param name="LegalBasis">Document that asks for the indicator.</param>
    /// <param name="Code">Stable code of the indicator, never used again.</param>
    /// <param name="UnitOfMeasure">Unit in which its numbers are counted (<i>đơn vị tính</i>), shown with every number.</param>
    public sealed record Request(
        string Code, string Name, string UnitOfMeasure, Direction Direction, int Decimals,
        string OwnerDepartmentCode, DateOnly ValidFrom, string? LegalBasis = null)
    {
        /// <summary>How it adds up over units and periods; <c>none</c> when left out.</summary>
        public Aggregation Aggregation { get; init; }

        /// <summary>Code of the indicator that weighs the mean; exactly with <c>weighted-mean</c>.</summary>
        public string? WeightedBy { get; init; }

        /// <summary>No number of it lies below: 0 for what is counted.</summary>
        public decimal? Lowest { get; init; }

        /// <summary>No number of it lies above: 100 for a share in percent.</summary>
        public decimal? Highest { get; init; }

        /// <summary>A number so many times what was known before needs a reason; 10 when left out, <c>null</c> for never.</summary>
        public decimal? AskBeyondTimes { get; init; } = NumberRules.UsualTimes;

        internal NumberRules Rules => new(Direction, Decimals, Lowest, Highest, AskBeyondTimes, Aggregation, WeightedBy);
    }

    public static void Map(RouteGroupBuilder indicators) =>
        indicators.MapPost("", HandleAsync).WithName(nameof(AddIndicator))
            .WithSummary("Adds an indicator to the catalogue")
            .WayBack(nameof(CorrectIndicator), nameof(WithdrawIndicator)).Needs(Permissions.ManageCatalogue);

    private static async Task<Results<VersionedCreated<IndicatorView>, Problem>> HandleAsync(
        Request request, IndicatorsDbContext db, TimeProvider clock, CancellationToken ct)
    {
        var check = new FieldChecks();
        var (name, measure, basis) = (Text.Clean(request.Name), Text.Clean(request.UnitOfMeasure), Text.CleanOrNull(request.LegalBasis));
        check.Code(request.Code, "/code").Name(name, "/name").Name(measure, "/unitOfMeasure", 50).Note(basis, "/legalBasis")
            .Year(request.ValidFrom.Year, "/validFrom");
        Catalogue.Check(check, request.Rules);
        if (check.Error is { } refusal) return Problem.From(refusal);
        if (!await db.Units.AnyAsync(unit => unit.Code == request.OwnerDepartmentCode, ct)) return Problem.From(
            CatalogueErrors.OwnerUnknown);
        if (request.WeightedBy is { } weight && !await db.Indicators.AnyAsync(known => known.Code == weight, ct)) return Problem.From(
            GeneralErrors.FieldsWrong.With(new FieldError("/weightedBy", CatalogueErrors.UnknownIndicator(weight))));
        if (await db.Indicators.AnyAsync(known => known.Code == request.Code, ct)) return Problem.From(CatalogueErrors.IndicatorCodeTaken);

        var indicator = Indicator.Add(
            Guid.CreateVersion7(clock.GetUtcNow()), request.Code, name, measure, request.Rules, request.OwnerDepartmentCode, basis,
            request.ValidFrom);
        db.Indicators.Add(indicator);
        await db.SaveChangesAsync(ct);
        return Versioned.Created($"{IndicatorsModule.Prefix}/indicators/{indicator.Code}", IndicatorView.Of(indicator), indicator.Version);
    }
}
