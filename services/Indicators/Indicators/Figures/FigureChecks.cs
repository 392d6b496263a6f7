namespace ThiDua.Indicators;

/// <summary>Checks that several requests share.</summary>
internal static class FigureChecks
{
    public static FieldChecks Quantity(this FieldChecks check, decimal? value, string pointer) =>
        check.That(value is null || NumberLimits.Fits(value.Value), pointer, FigureErrors.ValueTooLong);
}
