using System.Net.Http.Json;

namespace ThiDua.Benchmarks;

/// <summary>
/// A real read and a real write beside a twin that does the same on the same tables with hand-written SQL and no object-relational mapper:
/// same server, same sign-in and rights, same answer, same rows written.
/// </summary>
internal static class TwinBenchmark
{
    private const int Connections = 16;
    private static readonly TimeSpan Slice = TimeSpan.FromSeconds(1.5);

    internal static async Task<bool> RunAsync(Machine machine, CancellationToken ct)
    {
        await using var platform = await HttpPlatform.StartAsync(machine, ct);
        var twin = new Uri($"http://127.0.0.1:{FreePort.Any()}");
        await platform.AddAsync(typeof(TwinBenchmark).Assembly.Location, twin, platform.Settings("Clusters", platform.Database), ct,
            "--twin");
        using var load = new Load(platform.Token, Connections);
        await platform.FillAsync(load, ct);
        await SameAnswerAsync(platform, twin, ct);
        await SameRowsAsync(platform, load, twin, ct);
        var report = new Report("twin", "Endpoints beside a twin in hand-written SQL")
            .Say($"Read: the first 20 units of the register. Write: a new unit with an idempotency key. The twin has the same server, "
                + $"sign-in, rights and answer (compared before the run) and writes the same five rows in one transaction; it lacks "
                + $"Entity Framework, the check of fields, the aggregate and the difference of states. {Connections} connections in a "
                + $"closed loop from one program; load, both hosts, PostgreSQL with fsync and RabbitMQ share the cores; in turn after "
                + $"2,000 uncounted requests each. Statements are counted in PostgreSQL's log, over 20 requests one after the other.");
        foreach (var (what, make) in new (string, Func<Uri, HttpRequestMessage>)[] { ("read", HttpPlatform.Read),
            ("write", HttpPlatform.Write) })
        {
            Report.Progress($"{what}, {Connections} connections: ours, twin /s");
            foreach (var at in new[] { platform.Service, twin }) await load.WarmUpAsync(() => make(at), ct);
            var most = await Rounds.InTurnAsync(warmUp: 1, rounds: 7, rate => rate, () =>
                load.SaturateAsync(() => make(platform.Service), Slice, ct), () => load.SaturateAsync(() => make(twin), Slice, ct));
            var (ours, theirs) = (await StatementsAsync(platform, load, () => make(platform.Service), ct),
                await StatementsAsync(platform, load, () => make(twin), ct));
            report.Table($"{what} | ours | twin",
                [
                    $"/s at saturation | {most.Select(r => r[0]).Median():n0} | {most.Select(r => r[1]).Median():n0}",
                    $"statements a request, begin and commit included | {ours:0.0} | {theirs:0.0}",
                ])
                .Goal($"{what}: ours / twin", most.Ratio(r => r, of: 0, to: 1), 0.6)
                .Say($"");
        }
        return await report.WriteAsync(machine, ct);
    }

