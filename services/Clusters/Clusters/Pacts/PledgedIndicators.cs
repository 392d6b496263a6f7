using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ThiDua.BuildingBlocks.Persistence;
using ThiDua.Contracts.Indicators;
using ThiDua.Contracts.Indicators.V1;

namespace ThiDua.Clusters;

/// <summary>Copy of an indicator (<i>chỉ tiêu</i>): what a target of it can be.</summary>
internal sealed class IndicatorCopy : Copy<IndicatorState>
{
    public string Code { get; private set; } = "";
}

internal sealed class IndicatorCopyMapping : IEntityTypeConfiguration<IndicatorCopy>
{
    public void Configure(EntityTypeBuilder<IndicatorCopy> indicator) =>
        indicator.IsCopyOf<IndicatorCopy, IndicatorState>("indicator_copy", i => i.Code);
}

/// <summary>The indicators that targets name. What a pact pledges is checked where it is written, by the rules of the catalogue.</summary>
internal sealed class PledgedIndicators
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

    private readonly Dictionary<string, IndicatorState> _known;

    private PledgedIndicators(Dictionary<string, IndicatorState> known) => _known = known;

    public static async Task<PledgedIndicators> ReadAsync(ClustersDbContext db, IEnumerable<string> codes, CancellationToken ct)
    {
        string[] named = [.. codes.Distinct()];
        return new(named.Length == 0 ? [] : await db.Indicators.AsNoTracking().Where(i => named.Contains(i.Code))
            .ToDictionaryAsync(i => i.Code, i => i.State, ct));
    }

    /// <summary>The same for what somebody has just written: an indicator added a moment ago may still be on its way.</summary>
    public static async Task<PledgedIndicators> AwaitAsync(ClustersDbContext db, IReadOnlyList<PactTargetBody> targets,
        TimeProvider clock, CancellationToken ct)
    {
        string[] codes = [.. targets.Select(target => target.IndicatorCode).Where(Text.IsCode).Distinct()];
        var begun = clock.GetTimestamp();
        var known = await ReadAsync(db, codes, ct);
        while (known._known.Count < codes.Length && clock.GetElapsedTime(begun) < Patience)
        {
            await Task.Delay(BetweenLooks, clock, ct);
            known = await ReadAsync(db, codes, ct);
        }
        return known;
    }

    /// <summary>Whether targets of it are pledged in a pact of the year.</summary>
    public bool AreValid(string code, int year) => _known.TryGetValue(code, out var indicator) && indicator.IsValidIn(year);

    /// <summary>What is wrong with the numbers; codes that are not known are no wrong fields but perhaps late.</summary>
    public void Check(FieldChecks checks, IReadOnlyList<PactTargetBody> targets, int year)
    {
        foreach (var (i, target) in targets.Index())
        {
            if (!_known.TryGetValue(target.IndicatorCode, out var indicator)) continue;
            checks.That(indicator.IsValidIn(year), $"/targets/{i}/indicatorCode",
                PactErrors.IndicatorNotValid(target.IndicatorCode, year));
            if (target.Value is { } value && Wrong(indicator, value) is { } wrong) checks.That(false, $"/targets/{i}/value", wrong);
        }
    }

    /// <returns>The refusal that names every code nobody knows here, or <c>null</c>.</returns>
    public Error? Missing(IReadOnlyList<PactTargetBody> targets)
    {
        var fields = targets.Index().Where(one => !_known.ContainsKey(one.Item.IndicatorCode)).Select(one =>
            new FieldError($"/targets/{one.Index}/indicatorCode", PactErrors.IndicatorUnknown(one.Item.IndicatorCode))).ToList();
        return fields.Count == 0 ? null : PactErrors.IndicatorsUnknown.With(fields);
    }

    private static FieldRule? Wrong(IndicatorState indicator, decimal value) => indicator.Limits().FaultOf(value) switch
    {
        null => null,
        NumberFault.TooLong => PactErrors.ValueTooLong,
        NumberFault.ReadTwoWays => PactErrors.ReadTwoWays(value, NumberLimits.AsVietnamese(value), indicator.Decimals),
        NumberFault.TooManyDecimals => PactErrors.TooManyDecimals(indicator.Decimals),
        NumberFault.BelowLowest => PactErrors.BelowLowest(indicator.Lowest!.Value),
        NumberFault.AboveHighest => PactErrors.AboveHighest(indicator.Highest!.Value),
        _ => throw new InvalidOperationException("A fault without words."),
    };
}
