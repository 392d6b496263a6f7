using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ThiDua.Scoring.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class SheetFrozenFrom : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "frozen_from",
                schema: "scoring",
                table: "score_sheet",
                type: "text",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "frozen_from",
                schema: "scoring",
                table: "score_sheet");
        }
    }
}
