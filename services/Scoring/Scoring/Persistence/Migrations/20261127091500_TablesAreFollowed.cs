using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ThiDua.Scoring.Persistence.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(ScoringDbContext))]
    [Migration("20261127091500_TablesAreFollowed")]
    public partial class TablesAreFollowed : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "replaces_table_id",
                schema: "scoring",
                table: "scoring_table",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "follows",
                schema: "scoring",
                table: "score_sheet",
                type: "jsonb",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "replaces_table_id",
                schema: "scoring",
                table: "scoring_table");

            migrationBuilder.DropColumn(
                name: "follows",
                schema: "scoring",
                table: "score_sheet");
        }
    }
}
