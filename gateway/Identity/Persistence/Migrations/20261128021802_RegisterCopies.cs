using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ThiDua.Identity.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class RegisterCopies : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "cluster_copy",
                schema: "identity",
                columns: table => new
                {
                    code = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false, computedColumnSql: "state->>'name'", stored: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "jsonb", nullable: false),
                    touched = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cluster_copy", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "cycle_copy",
                schema: "identity",
                columns: table => new
                {
                    code = table.Column<string>(type: "text", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false, computedColumnSql: "(state->>'year')::int", stored: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "jsonb", nullable: false),
                    touched = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cycle_copy", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "member_copy",
                schema: "identity",
                columns: table => new
                {
                    cluster_code = table.Column<string>(type: "text", nullable: false),
                    unit_code = table.Column<string>(type: "text", nullable: false),
                    from_year = table.Column<int>(type: "integer", nullable: false),
                    to_year = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_member_copy", x => new { x.cluster_code, x.unit_code, x.from_year });
                });

            migrationBuilder.CreateTable(
                name: "unit_copy",
                schema: "identity",
                columns: table => new
                {
                    code = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false, computedColumnSql: "state->>'name'", stored: true),
                    kind = table.Column<string>(type: "text", nullable: false, computedColumnSql: "state->>'kind'", stored: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "jsonb", nullable: false),
                    touched = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unit_copy", x => x.code);
                });

            migrationBuilder.CreateIndex(
                name: "ix_member_copy_unit",
                schema: "identity",
                table: "member_copy",
                column: "unit_code");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "cluster_copy",
                schema: "identity");

            migrationBuilder.DropTable(
                name: "cycle_copy",
                schema: "identity");

            migrationBuilder.DropTable(
                name: "member_copy",
                schema: "identity");

            migrationBuilder.DropTable(
                name: "unit_copy",
                schema: "identity");
        }
    }
}
