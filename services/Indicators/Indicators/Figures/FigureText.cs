using System.Globalization;
using ThiDua.BuildingBlocks.Calendar;

namespace ThiDua.Indicators;

/// <summary>A figure as a Vietnamese reader writes it: "-2,37%", "21.103,29", "trên 120%", "ước 60,61". Blank stays empty, which is not
/// zero.</summary>
internal static class FigureText
{
    private static readonly NumberFormatInfo Vietnamese = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };

    public static readonly IReadOnlyList<string> Columns =
    [
        "Mã đơn vị", "Tên đơn vị", "Kỳ", "Mã chỉ tiêu", "Tên chỉ tiêu", "Đơn vị tính", "Kế hoạch", "Kế hoạch suy ra", "Thực hiện",
        "Tỷ lệ so với kế hoạch (nguồn công bố)", "Tỷ lệ so với kế hoạch (tính được)", "Đạt kế hoạch",
        "So sánh (nguồn công bố)", "So sánh (tính được)",
        "Nhận định", "Đánh giá", "Nguyên nhân", "Tình trạng", "Cơ quan báo cáo", "Thời điểm báo cáo", "Nguồn", "Ghi chú",
    ];

    public static IEnumerable<string> Cells(FigureView figure, Labels labels) =>
    [
        Csv.Words(figure.UnitCode), Csv.Words(figure.UnitName), figure.Period, Csv.Words(figure.IndicatorCode),
            Csv.Words(figure.IndicatorName), Csv.Words(figure.UnitOfMeasure),
        figure.TargetStatus switch
        {
            TargetStatus.NotAssigned or TargetStatus.NotApplicable => labels.VietnameseCell(figure.TargetStatus),
            _ => Number(figure.Target, Qualifier.Exact, PercentSign(figure)),
        },
        Number(figure.ImpliedPlan, figure.ImpliedPlanQualifier, PercentSign(figure)),
        figure.ActualStatus is ActualState.NotApplicable ? labels.VietnameseCell(figure.ActualStatus)
            : Number(figure.Actual, figure.Qualifier, PercentSign(figure)),
        Number(figure.StatedPercent, figure.StatedPercentQualifier, "%"),
            Number(figure.DerivedPercent, figure.DerivedPercentQualifier, "%"),
            figure.PlanMet is { } met ? labels.VietnameseCell(met) : "",
        Csv.Words(string.Join("; ",
            figure.Comparisons.Select(said => Comparison(said.Base, said.BaseYear?.ToString(CultureInfo.InvariantCulture), said.Measure,
            said.Value, said.Qualifier, figure, labels)))),
        Csv.Words(string.Join("; ", figure.DerivedComparisons.Select(derived =>
            Comparison(derived.Base, derived.BasePeriod, derived.Measure, derived.Value, derived.Qualifier, figure, labels)))),
        Csv.Words(figure.Statement?.Quote),
        figure.Statement?.Assessment is { } assessment ? labels.VietnameseCell(assessment) : "",
        Csv.Words(figure.Statement?.Cause),
        figure.ActualStatus is ActualState.Blank ? "" : labels.VietnameseCell(figure.ActualStatus),
        Csv.Words(figure.ReportedBy),
        figure.ReportedAt is { } at
            ? TimeZoneInfo.ConvertTime(at, LegalTime.Zone).ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture) : "",
        Csv.Words(figure.Source), Csv.Words(figure.Note),
    ];

    /// <param name="sign">Written behind the number: a percent sign, or nothing.</param>
    public static string Number(decimal? value, Qualifier? qualifier, string sign = "")
    {
        if (value is not { } known) return "";
        var digits = known.ToString("#,##0.############################", Vietnamese) + sign;
        return qualifier switch
        {
            Qualifier.MoreThan => $"trên {digits}",
            Qualifier.AtLeast => $"từ {digits} trở lên",
            Qualifier.Estimated => $"ước {digits}",
            _ => digits,
        };
    }

    private static string PercentSign(FigureView figure) => figure.UnitOfMeasure?.Trim() is "%" ? "%" : "";

    private static string Comparison(ComparisonBase @base, string? named, ComparisonMeasure measure, decimal value, Qualifier qualifier,
        FigureView figure, Labels labels)
    {
        var against = @base is ComparisonBase.Year ? $"năm {named}" : labels.Vietnamese(@base);
        return measure switch
        {
            ComparisonMeasure.RatioPercent => $"so với {against}: đạt {Number(value, qualifier, "%")}",
            ComparisonMeasure.ChangePercent => $"so với {against}: {Number(value, qualifier, "%")}",
            ComparisonMeasure.AverageGrowthPercent => $"so với {against}: bình quân {Number(value, qualifier, "%")} một năm",
            // A change of a percent is one of points, not of percent.
            _ => $"so với {against}: {Number(value, qualifier)} {(PercentSign(figure).Length > 0 ? "điểm %" : figure.UnitOfMeasure)}"
                .TrimEnd(),
        };
    }
}
