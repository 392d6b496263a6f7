using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ThiDua.Indicators.Domain;

namespace ThiDua.Indicators.Persistence;

/// <summary>Rows and not a document: lists filter and join single figures of thousands of units.</summary>
internal sealed class FigureConfiguration : IEntityTypeConfiguration<Figure>
{
    public const string FigureSetId = "FigureSetId";

    // Read with the figure and never searched by; a table of their own would cost every list a join.
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };
    private static readonly ValueComparer<IReadOnlyList<Comparison>> ListsByContent = new(
        (left, right) => left!.SequenceEqual(right!), list => list.Aggregate(0, (hash, one) => HashCode.Combine(hash, one)), list => list);

    public void Configure(EntityTypeBuilder<Figure> figure)
    {
        figure.ToTable("figures");
        figure.Property<Guid>(FigureSetId);
        figure.HasKey(FigureSetId, nameof(Figure.IndicatorCode));
        figure.HasIndex(f => f.IndicatorCode);
        figure.ComplexProperty(f => f.Target);
        figure.ComplexProperty(f => f.Actual, actual =>
        {
            actual.ComplexProperty(a => a.Quantity);
            actual.ComplexProperty(a => a.Stated);
            actual.ComplexProperty(a => a.Statement);
            actual.Property(a => a.Comparisons).HasColumnType("jsonb").HasDefaultValueSql("'[]'").HasConversion(
                list => JsonSerializer.Serialize(list, Json), text => JsonSerializer.Deserialize<Comparison[]>(text, Json)!, ListsByContent);
        });
    }
}
