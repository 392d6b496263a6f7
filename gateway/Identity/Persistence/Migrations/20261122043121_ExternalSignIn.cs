using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ThiDua.Identity.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class ExternalSignIn : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "external",
                schema: "identity",
                table: "session",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "external_issuer",
                schema: "identity",
                table: "account",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "external_subject",
                schema: "identity",
                table: "account",
                type: "text",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ux_account_external",
                schema: "identity",
                table: "account",
                columns: new[] { "external_issuer", "external_subject" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ux_account_external",
                schema: "identity",
                table: "account");

            migrationBuilder.DropColumn(
                name: "external",
                schema: "identity",
                table: "session");

            migrationBuilder.DropColumn(
                name: "external_issuer",
                schema: "identity",
                table: "account");

            migrationBuilder.DropColumn(
                name: "external_subject",
                schema: "identity",
                table: "account");
        }
    }
}
