using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ThiDua.Indicators.Persistence.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(IndicatorsDbContext))]
    [Migration("20261127011534_CompleteRecord")]
    public partial class CompleteRecord : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "saved_state",
                schema: "indicators",
                table: "review");

            migrationBuilder.DropColumn(
                name: "saved_state",
                schema: "indicators",
                table: "indicator");

            migrationBuilder.DropColumn(
                name: "saved_state",
                schema: "indicators",
                table: "figure_set");

            migrationBuilder.DropColumn(
                name: "saved_state",
                schema: "indicators",
                table: "cluster_figures");

            migrationBuilder.AddColumn<string>(
                name: "told",
                schema: "indicators",
                table: "review",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "told",
                schema: "indicators",
                table: "indicator",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "told",
                schema: "indicators",
                table: "figure_set",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "changed_in",
                schema: "indicators",
                table: "figure",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "told",
                schema: "indicators",
                table: "cluster_figures",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "details",
                schema: "indicators",
                table: "change_record",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'[]'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "told",
                schema: "indicators",
                table: "review");

            migrationBuilder.DropColumn(
                name: "told",
                schema: "indicators",
                table: "indicator");

            migrationBuilder.DropColumn(
                name: "told",
                schema: "indicators",
                table: "figure_set");

            migrationBuilder.DropColumn(
                name: "changed_in",
                schema: "indicators",
                table: "figure");

            migrationBuilder.DropColumn(
                name: "told",
                schema: "indicators",
                table: "cluster_figures");

            migrationBuilder.DropColumn(
                name: "details",
                schema: "indicators",
                table: "change_record");

            migrationBuilder.AddColumn<string>(
                name: "saved_state",
                schema: "indicators",
                table: "review",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "saved_state",
                schema: "indicators",
                table: "indicator",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "saved_state",
                schema: "indicators",
                table: "figure_set",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "saved_state",
                schema: "indicators",
                table: "cluster_figures",
                type: "jsonb",
                nullable: true);
        }
    }
}
