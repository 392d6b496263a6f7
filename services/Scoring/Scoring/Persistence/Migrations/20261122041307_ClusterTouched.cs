using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ThiDua.Scoring.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class ClusterTouched : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "touched",
                schema: "scoring",
                table: "cluster_copy",
                type: "integer",
                nullable: false,
                defaultValue: 0);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "touched",
                schema: "scoring",
                table: "cluster_copy");
        }
    }
}
