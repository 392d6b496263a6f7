using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ThiDua.Scoring.Persistence.Migrations
{
    /// <inheritdoc />
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
        }
    }
}
