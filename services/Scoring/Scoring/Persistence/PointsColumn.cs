using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ThiDua.Scoring;

/// <summary>Points as an exact number in a column of their own.</summary>
internal static class PointsColumn
{
    public static PropertyBuilder<Points> AsNumeric(this PropertyBuilder<Points> property) =>
        property.HasConversion<PointsConverter>().HasColumnType("numeric");

    public static PropertyBuilder<Points?> AsNumeric(this PropertyBuilder<Points?> property) =>
        property.HasConversion<PointsConverter>().HasColumnType("numeric");

    private sealed class PointsConverter() : ValueConverter<Points, decimal>(points => points.Value, value => Points.From(value)!.Value);
}
