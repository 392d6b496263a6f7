using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;
using ThiDua.BuildingBlocks.Persistence;

#nullable disable

namespace ThiDua.Awards.Persistence.Migrations
{
    [DbContext(typeof(AwardsDbContext))]
    [Migration("20261126221237_Initial")]
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "awards");

            migrationBuilder.Sql(Folding.Create("awards"));

            migrationBuilder.CreateTable(
                name: "allotment",
                schema: "awards",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    cluster_code = table.Column<string>(type: "text", nullable: false),
                    cycle_code = table.Column<string>(type: "text", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    awards = table.Column<string>(type: "jsonb", nullable: false),
                    saved_state = table.Column<string>(type: "jsonb", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_allotment", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "award",
                schema: "awards",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    award_code = table.Column<string>(type: "text", nullable: false),
                    recipient_kind = table.Column<string>(type: "text", nullable: false),
                    recipient_name = table.Column<string>(type: "text", nullable: false, collation: "vi-x-icu"),
                    recipient_key = table.Column<string>(type: "text", nullable: false),
                    recipient_unit_code = table.Column<string>(type: "text", nullable: false),
                    achievement = table.Column<string>(type: "text", nullable: true),
                    achievement_year = table.Column<int>(type: "integer", nullable: false),
                    decision_id = table.Column<Guid>(type: "uuid", nullable: false),
                    decision_number = table.Column<string>(type: "text", nullable: false),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: false),
                    issuer_unit_code = table.Column<string>(type: "text", nullable: false),
                    presented_on = table.Column<DateOnly>(type: "date", nullable: true),
                    conference_id = table.Column<Guid>(type: "uuid", nullable: true),
                    saved_state = table.Column<string>(type: "jsonb", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_award", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "change_record",
                schema: "awards",
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
                name: "cluster_copy",
                schema: "awards",
                columns: table => new
                {
                    code = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false, computedColumnSql: "state->>'name'", stored: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "jsonb", nullable: false),
                    touched = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cluster_copy", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "commendation_summary",
                schema: "awards",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_kind = table.Column<string>(type: "text", nullable: false),
                    owner_code = table.Column<string>(type: "text", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    occasion = table.Column<string>(type: "text", nullable: false),
                    period = table.Column<string>(type: "text", nullable: true),
                    held_on = table.Column<DateOnly>(type: "date", nullable: true),
                    cycle_code = table.Column<string>(type: "text", nullable: true),
                    conference_id = table.Column<Guid>(type: "uuid", nullable: true),
                    source = table.Column<string>(type: "text", nullable: false),
                    lines = table.Column<string>(type: "jsonb", nullable: false),
                    groups = table.Column<string>(type: "jsonb", nullable: false),
                    areas = table.Column<string>(type: "jsonb", nullable: false),
                    saved_state = table.Column<string>(type: "jsonb", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_commendation_summary", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "contract_shape",
                schema: "awards",
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
                name: "cycle_copy",
                schema: "awards",
                columns: table => new
                {
                    code = table.Column<string>(type: "text", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false, computedColumnSql: "(state->>'year')::int", stored: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "jsonb", nullable: false),
                    touched = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cycle_copy", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "decision",
                schema: "awards",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    issuer_unit_code = table.Column<string>(type: "text", nullable: false),
                    issuer_title = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    number_key = table.Column<string>(type: "text", nullable: false),
                    decided_year = table.Column<int>(type: "integer", nullable: false),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: false),
                    achievement_year = table.Column<int>(type: "integer", nullable: false),
                    nomination_id = table.Column<Guid>(type: "uuid", nullable: true),
                    basis = table.Column<string>(type: "text", nullable: true),
                    basis_reason = table.Column<string>(type: "text", nullable: true),
                    lines = table.Column<string>(type: "jsonb", nullable: false),
                    saved_state = table.Column<string>(type: "jsonb", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_decision", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "failed_message",
                schema: "awards",
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
                name: "idempotency_key",
                schema: "awards",
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
                schema: "awards",
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
                name: "member_copy",
                schema: "awards",
                columns: table => new
                {
                    cluster_code = table.Column<string>(type: "text", nullable: false),
                    unit_code = table.Column<string>(type: "text", nullable: false),
                    from_year = table.Column<int>(type: "integer", nullable: false),
                    to_year = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_member_copy", x => new { x.cluster_code, x.unit_code, x.from_year });
                });

            migrationBuilder.CreateTable(
                name: "nomination",
                schema: "awards",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    ranking_id = table.Column<Guid>(type: "uuid", nullable: false),
                    cluster_code = table.Column<string>(type: "text", nullable: false),
                    cycle_code = table.Column<string>(type: "text", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    adopted_on = table.Column<DateOnly>(type: "date", nullable: false),
                    ranking_version = table.Column<long>(type: "bigint", nullable: false),
                    all_members = table.Column<int>(type: "integer", nullable: true),
                    state = table.Column<string>(type: "text", nullable: false),
                    minutes_number = table.Column<string>(type: "text", nullable: true),
                    nominees = table.Column<string>(type: "jsonb", nullable: false),
                    ballots = table.Column<string>(type: "jsonb", nullable: false),
                    proposals = table.Column<string>(type: "jsonb", nullable: false),
                    saved_state = table.Column<string>(type: "jsonb", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_nomination", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "outbox_message",
                schema: "awards",
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
                name: "ranking_copy",
                schema: "awards",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    cluster_code = table.Column<string>(type: "text", nullable: false, computedColumnSql: "state->>'clusterCode'", stored: true),
                    cycle_code = table.Column<string>(type: "text", nullable: false, computedColumnSql: "state->>'cycleCode'", stored: true),
                    year = table.Column<int>(type: "integer", nullable: false, computedColumnSql: "(state->>'year')::int", stored: true),
                    is_adopted = table.Column<bool>(type: "boolean", nullable: false, computedColumnSql: "state->>'state' = 'adopted' and state->>'adoptedOn' is not null", stored: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "jsonb", nullable: false),
                    touched = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ranking_copy", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "unit_copy",
                schema: "awards",
                columns: table => new
                {
                    code = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false, computedColumnSql: "state->>'name'", stored: true),
                    kind = table.Column<string>(type: "text", nullable: false, computedColumnSql: "state->>'kind'", stored: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "jsonb", nullable: false),
                    touched = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unit_copy", x => x.code);
                });

            migrationBuilder.CreateIndex(
                name: "ux_allotment_cluster_cycle",
                schema: "awards",
                table: "allotment",
                columns: new[] { "cluster_code", "cycle_code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_award_decision",
                schema: "awards",
                table: "award",
                column: "decision_id");

            migrationBuilder.CreateIndex(
                name: "ix_award_issuer",
                schema: "awards",
                table: "award",
                column: "issuer_unit_code");

            migrationBuilder.CreateIndex(
                name: "ix_award_recipient_unit",
                schema: "awards",
                table: "award",
                column: "recipient_unit_code");

            migrationBuilder.CreateIndex(
                name: "ix_award_register",
                schema: "awards",
                table: "award",
                columns: new[] { "achievement_year", "recipient_name", "id" },
                descending: new[] { true, false, false });

            migrationBuilder.CreateIndex(
                name: "ux_award_recipient",
                schema: "awards",
                table: "award",
                columns: new[] { "award_code", "achievement_year", "recipient_unit_code", "recipient_kind", "recipient_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_change_aggregate",
                schema: "awards",
                table: "change_record",
                columns: new[] { "aggregate_id", "version" });

            migrationBuilder.CreateIndex(
                name: "ix_summary_owner",
                schema: "awards",
                table: "commendation_summary",
                columns: new[] { "owner_kind", "owner_code" });

            migrationBuilder.CreateIndex(
                name: "ux_decision_number",
                schema: "awards",
                table: "decision",
                columns: new[] { "issuer_unit_code", "decided_year", "number_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_idempotency_at",
                schema: "awards",
                table: "idempotency_key",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_inbox_handled_at",
                schema: "awards",
                table: "inbox_message",
                column: "handled_at");

            migrationBuilder.CreateIndex(
                name: "ix_member_copy_unit",
                schema: "awards",
                table: "member_copy",
                column: "unit_code");

            migrationBuilder.CreateIndex(
                name: "ux_nomination_cluster_cycle",
                schema: "awards",
                table: "nomination",
                columns: new[] { "cluster_code", "cycle_code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_nomination_ranking",
                schema: "awards",
                table: "nomination",
                column: "ranking_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outbox_parked",
                schema: "awards",
                table: "outbox_message",
                column: "aggregate_id",
                filter: "parked_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_pending",
                schema: "awards",
                table: "outbox_message",
                column: "id",
                filter: "published_at is null and parked_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_published",
                schema: "awards",
                table: "outbox_message",
                column: "published_at",
                filter: "published_at is not null");

            migrationBuilder.CreateIndex(
                name: "ux_outbox_message_id",
                schema: "awards",
                table: "outbox_message",
                column: "message_id",
                unique: true);

            migrationBuilder.Sql("create index ix_award_name_folded on awards.award using gin (awards.fold(recipient_name) awards.gin_trgm_ops);");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "allotment",
                schema: "awards");

            migrationBuilder.DropTable(
                name: "award",
                schema: "awards");

            migrationBuilder.DropTable(
                name: "change_record",
                schema: "awards");

            migrationBuilder.DropTable(
                name: "cluster_copy",
                schema: "awards");

            migrationBuilder.DropTable(
                name: "commendation_summary",
                schema: "awards");

            migrationBuilder.DropTable(
                name: "contract_shape",
                schema: "awards");

            migrationBuilder.DropTable(
                name: "cycle_copy",
                schema: "awards");

            migrationBuilder.DropTable(
                name: "decision",
                schema: "awards");

            migrationBuilder.DropTable(
                name: "failed_message",
                schema: "awards");

            migrationBuilder.DropTable(
                name: "idempotency_key",
                schema: "awards");

            migrationBuilder.DropTable(
                name: "inbox_message",
                schema: "awards");

            migrationBuilder.DropTable(
                name: "member_copy",
                schema: "awards");

            migrationBuilder.DropTable(
                name: "nomination",
                schema: "awards");

            migrationBuilder.DropTable(
                name: "outbox_message",
                schema: "awards");

            migrationBuilder.DropTable(
                name: "ranking_copy",
                schema: "awards");

            migrationBuilder.DropTable(
                name: "unit_copy",
                schema: "awards");

            migrationBuilder.Sql(Folding.Drop("awards"));
        }
    }
}
