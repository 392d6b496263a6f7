using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ThiDua.Identity.Persistence.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(IdentityDbContext))]
    [Migration("20261127011559_CompleteRecord")]
    public partial class CompleteRecord : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "saved_state",
                schema: "identity",
                table: "api_client");

            migrationBuilder.DropColumn(
                name: "saved_state",
                schema: "identity",
                table: "account");

            migrationBuilder.AddColumn<string>(
                name: "details",
                schema: "identity",
                table: "change_record",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'[]'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "details",
                schema: "identity",
                table: "change_record");

            migrationBuilder.AddColumn<string>(
                name: "saved_state",
                schema: "identity",
                table: "api_client",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "saved_state",
                schema: "identity",
                table: "account",
                type: "jsonb",
                nullable: true);
        }
    }
}
