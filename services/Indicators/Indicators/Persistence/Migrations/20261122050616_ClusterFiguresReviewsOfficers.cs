using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ThiDua.Indicators.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class ClusterFiguresReviewsOfficers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "officers",
                schema: "indicators",
                table: "clusters",
                type: "jsonb",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "cluster_figures",
                schema: "indicators",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    cluster_code = table.Column<string>(type: "text", nullable: false),
                    period = table.Column<string>(type: "text", nullable: false),
                    entries = table.Column<string>(type: "jsonb", nullable: false),
                    saved_state = table.Column<string>(type: "jsonb", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cluster_figures", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "reviews",
                schema: "indicators",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    cluster_code = table.Column<string>(type: "text", nullable: false),
                    period = table.Column<string>(type: "text", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    held_on = table.Column<DateOnly>(type: "date", nullable: false),
                    conference_id = table.Column<Guid>(type: "uuid", nullable: true),
                    state = table.Column<string>(type: "text", nullable: false),
                    questions = table.Column<string>(type: "jsonb", nullable: false),
                    submissions = table.Column<string>(type: "jsonb", nullable: false),
                    report = table.Column<string>(type: "text", nullable: true),
                    saved_state = table.Column<string>(type: "jsonb", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reviews", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_cluster_figures_cluster_code_period",
                schema: "indicators",
                table: "cluster_figures",
                columns: new[] { "cluster_code", "period" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_reviews_cluster_code_period_kind",
                schema: "indicators",
                table: "reviews",
                columns: new[] { "cluster_code", "period", "kind" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "cluster_figures",
                schema: "indicators");

            migrationBuilder.DropTable(
                name: "reviews",
                schema: "indicators");

            migrationBuilder.DropColumn(
                name: "officers",
                schema: "indicators",
                table: "clusters");
        }
    }
}
