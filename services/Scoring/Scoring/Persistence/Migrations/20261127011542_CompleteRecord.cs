using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ThiDua.Scoring.Persistence.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(ScoringDbContext))]
    [Migration("20261127011542_CompleteRecord")]
    public partial class CompleteRecord : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "saved_state",
                schema: "scoring",
                table: "scoring_table");

            migrationBuilder.DropColumn(
                name: "saved_state",
                schema: "scoring",
                table: "score_sheet");

            migrationBuilder.DropColumn(
                name: "saved_state",
                schema: "scoring",
                table: "cluster_ranking");

            migrationBuilder.AddColumn<string>(
                name: "told",
                schema: "scoring",
                table: "scoring_table",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "told",
                schema: "scoring",
                table: "score_sheet",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "told",
                schema: "scoring",
                table: "cluster_ranking",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "details",
                schema: "scoring",
                table: "change_record",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'[]'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "told",
                schema: "scoring",
                table: "scoring_table");

            migrationBuilder.DropColumn(
                name: "told",
                schema: "scoring",
                table: "score_sheet");

            migrationBuilder.DropColumn(
                name: "told",
                schema: "scoring",
                table: "cluster_ranking");

            migrationBuilder.DropColumn(
                name: "details",
                schema: "scoring",
                table: "change_record");

            migrationBuilder.AddColumn<string>(
                name: "saved_state",
                schema: "scoring",
                table: "scoring_table",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "saved_state",
                schema: "scoring",
                table: "score_sheet",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "saved_state",
                schema: "scoring",
                table: "cluster_ranking",
                type: "jsonb",
                nullable: true);
        }
    }
}
