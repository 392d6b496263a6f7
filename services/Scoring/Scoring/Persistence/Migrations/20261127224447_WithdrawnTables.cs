using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ThiDua.Scoring.Persistence.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(ScoringDbContext))]
    [Migration("20261127224447_WithdrawnTables")]
    public partial class WithdrawnTables : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "withdrawal",
                schema: "scoring",
                table: "scoring_table",
                type: "jsonb",
                nullable: true);

            // The version before was kept only by those who were published since it is kept at all: of the others it is the number below.
            migrationBuilder.Sql("""
                update scoring.scoring_table further set replaces_table_id = before.id
                from scoring.scoring_table before
                where further.replaces_table_id is null and further.state <> 'Draft'
                    and (before.cluster_code, before.cycle_code, before.table_version)
                        = (further.cluster_code, further.cycle_code, further.table_version - 1);
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "withdrawal",
                schema: "scoring",
                table: "scoring_table");
        }
    }
}
