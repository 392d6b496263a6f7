using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ThiDua.Indicators.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class CopiesTakenOnceMore : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // What the copies keep came later than some of them: one version lower, a republish of Clusters is taken once more.
            migrationBuilder.Sql("update indicators.units set version = version - 1");
            migrationBuilder.Sql("update indicators.clusters set version = version - 1");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {

        }
    }
}
