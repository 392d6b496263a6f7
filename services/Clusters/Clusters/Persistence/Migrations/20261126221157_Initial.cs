using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;
using ThiDua.BuildingBlocks.Persistence;

#nullable disable

namespace ThiDua.Clusters.Persistence.Migrations
{
    [DbContext(typeof(ClustersDbContext))]
    [Migration("20261126221157_Initial")]
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "clusters");

            migrationBuilder.Sql(Folding.Create("clusters"));
            migrationBuilder.Sql("create extension if not exists btree_gist schema clusters;");

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
                    table.PrimaryKey("pk_change_record", x => x.id);
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
                    formed_by = table.Column<string>(type: "jsonb", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    officers = table.Column<string>(type: "jsonb", nullable: false),
                    saved_state = table.Column<string>(type: "jsonb", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cluster", x => x.id);
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
                    state = table.Column<string>(type: "text", nullable: false),
                    held_on = table.Column<DateOnly>(type: "date", nullable: false),
                    host_unit_code = table.Column<string>(type: "text", nullable: false),
                    place = table.Column<string>(type: "text", nullable: false),
                    minutes_number = table.Column<string>(type: "text", nullable: true),
                    attendance = table.Column<string>(type: "jsonb", nullable: false),
                    acts = table.Column<string>(type: "jsonb", nullable: false),
                    delegate_count = table.Column<int>(type: "integer", nullable: true),
                    delegate_qualifier = table.Column<string>(type: "text", nullable: true),
                    functions = table.Column<string[]>(type: "text[]", nullable: false),
                    saved_state = table.Column<string>(type: "jsonb", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_conference", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "contract_shape",
                schema: "clusters",
                columns: table => new
                {
                    wire_name = table.Column<string>(type: "text", nullable: false),
                    shape = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contract_shape", x => x.wire_name);
                });

            migrationBuilder.CreateTable(
                name: "council",
                schema: "clusters",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_code = table.Column<string>(type: "text", nullable: false),
                    seats = table.Column<string>(type: "jsonb", nullable: false),
                    saved_state = table.Column<string>(type: "jsonb", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_council", x => x.id);
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
                    phases = table.Column<string>(type: "jsonb", nullable: false),
                    saved_state = table.Column<string>(type: "jsonb", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cycle", x => x.id);
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
                    table.PrimaryKey("pk_failed_message", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "hand_over",
                schema: "clusters",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    cluster_code = table.Column<string>(type: "text", nullable: false),
                    effective_year = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    outgoing = table.Column<string>(type: "text", nullable: false),
                    incoming_head = table.Column<string>(type: "text", nullable: false),
                    incoming_deputy = table.Column<string>(type: "text", nullable: true),
                    items = table.Column<string[]>(type: "text[]", nullable: false),
                    signatures = table.Column<string>(type: "jsonb", nullable: false),
                    saved_state = table.Column<string>(type: "jsonb", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_hand_over", x => x.id);
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
                    table.PrimaryKey("pk_idempotency_key", x => new { x.user_id, x.key });
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
                    table.PrimaryKey("pk_inbox_message", x => new { x.message_id, x.consumer });
                });

            migrationBuilder.CreateTable(
                name: "movement",
                schema: "clusters",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    aim = table.Column<string>(type: "text", nullable: true),
                    launched_by = table.Column<string>(type: "text", nullable: false),
                    reach = table.Column<string>(type: "text", nullable: false),
                    cluster_code = table.Column<string>(type: "text", nullable: true),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    state = table.Column<string>(type: "text", nullable: false),
                    steps = table.Column<string>(type: "jsonb", nullable: false),
                    saved_state = table.Column<string>(type: "jsonb", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_movement", x => x.id);
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
                    last_error = table.Column<string>(type: "text", nullable: true),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    parked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outbox_message", x => x.id);
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
                    state = table.Column<string>(type: "text", nullable: false),
                    created_from_id = table.Column<Guid>(type: "uuid", nullable: true),
                    movements = table.Column<string>(type: "jsonb", nullable: false),
                    targets = table.Column<string>(type: "jsonb", nullable: false),
                    commitments = table.Column<string[]>(type: "text[]", nullable: false),
                    signatures = table.Column<string>(type: "jsonb", nullable: false),
                    saved_state = table.Column<string>(type: "jsonb", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pact", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "standing_flag",
                schema: "clusters",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    cluster_code = table.Column<string>(type: "text", nullable: false),
                    holdings = table.Column<string>(type: "jsonb", nullable: false),
                    saved_state = table.Column<string>(type: "jsonb", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_standing_flag", x => x.id);
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
                    closure = table.Column<string>(type: "jsonb", nullable: true),
                    former_names = table.Column<string>(type: "jsonb", nullable: false),
                    predecessors = table.Column<string[]>(type: "text[]", nullable: false),
                    successors = table.Column<string[]>(type: "text[]", nullable: false),
                    saved_state = table.Column<string>(type: "jsonb", nullable: true),
                    search = table.Column<string>(type: "text", nullable: true, computedColumnSql: "clusters.fold(code || ' ' || name)", stored: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unit", x => x.id);
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
                    table.PrimaryKey("pk_membership", x => new { x.cluster_id, x.unit_code, x.from_year });
                    table.ForeignKey(
                        name: "fk_membership_cluster_cluster_id",
                        column: x => x.cluster_id,
                        principalSchema: "clusters",
                        principalTable: "cluster",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "exemplary_model",
                schema: "clusters",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_code = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    description = table.Column<string>(type: "text", nullable: true),
                    found_on = table.Column<DateOnly>(type: "date", nullable: false),
                    movement_id = table.Column<Guid>(type: "uuid", nullable: true),
                    saved_state = table.Column<string>(type: "jsonb", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    replications = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exemplary_model", x => x.id);
                    table.ForeignKey(
                        name: "fk_exemplary_model_movements_movement_id",
                        column: x => x.movement_id,
                        principalSchema: "clusters",
                        principalTable: "movement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "registered_work",
                schema: "clusters",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    movement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_code = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    place = table.Column<string>(type: "text", nullable: false),
                    planned_finish = table.Column<DateOnly>(type: "date", nullable: false),
                    finished_on = table.Column<DateOnly>(type: "date", nullable: true),
                    saved_state = table.Column<string>(type: "jsonb", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_registered_work", x => x.id);
                    table.ForeignKey(
                        name: "fk_registered_work_movement_movement_id",
                        column: x => x.movement_id,
                        principalSchema: "clusters",
                        principalTable: "movement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
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
                name: "ux_council_unit",
                schema: "clusters",
                table: "council",
                column: "unit_code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_cycle_code",
                schema: "clusters",
                table: "cycle",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_exemplary_model_found",
                schema: "clusters",
                table: "exemplary_model",
                columns: new[] { "found_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_exemplary_model_movement_id",
                schema: "clusters",
                table: "exemplary_model",
                column: "movement_id");

            migrationBuilder.CreateIndex(
                name: "ux_exemplary_model_name",
                schema: "clusters",
                table: "exemplary_model",
                columns: new[] { "unit_code", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_hand_over_pending",
                schema: "clusters",
                table: "hand_over",
                columns: new[] { "cluster_code", "effective_year" },
                unique: true,
                filter: "state = 'Prepared'");

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
                name: "ix_movement_from",
                schema: "clusters",
                table: "movement",
                columns: new[] { "from", "id" });

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
                name: "ix_registered_work_planned",
                schema: "clusters",
                table: "registered_work",
                columns: new[] { "planned_finish", "id" });

            migrationBuilder.CreateIndex(
                name: "ux_registered_work_name",
                schema: "clusters",
                table: "registered_work",
                columns: new[] { "movement_id", "unit_code", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_standing_flag_cluster",
                schema: "clusters",
                table: "standing_flag",
                column: "cluster_code",
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
                name: "contract_shape",
                schema: "clusters");

            migrationBuilder.DropTable(
                name: "council",
                schema: "clusters");

            migrationBuilder.DropTable(
                name: "cycle",
                schema: "clusters");

            migrationBuilder.DropTable(
                name: "exemplary_model",
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
                name: "registered_work",
                schema: "clusters");

            migrationBuilder.DropTable(
                name: "standing_flag",
                schema: "clusters");

            migrationBuilder.DropTable(
                name: "unit",
                schema: "clusters");

            migrationBuilder.DropTable(
                name: "cluster",
                schema: "clusters");

            migrationBuilder.DropTable(
                name: "movement",
                schema: "clusters");

            migrationBuilder.Sql(Folding.Drop("clusters"));
        }
    }
}
