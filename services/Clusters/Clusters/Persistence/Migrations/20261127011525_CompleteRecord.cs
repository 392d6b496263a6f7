using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ThiDua.Clusters.Persistence.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(ClustersDbContext))]
    [Migration("20261127011525_CompleteRecord")]
    public partial class CompleteRecord : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "saved_state",
                schema: "clusters",
                table: "unit");

            migrationBuilder.DropColumn(
                name: "saved_state",
                schema: "clusters",
                table: "standing_flag");

            migrationBuilder.DropColumn(
                name: "saved_state",
                schema: "clusters",
                table: "registered_work");

            migrationBuilder.DropColumn(
                name: "saved_state",
                schema: "clusters",
                table: "pact");

            migrationBuilder.DropColumn(
                name: "saved_state",
                schema: "clusters",
                table: "movement");

            migrationBuilder.DropColumn(
                name: "saved_state",
                schema: "clusters",
                table: "hand_over");

            migrationBuilder.DropColumn(
                name: "saved_state",
                schema: "clusters",
                table: "exemplary_model");

            migrationBuilder.DropColumn(
                name: "saved_state",
                schema: "clusters",
                table: "cycle");

            migrationBuilder.DropColumn(
                name: "saved_state",
                schema: "clusters",
                table: "council");

            migrationBuilder.DropColumn(
                name: "saved_state",
                schema: "clusters",
                table: "conference");

            migrationBuilder.DropColumn(
                name: "saved_state",
                schema: "clusters",
                table: "cluster");

            migrationBuilder.AddColumn<string>(
                name: "told",
                schema: "clusters",
                table: "unit",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "told",
                schema: "clusters",
                table: "standing_flag",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "told",
                schema: "clusters",
                table: "registered_work",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "told",
                schema: "clusters",
                table: "pact",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "told",
                schema: "clusters",
                table: "movement",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "told",
                schema: "clusters",
                table: "hand_over",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "told",
                schema: "clusters",
                table: "exemplary_model",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "told",
                schema: "clusters",
                table: "cycle",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "told",
                schema: "clusters",
                table: "council",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "told",
                schema: "clusters",
                table: "conference",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "told",
                schema: "clusters",
                table: "cluster",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "details",
                schema: "clusters",
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
                schema: "clusters",
                table: "unit");

            migrationBuilder.DropColumn(
                name: "told",
                schema: "clusters",
                table: "standing_flag");

            migrationBuilder.DropColumn(
                name: "told",
                schema: "clusters",
                table: "registered_work");

            migrationBuilder.DropColumn(
                name: "told",
                schema: "clusters",
                table: "pact");

            migrationBuilder.DropColumn(
                name: "told",
                schema: "clusters",
                table: "movement");

            migrationBuilder.DropColumn(
                name: "told",
                schema: "clusters",
                table: "hand_over");

            migrationBuilder.DropColumn(
                name: "told",
                schema: "clusters",
                table: "exemplary_model");

            migrationBuilder.DropColumn(
                name: "told",
                schema: "clusters",
                table: "cycle");

            migrationBuilder.DropColumn(
                name: "told",
                schema: "clusters",
                table: "council");

            migrationBuilder.DropColumn(
                name: "told",
                schema: "clusters",
                table: "conference");

            migrationBuilder.DropColumn(
                name: "told",
                schema: "clusters",
                table: "cluster");

            migrationBuilder.DropColumn(
                name: "details",
                schema: "clusters",
                table: "change_record");

            migrationBuilder.AddColumn<string>(
                name: "saved_state",
                schema: "clusters",
                table: "unit",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "saved_state",
                schema: "clusters",
                table: "standing_flag",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "saved_state",
                schema: "clusters",
                table: "registered_work",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "saved_state",
                schema: "clusters",
                table: "pact",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "saved_state",
                schema: "clusters",
                table: "movement",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "saved_state",
                schema: "clusters",
                table: "hand_over",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "saved_state",
                schema: "clusters",
                table: "exemplary_model",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "saved_state",
                schema: "clusters",
                table: "cycle",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "saved_state",
                schema: "clusters",
                table: "council",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "saved_state",
                schema: "clusters",
                table: "conference",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "saved_state",
                schema: "clusters",
                table: "cluster",
                type: "jsonb",
                nullable: true);
        }
    }
}
