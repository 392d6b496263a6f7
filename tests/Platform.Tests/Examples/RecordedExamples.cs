using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using ThiDua.Platform.Tests.Seasons;

namespace ThiDua.Platform.Tests.Examples;

/// <summary>
/// The examples in the descriptions are calls that were really made: here all of them are made, on a platform of their own, and every
/// request and answer of five seasons is held against the descriptions.
/// </summary>
public sealed class RecordedExamples
{
    private static readonly JsonSerializerOptions Readable =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string Folder => Path.Combine(Repository.Root, "contracts", "openapi", "examples");

    [Fact]
    public async Task Every_operation_is_played_and_every_answer_is_as_described()
    {
        var ct = TestContext.Current.CancellationToken;
        var heard = new ConcurrentQueue<Exchange>();
        await using var platform = new AllInOnePlatform();
        await platform.InitializeAsync();
        await PlayAsync(platform, LaoCai2021.Season, heard.Enqueue, ct);
        var season = heard.ToList();
        foreach (var scene in Repertoire.All.Where(scene => scene != LaoCai2021.Season))
            await PlayAsync(platform, scene, heard.Enqueue, ct);
        await PlayTheRestAsync(platform, heard.Enqueue, ct);
        await SetUpAsync(heard.Enqueue, ct);

        var operations = await Operation.ReadAsync(platform.Address, ct);
        var said = heard.Where(one => one.Status is >= 200 and < 300)
            .GroupBy(one => operations.First(operation => operation.Is(one)).Id).ToDictionary(group => group.Key, group => group.ToList());
        var wrong = operations.Where(one => !said.ContainsKey(one.Id))
            .Select(one => $"{one.Id} was not played: {heard.LastOrDefault(one.Is)}")
            .Concat(operations.SelectMany(one => said.GetValueOrDefault(one.Id, []).SelectMany(one.Findings))).Distinct().ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Take(60)));

        // To record them anew: THIDUA_ACCEPT_EXAMPLES=1 dotnet dev.cs test Platform, then look at the diff.
        var accept = Environment.GetEnvironmentVariable("THIDUA_ACCEPT_EXAMPLES") == "1";
        foreach (var module in operations.GroupBy(one => one.Module))
        {
            var file = Path.Combine(Folder, $"{module.Key}.json");
            if (accept)
            {
                var calls = module.OrderBy(one => one.Id, StringComparer.Ordinal)
                    .Select(one => KeyValuePair.Create<string, JsonNode?>(one.Id, Normalised.Of(Telling(said[one.Id]))));
                Directory.CreateDirectory(Folder);
                await File.WriteAllTextAsync(file, new JsonObject(calls).ToJsonString(Readable) + "\n", ct);
            }
            var kept = JsonNode.Parse(await File.ReadAllTextAsync(file, ct))!.AsObject();
            Assert.Equal(module.Select(one => one.Id).Order(StringComparer.Ordinal), kept.Select(one => one.Key));
        }

        var pages = ApiPage.Read();
        Assert.Equal((2, true), (pages.Count, pages[0].Count > 25));
        Assert.Equal(pages[0], pages[1]);
        using var stage = platform.StageFor(LaoCai2021.Season, TextWriter.Null);
        var roles = stage.Cast.Append(stage.Administrator).Append(stage.Office)
            .ToDictionary(one => one.Account, one => one.Grant.Split('@')[0]);
        var unplayed = ApiPage.NotPlayed(pages[0], season, operations, account => roles.GetValueOrDefault(account, ""));
        Assert.True(unplayed is null, $"docs/api.md: {unplayed} was not made in this order by this role.");
    }

    /// <summary>The first call whose answer lists something, else the first.</summary>
    private static Exchange Telling(List<Exchange> calls) =>
        calls.FirstOrDefault(call => !call.Answer.Contains("\"items\":[]", StringComparison.Ordinal)) ?? calls[0];

    private static async Task PlayAsync(RunningPlatform platform, Scene scene, Action<Exchange> witness, CancellationToken ct)
    {
        using var stage = platform.StageFor(scene, TextWriter.Null, witness);
        await Performance.PlayAsync(stage, scene, TextWriter.Null, ct);
    }

    private static async Task PlayTheRestAsync(RunningPlatform platform, Action<Exchange> witness, CancellationToken ct)
    {
        var season = InventedSeason.From(3);
        using var stage = platform.StageFor(season, TextWriter.Null, witness);
        await new Preparing(stage, season).RunAsync(ct);
        await new Pledging(stage, season).RunAsync(ct);
        await new Reporting(stage, season).RunAsync(ct);
        await TheRest.ClaimAsync(stage, season, ct);
        await TheRest.ReturnAsync(stage, season, ct);
        await new Demo.Play.Scoring(stage, season).RunAsync(ct);
        await new Concluding(stage, season).RunAsync(ct);
        await TheRest.ElectorateAsync(stage, season, ct);
        await new TheRest(platform, stage, season, witness).PlayAsync(ct);
    }

    /// <summary>A platform that nobody has used: the first administrator comes in by the link that it prints.</summary>
    private static async Task SetUpAsync(Action<Exchange> witness, CancellationToken ct)
    {
        await using var provider = OpenIdDiscovery.Start();
        await using var platform = new AllInOnePlatform(demo: false, provider.Settings);
        await platform.InitializeAsync();
        var token = await Eventually.SeesAsync(
            () => Task.FromResult(platform.Process.Lines.FirstOrDefault(line => line.Contains("/setup/#", StringComparison.Ordinal))),
            line => line is not null, "the link for the first administrator", ct: ct);
        using var http = new HttpClient { BaseAddress = platform.Address };
        http.DefaultRequestHeaders.Add("X-ThiDua", "1");
        var body = JsonSerializer.Serialize(new { token = token!.Split('#')[1].Trim(), name = "quan-tri", password = platform.Password });
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var answer = await http.PostAsync("/api/identity/v1/setup", content, ct);
        witness(new Exchange("", HttpMethod.Post, "/api/identity/v1/setup", null, body, (int)answer.StatusCode,
            await answer.Content.ReadAsStringAsync(ct)));
        const string Where = """{"returnUrl":"/"}""";
        using var start = new StringContent(Where, System.Text.Encoding.UTF8, "application/json");
        using var way = await http.PostAsync("/sign-in/external", start, ct);
        witness(new Exchange("", HttpMethod.Post, "/sign-in/external", null, Where, (int)way.StatusCode,
            await way.Content.ReadAsStringAsync(ct)));
    }
}
