using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ThiDua.Clusters.Persistence.Migrations
{
    /// <summary>Later deadlines of single units.</summary>
    [DbContext(typeof(ClustersDbContext))]
    [Migration("20261127232504_PhaseExceptions")]
    public partial class PhaseExceptions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "exceptions",
                schema: "clusters",
                table: "cycle",
                type: "jsonb",
                nullable: false,
                defaultValue: "[]");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "exceptions",
                schema: "clusters",
                table: "cycle");
        }
    }
}
