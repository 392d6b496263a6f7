using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ThiDua.Awards.Persistence.Migrations
{
    [DbContext(typeof(AwardsDbContext))]
    [Migration("20261127011551_CompleteRecord")]
    public partial class CompleteRecord : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "saved_state",
                schema: "awards",
                table: "nomination");

            migrationBuilder.DropColumn(
                name: "saved_state",
                schema: "awards",
                table: "decision");

            migrationBuilder.DropColumn(
                name: "saved_state",
                schema: "awards",
                table: "commendation_summary");

            migrationBuilder.DropColumn(
                name: "saved_state",
                schema: "awards",
                table: "award");

            migrationBuilder.DropColumn(
                name: "saved_state",
                schema: "awards",
                table: "allotment");

            migrationBuilder.AddColumn<string>(
                name: "told",
                schema: "awards",
                table: "nomination",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "told",
                schema: "awards",
                table: "decision",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "told",
                schema: "awards",
                table: "commendation_summary",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "details",
                schema: "awards",
                table: "change_record",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<string>(
                name: "told",
                schema: "awards",
                table: "award",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "told",
                schema: "awards",
                table: "allotment",
                type: "text",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "told",
                schema: "awards",
                table: "nomination");

            migrationBuilder.DropColumn(
                name: "told",
                schema: "awards",
                table: "decision");

            migrationBuilder.DropColumn(
                name: "told",
                schema: "awards",
                table: "commendation_summary");

            migrationBuilder.DropColumn(
                name: "details",
                schema: "awards",
                table: "change_record");

            migrationBuilder.DropColumn(
                name: "told",
                schema: "awards",
                table: "award");

            migrationBuilder.DropColumn(
                name: "told",
                schema: "awards",
                table: "allotment");

            migrationBuilder.AddColumn<string>(
                name: "saved_state",
                schema: "awards",
                table: "nomination",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "saved_state",
                schema: "awards",
                table: "decision",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "saved_state",
                schema: "awards",
                table: "commendation_summary",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "saved_state",
                schema: "awards",
                table: "award",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "saved_state",
                schema: "awards",
                table: "allotment",
                type: "jsonb",
                nullable: true);
        }
    }
}