    private static async Task SameAnswerAsync(HttpPlatform platform, Uri twin, CancellationToken ct)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new("Bearer", platform.Token);
        var (ours, theirs) = (await http.GetStringAsync(HttpPlatform.Read(platform.Service).RequestUri, ct),
            await http.GetStringAsync(HttpPlatform.Read(twin).RequestUri, ct));
        if (ours != theirs) throw new InvalidOperationException($"The twin answers something else:\n{ours}\n{theirs}");
    }

    // A twin that falls behind would do less and be called fast: what each leaves in the database must have the same form.
    private static async Task SameRowsAsync(HttpPlatform platform, Load load, Uri twin, CancellationToken ct)
    {
        await using var source = NpgsqlDataSource.Create(platform.Database.MigratorConnectionString);
        var forms = new List<List<string>>();
        foreach (var at in new[] { platform.Service, twin })
        {
            using var request = HttpPlatform.Write(at);
            var code = (await request.Content!.ReadFromJsonAsync<JsonElement>(ct)).GetProperty("code").GetString()!;
            var key = request.Headers.GetValues("Idempotency-Key").Single();
            await load.SendAsync(request, ct);
            forms.Add([.. await RowsAsync(source, code, key, ct)]);
        }
        if (!forms[0].SequenceEqual(forms[1]))
            throw new InvalidOperationException("The twin writes something else:\n"
                + string.Join('\n', forms[0].Except(forms[1]).Select(row => $"ours {row}").Concat(forms[1].Except(forms[0])
                    .Select(row => $"twin {row}"))));
    }

    /// <summary>Each row as its columns with the names of what JSON holds, and without the values.</summary>
    private static async Task<List<string>> RowsAsync(NpgsqlDataSource source, string code, string key, CancellationToken ct)
    {
        await using var command = source.CreateCommand("""
            with the as (select * from clusters.unit where code = $1)
            select 'unit', to_jsonb(the) from the
            union all select 'outbox', to_jsonb(o) from clusters.outbox_message o join the on o.aggregate_id = the.id
            union all select 'change', to_jsonb(c) from clusters.change_record c join the on c.aggregate_id = the.id
            union all select 'key', to_jsonb(k) - 'body' - 'headers' from clusters.idempotency_key k where k.key = $2
            """);
        command.Parameters.Add(new() { Value = code });
        command.Parameters.Add(new() { Value = key });
        await using var reader = await command.ExecuteReaderAsync(ct);
        var forms = new List<string>();
        while (await reader.ReadAsync(ct))
            forms.Add($"{reader.GetString(0)}: {FormOf(JsonDocument.Parse(reader.GetString(1)).RootElement)}");
        return forms;
    }

    private static string FormOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "{" + string.Join(", ", value.EnumerateObject().Where(one => !MayBeEither(one))
            .OrderBy(one => one.Name, StringComparer.Ordinal).Select(one => $"{one.Name}: {FormOf(one.Value)}")) + "}",
        JsonValueKind.Array => "[" + string.Join(", ", value.EnumerateArray().Select(FormOf)) + "]",
        JsonValueKind.True or JsonValueKind.False => "yes or no",
        var kind => kind.ToString(),
    };

    // The relay may have been there or not, and only ours knows the request's trace.
    private static bool MayBeEither(JsonProperty one) => one.Name is "published_at" or "trace_id" or "trace_parent" or "traceparent";

    /// <summary>What the server was asked, as it logs it. Whole transactions of the relay and the health checks, which ask too, are known
    /// by their tables and left out.</summary>
    private static async Task<double> StatementsAsync(HttpPlatform platform, Load load, Func<HttpRequestMessage> make, CancellationToken ct)
    {
        const int Requests = 20;
        await using var source = NpgsqlDataSource.Create(platform.Servers.Postgres.ConnectionString);
        await SetAsync("log_line_prefix", "%v ");
        await SetAsync("log_statement", "all");
        var before = new FileInfo(platform.Servers.PostgresLog).Length;
        for (var i = 0; i < Requests; i++) await load.SendAsync(make(), ct);
        await SetAsync("log_statement", "none");
        await using var log = new FileStream(platform.Servers.PostgresLog, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        log.Position = before;
        using var reader = new StreamReader(log);
        return Entries(await reader.ReadToEndAsync(ct)).GroupBy(entry => entry.Split(' ')[0]).Where(one => one.All(IsOfARequest))
            .Sum(one => one.Count()) / (double)Requests;

        async Task SetAsync(string setting, string value)
        {
            await using var set = source.CreateCommand($"alter system set {setting} = '{value}'");
            await set.ExecuteNonQueryAsync(ct);
            await using var reload = source.CreateCommand("select pg_reload_conf()");
            await reload.ExecuteScalarAsync(ct);
            await Task.Delay(200, ct);
        }
    }

    // A statement may have several lines; only the first has the prefix.
    private static List<string> Entries(string log)
    {
        var entries = new List<string>();
        foreach (var line in log.Split('\n'))
        {
            if (line.Contains(" LOG:  execute", StringComparison.Ordinal)
                || line.Contains(" LOG:  statement", StringComparison.Ordinal)) entries.Add(line);
            else if (entries.Count > 0) entries[^1] += line;
        }
        return entries;
    }

    private static bool IsOfARequest(string entry) => new[] { "pg_try_advisory", "outbox_message waiting", "update clusters.outbox_message",
        "count(*)", "migrations_history", "alter system", "pg_reload" }
        .All(mark => !entry.Contains(mark, StringComparison.Ordinal));
}
