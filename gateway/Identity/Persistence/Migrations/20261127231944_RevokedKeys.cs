using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ThiDua.Identity.Persistence.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(IdentityDbContext))]
    [Migration("20261127231944_RevokedKeys")]
    public partial class RevokedKeys : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "revoked_at",
                schema: "identity",
                table: "signing_key",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "revoked_because",
                schema: "identity",
                table: "signing_key",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "revoked_by",
                schema: "identity",
                table: "signing_key",
                type: "text",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "revoked_at",
                schema: "identity",
                table: "signing_key");

            migrationBuilder.DropColumn(
                name: "revoked_because",
                schema: "identity",
                table: "signing_key");

            migrationBuilder.DropColumn(
                name: "revoked_by",
                schema: "identity",
                table: "signing_key");
        }
    }
}
