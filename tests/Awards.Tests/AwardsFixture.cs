using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using ThiDua.Contracts.Scoring.V1;
using ThiDua.TestKit;
using ThiDua.TestKit.Servers;

[assembly: AssemblyFixture(typeof(TestServers))]

namespace ThiDua.Awards.Tests;

/// <summary>The module on its own database, with the province and as many blocks as tests ask for.</summary>
public sealed class AwardsFixture(TestServers servers) : IAsyncLifetime
{
    public const string Province = "LC";
    public static readonly DateTimeOffset At = new(2021, 12, 1, 0, 0, 0, TimeSpan.FromHours(7));
    public static readonly DateTimeOffset ConferenceEnds = new(2022, 1, 1, 0, 0, 0, TimeSpan.FromHours(7));

    /// <summary>What the clock says: the last day of the conference phase, so that decisions of 30 December lie in the past.</summary>
    public static readonly DateTimeOffset LastDay = new(2021, 12, 31, 10, 0, 0, TimeSpan.FromHours(7));

    private readonly CommandCounter _commands = new();
    private ModuleHost<AwardsDbContext>? _host;
    private int _blocks;

    internal ModuleHost<AwardsDbContext> Host => _host!;

    internal HttpClient Office => Host.ClientFor(new Grant(Roles.ProvinceOffice, Scope.Everything));

    internal int Commands => _commands.Count;

    /// <summary>Lets something else happen once, just before the next command that has the words.</summary>
    internal void Before(string words, Func<Task> act) => _commands.Interrupt = (words, act);

    /// <summary>How PostgreSQL goes about the next command that has the words.</summary>
    internal async Task<string> PlanAsync(string words, Func<Task> act)
    {
        _commands.Explained = (words, "");
        await act();
        return _commands.Explained.Plan;
    }

    public async ValueTask InitializeAsync()
    {
        _host = await ModuleHost<AwardsDbContext>.StartAsync(servers, new ModuleUnderTest(
            "Awards", AwardsDbContext.SchemaName,
            builder =>
            {
                builder.AddAwards();
                builder.Services.ConfigureDbContext<AwardsDbContext>(options => options.AddInterceptors(_commands));
            },
            bus => bus.AddAwardsConsumers(), app => app.MapAwards()), settings: ("Messaging:Concurrency", "1"));
        Host.Clock.Now = LastDay;
        await Host.DeliverAsync(Unit(Province, "province"));
    }

    public async ValueTask DisposeAsync()
    {
        if (_host is not null) await _host.DisposeAsync();
    }

    /// <summary>Another moment for as long as the act lasts.</summary>
    internal async Task AtAsync(DateTimeOffset moment, Func<Task> act)
    {
        var now = Host.Clock.Now;
        Host.Clock.Now = moment;
        try
        {
            await act();
        }
        finally
        {
            Host.Clock.Now = now;
        }
    }

    /// <summary>Lets a moment pass: ids are made in the order of time, and the clock stands still otherwise.</summary>
    internal void Tick() => Host.Clock.Advance(TimeSpan.FromMilliseconds(1));

    internal HttpClient Leader(string unit) => Host.ClientFor(new Grant(Roles.UnitLeader, Scopes.Unit(unit)));

    internal HttpClient Clerk(string unit) => Host.ClientFor(new Grant(Roles.UnitClerk, Scopes.Unit(unit)));

    /// <summary>A block of nine members, headed by the first, with its cycle of 2021, an adopted ranking in the order of their numbers, two
    /// flags and one certificate.</summary>
    internal async Task<Block> BlockAsync(bool allotted = true)
    {
        var block = new Block(this, Interlocked.Increment(ref _blocks));
        await Task.WhenAll(block.Units.Select(code => Host.DeliverAsync(Unit(code, "district")))
            .Append(Host.DeliverAsync(Cluster(block.Code, 1, [.. block.Units]) with
            {
                Officers = [new ClusterOfficer(2015, "head", block.Units[0])],
            }))
            .Append(Host.DeliverAsync(Cycle(block.Cycle, block.Code)))
            .Append(Host.DeliverAsync(block.Ranking(1, "adopted"))));
        if (allotted) await block.AllotAsync(2, 1);
        return block;
    }

    internal static UnitState Unit(string code, string kind, long version = 1, string? name = null) => new(
        Guid.NewGuid(), Guid.NewGuid(), version, At, ["unit-opened"], code, name ?? code, kind, null, new(1991, 10, 1), null, [], []);

    internal static ClusterState Cluster(string code, long version, params string[] members) => new(
        Guid.NewGuid(), Guid.NewGuid(), version, At, ["cluster-formed"], code, $"Khối thi đua {code}", "block", "1/QĐ-UBND",
            new(2015, 1, 1),
            new(2015, 1, 1), null,
        [.. members.Select(unit => new ClusterMember(unit, 2015, null))], []);

    internal static CycleState Cycle(string code, string cluster, long version = 1) => new(
        Guid.NewGuid(), Guid.NewGuid(), version, At, ["cycle-opened"], code, code, 2021, [cluster],
            [new CyclePhase("conference", At, ConferenceEnds)]);

    private sealed class CommandCounter : DbCommandInterceptor
    {
        private int _count;

        public int Count => Volatile.Read(ref _count);

        public (string Words, Func<Task> Act)? Interrupt { get; set; }

        public (string Words, string Plan) Explained { get; set; }

