using System.Net.Http.Json;
using ThiDua.Demo.Client;
using ThiDua.Demo.Play;

namespace ThiDua.Benchmarks;

/// <summary>
/// The whole season over HTTP with 8, 80 and 800 members, in blocks of eight as provinces have them, on the one process: what one more
/// member costs must not rise
/// with the number that are there already. CPU time is compared, because the waiting of a season for its events is the same however many
/// take part.
/// </summary>
internal static class GrowthBenchmark
{
    private const int PerBlock = 8;
    private const int AtOnce = 4;
    private const string Password = "mật-khẩu-đo-tốc-độ";
    private static readonly string[] Modules = ["Clusters", "Indicators", "Scoring", "Awards", "Identity"];

    private sealed record Stand(int Members, double Seconds, double Program, double Postgres, double Memory, double Disk)
    {
        public double Cpu => (Program + Postgres) / Members * 1000;

        public double DiskEach => Disk / Members / 1024;
    }

    internal static async Task<bool> RunAsync(Machine machine, CancellationToken ct)
    {
        await using var servers = await Servers.StartAsync(machine, broker: false, ct);
        var counted = await servers.CountStatementsAsync(ct);
        var settings = new Dictionary<string, string> { ["Identity__DemoPassword"] = Password, ["Identity__TokenLifetime"] = "00:30:00" };
        foreach (var limit in new[] { "ClientLimit", "AnonymousLimit", "SignInLimit" }) settings[$"Gateway__{limit}__Requests"] = "1000000";
        foreach (var module in Modules)
        {
            var database = await servers.DatabaseAsync(module.ToLowerInvariant(), ct);
            (settings[$"ConnectionStrings__{module}"], settings[$"ConnectionStrings__{module}Migrator"]) =
                (database.AppConnectionString, database.MigratorConnectionString);
        }
        var address = new Uri($"http://127.0.0.1:{FreePort.Any()}");
        await using var site = await Host.StartAsync(Host.Assembly("services/AllInOne"), address, settings, ct, "--demo", "--urls",
            address.ToString().TrimEnd('/'));
        var consumption = new Consumption(servers.Folder, address.Authority);
        using var clients = await Clients.EnterAsync(address, Password, ct);

        await PlayAsync(0, PerBlock * 5);
        var stands = new List<Stand>();
        var first = 100;
        foreach (var members in new[] { 8, 80, 800 })
        {
            stands.Add(await PlayAsync(first, members));
            first += members / PerBlock;
        }
        var slowest = counted ? await servers.SlowestAsync(ct) : [];
        return await new Report("growth", "A season with 8, 80 and 800 members")
            .Say($"Blocks of {PerBlock} members (a real one has 6 to 15), {AtOnce} blocks at once, each the whole season from the "
                + $"register ",
                $"to the decision by clients of their own over HTTP, on the one process with PostgreSQL (fsync); all share the cores with ",
                $"the program that plays. The seasons follow one another on the same databases, after five uncounted blocks.")
            .Table("members | wall s | CPU of the process, ms a member | CPU of PostgreSQL, ms a member | memory of the process, MB "
                + "| databases, kB a member", stands.Select(Line))
            .Table("slowest statements of the run, by their total | calls | mean ms",
                slowest.Select(one => $"`{one.Text}` | {one.Calls} | {one.Mean:0.00}"))
            .Goal("CPU per member, 80 beside 8", stands[1].Cpu / stands[0].Cpu, 1.1, atMost: true)
            .Goal("CPU per member, 800 beside 80", stands[2].Cpu / stands[1].Cpu, 1.1, atMost: true)
            .Goal("memory gained per member, 800 beside 80", Gained(stands[1], stands[2]) / Gained(stands[0], stands[1]), 1, atMost: true)
            .WriteAsync(machine, ct);

        // What a process has at its start belongs to nobody; a collector that gave some back counts as nearly nothing gained.
        static double Gained(Stand before, Stand after) => Math.Max(after.Memory - before.Memory, 0.5) / after.Members;

        async Task<Stand> PlayAsync(int from, int members)
        {
            var seasons = Enumerable.Range(from, members / PerBlock).Select(seed => GrowingSeason.Of(seed, PerBlock)).ToList();
            var (before, disk, watch) = (consumption.Now(), await servers.DiskAsync(ct), Stopwatch.StartNew());
            var done = 0;
            await Parallel.ForEachAsync(seasons, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct },
                async (season, stopped) =>
            {
                using var stage = new Stage(season, address, Password, TimeSpan.FromSeconds(60), TextWriter.Null,
                    TimeProvider.System)
                { Entrance = clients.Enter };
                await clients.PrepareAsync([.. stage.Cast, stage.Office], stopped);
                await new SeasonPlay(stage, season).RunAsync(stopped);
                if (Interlocked.Increment(ref done) % 10 == 0) Report.Progress(
                    $"{done * PerBlock}/{members} members, {watch.Elapsed.TotalSeconds:0} s");
            });
            var after = consumption.Now();
            var stand = new Stand(members, watch.Elapsed.TotalSeconds, after["dotnet"] - before["dotnet"],
                after["postgres"] - before["postgres"], consumption.Memory()["dotnet"], await servers.DiskAsync(ct) - disk);
            Report.Progress($"{members} members: {stand.Seconds:0} s, {stand.Cpu:0} ms CPU a member, {stand.Memory:0} MB");
            return stand;
        }
    }

    private static string Line(Stand s) =>
        $"{s.Members} | {s.Seconds:0} | {s.Program / s.Members * 1000:0} | {s.Postgres / s.Members * 1000:0} | {s.Memory:0} | "
            + $"{s.DiskEach:0}";

    /// <summary>One registered system for each actor: hashing passwords for 1,600 accounts would be most of the time, and is the same for
    /// each.</summary>
    private sealed class Clients(Uri address, HttpClient administrator) : IDisposable
    {
        private readonly System.Collections.Concurrent.ConcurrentDictionary<string, string> _tokens = new();

        public static async Task<Clients> EnterAsync(Uri address, string password, CancellationToken ct)
        {
            var http = new HttpClient { BaseAddress = address };
            http.DefaultRequestHeaders.Add("X-ThiDua", "1");
            (await http.PostAsJsonAsync("/sign-in", new { name = "admin", password }, ct)).EnsureSuccessStatusCode();
            return new(address, http);
        }

        public SeasonClient Enter(Actor actor) => new(address, _tokens[actor.Account], TimeSpan.FromSeconds(60));

        public async Task PrepareAsync(IEnumerable<Actor> actors, CancellationToken ct)
        {
            using var bare = new HttpClient { BaseAddress = address };
            foreach (var actor in actors.Where(actor => !_tokens.ContainsKey(actor.Account)))
            {
                using var answer = await administrator.PostAsJsonAsync("/api/identity/v1/clients",
                    new { name = $"{actor.Account} {Guid.NewGuid():n}", grants = new[] { actor.Grant } }, ct);
                var client = await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>(ct);
                using var form = new FormUrlEncodedContent(new Dictionary<string, string>
                {
                    ["grant_type"] = "client_credentials",
                    ["client_id"] = client.GetProperty("id").GetString()!,
                    ["client_secret"] = client.GetProperty("secret").GetString()!
                });
                using var given = await bare.PostAsync("/connect/token", form, ct);
                _tokens[actor.Account] = (await given.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>(ct))
                    .GetProperty("access_token").GetString()!;
            }
        }

        public void Dispose() => administrator.Dispose();
    }
}
