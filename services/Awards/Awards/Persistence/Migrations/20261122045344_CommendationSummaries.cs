using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ThiDua.Awards.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class CommendationSummaries : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "predecessors",
                schema: "awards",
                table: "unit_copy",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'[]'::jsonb");

            // So that a republish of the units fills the new column: a reader ignores the version it holds, not the one after.
            migrationBuilder.Sql("update awards.unit_copy set version = version - 1;");

            migrationBuilder.CreateTable(
                name: "commendation_summary",
                schema: "awards",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_kind = table.Column<string>(type: "text", nullable: false),
                    owner_code = table.Column<string>(type: "text", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    occasion = table.Column<string>(type: "text", nullable: false),
                    period = table.Column<string>(type: "text", nullable: true),
                    held_on = table.Column<DateOnly>(type: "date", nullable: true),
                    cycle_code = table.Column<string>(type: "text", nullable: true),
                    conference_id = table.Column<Guid>(type: "uuid", nullable: true),
                    source = table.Column<string>(type: "text", nullable: false),
                    lines = table.Column<string>(type: "jsonb", nullable: false),
                    groups = table.Column<string>(type: "jsonb", nullable: false),
                    areas = table.Column<string>(type: "jsonb", nullable: false),
                    saved_state = table.Column<string>(type: "jsonb", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_commendation_summary", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_summary_owner",
                schema: "awards",
                table: "commendation_summary",
                columns: new[] { "owner_kind", "owner_code" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "commendation_summary",
                schema: "awards");

            migrationBuilder.DropColumn(
                name: "predecessors",
                schema: "awards",
                table: "unit_copy");
        }
    }
}
