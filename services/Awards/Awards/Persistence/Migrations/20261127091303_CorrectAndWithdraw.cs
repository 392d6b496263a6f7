using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ThiDua.Awards.Persistence.Migrations
{
    [DbContext(typeof(AwardsDbContext))]
    [Migration("20261127091303_CorrectAndWithdraw")]
    public partial class CorrectAndWithdraw : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ux_decision_number",
                schema: "awards",
                table: "decision");

            migrationBuilder.DropIndex(
                name: "ux_award_recipient",
                schema: "awards",
                table: "award");

            migrationBuilder.AddColumn<bool>(
                name: "entered_afterwards",
                schema: "awards",
                table: "nomination",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "above",
                schema: "awards",
                table: "decision",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "entered_afterwards",
                schema: "awards",
                table: "decision",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateOnly>(
                name: "recorded_on",
                schema: "awards",
                table: "decision",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "withdrawn_because",
                schema: "awards",
                table: "decision",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "withdrawn_because",
                schema: "awards",
                table: "commendation_summary",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "certificate_code",
                schema: "awards",
                table: "award",
                type: "text",
                nullable: false,
                // A code of its own for each entry that is there, and for what the build before this one still enters.
                defaultValueSql: "upper(replace(gen_random_uuid()::text, '-', ''))");

            migrationBuilder.AddColumn<bool>(
                name: "entered_afterwards",
                schema: "awards",
                table: "award",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateOnly>(
                name: "recorded_on",
                schema: "awards",
                table: "award",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "revocation",
                schema: "awards",
                table: "award",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "state",
                schema: "awards",
                table: "award",
                type: "text",
                nullable: false,
                defaultValue: "InForce");

            migrationBuilder.AddColumn<string>(
                name: "withdrawn_because",
                schema: "awards",
                table: "award",
                type: "text",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ux_decision_number",
                schema: "awards",
                table: "decision",
                columns: new[] { "issuer_unit_code", "decided_year", "number_key" },
                unique: true,
                filter: "withdrawn_because is null");

            migrationBuilder.CreateIndex(
                name: "ux_award_certificate_code",
                schema: "awards",
                table: "award",
                column: "certificate_code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_award_recipient",
                schema: "awards",
                table: "award",
                columns: new[] { "award_code", "achievement_year", "recipient_unit_code", "recipient_kind", "recipient_key" },
                unique: true,
                filter: "state = 'InForce'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ux_decision_number",
                schema: "awards",
                table: "decision");

            migrationBuilder.DropIndex(
                name: "ux_award_certificate_code",
                schema: "awards",
                table: "award");

            migrationBuilder.DropIndex(
                name: "ux_award_recipient",
                schema: "awards",
                table: "award");

            migrationBuilder.DropColumn(
                name: "entered_afterwards",
                schema: "awards",
                table: "nomination");

            migrationBuilder.DropColumn(
                name: "above",
                schema: "awards",
                table: "decision");

            migrationBuilder.DropColumn(
                name: "entered_afterwards",
                schema: "awards",
                table: "decision");

            migrationBuilder.DropColumn(
                name: "recorded_on",
                schema: "awards",
                table: "decision");

            migrationBuilder.DropColumn(
                name: "withdrawn_because",
                schema: "awards",
                table: "decision");

            migrationBuilder.DropColumn(
                name: "withdrawn_because",
                schema: "awards",
                table: "commendation_summary");

            migrationBuilder.DropColumn(
                name: "certificate_code",
                schema: "awards",
                table: "award");

            migrationBuilder.DropColumn(
                name: "entered_afterwards",
                schema: "awards",
                table: "award");

            migrationBuilder.DropColumn(
                name: "recorded_on",
                schema: "awards",
                table: "award");

            migrationBuilder.DropColumn(
                name: "revocation",
                schema: "awards",
                table: "award");

            migrationBuilder.DropColumn(
                name: "state",
                schema: "awards",
                table: "award");

            migrationBuilder.DropColumn(
                name: "withdrawn_because",
                schema: "awards",
                table: "award");

            migrationBuilder.CreateIndex(
                name: "ux_decision_number",
                schema: "awards",
                table: "decision",
                columns: new[] { "issuer_unit_code", "decided_year", "number_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_award_recipient",
                schema: "awards",
                table: "award",
                columns: new[] { "award_code", "achievement_year", "recipient_unit_code", "recipient_kind", "recipient_key" },
                unique: true);
        }
    }
}
