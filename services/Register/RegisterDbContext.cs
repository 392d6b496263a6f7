using Microsoft.EntityFrameworkCore.Query.SqlExpressions;

namespace ThiDua.Register;

/// <summary>A module's context that holds copies of the register; each module has its own rows in its own schema.</summary>
public abstract class RegisterDbContext(DbContextOptions options, ChangeContext change) : ModuleDbContext(options, change)
{
    public DbSet<UnitCopy> Units => Set<UnitCopy>();
    public DbSet<ClusterCopy> Clusters => Set<ClusterCopy>();
    public DbSet<MemberCopy> Members => Set<MemberCopy>();
    public DbSet<CycleCopy> Cycles => Set<CycleCopy>();

    /// <summary>Membership covers a year, inside a query; outside use <see cref="Membership.Covers(int, int?, int)"/>, the same
    /// rule.</summary>
    public static bool Covers(int fromYear, int? toYear, int year) => Membership.Covers(fromYear, toYear, year);

    /// <summary>The module's own tables.</summary>
    protected abstract void ConfigureModule(ModelBuilder model);

    protected sealed override void Configure(ModelBuilder model)
    {
        model.Entity<UnitCopy>(unit =>
        {
            unit.IsCopyOf<UnitCopy, UnitState>("unit_copy", u => u.Code);
            unit.Property(u => u.Name).DrawnFromState("name");
            unit.Property(u => u.Kind).DrawnFromState("kind");
        });
        model.Entity<ClusterCopy>(cluster =>
        {
            cluster.IsCopyOf<ClusterCopy, ClusterState>("cluster_copy", c => c.Code);
            cluster.Property(c => c.Name).DrawnFromState("name");
        });
        model.Entity<MemberCopy>(member =>
        {
            member.ToTable("member_copy").HasKey(m => new { m.ClusterCode, m.UnitCode, m.FromYear });
            member.HasIndex(m => m.UnitCode).HasDatabaseName("ix_member_copy_unit");
        });
        model.Entity<CycleCopy>(cycle =>
        {
            cycle.IsCopyOf<CycleCopy, CycleState>("cycle_copy", c => c.Code);
            cycle.Property(c => c.Year).DrawnFromState("year");
        });
        // from_year <= year and coalesce(to_year, year) >= year
        model.HasDbFunction(() => Covers(0, null, 0)).HasTranslation(given => Both(
            Compare(System.Linq.Expressions.ExpressionType.LessThanOrEqual, given[0], given[2]),
            Compare(System.Linq.Expressions.ExpressionType.GreaterThanOrEqual,
                new SqlFunctionExpression("coalesce", [given[1], given[2]], true, [false, false], typeof(int), given[2].TypeMapping),
                    given[2])));
        ConfigureModule(model);
    }

    private static SqlBinaryExpression Compare(System.Linq.Expressions.ExpressionType by, SqlExpression left, SqlExpression right) =>
        new(by, left, right, typeof(bool), null);

    private static SqlBinaryExpression Both(SqlExpression one, SqlExpression other) =>
        new(System.Linq.Expressions.ExpressionType.AndAlso, one, other, typeof(bool), null);
}
