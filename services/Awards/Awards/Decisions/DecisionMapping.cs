namespace ThiDua.Awards;

internal sealed class DecisionMapping : IEntityTypeConfiguration<Decision>
{
    public const string OneOfNumber = "ux_decision_number";

    public void Configure(EntityTypeBuilder<Decision> decision)
    {
        decision.ToTable("decision");
        decision.Property(d => d.Lines).AsJson();
        decision.Property(d => d.Above).AsJson();
        decision.HasIndex(d => new { d.IssuerUnitCode, d.DecidedYear, d.NumberKey }).IsUnique().HasDatabaseName(OneOfNumber)
            .HasFilter("withdrawn_because is null");
    }
}
