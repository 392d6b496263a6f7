namespace ThiDua.Indicators;

/// <summary>The indicators a request names, read in one query: their owners decide who may act, then the fields are checked.</summary>
internal sealed class NamedIndicators
{
    private readonly IReadOnlyList<string> _codes;
    private readonly Dictionary<string, Indicator> _byCode;

    private NamedIndicators(IReadOnlyList<string> codes, Dictionary<string, Indicator> byCode) => (_codes, _byCode) = (codes, byCode);

    public Indicator this[string code] => _byCode[code];

    public string? OwnerOf(string code) => _byCode.GetValueOrDefault(code)?.OwnerDepartmentCode;

    /// <summary>What figures need to know of those that the catalogue has.</summary>
    public IReadOnlyDictionary<string, CatalogueEntry> Entries =>
        _byCode.ToDictionary(one => one.Key, one => new CatalogueEntry(one.Value.OwnerDepartmentCode, one.Value.Direction));

    public IReadOnlyList<string> Codes => _codes;

    /// <summary>Whether a number can be one of the indicator, and whether it needs a reason because it is far from what is known.</summary>
    /// <param name="known">What was known of the same unit before; empty where the number is no value of the indicator.</param>
    public void CheckNumber(FieldChecks check, string code, decimal? number, string pointer, IReadOnlyList<decimal> known, string? reason)
    {
        if (number is not { } value || !NumberLimits.Fits(value) || !_byCode.TryGetValue(code, out var indicator)) return;
        if (indicator.Rules.Refuses(value) is { } wrong) check.That(false, pointer, wrong);
        else if (reason is null && indicator.Rules.Limits.ImplausibleBeside(value, known) is { } far)
            check.That(false, pointer, FigureErrors.Implausible(far, indicator.AskBeyondTimes!.Value));
    }

    /// <param name="refuses">The right, by the department that owns an indicator.</param>
    /// <returns>The refusal of the first indicator that the caller may not act on, with its place in the request.</returns>
    public Error? Refuses(Func<string, Error?> refuses) => _codes.Index()
        .Select(named => _byCode.TryGetValue(named.Item, out var known) ? refuses(known.OwnerDepartmentCode)?.At(named.Index) : null)
        .FirstOrDefault(refusal => refusal is not null);

    public static async Task<NamedIndicators> ReadAsync(IReadOnlyList<string> codes, IndicatorsDbContext db, CancellationToken ct) =>
        new(codes, codes.Count == 0 ? []
            : await db.Indicators.AsNoTracking().Where(i => codes.Contains(i.Code)).ToDictionaryAsync(i => i.Code, ct));

    /// <param name="list">Name of the list in the request, for the pointers.</param>
    /// <param name="member">Name of the code within an entry; <c>null</c> when the entries are the codes.</param>
    public void Check(FieldChecks check, string list, string? member, Period period)
    {
        check.Size(_codes, $"/{list}", atLeast: 1);
        var seen = new HashSet<string>();
        foreach (var (index, code) in _codes.Index())
        {
            var pointer = member is null ? $"/{list}/{index}" : $"/{list}/{index}/{member}";
            var known = _byCode.TryGetValue(code, out var indicator);
            check.That(known, pointer, CatalogueErrors.UnknownIndicator(code))
                .That(seen.Add(code), pointer, CatalogueErrors.IndicatorTwice(code))
                .That(!known || indicator!.IsValidIn(period), pointer, CatalogueErrors.IndicatorNotValidIn(code, period));
        }
    }
}
