using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ThiDua.Clusters.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class ExemplaryModels : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "exemplary_model",
                schema: "clusters",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_code = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    description = table.Column<string>(type: "text", nullable: true),
                    found_on = table.Column<DateOnly>(type: "date", nullable: false),
                    movement_id = table.Column<Guid>(type: "uuid", nullable: true),
                    saved_state = table.Column<string>(type: "jsonb", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    replications = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_exemplary_model", x => x.id);
                    table.ForeignKey(
                        name: "FK_exemplary_model_movement_movement_id",
                        column: x => x.movement_id,
                        principalSchema: "clusters",
                        principalTable: "movement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_exemplary_model_found",
                schema: "clusters",
                table: "exemplary_model",
                columns: new[] { "found_on", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_exemplary_model_movement_id",
                schema: "clusters",
                table: "exemplary_model",
                column: "movement_id");

            migrationBuilder.CreateIndex(
                name: "ux_exemplary_model_name",
                schema: "clusters",
                table: "exemplary_model",
                columns: new[] { "unit_code", "name" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "exemplary_model",
                schema: "clusters");
        }
    }
}
