using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ThiDua.Indicators.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class StatementsComparisonsLineage : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<List<string>>(
                name: "predecessors",
                schema: "indicators",
                table: "units",
                type: "text[]",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.AddColumn<List<string>>(
                name: "successors",
                schema: "indicators",
                table: "units",
                type: "text[]",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.AddColumn<string>(
                name: "actual_comparisons",
                schema: "indicators",
                table: "figures",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<string>(
                name: "actual_statement_assessment",
                schema: "indicators",
                table: "figures",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "actual_statement_cause",
                schema: "indicators",
                table: "figures",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "actual_statement_quote",
                schema: "indicators",
                table: "figures",
                type: "text",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "predecessors",
                schema: "indicators",
                table: "units");

            migrationBuilder.DropColumn(
                name: "successors",
                schema: "indicators",
                table: "units");

            migrationBuilder.DropColumn(
                name: "actual_comparisons",
                schema: "indicators",
                table: "figures");

            migrationBuilder.DropColumn(
                name: "actual_statement_assessment",
                schema: "indicators",
                table: "figures");

            migrationBuilder.DropColumn(
                name: "actual_statement_cause",
                schema: "indicators",
                table: "figures");

            migrationBuilder.DropColumn(
                name: "actual_statement_quote",
                schema: "indicators",
                table: "figures");
        }
    }
}
