using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ThiDua.Clusters.Persistence.Migrations
{
    /// <summary>Annexes to pacts; a pact that was withdrawn makes room for another.</summary>
    public partial class PactAnnexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ux_pact_cluster_cycle",
                schema: "clusters",
                table: "pact");

            migrationBuilder.AddColumn<string>(
                name: "annexes",
                schema: "clusters",
                table: "pact",
                type: "jsonb",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "withdrawn_because",
                schema: "clusters",
                table: "pact",
                type: "text",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ux_pact_cluster_cycle",
                schema: "clusters",
                table: "pact",
                columns: new[] { "cluster_code", "cycle_code" },
                unique: true,
                filter: "withdrawn_because is null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ux_pact_cluster_cycle",
                schema: "clusters",
                table: "pact");

            migrationBuilder.DropColumn(
                name: "annexes",
                schema: "clusters",
                table: "pact");

            migrationBuilder.DropColumn(
                name: "withdrawn_because",
                schema: "clusters",
                table: "pact");

            migrationBuilder.CreateIndex(
                name: "ux_pact_cluster_cycle",
                schema: "clusters",
                table: "pact",
                columns: new[] { "cluster_code", "cycle_code" },
                unique: true);
        }
    }
}
