using System.Net;
using System.Text.Json.Nodes;
using ThiDua.Contracts.Policy;

namespace ThiDua.Platform.Tests.Endpoints;

/// <summary>Every endpoint of every module called by somebody who may not, and with input that nobody may send: the right 4xx, and nothing
/// changed.</summary>
public abstract class EndpointScenarios(RunningPlatform platform)
{
    private static readonly string[] NotPlayed =
        ["/councils/", "/movements/", "/works/", "/models/", "/standing-flag/", "/title-registrations/", "/reviews/",
        "/commendation-summaries/", "/accounts/", "/clients/"];

    private static readonly string[] BadBodies =
    [
        "{", "[]", "\"x\"", "null", "{\"code\":1,}", $"{string.Concat(Enumerable.Repeat("{\"a\":", 200))}1{new string('}', 200)}",
            "{\"khôngCó\":true}",
    ];

    // A version that nothing will reach.
    private const string Stale = "\"999999999\"";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string> Modules => [.. RunningPlatform.Modules];

    [Theory, MemberData(nameof(Modules))]
    public async Task Nobody_gets_anything_without_signing_in(string module)
    {
        using var http = new HttpClient { BaseAddress = platform.Address };
        foreach (var endpoint in await GuardedAsync(module))
        {
            using var request = new HttpRequestMessage(endpoint.Method, Filled(endpoint.Path, await IdsAsync()));
            using var answer = await http.SendAsync(request, Ct);
            Assert.True(answer.StatusCode == HttpStatusCode.Unauthorized, $"{endpoint}: {(int)answer.StatusCode}");
            Assert.Contains("\"code\":\"GEN-0005\"", await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        }
    }

    [Theory, MemberData(nameof(Modules))]
    public async Task An_account_without_the_right_is_refused_by_every_endpoint(string module)
    {
        using var nobody = await AccountAsync("nobody", []);
        var refusals = new List<string>();
        foreach (var endpoint in await GuardedAsync(module))
        {
            var reply = await CallAsync(nobody, endpoint);
            if (reply is not { Status: HttpStatusCode.Forbidden, Sentence.Length: > 0 }) refusals.Add(
                $"{endpoint}: {(int)reply.Status} {reply.Code}");
        }
        Assert.True(refusals.Count == 0, string.Join("\n", refusals));
    }

    [Theory, MemberData(nameof(Modules))]
    public async Task A_right_over_somebody_else_opens_nothing_and_changes_nothing(string module)
    {
        await platform.Played.PlayAsync(LaoCai2021.Season);
        var before = await platform.ChangesAsync();
        var wrong = new List<string>();
        foreach (var endpoint in (await GuardedAsync(module))
            .Where(endpoint => endpoint.Writes || endpoint.Path.Contains('{', StringComparison.Ordinal)))
        {
            foreach (var (role, kind) in endpoint.Permission!.HeldBy.Where(row => row.ScopeKind != Scopes.EverythingKind))
            {
                if (!endpoint.Writes && endpoint.Permission.HeldBy.Count == Roles.All.Count) continue;
                using var stranger = await AccountAsync($"stranger-{role}", [$"{role}@{kind}:NGOAI-PHAM-VI"]);
                var reply = await CallAsync(stranger, endpoint);
                if (!endpoint.Writes && reply.Ok && reply.Body.EnumerateObject().All(IsBare)) continue;
                if (reply is not { Status: HttpStatusCode.Forbidden or HttpStatusCode.NotFound, Sentence.Length: > 0 }) wrong.Add(
                    $"{endpoint} as {role}: {(int)reply.Status} {reply.Code} {reply.Sentence}{reply.Fields}");
            }
        }
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
        Assert.Equal(before, await platform.ChangesAsync());
    }

    [Theory, MemberData(nameof(Modules))]
    public async Task Bad_input_is_refused_by_every_endpoint_and_changes_nothing(string module)
    {
        await platform.Played.PlayAsync(LaoCai2021.Season);
        using var stage = platform.StageFor(LaoCai2021.Season, TextWriter.Null);
        var before = await platform.ChangesAsync();
        var wrong = new List<string>();
        foreach (var endpoint in (await GuardedAsync(module)).Where(endpoint => endpoint.BodySchema is not null))
        {
            foreach (var body in BadBodies.Where(body => body != "null" || endpoint.BodyRequired))
            {
                var reply = await stage.As(Holder(stage, endpoint))
                    .TryAsync(endpoint.Method, Filled(endpoint.Path, await IdsAsync()), new Raw(body), "\"1\"", Ct);
                if (reply is not { Status: HttpStatusCode.BadRequest, Code.Length: > 0, Sentence.Length: > 0 }) wrong.Add(
                    $"{endpoint} {body[..Math.Min(20, body.Length)]}: {(int)reply.Status} {reply.Code}");
            }
        }
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
        Assert.Equal(before, await platform.ChangesAsync());
    }

    [Theory, MemberData(nameof(Modules))]
    public async Task A_change_without_If_Match_is_refused_by_every_endpoint_that_needs_it(string module)
    {
        await platform.Played.PlayAsync(LaoCai2021.Season);
        using var stage = platform.StageFor(LaoCai2021.Season, TextWriter.Null);
        var wrong = new List<string>();
        foreach (var endpoint in (await GuardedAsync(module)).Where(endpoint => endpoint.NeedsIfMatch))
        {
            var person = stage.As(Holder(stage, endpoint));
            var reply = await person.TryAsync(endpoint.Method, Filled(endpoint.Path, await IdsAsync()), Body(endpoint), null, Ct);
            if (reply is not { Status: (HttpStatusCode)428, Code: "GEN-0010" }) wrong.Add(
                $"{endpoint} without: {(int)reply.Status} {reply.Code}");
        }
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    /// <summary>Seen → right → version → phase → fields → rule, in this order (CONTRIBUTING.md), however much is wrong at once.</summary>
    [Theory, MemberData(nameof(Modules))]
    public async Task Who_may_not_is_told_so_before_the_version_and_a_stale_version_before_the_fields(string module)
    {
        await platform.Played.PlayAsync(LaoCai2021.Season);
        using var stage = platform.StageFor(LaoCai2021.Season, TextWriter.Null);
        using var nobody = await AccountAsync("nobody-stale", []);
        var before = await platform.ChangesAsync();
        var wrong = new List<string>();
        foreach (var endpoint in (await GuardedAsync(module)).Where(endpoint => endpoint.NeedsIfMatch))
        {
            var path = Filled(endpoint.Path, await IdsAsync());
            var refused = await nobody.TryAsync(endpoint.Method, path, Spoilt(endpoint), Stale, Ct);
            if (refused.Status != HttpStatusCode.Forbidden) wrong.Add(
                $"{endpoint} without the right: {(int)refused.Status} {refused.Code}");

            var stale = await stage.As(Holder(stage, endpoint)).TryAsync(endpoint.Method, path, Spoilt(endpoint), Stale, Ct);
            // Of some things the season has none; there is nothing to be stale then.
            var nothingThere = stale.Status == HttpStatusCode.NotFound && NotPlayed.Any(endpoint.Path.Contains);
            if (stale.Status != HttpStatusCode.PreconditionFailed && !nothingThere) wrong.Add(
                $"{endpoint} with a stale version and wrong fields: {(int)stale.Status} {stale.Code} {stale.Sentence}{stale.Fields}");
        }
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
        Assert.Equal(before, await platform.ChangesAsync());
    }

    /// <summary>A reader of parts is shown a thing without those out of reach, in the worst case an empty one.</summary>
    private static bool IsBare(JsonProperty member) => member.Value.ValueKind != JsonValueKind.Array || member.Value.GetArrayLength() == 0;

    private async Task<IReadOnlyList<Endpoint>> GuardedAsync(string module)
    {
        var endpoints = (await Endpoint.ReadAsync(platform.Address, module, Ct)).Where(endpoint => endpoint.Permission is not null)
            .ToList();
        Assert.NotEmpty(endpoints);
        return endpoints;
    }

    private async Task<Reply> CallAsync(SeasonClient client, Endpoint endpoint) =>
        await client.TryAsync(endpoint.Method, Filled(endpoint.Path, await IdsAsync()), Body(endpoint), endpoint.NeedsIfMatch ? "\"1\""
            : null, Ct);

    private static JsonNode? Body(Endpoint endpoint) => endpoint.BodySchema is { } schema ? Sample.Of(schema, endpoint.Document, Known)
        : null;

    /// <summary>The sample with every invented text blank.</summary>
    private static JsonNode? Spoilt(Endpoint endpoint) => Body(endpoint) is { } body
        ? JsonNode.Parse(body.ToJsonString().Replace("\"M\\u1EABu\"", "\"   \"", StringComparison.Ordinal)) : null;

    /// <summary>Somebody of the season who holds the endpoint's right.</summary>
    private static Actor Holder(Stage stage, Endpoint endpoint) => endpoint.Permission!.HeldBy[0].Role switch
    {
        Roles.ProvinceOffice => stage.Office,
        Roles.ClusterHead => stage.Head,
        Roles.UnitClerk => Actor.Clerk("LC-SP"),
        Roles.UnitLeader => Actor.Leader("LC-SP"),
        // Figures are judged by the department that owns their indicator, points by the one in charge of the criterion.
        Roles.DepartmentAppraiser => Actor.Appraiser(endpoint.Path.Contains("/figures/", StringComparison.Ordinal) ? "LC-SKHDT" : "LC-SNV"),
        Roles.Administrator => stage.Administrator,
        Roles.Auditor => new Actor("auditor", "", ""),
        var role => throw new InvalidOperationException($"The demo has nobody with the role {role}."),
    };

    private async Task<SeasonClient> AccountAsync(string name, string[] grants)
    {
        using var stage = platform.StageFor(LaoCai2021.Season, TextWriter.Null);
        var created = await stage.As(stage.Administrator).TryPostAsync("/api/identity/v1/accounts",
            new { name, displayFunction = "Người ngoài", grants }, null, Ct);
        Assert.True(created.Ok || created.Status == HttpStatusCode.Conflict, $"{name}: {created.Code} {created.Sentence}{created.Fields}");
        if (created.Ok) await stage.TakeOverAsync(name, created.Body.Text("oneTimePassword"), Ct);
        return new SeasonClient(platform.Address, name, platform.Password, TimeSpan.FromSeconds(20));
    }

    private static string Filled(string path, IReadOnlyDictionary<string, string> ids)
    {
        foreach (var (name, value) in ids) path = path.Replace(name, value, StringComparison.Ordinal);
        return path;
    }

    /// <summary>Real things of the season for the parameters of the paths, so that a refusal is about the right and not about a missing
    /// thing.</summary>
    private async Task<IReadOnlyDictionary<string, string>> IdsAsync()
    {
        if (platform.Ids is { } known) return known;
        var stage = await platform.Played.PlayAsync(LaoCai2021.Season);
        async Task<string> Id(Task<Reply?> reply) => (await reply)!.Body.Id().ToString();
        return platform.Ids = new Dictionary<string, string>
        {
            ["pacts/{id}"] = $"pacts/{await Id(stage.Records.PactAsync("2022", Ct))}",
            ["conferences/{id}"] = $"conferences/{await Id(stage.Records.ConferenceAsync(Ct))}",
            ["hand-overs/{id}"] = $"hand-overs/{await Id(stage.Records.HandOverAsync(Ct))}",
            ["tables/{id}"] = $"tables/{await Id(stage.Records.TableAsync(Ct))}",
            ["sheets/{id}"] = $"sheets/{await Id(stage.Records.SheetAsync("LC-SP", Ct))}",
            ["rankings/{id}"] = $"rankings/{await Id(stage.Records.RankingAsync(Ct))}",
            ["nominations/{id}"] = $"nominations/{await Id(stage.Records.NominationAsync(Ct))}",
            ["decisions/{id}"] = $"decisions/{await Id(stage.Records.DecisionAsync("LC-SMC", "2021-GK/QĐ-UBND", Ct))}",
            ["awards/{id}"] = $"awards/{(await stage.Records.AwardsAsync(Ct))[0].Id()}",
            ["units/{code}"] = "units/LC-SP",
            ["clusters/{code}"] = "clusters/KHOI-HTTP-LC",
            ["cycles/{code}"] = "cycles/2021",
            ["indicators/{code}"] = "indicators/LC-THU-NS",
            ["{clusterCode}"] = "KHOI-HTTP-LC",
            ["{cycleCode}"] = "2021",
            ["{unitCode}"] = "LC-SP",
            ["{indicatorCode}"] = "LC-THU-NS",
            ["{period}"] = "2021",
            ["{kind}"] = "report",
            ["{number}"] = "1",
            ["{round}"] = "1",
            ["{year}"] = "2021",
            ["{awardCode}"] = "CO_TINH",
            ["failures/{id}"] = "failures/1",
            ["parked/{id}"] = "parked/1",
            ["{id}"] = Guid.NewGuid().ToString(),
        };
    }

    private static readonly Dictionary<string, string> Known = new()
    {
        ["clusterCode"] = "KHOI-HTTP-LC",
        ["cycleCode"] = "2021",
        ["unitCode"] = "LC-SP",
        ["unitCodes"] = "LC-SP",
        ["hostUnitCode"] = "LC-SP",
        ["issuerUnitCode"] = "LC-SMC",
        ["recipientUnitCode"] = "LC-SP",
        ["indicatorCode"] = "LC-THU-NS",
        ["indicatorCodes"] = "LC-THU-NS",
        ["parentCode"] = "A",
        ["departmentCode"] = "LC-SNV",
        ["ownerDepartmentCode"] = "LC-SNV",
        ["code"] = "MA-THU",
    };
}
