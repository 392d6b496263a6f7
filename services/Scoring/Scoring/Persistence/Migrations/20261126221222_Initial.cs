using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace ThiDua.Scoring.Persistence.Migrations
{
    [DbContext(typeof(ScoringDbContext))]
    [Migration("20261126221222_Initial")]
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "scoring");

            migrationBuilder.CreateTable(
                name: "change_record",
                schema: "scoring",
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
                schema: "scoring",
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
                name: "contract_shape",
                schema: "scoring",
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
                schema: "scoring",
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
                name: "failed_message",
                schema: "scoring",
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
                name: "figure_set_copy",
                schema: "scoring",
                columns: table => new
                {
                    key = table.Column<string>(type: "text", nullable: false),
                    unit_code = table.Column<string>(type: "text", nullable: false, computedColumnSql: "state->>'unitCode'", stored: true),
                    period = table.Column<string>(type: "text", nullable: false, computedColumnSql: "state->>'period'", stored: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "jsonb", nullable: false),
                    touched = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_figure_set_copy", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "idempotency_key",
                schema: "scoring",
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
                schema: "scoring",
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
                name: "indicator_copy",
                schema: "scoring",
                columns: table => new
                {
                    code = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "jsonb", nullable: false),
                    touched = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_indicator_copy", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "member_copy",
                schema: "scoring",
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
                name: "outbox_message",
                schema: "scoring",
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
                name: "scoring_table",
                schema: "scoring",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    cluster_code = table.Column<string>(type: "text", nullable: false),
                    cycle_code = table.Column<string>(type: "text", nullable: false),
                    table_version = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    total = table.Column<decimal>(type: "numeric", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    nodes = table.Column<string>(type: "jsonb", nullable: false),
                    departments = table.Column<string[]>(type: "text[]", nullable: false),
                    saved_state = table.Column<string>(type: "jsonb", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_scoring_table", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "unit_copy",
                schema: "scoring",
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

            migrationBuilder.CreateTable(
                name: "cluster_ranking",
                schema: "scoring",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    table_id = table.Column<Guid>(type: "uuid", nullable: false),
                    cluster_code = table.Column<string>(type: "text", nullable: false),
                    cycle_code = table.Column<string>(type: "text", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    places = table.Column<string>(type: "jsonb", nullable: false),
                    unit_codes = table.Column<string[]>(type: "text[]", nullable: false),
                    resolutions = table.Column<string>(type: "jsonb", nullable: false),
                    adoptions = table.Column<string>(type: "jsonb", nullable: false),
                    saved_state = table.Column<string>(type: "jsonb", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cluster_ranking", x => x.id);
                    table.ForeignKey(
                        name: "fk_cluster_ranking_tables_table_id",
                        column: x => x.table_id,
                        principalSchema: "scoring",
                        principalTable: "scoring_table",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "score_sheet",
                schema: "scoring",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    table_id = table.Column<Guid>(type: "uuid", nullable: false),
                    cluster_code = table.Column<string>(type: "text", nullable: false),
                    cycle_code = table.Column<string>(type: "text", nullable: false),
                    unit_code = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    frozen_from = table.Column<string>(type: "text", nullable: true),
                    lines = table.Column<string>(type: "jsonb", nullable: false),
                    returned = table.Column<string>(type: "jsonb", nullable: false),
                    proposed_total = table.Column<decimal>(type: "numeric", nullable: true),
                    official_total = table.Column<decimal>(type: "numeric", nullable: true),
                    saved_state = table.Column<string>(type: "jsonb", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_score_sheet", x => x.id);
                    table.ForeignKey(
                        name: "fk_score_sheet_tables_table_id",
                        column: x => x.table_id,
                        principalSchema: "scoring",
                        principalTable: "scoring_table",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_change_aggregate",
                schema: "scoring",
                table: "change_record",
                columns: new[] { "aggregate_id", "version" });

            migrationBuilder.CreateIndex(
                name: "ix_cluster_ranking_table_id",
                schema: "scoring",
                table: "cluster_ranking",
                column: "table_id");

            migrationBuilder.CreateIndex(
                name: "ux_cluster_ranking_cycle",
                schema: "scoring",
                table: "cluster_ranking",
                columns: new[] { "cluster_code", "cycle_code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_idempotency_at",
                schema: "scoring",
                table: "idempotency_key",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_inbox_handled_at",
                schema: "scoring",
                table: "inbox_message",
                column: "handled_at");

            migrationBuilder.CreateIndex(
                name: "ix_member_copy_unit",
                schema: "scoring",
                table: "member_copy",
                column: "unit_code");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_parked",
                schema: "scoring",
                table: "outbox_message",
                column: "aggregate_id",
                filter: "parked_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_pending",
                schema: "scoring",
                table: "outbox_message",
                column: "id",
                filter: "published_at is null and parked_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_published",
                schema: "scoring",
                table: "outbox_message",
                column: "published_at",
                filter: "published_at is not null");

            migrationBuilder.CreateIndex(
                name: "ux_outbox_message_id",
                schema: "scoring",
                table: "outbox_message",
                column: "message_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_score_sheet_cluster_cycle",
                schema: "scoring",
                table: "score_sheet",
                columns: new[] { "cluster_code", "cycle_code", "unit_code" });

            migrationBuilder.CreateIndex(
                name: "ix_score_sheet_unit",
                schema: "scoring",
                table: "score_sheet",
                column: "unit_code");

            migrationBuilder.CreateIndex(
                name: "ux_score_sheet_unit",
                schema: "scoring",
                table: "score_sheet",
                columns: new[] { "table_id", "unit_code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_scoring_table_version",
                schema: "scoring",
                table: "scoring_table",
                columns: new[] { "cluster_code", "cycle_code", "table_version" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "change_record",
                schema: "scoring");

            migrationBuilder.DropTable(
                name: "cluster_copy",
                schema: "scoring");

            migrationBuilder.DropTable(
                name: "cluster_ranking",
                schema: "scoring");

            migrationBuilder.DropTable(
                name: "contract_shape",
                schema: "scoring");

            migrationBuilder.DropTable(
                name: "cycle_copy",
                schema: "scoring");

            migrationBuilder.DropTable(
                name: "failed_message",
                schema: "scoring");

            migrationBuilder.DropTable(
                name: "figure_set_copy",
                schema: "scoring");

            migrationBuilder.DropTable(
                name: "idempotency_key",
                schema: "scoring");

            migrationBuilder.DropTable(
                name: "inbox_message",
                schema: "scoring");

            migrationBuilder.DropTable(
                name: "indicator_copy",
                schema: "scoring");

            migrationBuilder.DropTable(
                name: "member_copy",
                schema: "scoring");

            migrationBuilder.DropTable(
                name: "outbox_message",
                schema: "scoring");

            migrationBuilder.DropTable(
                name: "score_sheet",
                schema: "scoring");

            migrationBuilder.DropTable(
                name: "unit_copy",
                schema: "scoring");

            migrationBuilder.DropTable(
                name: "scoring_table",
                schema: "scoring");
        }
    }
}
