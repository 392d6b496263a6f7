namespace ThiDua.Indicators;

/// <summary>Adds an indicator to the catalogue (<i>thêm chỉ tiêu vào danh mục</i>).</summary>
internal static class AddIndicator
{
    /// <param name="Decimals">Decimals shown, 0 to 6; what is stored is never rounded to them.</param>
    /// <param name="OwnerDepartmentCode">Unit code of the department that owns the figure.</param>
    /// <param name="LegalBasis">Document that asks for the indicator.</param>
    /// <param name="Code">Stable code of the indicator, never used again.</param>
    /// <param name="UnitOfMeasure">Unit in which its numbers are counted (<i>đơn vị tính</i>), shown with every number.</param>
    public sealed record Request(
        string Code, string Name, string UnitOfMeasure, Direction Direction, int Decimals,
        string OwnerDepartmentCode, DateOnly ValidFrom, string? LegalBasis = null);

    public static void Map(RouteGroupBuilder indicators) =>
        indicators.MapPost("", HandleAsync).WithName(nameof(AddIndicator))
            .WithSummary("Adds an indicator to the catalogue")
            .Needs(Permissions.ManageCatalogue);

    private static async Task<Results<VersionedCreated<IndicatorView>, Problem>> HandleAsync(
        Request request, IndicatorsDbContext db, TimeProvider clock, CancellationToken ct)
    {
        var check = new FieldChecks();
        var (name, measure, basis) = (Text.Clean(request.Name), Text.Clean(request.UnitOfMeasure), Text.CleanOrNull(request.LegalBasis));
        check.Code(request.Code, "/code").Name(name, "/name").Name(measure, "/unitOfMeasure", 50).Note(basis, "/legalBasis")
            .Year(request.ValidFrom.Year, "/validFrom");
        check.That(request.Decimals is >= 0 and <= 6, "/decimals", CatalogueErrors.WrongDecimals);
        if (check.Error is { } refusal) return Problem.From(refusal);
        if (!await db.Units.AnyAsync(unit => unit.Code == request.OwnerDepartmentCode, ct)) return Problem.From(
            CatalogueErrors.OwnerUnknown);
        if (await db.Indicators.AnyAsync(known => known.Code == request.Code, ct)) return Problem.From(CatalogueErrors.IndicatorCodeTaken);

        var indicator = Indicator.Add(
            Guid.CreateVersion7(clock.GetUtcNow()), request.Code, name, measure, request.Direction, request.Decimals,
            request.OwnerDepartmentCode, basis, request.ValidFrom);
        db.Indicators.Add(indicator);
        await db.SaveChangesAsync(ct);
        return Versioned.Created($"{IndicatorsModule.Prefix}/indicators/{indicator.Code}", IndicatorView.Of(indicator), indicator.Version);
    }
}
