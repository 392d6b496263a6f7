using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ThiDua.Clusters.Persistence.Migrations
{
    /// <summary>
    /// Membership by days. What was kept by years means whole years, from the unit's first day in the first of them and to its last day at
    /// most. The years stay as columns that a trigger fills, and fills the days from, so that the build before this one runs on it.
    /// </summary>
    [DbContext(typeof(ClustersDbContext))]
    [Migration("20261127082420_MembershipDays")]
    public partial class MembershipDays : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                alter table clusters.membership add column "from" date, add column "to" date,
                    add column to_before date, add column ended_with_unit boolean not null default false;
                alter table clusters.unit add column withdrawn_because text;
                alter table clusters.cluster add column closed_by jsonb, add column withdrawn_because text;
                update clusters.membership m set
                    "from" = greatest(make_date(m.from_year, 1, 1), least(u.valid_from, make_date(m.from_year, 12, 31))),
                    "to" = least(make_date(m.to_year, 12, 31), u.valid_to)
                from clusters.unit u where u.code = m.unit_code;
                update clusters.membership m set ended_with_unit = true
                from clusters.unit u where u.code = m.unit_code and u.valid_to = m."to";
                alter table clusters.membership
                    alter column "from" set not null,
                    drop constraint pk_membership,
                    drop constraint ex_membership_years;
                alter table clusters.membership
                    add constraint pk_membership primary key (cluster_id, unit_code, "from"),
                    add constraint ex_membership_days
                        exclude using gist (unit_code with =, kind with =, daterange("from", "to", '[]') with &&);

                create function clusters.membership_years() returns trigger language plpgsql as $$
                begin
                    if new."from" is null then new."from" := make_date(new.from_year, 1, 1); end if;
                    if tg_op = 'INSERT' then
                        if new."to" is null then new."to" := make_date(new.to_year, 12, 31); end if;
                    elsif new.to_year is distinct from old.to_year then
                        new."to" := make_date(new.to_year, 12, 31);
                    end if;
                    new.from_year := extract(year from new."from");
                    new.to_year := extract(year from new."to");
                    return new;
                end $$;
                create trigger membership_years before insert or update on clusters.membership
                    for each row execute function clusters.membership_years();
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                drop trigger membership_years on clusters.membership;
                drop function clusters.membership_years();
                alter table clusters.membership drop constraint pk_membership, drop constraint ex_membership_days;
                alter table clusters.membership drop column "from", drop column "to", drop column to_before,
                    drop column ended_with_unit;
                alter table clusters.unit drop column withdrawn_because;
                alter table clusters.cluster drop column closed_by, drop column withdrawn_because;
                alter table clusters.membership
                    add constraint pk_membership primary key (cluster_id, unit_code, from_year),
                    add constraint ex_membership_years
                        exclude using gist (unit_code with =, kind with =, int4range(from_year, to_year, '[]') with &&);
                """);
        }
    }
}
