using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ThiDua.Indicators.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class WhoseFigure : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_reviews_cluster_code_period_kind",
                schema: "indicators",
                table: "review");

            migrationBuilder.AddColumn<string>(
                name: "reopened",
                schema: "indicators",
                table: "review",
                type: "jsonb",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "aggregation",
                schema: "indicators",
                table: "indicator",
                type: "text",
                nullable: false,
                defaultValue: "None");

            migrationBuilder.AddColumn<decimal>(
                name: "ask_beyond_times",
                schema: "indicators",
                table: "indicator",
                type: "numeric",
                nullable: true,
                defaultValue: 10m);

            migrationBuilder.AddColumn<decimal>(
                name: "highest",
                schema: "indicators",
                table: "indicator",
                type: "numeric",
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "lowest",
                schema: "indicators",
                table: "indicator",
                type: "numeric",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "weighted_by",
                schema: "indicators",
                table: "indicator",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "withdrawn",
                schema: "indicators",
                table: "indicator",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "claim_answer",
                schema: "indicators",
                table: "figure",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "claim_answered_at",
                schema: "indicators",
                table: "figure",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "claim_at",
                schema: "indicators",
                table: "figure",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "claim_by",
                schema: "indicators",
                table: "figure",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "claim_quantity_qualifier",
                schema: "indicators",
                table: "figure",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "claim_quantity_value",
                schema: "indicators",
                table: "figure",
                type: "numeric",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "claim_reason",
                schema: "indicators",
                table: "figure",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "direction",
                schema: "indicators",
                table: "figure",
                type: "text",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_reviews_cluster_code_period_kind",
                schema: "indicators",
                table: "review",
                columns: new[] { "cluster_code", "period", "kind" },
                unique: true,
                filter: "state <> 'Withdrawn'");

            // Which way is good stands with each figure from now on.
            migrationBuilder.Sql("""
                update indicators.figure set direction = indicator.direction
                from indicators.indicator where indicator.code = figure.indicator_code
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_reviews_cluster_code_period_kind",
                schema: "indicators",
                table: "review");

            migrationBuilder.DropColumn(
                name: "reopened",
                schema: "indicators",
                table: "review");

            migrationBuilder.DropColumn(
                name: "aggregation",
                schema: "indicators",
                table: "indicator");

            migrationBuilder.DropColumn(
                name: "ask_beyond_times",
                schema: "indicators",
                table: "indicator");

            migrationBuilder.DropColumn(
                name: "highest",
                schema: "indicators",
                table: "indicator");

            migrationBuilder.DropColumn(
                name: "lowest",
                schema: "indicators",
                table: "indicator");

            migrationBuilder.DropColumn(
                name: "weighted_by",
                schema: "indicators",
                table: "indicator");

            migrationBuilder.DropColumn(
                name: "withdrawn",
                schema: "indicators",
                table: "indicator");

            migrationBuilder.DropColumn(
                name: "claim_answer",
                schema: "indicators",
                table: "figure");

            migrationBuilder.DropColumn(
                name: "claim_answered_at",
                schema: "indicators",
                table: "figure");

            migrationBuilder.DropColumn(
                name: "claim_at",
                schema: "indicators",
                table: "figure");

            migrationBuilder.DropColumn(
                name: "claim_by",
                schema: "indicators",
                table: "figure");

            migrationBuilder.DropColumn(
                name: "claim_quantity_qualifier",
                schema: "indicators",
                table: "figure");

            migrationBuilder.DropColumn(
                name: "claim_quantity_value",
                schema: "indicators",
                table: "figure");

            migrationBuilder.DropColumn(
                name: "claim_reason",
                schema: "indicators",
                table: "figure");

            migrationBuilder.DropColumn(
                name: "direction",
                schema: "indicators",
                table: "figure");

            migrationBuilder.CreateIndex(
                name: "ix_reviews_cluster_code_period_kind",
                schema: "indicators",
                table: "review",
                columns: new[] { "cluster_code", "period", "kind" },
                unique: true);
        }
    }
}
