using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ThiDua.Identity.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class ClientKeys : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string[]>(
                name: "public_keys",
                schema: "identity",
                table: "api_client",
                type: "text[]",
                nullable: false,
                defaultValue: new string[0]);

            migrationBuilder.CreateTable(
                name: "client_assertion",
                schema: "identity",
                columns: table => new
                {
                    client_id = table.Column<Guid>(type: "uuid", nullable: false),
                    jti = table.Column<byte[]>(type: "bytea", nullable: false),
                    ends_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_client_assertion", x => new { x.client_id, x.jti });
                    table.ForeignKey(
                        name: "fk_client_assertion_api_client_client_id",
                        column: x => x.client_id,
                        principalSchema: "identity",
                        principalTable: "api_client",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contract_shape",
                schema: "identity",
                columns: table => new
                {
                    wire_name = table.Column<string>(type: "text", nullable: false),
                    shape = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contract_shape", x => x.wire_name);
                });

            migrationBuilder.CreateIndex(
                name: "ix_client_assertion_ends_at",
                schema: "identity",
                table: "client_assertion",
                column: "ends_at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "client_assertion",
                schema: "identity");

            migrationBuilder.DropTable(
                name: "contract_shape",
                schema: "identity");

            migrationBuilder.DropColumn(
                name: "public_keys",
                schema: "identity",
                table: "api_client");
        }
    }
}
