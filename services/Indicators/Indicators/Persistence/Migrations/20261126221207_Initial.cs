using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;
using ThiDua.BuildingBlocks.Persistence;

#nullable disable

namespace ThiDua.Indicators.Persistence.Migrations
{
    [DbContext(typeof(IndicatorsDbContext))]
    [Migration("20261126221207_Initial")]
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "indicators");

            migrationBuilder.Sql(Folding.Create("indicators"));

            migrationBuilder.CreateTable(
                name: "change_record",
                schema: "indicators",
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
                schema: "indicators",
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
                name: "cluster_figures",
                schema: "indicators",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    cluster_code = table.Column<string>(type: "text", nullable: false),
                    period = table.Column<string>(type: "text", nullable: false),
                    entries = table.Column<string>(type: "jsonb", nullable: false),
                    saved_state = table.Column<string>(type: "jsonb", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cluster_figures", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "contract_shape",
                schema: "indicators",
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
                schema: "indicators",
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
                schema: "indicators",
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
                name: "figure_set",
                schema: "indicators",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_code = table.Column<string>(type: "text", nullable: false),
                    period = table.Column<string>(type: "text", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    saved_state = table.Column<string>(type: "jsonb", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_figure_set", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "idempotency_key",
                schema: "indicators",
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
                schema: "indicators",
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
                name: "indicator",
                schema: "indicators",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false, collation: "vi-x-icu"),
                    unit_of_measure = table.Column<string>(type: "text", nullable: false),
                    direction = table.Column<string>(type: "text", nullable: false),
                    decimals = table.Column<int>(type: "integer", nullable: false),
                    owner_department_code = table.Column<string>(type: "text", nullable: false),
                    legal_basis = table.Column<string>(type: "text", nullable: true),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    saved_state = table.Column<string>(type: "jsonb", nullable: true),
                    search = table.Column<string>(type: "text", nullable: true, computedColumnSql: "indicators.fold(code || ' ' || name)", stored: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_indicator", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "member_copy",
                schema: "indicators",
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
                schema: "indicators",
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
                name: "pact_copy",
                schema: "indicators",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    pledged_version = table.Column<long>(type: "bigint", nullable: false, defaultValue: 0L),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "jsonb", nullable: false),
                    touched = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pact_copy", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "review",
                schema: "indicators",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    cluster_code = table.Column<string>(type: "text", nullable: false),
                    period = table.Column<string>(type: "text", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    held_on = table.Column<DateOnly>(type: "date", nullable: false),
                    conference_id = table.Column<Guid>(type: "uuid", nullable: true),
                    state = table.Column<string>(type: "text", nullable: false),
                    questions = table.Column<string>(type: "jsonb", nullable: false),
                    submissions = table.Column<string>(type: "jsonb", nullable: false),
                    report = table.Column<string>(type: "text", nullable: true),
                    saved_state = table.Column<string>(type: "jsonb", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_review", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "unit_copy",
                schema: "indicators",
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
                name: "figure",
                schema: "indicators",
                columns: table => new
                {
                    indicator_code = table.Column<string>(type: "text", nullable: false),
                    figure_set_id = table.Column<Guid>(type: "uuid", nullable: false),
                    actual_comparisons = table.Column<string>(type: "jsonb", nullable: false),
                    actual_note = table.Column<string>(type: "text", nullable: true),
                    actual_reported_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    actual_reported_by = table.Column<string>(type: "text", nullable: true),
                    actual_source = table.Column<string>(type: "text", nullable: true),
                    actual_status = table.Column<string>(type: "text", nullable: false),
                    actual_quantity_qualifier = table.Column<string>(type: "text", nullable: true),
                    actual_quantity_value = table.Column<decimal>(type: "numeric", nullable: true),
                    actual_stated_qualifier = table.Column<string>(type: "text", nullable: true),
                    actual_stated_value = table.Column<decimal>(type: "numeric", nullable: true),
                    actual_statement_assessment = table.Column<string>(type: "text", nullable: true),
                    actual_statement_cause = table.Column<string>(type: "text", nullable: true),
                    actual_statement_quote = table.Column<string>(type: "text", nullable: true),
                    target_source = table.Column<string>(type: "text", nullable: true),
                    target_status = table.Column<string>(type: "text", nullable: false),
                    target_value = table.Column<decimal>(type: "numeric", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_figure", x => new { x.figure_set_id, x.indicator_code });
                    table.ForeignKey(
                        name: "fk_figure_figure_sets_figure_set_id",
                        column: x => x.figure_set_id,
                        principalSchema: "indicators",
                        principalTable: "figure_set",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_change_aggregate",
                schema: "indicators",
                table: "change_record",
                columns: new[] { "aggregate_id", "version" });

            migrationBuilder.CreateIndex(
                name: "ix_cluster_figures_cluster_code_period",
                schema: "indicators",
                table: "cluster_figures",
                columns: new[] { "cluster_code", "period" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_figure_indicator_code",
                schema: "indicators",
                table: "figure",
                column: "indicator_code");

            migrationBuilder.CreateIndex(
                name: "ux_figure_set_unit_period",
                schema: "indicators",
                table: "figure_set",
                columns: new[] { "unit_code", "period" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_idempotency_at",
                schema: "indicators",
                table: "idempotency_key",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_inbox_handled_at",
                schema: "indicators",
                table: "inbox_message",
                column: "handled_at");

            migrationBuilder.CreateIndex(
                name: "ix_indicator_name_code",
                schema: "indicators",
                table: "indicator",
                columns: new[] { "name", "code" });

            migrationBuilder.CreateIndex(
                name: "ix_indicator_search",
                schema: "indicators",
                table: "indicator",
                column: "search")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "indicators.gin_trgm_ops" });

            migrationBuilder.CreateIndex(
                name: "ix_indicators_code",
                schema: "indicators",
                table: "indicator",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_member_copy_unit",
                schema: "indicators",
                table: "member_copy",
                column: "unit_code");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_parked",
                schema: "indicators",
                table: "outbox_message",
                column: "aggregate_id",
                filter: "parked_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_pending",
                schema: "indicators",
                table: "outbox_message",
                column: "id",
                filter: "published_at is null and parked_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_published",
                schema: "indicators",
                table: "outbox_message",
                column: "published_at",
                filter: "published_at is not null");

            migrationBuilder.CreateIndex(
                name: "ux_outbox_message_id",
                schema: "indicators",
                table: "outbox_message",
                column: "message_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_reviews_cluster_code_period_kind",
                schema: "indicators",
                table: "review",
                columns: new[] { "cluster_code", "period", "kind" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "change_record",
                schema: "indicators");

            migrationBuilder.DropTable(
                name: "cluster_copy",
                schema: "indicators");

            migrationBuilder.DropTable(
                name: "cluster_figures",
                schema: "indicators");

            migrationBuilder.DropTable(
                name: "contract_shape",
                schema: "indicators");

            migrationBuilder.DropTable(
                name: "cycle_copy",
                schema: "indicators");

            migrationBuilder.DropTable(
                name: "failed_message",
                schema: "indicators");

            migrationBuilder.DropTable(
                name: "figure",
                schema: "indicators");

            migrationBuilder.DropTable(
                name: "idempotency_key",
                schema: "indicators");

            migrationBuilder.DropTable(
                name: "inbox_message",
                schema: "indicators");

            migrationBuilder.DropTable(
                name: "indicator",
                schema: "indicators");

            migrationBuilder.DropTable(
                name: "member_copy",
                schema: "indicators");

            migrationBuilder.DropTable(
                name: "outbox_message",
                schema: "indicators");

            migrationBuilder.DropTable(
                name: "pact_copy",
                schema: "indicators");

            migrationBuilder.DropTable(
                name: "review",
                schema: "indicators");

            migrationBuilder.DropTable(
                name: "unit_copy",
                schema: "indicators");

            migrationBuilder.DropTable(
                name: "figure_set",
                schema: "indicators");

            migrationBuilder.Sql(Folding.Drop("indicators"));
        }
    }
}