        public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result,
                CancellationToken cancellationToken = default)
        {
            if (!command.CommandText.Contains("outbox_message", StringComparison.Ordinal)) Interlocked.Increment(ref _count);
            if (Interrupt is var (words, act) && command.CommandText.Contains(words, StringComparison.Ordinal))
            {
                Interrupt = null;
                await act();
            }
            if (Explained is { Words: { } asked, Plan: "" } && command.CommandText.Contains(asked, StringComparison.Ordinal))
                Explained = (asked, await PlanOfAsync(command, cancellationToken));
            return result;
        }

        private static async Task<string> PlanOfAsync(DbCommand command, CancellationToken ct)
        {
            await using var explain = ((Npgsql.NpgsqlCommand)command).Clone();
            explain.CommandText = $"explain {command.CommandText}";
            await using var reader = await explain.ExecuteReaderAsync(ct);
            List<string> lines = [];
            while (await reader.ReadAsync(ct)) lines.Add(reader.GetString(0));
            return string.Join('\n', lines);
        }
    }
}

/// <summary>One block of the fixture and the acts of its season.</summary>
internal sealed class Block(AwardsFixture fixture, int number)
{
    public const string Flag = "CO_TINH", Certificate = "BK_TINH";

    public string Code => $"KHOI-{number}";
    public string Cycle => $"2021-{number}";
    public string Name => $"Khối thi đua {Code}";
    public Guid RankingId { get; } = Guid.NewGuid();
    public string[] Units { get; } = [.. Enumerable.Range(1, 9).Select(place => $"B{number}-{place}")];

    public HttpClient Head => fixture.Host.ClientFor(new Grant(Roles.ClusterHead, Scopes.Cluster(Code)));

    /// <summary>The head's right for this block, held by an account of one unit: it counts while that unit is in office.</summary>
    public HttpClient HeadOf(string unit) =>
        fixture.Host.ClientFor(new Grant(Roles.ClusterHead, Scopes.Cluster(Code)), new Grant(Roles.UnitLeader, Scopes.Unit(unit)));

    public Task OfficersAsync(long version, params ClusterOfficer[] officers) =>
        fixture.Host.DeliverAsync(AwardsFixture.Cluster(Code, version, [.. Units]) with { Officers = officers });

    public RankingState Ranking(long version, string state, params string[] order) => new(
        Guid.NewGuid(), RankingId, version, AwardsFixture.At, ["ranking-calculated"], Guid.NewGuid(), Code, Cycle, 2021, state,
        state == "adopted" ? new DateOnly(2021, 12, 20) : null, state == "adopted" ? "12/BB" : null,
        [.. (order is [] ? Units : order).Select((unit, index) => new RankedPlace(unit, 95m - index, index + 1, "none", null, []))]);

    public async Task AllotAsync(int flags, int certificates)
    {
        var path = $"allotments/{Code}/{Cycle}";
        var answer =
            await fixture.Office.CallAsync("PUT", path, Awards(flags, certificates), (await fixture.Office.SeeAsync(path)).ETag ?? "\"0\"");
        Assert.Equal(200, answer.Status);
    }

    public static object Awards(int flags, int certificates) =>
        new { awards = new[] { new { awardCode = Flag, count = flags }, new { awardCode = Certificate, count = certificates } } };

    /// <returns>Path of a nomination with the first three places as nominees.</returns>
    public async Task<string> NominateAsync()
    {
        var begun = await Head.CallAsync("POST", "nominations", new { rankingId = RankingId });
        Assert.Equal(201, begun.Status);
        var path = $"nominations/{begun.Id}";
        await Head.ActAsync("PUT", path, "nominees", new { unitCodes = Units[..3] });
        return path;
    }

    /// <returns>Path of a nomination in which all nine voted for each nominee, for both awards.</returns>
    public async Task<string> VoteAsync()
    {
        var path = await NominateAsync();
        foreach (var award in new[] { Flag, Certificate }) await Head.ActAsync("POST", path, "ballots", Ballot(award, 1, 9));
        return path;
    }

    /// <returns>Path of a submitted nomination: flags for the first two, the certificate for the third.</returns>
    public async Task<string> SubmitAsync()
    {
        var path = await VoteAsync();
        await Head.ActAsync("POST", path, "proposals", Proposal(0, Flag));
        await Head.ActAsync("POST", path, "proposals", Proposal(1, Flag));
        await Head.ActAsync("POST", path, "proposals", Proposal(2, Certificate));
        await Head.ActAsync("POST", path, "submission", new { minutesNumber = "12/BB-KTĐ", clusterName = Name });
        return path;
    }

    public object Proposal(int place, string award) => new { unitCode = Units[place], awardCode = award };

    public object Ballot(string award, int round, int votesFor, int issued = 9) => new
    {
        awardCode = award,
        round,
        issued,
        returned = issued,
        valid = issued,
        invalid = 0,
        counts = Units[..3].Select(unit => new { unitCode = unit, votesFor }),
    };

    /// <summary>A decision of the province on the given lines.</summary>
    public object Decision(string? nomination, string number, params object[] lines) =>
        Decision(AwardsFixture.Province, nomination, number, "2021-12-30", lines);

    public object Decision(string issuer, string? nomination, string number, string decidedOn, params object[] lines) => new
    {
        issuerUnitCode = issuer,
        issuerTitle = "Chủ tịch",
        number = $"{number}-{Code}",
        decidedOn,
        achievementYear = 2021,
        nominationId = nomination?.Split('/')[1],
        lines,
    };

    public object Line(string award, int place, string kind = "collective", string? name = null) =>
        new { awardCode = award, recipientKind = kind, recipientName = name ?? Units[place], recipientUnitCode = Units[place] };
}
