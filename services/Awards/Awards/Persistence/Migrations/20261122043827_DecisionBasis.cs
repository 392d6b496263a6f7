using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ThiDua.Awards.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class DecisionBasis : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "basis",
                schema: "awards",
                table: "decision",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "basis_reason",
                schema: "awards",
                table: "decision",
                type: "text",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "basis",
                schema: "awards",
                table: "decision");

            migrationBuilder.DropColumn(
                name: "basis_reason",
                schema: "awards",
                table: "decision");
        }
    }
}
