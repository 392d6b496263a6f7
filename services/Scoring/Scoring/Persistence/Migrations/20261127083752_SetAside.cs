using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ThiDua.Scoring.Persistence.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(ScoringDbContext))]
    [Migration("20261127083752_SetAside")]
    public partial class SetAside : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "rules",
                schema: "scoring",
                table: "scoring_table",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'{\"setAside\": \"listed-last\", \"ties\": \"decide\"}'");

            migrationBuilder.AddColumn<string>(
                name: "rules",
                schema: "scoring",
                table: "cluster_ranking",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'{\"setAside\": \"listed-last\", \"ties\": \"decide\"}'");

            migrationBuilder.AddColumn<string>(
                name: "set_aside",
                schema: "scoring",
                table: "cluster_ranking",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<string>(
                name: "one_account",
                schema: "scoring",
                table: "score_sheet",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "reopened",
                schema: "scoring",
                table: "score_sheet",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "submission",
                schema: "scoring",
                table: "score_sheet",
                type: "jsonb",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "rules",
                schema: "scoring",
                table: "scoring_table");

            migrationBuilder.DropColumn(
                name: "rules",
                schema: "scoring",
                table: "cluster_ranking");

            migrationBuilder.DropColumn(
                name: "set_aside",
                schema: "scoring",
                table: "cluster_ranking");

            migrationBuilder.DropColumn(
                name: "one_account",
                schema: "scoring",
                table: "score_sheet");

            migrationBuilder.DropColumn(
                name: "reopened",
                schema: "scoring",
                table: "score_sheet");

            migrationBuilder.DropColumn(
                name: "submission",
                schema: "scoring",
                table: "score_sheet");
        }
    }
}
