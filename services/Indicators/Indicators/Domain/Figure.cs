namespace ThiDua.Indicators.Domain;

/// <summary>Target and actual of one indicator (<i>số liệu của một chỉ tiêu</i>) within a <see cref="FigureSet"/>.</summary>
internal sealed class Figure(string indicatorCode)
{
    public string IndicatorCode { get; private set; } = indicatorCode;

    public Target Target { get; internal set; } = Target.Blank;

    public Actual Actual { get; internal set; } = Actual.Blank;

    /// <summary>Computed from actual and target; never taken from, nor written over, what the source stated.</summary>
    public Percent? Derived => Actual.Quantity is { } quantity && Target.Value is { } target ? Percent.Derive(quantity, target) : null;
}
