namespace ThiDua.Indicators;

/// <summary>The indicators a request names, read in one query, and what is wrong with the naming.</summary>
internal sealed class NamedIndicators
{
    private readonly Dictionary<string, Indicator> _byCode;

    private NamedIndicators(Dictionary<string, Indicator> byCode) => _byCode = byCode;

    public Indicator this[string code] => _byCode[code];

    /// <param name="list">Name of the list in the request, for the pointers.</param>
    /// <param name="member">Name of the code within an entry; <c>null</c> when the entries are the codes.</param>
    public static async Task<NamedIndicators> ReadAsync(
        FieldChecks check, string list, string? member, IReadOnlyList<string> codes, Period period, IndicatorsDbContext db,
            CancellationToken ct)
    {
        check.Size(codes, $"/{list}", atLeast: 1);
        if (check.Error is not null) return new([]);

        var known = new NamedIndicators(await db.Indicators.AsNoTracking().Where(i => codes.Contains(i.Code))
            .ToDictionaryAsync(i => i.Code, ct));
        var seen = new HashSet<string>();
        foreach (var (index, code) in codes.Index())
        {
            var pointer = member is null ? $"/{list}/{index}" : $"/{list}/{index}/{member}";
            check.That(known._byCode.ContainsKey(code), pointer, $"Danh mục không có chỉ tiêu {code}.",
                $"The catalogue has no indicator {code}.");
            check.That(seen.Add(code), pointer, $"Chỉ tiêu {code} xuất hiện hai lần.", $"Indicator {code} is named twice.");
            check.That(!known._byCode.TryGetValue(code, out var indicator) || indicator.IsValidIn(period), pointer,
                $"Chỉ tiêu {code} không có hiệu lực trong kỳ {period}.", $"Indicator {code} is not valid in {period}.");
        }
        return known;
    }
}
