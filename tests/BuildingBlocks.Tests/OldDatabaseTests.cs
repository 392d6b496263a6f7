using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using ThiDua.BuildingBlocks.Persistence;

namespace ThiDua.BuildingBlocks.Tests;

public sealed class OldDatabaseTests(TestServers servers)
{
    [Fact]
    public async Task Tables_without_our_first_migration_are_refused_in_one_sentence_that_says_what_to_delete()
    {
        // Its tables come from the model, as those of a migration that was made part of another one.
        var module = new ModuleUnderTest("Dated", "dated",
            builder => builder.AddModule<DatedDbContext>("Dated", "dated"), _ => { }, _ => { })
        {
            HasNoMigrations = true,
        };

        var refused = await Assert.ThrowsAsync<OldDatabaseException>(() => ModuleHost<DatedDbContext>.StartAsync(servers, module));

        Assert.Contains("drop the database", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused.Message);
    }
}

internal sealed class DatedDbContext(DbContextOptions<DatedDbContext> options, ChangeContext change) : ModuleDbContext(options, change)
{
    public override string Schema => "dated";

    protected override void Configure(ModelBuilder model)
    {
    }

    protected internal override IEnumerable<Seen> SeenBy(CurrentUser user) => [];

    protected override object? ToContract(AggregateRoot root, ContractHeader header) => throw new NotSupportedException();

    protected internal override IEnumerable<IQueryable<AggregateRoot>> Republished() => [];
}

[DbContext(typeof(DatedDbContext)), Migration("20260101000000_First")]
internal sealed class FirstOfTheDated : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
    }
}
