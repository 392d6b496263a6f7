using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ThiDua.Awards.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class BallotsOfAdoptions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "all_members",
                schema: "awards",
                table: "nomination",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ranking_version",
                schema: "awards",
                table: "nomination",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            // Ballots taken so far count on in the adoption that stands; where none stands they belong to an earlier one.
            migrationBuilder.Sql("""
                update awards.nomination n set all_members = (n.ballots -> 0 ->> 'allMembers')::int where jsonb_array_length(n.ballots) > 0;
                update awards.nomination n set ranking_version = r.version, ballots = (
                    select coalesce(jsonb_agg(b.ballot || jsonb_build_object('rankingVersion', r.version, 'adoptedOn', n.adopted_on) order by b.place), '[]')
                    from jsonb_array_elements(n.ballots) with ordinality b(ballot, place))
                from awards.ranking_copy r where r.id = n.ranking_id and r.is_adopted and n.status <> 'Suspended';
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "all_members",
                schema: "awards",
                table: "nomination");

            migrationBuilder.DropColumn(
                name: "ranking_version",
                schema: "awards",
                table: "nomination");
        }
    }
}
