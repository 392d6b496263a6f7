using System.Text.Json.Serialization;

namespace ThiDua.Indicators;

/// <summary>What a figure is compared with (<i>gốc so sánh</i>); a change without its base says nothing.</summary>
internal enum ComparisonBase
{
    [JsonStringEnumMemberName("plan")] Plan,
    /// <summary>"So với Nghị quyết": the aim of a congress or council resolution, not the plan of the year.</summary>
    [JsonStringEnumMemberName("resolution")] Resolution,
    /// <summary>"So với cùng kỳ": the same part of the year before.</summary>
    [JsonStringEnumMemberName("same-period")] SamePeriod,
    [JsonStringEnumMemberName("previous-year")] PreviousYear,
    /// <summary>A year that is named, for example 2015.</summary>
    [JsonStringEnumMemberName("year")] Year,
}

/// <summary>What the value of a comparison is.</summary>
internal enum ComparisonMeasure
{
    /// <summary>"Đạt 90,93% Nghị quyết", in percent.</summary>
    [JsonStringEnumMemberName("ratio-percent")] RatioPercent,
    /// <summary>"Giảm 13,84%" is -13.84, in percent.</summary>
    [JsonStringEnumMemberName("change-percent")] ChangePercent,
    /// <summary>"Tăng 549 tỷ đồng" is 549, in the unit of the indicator.</summary>
    [JsonStringEnumMemberName("absolute-change")] AbsoluteChange,
    /// <summary>"Tăng bình quân 10,17%/năm", in percent a year, only over several years.</summary>
    [JsonStringEnumMemberName("average-growth-percent")] AverageGrowthPercent,
}

/// <summary>A comparison as the source printed it (<i>so sánh</i>). Falls are negative.</summary>
/// <param name="BaseYear">There exactly when the base is <see cref="ComparisonBase.Year"/>.</param>
internal sealed record Comparison(ComparisonBase Base, int? BaseYear, ComparisonMeasure Measure, Quantity Quantity)
{
    /// <summary>The period whose figure is the base; <c>null</c> where the base is no figure of ours.</summary>
    public Period? BasePeriodOf(Period period) => Base switch
    {
        ComparisonBase.SamePeriod or ComparisonBase.PreviousYear => period.YearBefore,
        ComparisonBase.Year => Period.OfYear(BaseYear!.Value),
        _ => null,
    };
}

/// <summary>A comparison computed here from two numbers of ours (<i>so sánh tính từ số liệu</i>); it stands beside what the source stated
/// and never replaces it.</summary>
/// <param name="BasePeriod">Period of the base; <c>null</c> when the base is the plan.</param>
/// <param name="BaseValue">The number compared with.</param>
internal sealed record DerivedComparison(ComparisonBase Base, Period? BasePeriod, ComparisonMeasure Measure, Quantity Quantity,
    Quantity BaseValue)
{
    /// <returns><c>null</c> where there is no honest answer: a lower bound below the line, or a percent of a base that is not above
    /// zero.</returns>
    public static DerivedComparison? Of(ComparisonBase @base, Period? basePeriod, ComparisonMeasure measure, Quantity now, Quantity before)
    {
        if (Between(now.Qualifier, before.Qualifier) is not { } qualifier
            || Compute(measure, now.Value, before.Value) is not { } value) return null;
        return new DerivedComparison(@base, basePeriod, measure, new Quantity(value, qualifier), before);
    }

    private static decimal? Compute(ComparisonMeasure measure, decimal now, decimal before) => measure switch
    {
        ComparisonMeasure.AbsoluteChange => now - before,
        ComparisonMeasure.RatioPercent when before > 0 => Quotient.InPercent(now, before),
        ComparisonMeasure.ChangePercent when before > 0 => Quotient.InPercent(now - before, before),
        _ => null,
    };

    /// <summary>How firmly a comparison is known: a lower bound stays one over an exact base; over or beside anything else it is
    /// none.</summary>
    internal static Qualifier? Between(Qualifier now, Qualifier before) => (now, before) switch
    {
        (_, Qualifier.Exact) => now,
        (Qualifier.Exact or Qualifier.Estimated, Qualifier.Estimated) => Qualifier.Estimated,
        _ => null,
    };
}
