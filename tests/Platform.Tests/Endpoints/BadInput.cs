using System.Net.Sockets;
using System.Text;

namespace ThiDua.Platform.Tests.Endpoints;

/// <summary>What goes wrong in practice, each with the one answer it must get through gateway and service; nothing is changed by any of
/// it.</summary>
public abstract class BadInput(RunningPlatform platform)
{
    private const string Unit = """{"code":"MOI-1","name":"Đơn vị mới","kind":"district","validFrom":"2015-01-01"}""";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string, string, int, string> Bodies => new()
    {
        { "malformed JSON", """{"code":""", 400, "GEN-0001" },
        { "an unknown field", Unit.Replace("}", ",\"la\":1}", StringComparison.Ordinal), 400, "GEN-0001" },
        { "a wrong type", Unit.Replace("\"2015-01-01\"", "7", StringComparison.Ordinal), 400, "GEN-0001" },
        { "a day that is none", Unit.Replace("2015-01-01", "31/12/2015", StringComparison.Ordinal), 400, "GEN-0001" },
        { "an unknown kind", Unit.Replace("district", "empire", StringComparison.Ordinal), 400, "GEN-0001" },
        { "a name twice", Unit.Replace("}", ",\"code\":\"X\"}", StringComparison.Ordinal), 400, "GEN-0001" },
        { "deep JSON", string.Concat(Enumerable.Repeat("[", 5_000)), 400, "GEN-0001" },
        { "a huge body", Unit.Replace("mới", new string('m', 2_000_000), StringComparison.Ordinal), 413, "GEN-0012" },
        { "a code with a space", Unit.Replace("MOI-1", "MOI 1", StringComparison.Ordinal), 422, "GEN-0004" },
        { "a name of spaces", Unit.Replace("Đơn vị mới", "   ", StringComparison.Ordinal), 422, "GEN-0004" },
    };

    [Theory, MemberData(nameof(Bodies))]
    public async Task A_unit_is_not_entered_from(string what, string body, int status, string code)
    {
        var stage = await platform.Played.PlayAsync(LaoCai2021.Season);
        var before = await platform.ChangesAsync();

        var reply = await stage.As(stage.Office).TryAsync(HttpMethod.Post, "/api/clusters/v1/units", new Raw(body), null, Ct);

        Assert.Equal((what, status, code), (what, (int)reply.Status, reply.Code));
        Assert.NotEmpty(reply.Sentence);
        Assert.Equal(before, await platform.ChangesAsync());
    }

    [Theory]
    [InlineData("X-Ghi-Chu", "Đơn vị số 1")]
    [InlineData("User-Agent", "Trình duyệt")]
    [InlineData("Accept-Language", "tiếng Việt")]
    public async Task Headers_in_Vietnamese_reach_the_service(string name, string value)
    {
        using var handler = new SocketsHttpHandler { RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8 };
        using var http = new HttpClient(handler) { BaseAddress = platform.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/clusters/v1/openapi.json");
        Assert.True(request.Headers.TryAddWithoutValidation(name, value));

        using var answer = await http.SendAsync(request, Ct);

        Assert.Equal(200, (int)answer.StatusCode);
    }

    [Fact]
    public async Task Headers_that_are_no_text_are_refused()
    {
        using var client = new TcpClient();
        await client.ConnectAsync(platform.Address.Host, platform.Address.Port, Ct);
        var stream = client.GetStream();
        await stream.WriteAsync(
            "GET /api/clusters/v1/openapi.json HTTP/1.1\r\nHost: x\r\nConnection: close\r\nX-Ghi-Chu: "u8.ToArray(), Ct);
        await stream.WriteAsync(new byte[] { 0xC3, 0x28, (byte)'\r', (byte)'\n', (byte)'\r', (byte)'\n' }, Ct);

        using var reader = new StreamReader(stream);
        Assert.StartsWith("HTTP/1.1 400", await reader.ReadToEndAsync(Ct), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"1.234,56\"")]
    [InlineData("\"1,5\"")]
    [InlineData("1e1")]
    [InlineData("\"mười\"")]
    [InlineData("true")]
    public async Task Points_are_not_read_from(string points)
    {
        var stage = await platform.Played.PlayAsync(LaoCai2021.Season);
        var sheet = (await stage.Records.SheetAsync("LC-SP", Ct))!;

        var reply = await stage.As(Actor.Clerk("LC-SP")).TryAsync(HttpMethod.Put, $"/api/scoring/v1/sheets/{sheet.Body.Id()}/self-scores",
            new Raw($$"""{"lines":[{"code":"1.1","points":{{points}}}]}"""), sheet.ETag, Ct);

        // 1e1 is a number that fits; it is refused because the sheet is frozen, the others because they are no decimals.
        Assert.Equal(points == "1e1" ? 409 : 400, (int)reply.Status);
        Assert.NotEmpty(reply.Sentence);
    }

    [Fact]
    public async Task A_stale_version_is_refused_with_412()
    {
        var stage = await platform.Played.PlayAsync(LaoCai2021.Season);
        var pact = (await stage.Records.PactAsync("2022", Ct))!;

        var reply = await stage.As(stage.Head)
            .TryAsync(HttpMethod.Post, $"/api/clusters/v1/pacts/{pact.Body.Id()}/circulation", null, "\"999\"", Ct);

        Assert.Equal((412, "GEN-0009"), ((int)reply.Status, reply.Code));
    }

    [Fact]
    public async Task An_unknown_id_is_not_found()
    {
        var stage = await platform.Played.PlayAsync(LaoCai2021.Season);

        foreach (var path in (string[])["clusters/v1/units/KHONG-CO", $"scoring/v1/sheets/{Guid.NewGuid()}",
            $"awards/v1/decisions/{Guid.NewGuid()}", "awards/v1/khong-co"])
        {
            var reply = await stage.As(stage.Office).TryGetAsync($"/api/{path}", Ct);
            Assert.Equal((path, 404), (path, (int)reply.Status));
            Assert.NotEmpty(reply.Code);
            Assert.NotEmpty(reply.Sentence);
        }
    }

    [Fact]
    public async Task A_repeated_request_gets_the_first_answer_and_its_key_serves_no_other_request()
    {
        var stage = await platform.Played.PlayAsync(LaoCai2021.Season);
        var (office, key, code) = (stage.As(stage.Office), Guid.NewGuid().ToString(), $"K{Guid.NewGuid():n}"[..12].ToUpperInvariant());
        object Body(string name) => new { code, name, kind = "department", validFrom = "2015-01-01" };

        var first = await office.TryAsync(HttpMethod.Post, "/api/clusters/v1/units", Body("Một"), null, Ct, key);
        var again = await office.TryAsync(HttpMethod.Post, "/api/clusters/v1/units", Body("Một"), null, Ct, key);
        var other = await office.TryAsync(HttpMethod.Post, "/api/clusters/v1/units", Body("Hai"), null, Ct, key);

        Assert.Equal((201, 201), ((int)first.Status, (int)again.Status));
        Assert.Equal(first.Body.GetRawText(), again.Body.GetRawText());
        Assert.Equal((422, "GEN-0011"), ((int)other.Status, other.Code));
    }
}
