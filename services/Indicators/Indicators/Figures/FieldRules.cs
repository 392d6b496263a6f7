namespace ThiDua.Indicators;

internal static class FieldRules
{
    public static FieldChecks Quantity(this FieldChecks check, decimal? value, string pointer) =>
        check.That(value is null || Indicators.Quantity.Fits(value.Value), pointer,
            "Giá trị tối đa 15 chữ số nguyên và 6 chữ số thập phân.", "A value has at most 15 digits before the point and 6 behind it.");
}
