using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ThiDua.Clusters.Persistence.Migrations
{
    /// <summary>Movements, works and models can be withdrawn; their names are free again then.</summary>
    [DbContext(typeof(ClustersDbContext))]
    [Migration("20261127224200_CorrectAndWithdraw")]
    public partial class CorrectAndWithdraw : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "withdrawn_because",
                schema: "clusters",
                table: "registered_work",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "withdrawn_because",
                schema: "clusters",
                table: "movement",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "withdrawn_because",
                schema: "clusters",
                table: "exemplary_model",
                type: "text",
                nullable: true);

            migrationBuilder.DropIndex(name: "ux_registered_work_name", schema: "clusters", table: "registered_work");
            migrationBuilder.DropIndex(name: "ux_exemplary_model_name", schema: "clusters", table: "exemplary_model");
            migrationBuilder.CreateIndex(
                name: "ux_registered_work_name",
                schema: "clusters",
                table: "registered_work",
                columns: ["movement_id", "unit_code", "name"],
                unique: true,
                filter: "withdrawn_because is null");
            migrationBuilder.CreateIndex(
                name: "ux_exemplary_model_name",
                schema: "clusters",
                table: "exemplary_model",
                columns: ["unit_code", "name"],
                unique: true,
                filter: "withdrawn_because is null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "ux_registered_work_name", schema: "clusters", table: "registered_work");
            migrationBuilder.DropIndex(name: "ux_exemplary_model_name", schema: "clusters", table: "exemplary_model");
            migrationBuilder.CreateIndex(
                name: "ux_registered_work_name",
                schema: "clusters",
                table: "registered_work",
                columns: ["movement_id", "unit_code", "name"],
                unique: true);
            migrationBuilder.CreateIndex(
                name: "ux_exemplary_model_name",
                schema: "clusters",
                table: "exemplary_model",
                columns: ["unit_code", "name"],
                unique: true);

            migrationBuilder.DropColumn(
                name: "withdrawn_because",
                schema: "clusters",
                table: "registered_work");

            migrationBuilder.DropColumn(
                name: "withdrawn_because",
                schema: "clusters",
                table: "movement");

            migrationBuilder.DropColumn(
                name: "withdrawn_because",
                schema: "clusters",
                table: "exemplary_model");
        }
    }
}
