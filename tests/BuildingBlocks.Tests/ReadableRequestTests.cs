using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ThiDua.BuildingBlocks.Tests.Sample;

namespace ThiDua.BuildingBlocks.Tests;

/// <summary>What a caller wrote wrong is named, with what is allowed; nothing asked is silently ignored.</summary>
public sealed class ReadableRequestTests(TestServers servers) : IAsyncLifetime
{
    private const string Counters = "/api/sample/v1/counters";

    private ModuleHost<SampleDbContext> _host = null!;
    private HttpClient _here = null!;

    public async ValueTask InitializeAsync()
    {
        _host = await ModuleHost<SampleDbContext>.StartAsync(servers, SampleModule.Module);
        _here = _host.ClientFor(SampleModule.Writer("here"));
        _here.DefaultRequestHeaders.Add("Accept-Language", "en");
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    public static TheoryData<string, string, string, string> WrongParameters => new()
    {
        { "?colours=red", "colours", "GEN-1023", "There is no such parameter; there are: cursor, limit, colour, on, withMarks." },
        { "?Cursor=x", "Cursor", "GEN-1023", "cursor" },
        { "?LIMIT=3", "LIMIT", "GEN-1023", "limit" },
        { "?limit=many", "limit", "GEN-1010", "whole number" },
        { "?limit=99999999999999999999", "limit", "GEN-1010", "whole number" },
        { "?limit=", "limit", "GEN-1010", "whole number" },
        { "?limit=0", "limit", "GEN-1022", "from 1 to 200" },
        { "?limit=201", "limit", "GEN-1022", "from 1 to 200" },
        { "?limit=1&limit=2", "limit", "GEN-1009", "only once" },
        { "?cursor=%25%25%25", "cursor", "GEN-1007", "`next`" },
        { "?colour=DarkBlue", "colour", "GEN-1021", "red, dark-blue" },
        { "?colour=1", "colour", "GEN-1021", "red, dark-blue" },
        { "?on=12/31/2026", "on", "GEN-1012", "2026-12-31" },
        { "?withMarks=yes", "withMarks", "GEN-1014", "true or false" },
    };

    [Theory, MemberData(nameof(WrongParameters))]
    public async Task A_wrong_parameter_is_named_with_what_is_allowed(string query, string parameter, string code, string allowed)
    {
        using var answer = await _here.GetAsync(Counters + query);
        var body = await BodyAsync(answer);

        Assert.Equal(400, (int)answer.StatusCode);
        var error = Assert.Single(body["errors"]!.AsArray())!;
        Assert.Equal((parameter, code), ((string?)error["parameter"], (string?)error["code"]));
        Assert.Null(error["pointer"]);
        Assert.Contains(allowed, (string)error["detail"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_wrong_parameters_are_named_at_once()
    {
        using var answer = await _here.GetAsync($"{Counters}?year=2026&limit=x&on=today");

        Assert.Equal(["year", "limit", "on"], (await BodyAsync(answer))["errors"]!.AsArray().Select(e => (string?)e!["parameter"]));
    }

    [Fact]
    public async Task An_endpoint_without_parameters_takes_none_also_when_it_changes_something()
    {
        using var answer = await _here.PostAsJsonAsync($"{Counters}?dryRun=true", New("a"));

        var error = Assert.Single((await BodyAsync(answer))["errors"]!.AsArray())!;
        Assert.Equal("This address takes no parameter.", (string?)error["detail"]);
        Assert.Equal(0, await _host.QueryAsync(db => db.Counters.CountAsync()));
    }

    [Theory, InlineData("?colour=dark-blue&on=2026-12-31&withMarks=true&limit=200"), InlineData("?cursor=")]
    public async Task What_is_written_as_documented_is_taken(string query)
    {
        using var answer = await _here.GetAsync(Counters + query);

        Assert.Equal(200, (int)answer.StatusCode);
    }

    [Fact]
    public async Task Who_may_not_come_in_hears_that_first()
    {
        using var anonymous = await _host.Anonymous().GetAsync($"{Counters}?wrong=1");
        using var nobody = await _host.ClientFor().GetAsync($"{Counters}?wrong=1");

        Assert.Equal((401, 403), ((int)anonymous.StatusCode, (int)nobody.StatusCode));
    }

    public static TheoryData<string, string, string, string> WrongBodies => new()
    {
        { """{"name":"a","step":1}""", "/place", "GEN-1008", "missing" },
        { """{"place":"here","name":"a","step":1,"stepp":2}""", "/stepp", "GEN-1024", "place, name, step, colour, on, marks" },
        { """{"place":"here","name":"a","step":1,"marks":[{"text":"a","weight":1},{"text":"a"}]}""", "/marks/1/weight", "GEN-1008", "" },
        { """{"place":"here","name":"a","step":1,"marks":[{"text":"a","weight":1,"odd/name":0}]}""", "/marks/0/odd~1name", "GEN-1024",
            "text, weight" },
        { """{"place":"here","name":"a","step":1,"marks":[{"text":"a","weight":1.5}]}""", "/marks/0/weight", "GEN-1010", "whole" },
        { """{"place":"here","name":"a","step":1,"marks":[null]}""", "/marks", "GEN-1017", "null" },
        { """{"place":"here","name":"a","step":1,"colour":"DarkBlue"}""", "/colour", "GEN-1021", "red, dark-blue" },
        { """{"place":"here","name":"a","step":1,"colour":1}""", "/colour", "GEN-1021", "red, dark-blue" },
        { """{"place":"here","name":"a","step":1,"on":"31/12/2026"}""", "/on", "GEN-1012", "2026-12-31" },
        { """{"place":"here","name":"a","step":"1.234,56"}""", "/step", "GEN-1011", "1234.56" },
        { """{"place":"here","name":null,"step":1}""", "/name", "GEN-1016", "not null" },
        { """{"place":"here","name":5,"step":1}""", "/name", "GEN-1016", "text" },
        { """[]""", "", "GEN-1018", "object" },
        { """{"place":"here","name":"a" "step":1}""", "", "GEN-1001", "" },
    };

    [Theory, MemberData(nameof(WrongBodies))]
    public async Task A_wrong_field_is_named_with_what_is_allowed(string json, string pointer, string code, string allowed)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        using var answer = await _here.PostAsync(Counters, content);
        var body = await BodyAsync(answer);

        Assert.Equal((400, "GEN-0001"), ((int)answer.StatusCode, (string?)body["code"]));
        var error = Assert.Single(body["errors"]!.AsArray())!;
        Assert.Equal((pointer, code), ((string?)error["pointer"], (string?)error["code"]));
        Assert.Contains(allowed, (string)error["detail"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_missing_fields_are_named_at_once()
    {
        using var answer = await _here.PostAsJsonAsync(Counters, new { });

        Assert.Equal(["/place", "/name", "/step"], (await BodyAsync(answer))["errors"]!.AsArray().Select(e => (string?)e!["pointer"]));
    }

    [Fact]
    public async Task Headers_that_cannot_be_read_are_named()
    {
        using var created = await _here.PostAsJsonAsync(Counters, New("a"));
        using var change = new HttpRequestMessage(HttpMethod.Post, $"{created.Headers.Location}/increments");
        change.Headers.TryAddWithoutValidation("If-Match", "3");
        using var make = new HttpRequestMessage(HttpMethod.Post, Counters) { Content = JsonContent.Create(New("b")) };
        make.Headers.TryAddWithoutValidation("Idempotency-Key", new string('k', 201));

        using var noVersion = await _here.SendAsync(change);
        using var noKey = await _here.SendAsync(make);

        Assert.Equal((400, "If-Match"), ((int)noVersion.StatusCode, (string?)(await BodyAsync(noVersion))["errors"]![0]!["parameter"]));
        Assert.Equal((400, "Idempotency-Key"), ((int)noKey.StatusCode, (string?)(await BodyAsync(noKey))["errors"]![0]!["parameter"]));
    }

    [Fact]
    public async Task What_is_still_on_its_way_says_when_to_come_again()
    {
        using var answer = await _here.GetAsync("/api/sample/v1/waits");

        Assert.Equal((409, "1"), ((int)answer.StatusCode, answer.Headers.GetValues("Retry-After").Single()));
    }

    [Fact]
    public async Task Moments_are_shown_in_the_time_of_Viet_Nam()
    {
        using var created = await _here.PostAsJsonAsync(Counters, New("a"));

        var changes = await _host.ClientFor(SampleModule.Reader).GetStringAsync("/api/sample/v1/changes");

        Assert.Equal("2021-12-20T10:00:00+07:00", (string?)JsonNode.Parse(changes)!["items"]![0]!["at"]);
    }

    [Fact]
    public async Task An_answer_without_a_body_is_remembered_and_given_again()
    {
        using var created = await _here.PostAsJsonAsync(Counters, New("a"));
        var touch = new Uri($"{created.Headers.Location}/touches", UriKind.Relative);

        var answers = new List<HttpResponseMessage>();
        for (var time = 0; time < 2; time++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, touch) { Headers = { { "Idempotency-Key", "once" } } };
            answers.Add(await _here.SendAsync(request));
        }

        Assert.All(answers, answer => Assert.Equal(204, (int)answer.StatusCode));
        Assert.Equal("true", answers[1].Headers.GetValues("Idempotency-Replayed").Single());
        Assert.Equal(2, await _host.QueryAsync(db => db.Changes.CountAsync()));
        Assert.Empty(_host.Faults);
    }

    [Fact]
    public async Task The_description_names_parameters_as_they_are_taken_with_words_ranges_and_moments()
    {
        var document = JsonNode.Parse(await _host.Anonymous().GetStringAsync("/api/sample/v1/openapi.json"))!;
        var parameters = document["paths"]![Counters]!["get"]!["parameters"]!.AsArray();

        Assert.Equal(["cursor", "limit", "colour", "on", "withMarks"], parameters.Select(p => (string?)p!["name"]));
        Assert.Equal(["red", "dark-blue"], parameters[2]!["schema"]!["enum"]!.AsArray().Select(word => (string?)word));
        Assert.Equal((1, 200), ((int)parameters[1]!["schema"]!["minimum"]!, (int)parameters[1]!["schema"]!["maximum"]!));
        var at = document["components"]!["schemas"]!.AsObject().Single(schema => schema.Key.EndsWith("Change", StringComparison.Ordinal)
            && !schema.Key.StartsWith("Page", StringComparison.Ordinal)).Value!["properties"]!["at"]!;
        Assert.Equal(("string", "date-time"), ((string?)at["type"], (string?)at["format"]));
    }

    private static object New(string name) => new { place = "here", name, step = 1 };

    private static async Task<JsonNode> BodyAsync(HttpResponseMessage answer) =>
        (await answer.Content.ReadFromJsonAsync<JsonNode>())!;
}
