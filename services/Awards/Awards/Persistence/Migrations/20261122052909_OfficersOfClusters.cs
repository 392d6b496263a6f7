using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ThiDua.Awards.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class OfficersOfClusters : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "officers",
                schema: "awards",
                table: "cluster_copy",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'[]'::jsonb");

            // So that a republish of the clusters fills the new column: a reader ignores the version it holds, not the one after.
            migrationBuilder.Sql("update awards.cluster_copy set version = version - 1;");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "officers",
                schema: "awards",
                table: "cluster_copy");
        }
    }
}
