using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ThiDua.Identity.Persistence.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(IdentityDbContext))]
    [Migration("20261127222823_SafeToOpen")]
    public partial class SafeToOpen : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "network",
                schema: "identity",
                table: "sign_in_attempt",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "sealed",
                schema: "identity",
                table: "set_up_link",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "handed_out_until",
                schema: "identity",
                table: "credential",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "last_source",
                schema: "identity",
                table: "credential",
                type: "bytea",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "wrong_try",
                schema: "identity",
                columns: table => new
                {
                    name_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    source_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    failures = table.Column<int>(type: "integer", nullable: false),
                    closed_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_wrong_try", x => new { x.name_hash, x.source_hash });
                });

            migrationBuilder.CreateTable(
                name: "turned_away",
                schema: "identity",
                columns: table => new
                {
                    minute = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    status = table.Column<int>(type: "integer", nullable: false),
                    operation = table.Column<string>(type: "text", nullable: false),
                    network = table.Column<string>(type: "text", nullable: false),
                    caller = table.Column<Guid>(type: "uuid", nullable: false),
                    count = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_turned_away", x => new { x.minute, x.status, x.operation, x.network, x.caller });
                });

            migrationBuilder.CreateIndex(
                name: "ix_wrong_try_last_at",
                schema: "identity",
                table: "wrong_try",
                column: "last_at");

            // What was handed out before this was counted ends a day from now.
            migrationBuilder.Sql("update identity.credential set handed_out_until = now() + interval '1 day' from identity.account "
                + "where account.id = credential.id and account.must_change_password");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "wrong_try",
                schema: "identity");

            migrationBuilder.DropTable(
                name: "turned_away",
                schema: "identity");

            migrationBuilder.DropColumn(
                name: "network",
                schema: "identity",
                table: "sign_in_attempt");

            migrationBuilder.DropColumn(
                name: "sealed",
                schema: "identity",
                table: "set_up_link");

            migrationBuilder.DropColumn(
                name: "handed_out_until",
                schema: "identity",
                table: "credential");

            migrationBuilder.DropColumn(
                name: "last_source",
                schema: "identity",
                table: "credential");
        }
    }
}
