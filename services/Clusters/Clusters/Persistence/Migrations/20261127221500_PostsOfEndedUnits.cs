using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ThiDua.Clusters.Persistence.Migrations
{
    /// <summary>
    /// What units that were closed before posts ended with them still held: the posts end with the unit, and the deputy stands in for the
    /// head. All states are told once more afterwards, because the other modules judge by their copies.
    /// </summary>
    [DbContext(typeof(ClustersDbContext))]
    [Migration("20261127221500_PostsOfEndedUnits")]
    public partial class PostsOfEndedUnits : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                alter table clusters.cluster add column fell_away jsonb not null default '[]';

                with officer as (
                    select c.id, o.value as entry, o.ordinality as place, (o.value->>'year')::int as year,
                        max((o.value->>'year')::int) over (partition by c.id) as named,
                        u.valid_to as last_day, u.closure->>'decisionNumber' as decision
                    from clusters.cluster c
                    cross join lateral jsonb_array_elements(c.officers) with ordinality o
                    left join clusters.unit u on u.code = o.value->>'unitCode'
                ), post as (
                    select *, entry->>'to' is null and last_day is not null
                        and (year >= extract(year from last_day) - 1 or year = named) as ends
                    from officer
                ), stands_in as (
                    select head.id, jsonb_build_object('year', head.year, 'post', 'head', 'unitCode', deputy.entry->>'unitCode',
                        'from', head.last_day + 1, 'to', case when deputy.ends then deputy.last_day end,
                        'acting', true, 'reason', head.decision) as entry
                    from post head
                    join post deputy on deputy.id = head.id and deputy.year = head.year
                        and deputy.entry->>'post' = 'deputy' and deputy.entry->>'to' is null
                        and deputy.entry->>'unitCode' <> head.entry->>'unitCode'
                        and (not deputy.ends or deputy.last_day > head.last_day)
                    where head.ends and head.entry->>'post' = 'head'
                ), settled as (
                    select id, jsonb_agg(case when ends then entry || jsonb_build_object('to', last_day) else entry end
                        order by place) as officers
                    from post group by id having bool_or(ends)
                )
                update clusters.cluster c
                set officers = settled.officers
                    || coalesce((select jsonb_agg(entry) from stands_in where stands_in.id = settled.id), '[]')
                from settled where settled.id = c.id;

                update clusters.contract_shape set shape = '' where wire_name = 'thidua.clusters.cluster-state.v1';
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "fell_away",
                schema: "clusters",
                table: "cluster");
        }
    }
}
