using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace ThiDua.Clusters.Persistence.Migrations
{
    /// <inheritdoc />
    internal partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "clusters");

            // In the module's own schema, so that the migrator needs no right elsewhere.
            migrationBuilder.Sql("""
                create extension if not exists unaccent schema clusters;
                create extension if not exists pg_trgm schema clusters;
                create extension if not exists btree_gist schema clusters;
                """);

            // unaccent() alone is only stable; with the dictionary named the result never changes and may be indexed. It leaves đ alone.
            migrationBuilder.Sql("""
                create function clusters.fold(text) returns text language sql immutable strict parallel safe
                as $$ select lower(clusters.unaccent('clusters.unaccent', translate(normalize($1, nfc), 'đĐ', 'dD'))) collate "C" $$;
                """);

            migrationBuilder.CreateTable(
                name: "change_record",
                schema: "clusters",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    aggregate_type = table.Column<string>(type: "text", nullable: false),
                    aggregate_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    happened = table.Column<string[]>(type: "text[]", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_name = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    differences = table.Column<string>(type: "jsonb", nullable: false),
                    trace_id = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_change_record", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cluster",
                schema: "clusters",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    saved_state = table.Column<string>(type: "jsonb", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    formed_by = table.Column<string>(type: "jsonb", nullable: false),
                    officers = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cluster", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "conference",
                schema: "clusters",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    cluster_code = table.Column<string>(type: "text", nullable: false),
                    cycle_code = table.Column<string>(type: "text", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    stage = table.Column<string>(type: "text", nullable: false),
                    held_on = table.Column<DateOnly>(type: "date", nullable: false),
                    host_unit_code = table.Column<string>(type: "text", nullable: false),
                    place = table.Column<string>(type: "text", nullable: false),
                    minutes_number = table.Column<string>(type: "text", nullable: true),
                    saved_state = table.Column<string>(type: "jsonb", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    acts = table.Column<string>(type: "jsonb", nullable: true),
                    attendance = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_conference", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cycle",
                schema: "clusters",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    cluster_codes = table.Column<string[]>(type: "text[]", nullable: false),
                    saved_state = table.Column<string>(type: "jsonb", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    phases = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cycle", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "failed_message",
                schema: "clusters",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    message_id = table.Column<Guid>(type: "uuid", nullable: false),
                    consumer = table.Column<string>(type: "text", nullable: false),
                    wire_name = table.Column<string>(type: "text", nullable: false),
                    body = table.Column<string>(type: "jsonb", nullable: false),
                    error = table.Column<string>(type: "text", nullable: false),
                    failed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    replayed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_failed_message", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "hand_over",
                schema: "clusters",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    cluster_code = table.Column<string>(type: "text", nullable: false),
                    effective_year = table.Column<int>(type: "integer", nullable: false),
                    stage = table.Column<string>(type: "text", nullable: false),
                    outgoing = table.Column<string>(type: "text", nullable: false),
                    incoming_head = table.Column<string>(type: "text", nullable: false),
                    incoming_deputy = table.Column<string>(type: "text", nullable: true),
                    items = table.Column<string[]>(type: "text[]", nullable: false),
                    saved_state = table.Column<string>(type: "jsonb", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    signatures = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_hand_over", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "idempotency_key",
                schema: "clusters",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false),
                    fingerprint = table.Column<byte[]>(type: "bytea", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    status = table.Column<int>(type: "integer", nullable: false),
                    headers = table.Column<string>(type: "text", nullable: false),
                    body = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_idempotency_key", x => new { x.user_id, x.key });
                });

            migrationBuilder.CreateTable(
                name: "inbox_message",
                schema: "clusters",
                columns: table => new
                {
                    message_id = table.Column<Guid>(type: "uuid", nullable: false),
                    consumer = table.Column<string>(type: "text", nullable: false),
                    handled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inbox_message", x => new { x.message_id, x.consumer });
                });

            migrationBuilder.CreateTable(
                name: "outbox_message",
                schema: "clusters",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    message_id = table.Column<Guid>(type: "uuid", nullable: false),
                    aggregate_id = table.Column<Guid>(type: "uuid", nullable: false),
                    aggregate_version = table.Column<long>(type: "bigint", nullable: false),
                    wire_name = table.Column<string>(type: "text", nullable: false),
                    body = table.Column<string>(type: "jsonb", nullable: false),
                    traceparent = table.Column<string>(type: "text", nullable: true),
                    occurred_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    last_error = table.Column<string>(type: "text", nullable: true),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    parked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outbox_message", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "pact",
                schema: "clusters",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    cluster_code = table.Column<string>(type: "text", nullable: false),
                    cycle_code = table.Column<string>(type: "text", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    stage = table.Column<string>(type: "text", nullable: false),
                    created_from_id = table.Column<Guid>(type: "uuid", nullable: true),
                    commitments = table.Column<string[]>(type: "text[]", nullable: false),
                    saved_state = table.Column<string>(type: "jsonb", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    movements = table.Column<string>(type: "jsonb", nullable: true),
                    signatures = table.Column<string>(type: "jsonb", nullable: true),
                    targets = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_pact", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "unit",
                schema: "clusters",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false, collation: "vi-x-icu"),
                    name_from = table.Column<DateOnly>(type: "date", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    parent_code = table.Column<string>(type: "text", nullable: true),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    predecessors = table.Column<string[]>(type: "text[]", nullable: false),
                    successors = table.Column<string[]>(type: "text[]", nullable: false),
                    saved_state = table.Column<string>(type: "jsonb", nullable: true),
                    search = table.Column<string>(type: "text", nullable: true, computedColumnSql: "clusters.fold(code || ' ' || name)", stored: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    closure = table.Column<string>(type: "jsonb", nullable: true),
                    former_names = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_unit", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "membership",
                schema: "clusters",
                columns: table => new
                {
                    unit_code = table.Column<string>(type: "text", nullable: false),
                    from_year = table.Column<int>(type: "integer", nullable: false),
                    cluster_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    to_year = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_membership", x => new { x.cluster_id, x.unit_code, x.from_year });
                    table.ForeignKey(
                        name: "FK_membership_cluster_cluster_id",
                        column: x => x.cluster_id,
                        principalSchema: "clusters",
                        principalTable: "cluster",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_change_aggregate",
                schema: "clusters",
                table: "change_record",
                columns: new[] { "aggregate_id", "version" });

            migrationBuilder.CreateIndex(
                name: "ux_cluster_code",
                schema: "clusters",
                table: "cluster",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_conference_minutes",
                schema: "clusters",
                table: "conference",
                columns: new[] { "cluster_code", "year", "minutes_number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_cycle_code",
                schema: "clusters",
                table: "cycle",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_hand_over_pending",
                schema: "clusters",
                table: "hand_over",
                columns: new[] { "cluster_code", "effective_year" },
                unique: true,
                filter: "stage = 'prepared'");

            migrationBuilder.CreateIndex(
                name: "ix_idempotency_at",
                schema: "clusters",
                table: "idempotency_key",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_inbox_handled_at",
                schema: "clusters",
                table: "inbox_message",
                column: "handled_at");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_parked",
                schema: "clusters",
                table: "outbox_message",
                column: "aggregate_id",
                filter: "parked_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_pending",
                schema: "clusters",
                table: "outbox_message",
                column: "id",
                filter: "published_at is null and parked_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_published",
                schema: "clusters",
                table: "outbox_message",
                column: "published_at",
                filter: "published_at is not null");

            migrationBuilder.CreateIndex(
                name: "ux_outbox_message_id",
                schema: "clusters",
                table: "outbox_message",
                column: "message_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_pact_cluster_cycle",
                schema: "clusters",
                table: "pact",
                columns: new[] { "cluster_code", "cycle_code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_unit_name",
                schema: "clusters",
                table: "unit",
                columns: new[] { "name", "code" });

            migrationBuilder.CreateIndex(
                name: "ux_unit_code",
                schema: "clusters",
                table: "unit",
                column: "code",
                unique: true);

            migrationBuilder.Sql("create index ix_unit_search on clusters.unit using gin (search clusters.gin_trgm_ops);");
            migrationBuilder.Sql("create index ix_membership_unit on clusters.membership (unit_code);");
            // Two requests at once cannot give a unit two memberships of one kind in one year.
            migrationBuilder.Sql("""
                alter table clusters.membership add constraint ex_membership_years
                exclude using gist (unit_code with =, kind with =, int4range(from_year, to_year, '[]') with &&);
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "change_record",
                schema: "clusters");

            migrationBuilder.DropTable(
                name: "conference",
                schema: "clusters");

            migrationBuilder.DropTable(
                name: "cycle",
                schema: "clusters");

            migrationBuilder.DropTable(
                name: "failed_message",
                schema: "clusters");

            migrationBuilder.DropTable(
                name: "hand_over",
                schema: "clusters");

            migrationBuilder.DropTable(
                name: "idempotency_key",
                schema: "clusters");

            migrationBuilder.DropTable(
                name: "inbox_message",
                schema: "clusters");

            migrationBuilder.DropTable(
                name: "membership",
                schema: "clusters");

            migrationBuilder.DropTable(
                name: "outbox_message",
                schema: "clusters");

            migrationBuilder.DropTable(
                name: "pact",
                schema: "clusters");

            migrationBuilder.DropTable(
                name: "unit",
                schema: "clusters");

            migrationBuilder.DropTable(
                name: "cluster",
                schema: "clusters");

            migrationBuilder.Sql("""
                drop function clusters.fold(text);
                drop extension btree_gist;
                drop extension pg_trgm;
                drop extension unaccent;
                """);
        }
    }
}
