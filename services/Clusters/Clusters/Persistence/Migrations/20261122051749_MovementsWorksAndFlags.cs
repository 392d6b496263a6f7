using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ThiDua.Clusters.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class MovementsWorksAndFlags : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "delegate_count",
                schema: "clusters",
                table: "conference",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "delegate_qualifier",
                schema: "clusters",
                table: "conference",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string[]>(
                name: "functions",
                schema: "clusters",
                table: "conference",
                type: "text[]",
                nullable: false,
                defaultValue: new string[0]);

            migrationBuilder.CreateTable(
                name: "movement",
                schema: "clusters",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    aim = table.Column<string>(type: "text", nullable: true),
                    launched_by = table.Column<string>(type: "text", nullable: false),
                    reach = table.Column<string>(type: "text", nullable: false),
                    cluster_code = table.Column<string>(type: "text", nullable: true),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    stage = table.Column<string>(type: "text", nullable: false),
                    saved_state = table.Column<string>(type: "jsonb", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    steps = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_movement", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "standing_flag",
                schema: "clusters",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    cluster_code = table.Column<string>(type: "text", nullable: false),
                    saved_state = table.Column<string>(type: "jsonb", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    holdings = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_standing_flag", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "registered_work",
                schema: "clusters",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    movement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_code = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    place = table.Column<string>(type: "text", nullable: false),
                    planned_finish = table.Column<DateOnly>(type: "date", nullable: false),
                    finished_on = table.Column<DateOnly>(type: "date", nullable: true),
                    saved_state = table.Column<string>(type: "jsonb", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_registered_work", x => x.id);
                    table.ForeignKey(
                        name: "FK_registered_work_movement_movement_id",
                        column: x => x.movement_id,
                        principalSchema: "clusters",
                        principalTable: "movement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_movement_from",
                schema: "clusters",
                table: "movement",
                columns: new[] { "from", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_registered_work_planned",
                schema: "clusters",
                table: "registered_work",
                columns: new[] { "planned_finish", "id" });

            migrationBuilder.CreateIndex(
                name: "ux_registered_work_name",
                schema: "clusters",
                table: "registered_work",
                columns: new[] { "movement_id", "unit_code", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_standing_flag_cluster",
                schema: "clusters",
                table: "standing_flag",
                column: "cluster_code",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "registered_work",
                schema: "clusters");

            migrationBuilder.DropTable(
                name: "standing_flag",
                schema: "clusters");

            migrationBuilder.DropTable(
                name: "movement",
                schema: "clusters");

            migrationBuilder.DropColumn(
                name: "delegate_count",
                schema: "clusters",
                table: "conference");

            migrationBuilder.DropColumn(
                name: "delegate_qualifier",
                schema: "clusters",
                table: "conference");

            migrationBuilder.DropColumn(
                name: "functions",
                schema: "clusters",
                table: "conference");
        }
    }
}
