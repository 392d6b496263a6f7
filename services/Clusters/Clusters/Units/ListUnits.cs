namespace ThiDua.Clusters;

/// <summary>Searches the register: without diacritics, đ as d, in Vietnamese order.</summary>
internal static class ListUnits
{
    /// <param name="Code">Stable code of the unit.</param>
    /// <param name="Kind">What kind of body it is.</param>
    [ShowsNames]
    internal sealed record Item(Guid Id, string Code, string Name, UnitKind Kind, [property: NameOf(Named.Unit)] string? ParentCode,
        DateOnly ValidFrom,
        DateOnly? ValidTo);

    private static readonly FieldError NoSearch = FieldError.OfParameter("q", GeneralErrors.NoPlainText(300));
    private static readonly FieldError NoCodes = FieldError.OfParameter("codes", RegisterErrors.NoCodes);

    public static void Map(RouteGroupBuilder units) =>
        units.MapGet("", HandleAsync).WithName(nameof(ListUnits))
            .WithSummary("Searches the register: without diacritics, đ as d, in Vietnamese order")
            .Needs(Permissions.ReadRegister);

    /// <param name="q">Part of the code or of the name, with or without diacritics.</param>
    /// <param name="codes">Only these, at most 200, separated by commas.</param>
    /// <param name="at">Only units that exist on this day.</param>
    /// <param name="kind">Only units of this kind: <c>province, district, city, town, commune, ward, special-zone, department,
    /// mass-organisation, enterprise, school, armed-force</c>.</param>
    private static async Task<Results<Ok<Page<Item>>, Problem>> HandleAsync(
        [AsParameters] PageRequest page, string? q, Word<UnitKind>? kind, string? codes, DateOnly? at, ClustersDbContext db,
        CancellationToken ct)
    {
        if (!page.TryStart(2, out var after)) return Problem.From(GeneralErrors.BadCursor);
        if (q is { } text && !Text.IsPlain(text, 300)) return Problem.From(GeneralErrors.BadParameter.With(NoSearch));
        string[] named = [.. (codes ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()];
        if (named.Length > PageRequest.Most || !named.All(Text.IsCode)) return Problem.From(GeneralErrors.BadParameter.With(NoCodes));

        var units = db.Units.AsNoTracking();
        if (kind is { Value: var wanted }) units = units.Where(u => u.Kind == wanted);
        if (codes is not null) units = units.Where(u => named.Contains(u.Code));
        if (at is { } day) units = units.Where(u => u.ValidFrom <= day && (u.ValidTo == null || day <= u.ValidTo));
        if (Text.CleanOrNull(q) is { } words)
        {
            // The wildcards of LIKE are letters like any other here.
            var part = words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal)
                .Replace("_", "\\_", StringComparison.Ordinal);
            units = units.Where(u =>
                EF.Functions.Like(EF.Property<string>(u, UnitMapping.Search), "%" + ClustersDbContext.Fold(part) + "%", "\\"));
        }
        if (after is [var name, var code])
            units = units.Where(u => EF.Functions.GreaterThan(ValueTuple.Create(u.Name, u.Code), ValueTuple.Create(name, code)));

        var rows = await units.OrderBy(u => u.Name).ThenBy(u => u.Code).Take(page.Size + 1)
            .Select(u => new Item(u.Id, u.Code, u.Name, u.Kind, u.ParentCode, u.ValidFrom, u.ValidTo)).ToListAsync(ct);
        return TypedResults.Ok(Page.Of(rows, page, u => [u.Name, u.Code]));
    }
}
