using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ThiDua.Awards.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class SearchedByIndex : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_award_code",
                schema: "awards",
                table: "award",
                column: "award_code");

            migrationBuilder.Sql("create index ix_award_number_folded on awards.award "
                + "using gin (awards.fold(decision_number) awards.gin_trgm_ops);");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("drop index awards.ix_award_number_folded;");

            migrationBuilder.DropIndex(
                name: "ix_award_code",
                schema: "awards",
                table: "award");
        }
    }
}
