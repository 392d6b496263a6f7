using ThiDua.BuildingBlocks.Domain;

namespace ThiDua.Indicators.Features;

internal static class FieldRules
{
    public static FieldChecks Quantity(this FieldChecks check, decimal? value, string pointer) =>
        check.That(value is null || Domain.Quantity.Fits(value.Value), pointer,
            "Giá trị tối đa 15 chữ số nguyên và 6 chữ số thập phân.", "A value has at most 15 digits before the point and 6 behind it.");
}
