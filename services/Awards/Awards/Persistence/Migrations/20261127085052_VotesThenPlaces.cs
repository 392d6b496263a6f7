using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ThiDua.Awards.Persistence.Migrations
{
    [DbContext(typeof(AwardsDbContext))]
    [Migration("20261127085052_VotesThenPlaces")]
    public partial class VotesThenPlaces : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "authority_decisions",
                schema: "awards",
                table: "nomination",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'[]'::jsonb");

            migrationBuilder.AddColumn<string>(
                name: "electorate_reason",
                schema: "awards",
                table: "nomination",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "nominees_reason",
                schema: "awards",
                table: "nomination",
                type: "text",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "authority_decisions",
                schema: "awards",
                table: "nomination");

            migrationBuilder.DropColumn(
                name: "electorate_reason",
                schema: "awards",
                table: "nomination");

            migrationBuilder.DropColumn(
                name: "nominees_reason",
                schema: "awards",
                table: "nomination");
        }
    }
}
