using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ThiDua.BuildingBlocks.Persistence;

namespace ThiDua.Indicators;

/// <summary>Rows and not a document: lists filter and join single figures of thousands of units.</summary>
internal sealed class FigureMapping : IEntityTypeConfiguration<Figure>
{
    public const string FigureSetId = "FigureSetId";

    public void Configure(EntityTypeBuilder<Figure> figure)
    {
        figure.ToTable("figure");
        figure.Property<Guid>(FigureSetId);
        figure.HasKey(FigureSetId, nameof(Figure.IndicatorCode));
        figure.HasIndex(f => f.IndicatorCode);
        figure.ComplexProperty(f => f.Target);
        figure.ComplexProperty(f => f.Claim, claim =>
        {
            claim.Ignore(c => c.IsOpen);
            claim.ComplexProperty(c => c.Quantity);
        });
        figure.ComplexProperty(f => f.Actual, actual =>
        {
            actual.ComplexProperty(a => a.Quantity);
            actual.ComplexProperty(a => a.Stated);
            actual.ComplexProperty(a => a.Statement);
            actual.Property(a => a.Comparisons).AsJson();
        });
    }
}
