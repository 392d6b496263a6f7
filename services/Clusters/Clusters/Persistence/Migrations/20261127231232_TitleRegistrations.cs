using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ThiDua.Clusters.Persistence.Migrations
{
    /// <summary>The titles that units aim at.</summary>
    [DbContext(typeof(ClustersDbContext))]
    [Migration("20261127231232_TitleRegistrations")]
    public partial class TitleRegistrations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "title_registration",
                schema: "clusters",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    cluster_code = table.Column<string>(type: "text", nullable: false),
                    cycle_code = table.Column<string>(type: "text", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    unit_code = table.Column<string>(type: "text", nullable: false),
                    aims = table.Column<string>(type: "jsonb", nullable: false),
                    withdrawn_because = table.Column<string>(type: "text", nullable: true),
                    told = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_title_registration", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_title_registration_cluster",
                schema: "clusters",
                table: "title_registration",
                columns: ["cluster_code", "year"]);

            migrationBuilder.CreateIndex(
                name: "ux_title_registration_unit",
                schema: "clusters",
                table: "title_registration",
                columns: ["unit_code", "cycle_code", "cluster_code"],
                unique: true,
                filter: "withdrawn_because is null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "title_registration",
                schema: "clusters");
        }
    }
}
