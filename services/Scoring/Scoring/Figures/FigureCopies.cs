using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ThiDua.Contracts.Indicators.V1;

namespace ThiDua.Scoring;

/// <summary>Copy of an indicator (<i>chỉ tiêu</i>): how to show its figures.</summary>
internal sealed class IndicatorCopy : Copy<IndicatorState>
{
    public string Code { get; private set; } = "";
}

/// <summary>Copy of all figures of one unit in one period, shown beside the points of bound criteria.</summary>
internal sealed class FigureSetCopy : Copy<FigureSetState>
{
    /// <summary>Unit and period in one, see <see cref="KeyOf"/>.</summary>
    public string Key { get; private set; } = "";

    public string UnitCode { get; private set; } = "";

    public string Period { get; private set; } = "";

    public static string KeyOf(string unitCode, string period) => $"{unitCode}/{period}";
}

internal sealed class FiguresMapping : IEntityTypeConfiguration<IndicatorCopy>, IEntityTypeConfiguration<FigureSetCopy>
{
    public void Configure(EntityTypeBuilder<IndicatorCopy> builder) =>
        builder.IsCopyOf<IndicatorCopy, IndicatorState>("indicator_copy", i => i.Code);

    public void Configure(EntityTypeBuilder<FigureSetCopy> builder)
    {
        builder.IsCopyOf<FigureSetCopy, FigureSetState>("figure_set_copy", f => f.Key);
        builder.Property(f => f.UnitCode).DrawnFromState("unitCode");
        builder.Property(f => f.Period).DrawnFromState("period");
    }
}
