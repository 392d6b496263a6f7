using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using ThiDua.BuildingBlocks.Http;
using ThiDua.BuildingBlocks.Security;
using ThiDua.Contracts.Policy;

namespace ThiDua.Benchmarks;

/// <summary>The two endpoints by hand: as little as gives the same answer and leaves the same rows.</summary>
internal static class Twin
{
    private sealed record Item(Guid Id, string Code, string Name, string Kind, string? ParentCode, string? ParentName,
        DateOnly ValidFrom, DateOnly? ValidTo);

    private sealed record NewUnit(string Code, string Name, string Kind, DateOnly ValidFrom);

    public static async Task<int> RunAsync(string[] args)
    {
        var builder = ServiceDefaults.CreateBuilder(args);
        builder.AddServiceDefaults("twin");
        builder.Services.AddScoped<CurrentUser>();
        builder.Services.AddSingleton(
            NpgsqlDataSource.Create(builder.Configuration.GetConnectionString("Clusters")! + ";Maximum Pool Size=20"));
        var app = builder.Build();
        app.UseServiceDefaults();
        app.MapGet("/api/clusters/v1/units", ReadAsync).Needs(Permissions.ReadRegister);
        app.MapPost("/api/clusters/v1/units", WriteAsync).Needs(Permissions.ManageUnits);
        return await app.RunOrMigrateAsync(args);
    }

    private static async Task<IResult> ReadAsync(int limit, NpgsqlDataSource source, CancellationToken ct)
    {
        await using var command = source.CreateCommand(
            "select u.id, u.code, u.name, u.kind, u.parent_code, u.valid_from, u.valid_to, parent.name from clusters.unit u "
            + "left join clusters.unit parent on parent.code = u.parent_code order by u.name, u.code limit $1");
        command.Parameters.Add(new() { Value = limit + 1 });
        await using var reader = await command.ExecuteReaderAsync(ct);
        var rows = new List<Item>();
        while (await reader.ReadAsync(ct))
            rows.Add(new(reader.GetGuid(0), reader.GetString(1), reader.GetString(2), reader.GetString(3).ToLowerInvariant(),
                reader.IsDBNull(4) ? null : reader.GetString(4), reader.IsDBNull(7) ? null : reader.GetString(7),
                reader.GetFieldValue<DateOnly>(5), reader.IsDBNull(6) ? null : reader.GetFieldValue<DateOnly>(6)));
        return Results.Json(Page.Of(rows, new PageRequest(null, limit), row => [row.Name, row.Code]), JsonDefaults.Options);
    }

    private static async Task<IResult> WriteAsync(HttpContext http, NpgsqlDataSource source, CurrentUser user, CancellationToken ct)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, ct);
        var unit = JsonSerializer.Deserialize<NewUnit>(body.ToArray(), JsonDefaults.Options)!;
        var (id, eventId, now, key) =
            (Guid.CreateVersion7(), Guid.CreateVersion7(), DateTimeOffset.UtcNow, http.Request.Headers["Idempotency-Key"].ToString());
        await using var connection = await source.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await using var remember =
            new NpgsqlCommand(
            "insert into clusters.idempotency_key (user_id, key, fingerprint, at, status, headers, body) values ($1, $2, $3, $4, 0, '{}', "
                + "'') on conflict do nothing", connection)
            {
                Parameters = { new() { Value = user.Id }, new() { Value = key }, new() { Value = SHA256.HashData(body.ToArray()) },
                new() { Value = now } },
            };
        if (await remember.ExecuteNonQueryAsync(ct) == 0) return Results.Conflict();

        var shown = new
        {
            id,
            code = unit.Code,
            name = unit.Name,
            nameFrom = unit.ValidFrom,
            kind = unit.Kind,
            parentCode = (string?)null,
            validFrom = unit.ValidFrom,
            validTo = (DateOnly?)null,
            closedBy = (string?)null,
            formerNames = Array.Empty<string>(),
            predecessors = Array.Empty<string>(),
            successors = Array.Empty<string>()
        };
        var state = JsonSerializer.Serialize(new
        {
            aggregateId = id,
            code = unit.Code,
            name = unit.Name,
            kind = unit.Kind,
            parentCode = (string?)null,
            validFrom = unit.ValidFrom,
            validTo = (DateOnly?)null,
            predecessors = Array.Empty<string>(),
            successors = Array.Empty<string>()
        }, JsonDefaults.Options);
        var differences = JsonSerializer.Serialize(
            new[]
            {
                Difference("/code", unit.Code), Difference("/kind", unit.Kind), Difference("/name", unit.Name),
                Difference("/nameFrom", unit.ValidFrom), Difference("/predecessors", Array.Empty<string>()),
                Difference("/successors", Array.Empty<string>()), Difference("/validFrom", unit.ValidFrom),
            }, JsonDefaults.Options);
        var message =
            JsonSerializer.Serialize(new
            {
                eventId,
                aggregateId = id,
                version = 1,
                occurredAt = now,
                happened = new[] { "unit-opened" },
                code = unit.Code,
                name = unit.Name,
                kind = unit.Kind,
                parentCode = (string?)null,
                validFrom = unit.ValidFrom,
                validTo = (DateOnly?)null,
                predecessors = Array.Empty<string>(),
                successors = Array.Empty<string>()
            }, JsonDefaults.Options);
        var answer = JsonSerializer.SerializeToUtf8Bytes(shown, JsonDefaults.Options);
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                new("insert into clusters.unit (id, code, name, name_from, kind, valid_from, predecessors, successors, former_names, "
                    + "told, version) values ($1, $2, $3, $4, $5, $4, '{}', '{}', '[]', $6, 1)")
                {
                    Parameters = { new() { Value = id }, new() { Value = unit.Code }, new() { Value = unit.Name },
                        new() { Value = unit.ValidFrom }, new() { Value = char.ToUpperInvariant(unit.Kind[0]) + unit.Kind[1..] },
                        new() { Value = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(state))[..16]) } },
                },
                new("insert into clusters.outbox_message (message_id, aggregate_id, aggregate_version, wire_name, body, occurred_at) "
                    + "values ($1, $2, 1, 'thidua.clusters.unit-state.v1', $3::jsonb, $4)")
                {
                    Parameters = { new() { Value = eventId }, new() { Value = id }, new() { Value = message }, new() { Value = now } },
                },
                new("insert into clusters.change_record (aggregate_type, aggregate_id, version, happened, user_id, user_name, at, "
                    + "details, differences) values ('Unit', $1, 1, '{unit-opened}', $2, $3, $4, "
                    + "jsonb_build_array(jsonb_build_object('code', $6::text)), $5::jsonb)")
                {
                    Parameters = { new() { Value = id }, new() { Value = user.Id }, new() { Value = user.Name }, new() { Value = now },
                        new() { Value = differences }, new() { Value = unit.Code } },
                },
                new("update clusters.idempotency_key set status = 201, headers = '{}', body = $3 where user_id = $1 and key = $2")
                {
                    Parameters = { new() { Value = user.Id }, new() { Value = key }, new() { Value = answer } },
                },
            },
        };
        await batch.ExecuteNonQueryAsync(ct);
        await transaction.CommitAsync(ct);
        return Results.Bytes(answer, "application/json");
    }

    private static object Difference(string path, object after) => new { path, before = (object?)null, after };
}
