using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ThiDua.BuildingBlocks.Tests.Sample;

namespace ThiDua.BuildingBlocks.Tests;

public sealed class HttpTests(TestServers servers) : IAsyncLifetime
{
    private ModuleHost<SampleDbContext> _host = null!;
    private HttpClient _here = null!;

    public async ValueTask InitializeAsync()
    {
        _host = await ModuleHost<SampleDbContext>.StartAsync(servers, SampleModule.Module);
        _here = _host.ClientFor(SampleModule.Writer("here"));
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    public static TheoryData<string, string> UnreadableBodies => new()
    {
        { "", "GEN-0001" }, { "{", "GEN-0001" }, { "null", "GEN-0001" }, { "[]", "GEN-0001" }, { "\"text\"", "GEN-0001" },
        { """{"place":"here","name":"a"}""", "GEN-0001" },
        { """{"place":"here","name":null,"step":1}""", "GEN-0001" },
        { """{"place":"here","name":5,"step":1}""", "GEN-0001" },
        { """{"place":"here","name":"a","step":"1.234,56"}""", "GEN-0001" },
        { """{"place":"here","name":"a","step":"1,5"}""", "GEN-0001" },
        { """{"place":"here","name":"a","step":"1e3"}""", "GEN-0001" },
        { """{"place":"here","name":"a","step":1,"stepp":2}""", "GEN-0001" },
        { """{"place":"here","name":"a","step":1,"step":2}""", "GEN-0001" },
        { "{\"place\":" + new string('[', 5_000) + new string(']', 5_000) + "}", "GEN-0001" },
    };

    [Theory, MemberData(nameof(UnreadableBodies))]
    public async Task A_body_that_cannot_be_read_is_refused_with_a_code_and_changes_nothing(string body, string code)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");

        using var answer = await _here.PostAsync("/api/sample/v1/counters", content);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(code, await CodeAsync(answer));
        Assert.Equal(0, await _host.QueryAsync(db => db.Counters.CountAsync()));
    }

    [Theory]
    [InlineData("application/json; charset=utf-7")]
    [InlineData("application/json; charset=x-none-such")]
    [InlineData("application/json; charset=windows-1258")]
    [InlineData("application/x-www-form-urlencoded; charset=utf-7")]
    public async Task A_body_in_another_encoding_is_refused_as_another_type(string type)
    {
        using var content = new ByteArrayContent("""{"place":"here","name":"a","step":1}"""u8.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        using var answer = await _here.PostAsync("/api/sample/v1/counters", content);

        Assert.Equal((HttpStatusCode.UnsupportedMediaType, "GEN-0013"), (answer.StatusCode, await CodeAsync(answer)));
    }

    [Fact]
    public async Task Two_idempotency_keys_or_an_empty_one_are_refused_and_not_ignored()
    {
        foreach (var keys in new[] { "Idempotency-Key: one\r\nIdempotency-Key: two\r\n", "Idempotency-Key: \r\n" })
            Assert.StartsWith("HTTP/1.1 400 ", await RawAsync(keys, """{"place":"here","name":"a","step":1}"""), StringComparison.Ordinal);
        Assert.Equal(0, await _host.QueryAsync(db => db.Counters.CountAsync()));
    }

    [Fact]
    public async Task An_unknown_member_is_named_by_its_pointer()
    {
        using var content = new StringContent("""{"place":"here","name":"a","step":"x"}""", Encoding.UTF8, "application/json");

        using var answer = await _here.PostAsync("/api/sample/v1/counters", content);

        Assert.Equal("/step", (await BodyAsync(answer)).GetProperty("errors")[0].GetProperty("pointer").GetString());
    }

    [Fact]
    public async Task A_huge_body_is_413_and_another_media_type_415()
    {
        using var huge = new StringContent($$"""{"place":"{{new string('x', 2_000_000)}}"}""", Encoding.UTF8, "application/json");
        using var text = new StringContent("a=b", Encoding.UTF8, "text/plain");

        using var tooLarge = await _here.PostAsync("/api/sample/v1/counters", huge);
        using var wrongType = await _here.PostAsync("/api/sample/v1/counters", text);

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "GEN-0012"), (tooLarge.StatusCode, await CodeAsync(tooLarge)));
        Assert.Equal((HttpStatusCode.UnsupportedMediaType, "GEN-0013"), (wrongType.StatusCode, await CodeAsync(wrongType)));
    }

    [Fact]
    public async Task Without_token_401_without_right_403_outside_its_scope_403()
    {
        using var anonymous = await _host.Anonymous().PostAsJsonAsync("/api/sample/v1/counters", New("a"));
        using var nobody = await _host.ClientFor().PostAsJsonAsync("/api/sample/v1/counters", New("a"));
        using var elsewhere = await _host.ClientFor(SampleModule.Writer("there")).PostAsJsonAsync("/api/sample/v1/counters", New("a"));

        Assert.Equal((HttpStatusCode.Unauthorized, "GEN-0005"), (anonymous.StatusCode, await CodeAsync(anonymous)));
        Assert.Equal((HttpStatusCode.Forbidden, "GEN-0006"), (nobody.StatusCode, await CodeAsync(nobody)));
        Assert.Equal((HttpStatusCode.Forbidden, "GEN-0020"), (elsewhere.StatusCode, await CodeAsync(elsewhere)));
    }

    [Fact]
    public async Task The_sentence_is_Vietnamese_unless_English_is_asked_for()
    {
        using var vietnamese = await _host.Anonymous().GetAsync("/api/sample/v1/counters");
        using var request =
            new HttpRequestMessage(HttpMethod.Get, "/api/sample/v1/counters") { Headers = { { "Accept-Language", "en-GB, vi;q=0.5" } } };
        using var english = await _host.Anonymous().SendAsync(request);

        Assert.StartsWith("Bạn chưa đăng nhập", (await BodyAsync(vietnamese)).GetProperty("title").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("You are not signed in", (await BodyAsync(english)).GetProperty("title").GetString(), StringComparison.Ordinal);
        Assert.Equal("application/problem+json", english.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_change_needs_If_Match_and_the_newest_version()
    {
        var (address, _) = await CreateAsync("a");

        using var missing = await _here.PostAsync($"{address}/increments", null);
        using var unreadable = await IncrementAsync(address, "W/\"1\"");
        using var stale = await IncrementAsync(address, "\"7\"");
        using var good = await IncrementAsync(address, "\"1\"");

        Assert.Equal((428, "GEN-0010"), ((int)missing.StatusCode, await CodeAsync(missing)));
        Assert.Equal(400, (int)unreadable.StatusCode);
        Assert.Equal((412, "GEN-0009"), ((int)stale.StatusCode, await CodeAsync(stale)));
        Assert.Equal((200, "\"2\""), ((int)good.StatusCode, good.Headers.ETag!.Tag));
    }

    [Fact]
    public async Task Of_twenty_changes_of_one_version_at_once_exactly_one_wins()
    {
        var (address, _) = await CreateAsync("raced");

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => IncrementAsync(address, "\"1\"")));

        Assert.Equal(1, answers.Count(a => a.StatusCode == HttpStatusCode.OK));
        Assert.Equal(19, answers.Count(a => a.StatusCode == HttpStatusCode.PreconditionFailed));
        Assert.Equal(2, await _host.QueryAsync(db => db.Changes.CountAsync()));
    }

    [Fact]
    public async Task A_repeated_key_gives_the_first_answer_and_does_nothing_again()
    {
        using var first = await PostWithKeyAsync("k-1", New("once"));
        using var second = await PostWithKeyAsync("k-1", New("once"));

        Assert.Equal(HttpStatusCode.Created, second.StatusCode);
        Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
        Assert.Equal((first.Headers.ETag, first.Headers.Location), (second.Headers.ETag, second.Headers.Location));
        Assert.Equal("true", second.Headers.GetValues("Idempotency-Replayed").Single());
        Assert.Equal(1, await _host.QueryAsync(db => db.Counters.CountAsync()));
    }

    [Fact]
    public async Task A_repeated_key_with_another_body_is_refused()
    {
        using var first = await PostWithKeyAsync("k-2", New("first"));
        using var other = await PostWithKeyAsync("k-2", New("other"));

        Assert.Equal(((HttpStatusCode)422, "GEN-0011"), (other.StatusCode, await CodeAsync(other)));
    }

    [Fact]
    public async Task The_same_key_sent_ten_times_at_once_makes_one_thing()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => PostWithKeyAsync("k-3", New("together"))));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Created, answer.StatusCode));
        Assert.Equal(1, await _host.QueryAsync(db => db.Counters.CountAsync()));
    }

    [Fact]
    public async Task A_refused_request_does_not_use_up_its_key()
    {
        using var refused = await PostWithKeyAsync("k-4", New(""));
        using var mended = await PostWithKeyAsync("k-4", New("mended"));

        Assert.Equal(422, (int)refused.StatusCode);
        Assert.Equal(HttpStatusCode.Created, mended.StatusCode);
    }

    [Fact]
    public async Task Two_users_may_use_the_same_key()
    {
        using var mine = await PostWithKeyAsync("shared", New("mine"));
        using var request = WithKey("shared", New("theirs"));
        using var theirs = await _host.ClientFor(SampleModule.Writer("here")).SendAsync(request);

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (mine.StatusCode, theirs.StatusCode));
    }

    [Fact]
    public async Task A_duplicate_that_only_the_database_sees_has_the_modules_code()
    {
        await CreateAsync("same");

        using var again = await _here.PostAsJsonAsync("/api/sample/v1/counters", New("same"));

        Assert.Equal((HttpStatusCode.Conflict, "SAM-0001"), (again.StatusCode, await CodeAsync(again)));
    }

    [Fact]
    public async Task Every_change_is_recorded_with_who_when_before_after_and_why()
    {
        var (address, id) = await CreateAsync("told");
        using var _ = await IncrementAsync(address, "\"1\"");

        var page = await _host.ClientFor(SampleModule.Reader).GetFromJsonAsync<JsonElement>($"/api/sample/v1/changes?aggregateId={id}");

        var change = page.GetProperty("items")[0];
        Assert.Equal("counter-incremented", change.GetProperty("happened")[0].GetString());
        Assert.Equal("tester", change.GetProperty("userName").GetString());
        Assert.Equal("because", change.GetProperty("reason").GetString());
        Assert.Equal(_host.Clock.Now, change.GetProperty("at").GetDateTimeOffset());
        var difference = Assert.Single(change.GetProperty("differences").EnumerateArray());
        Assert.Equal(("/value", "0", "2.5"), (difference.GetProperty("path").GetString(), difference.GetProperty("before").ToString(),
            difference.GetProperty("after").ToString()));
    }

    [Fact]
    public async Task A_list_shows_each_user_what_is_theirs_and_pages_without_gap_or_repetition()
    {
        foreach (var name in (string[])["e", "d", "c", "b", "a"]) await CreateAsync(name);
        using var elsewhere = await _host.ClientFor(SampleModule.Writer("there"))
            .PostAsJsonAsync("/api/sample/v1/counters", New("x", "there"));

        var seen = new List<string>();
        for (var cursor = ""; ;)
        {
            var page = await _here.GetFromJsonAsync<JsonElement>($"/api/sample/v1/counters?limit=2&cursor={cursor}");
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("name").GetString()!));
            if (page.GetProperty("next").GetString() is not { } next) break;
            cursor = next;
        }

        Assert.Equal(["a", "b", "c", "d", "e"], seen);
        using var rubbish = await _here.GetAsync("/api/sample/v1/counters?cursor=%%%");
        Assert.Equal(400, (int)rubbish.StatusCode);
    }

    [Fact]
    public async Task Decimals_are_written_as_strings()
    {
        using var answer = await _here.PostAsJsonAsync("/api/sample/v1/counters", New("exact"));

        Assert.Equal(JsonValueKind.String, (await BodyAsync(answer)).GetProperty("value").ValueKind);
    }

    [Fact]
    public async Task Nothing_but_404_with_a_code_lies_beside_the_api()
    {
        using var answer = await _here.GetAsync("/api/sample/v1/nothing");

        Assert.Equal((HttpStatusCode.NotFound, "GEN-0007"), (answer.StatusCode, await CodeAsync(answer)));
    }

    [Fact]
    public async Task The_modules_description_is_OpenAPI_3_1_with_its_headers_and_permissions()
    {
        var document = await _host.Anonymous().GetFromJsonAsync<JsonElement>("/api/sample/v1/openapi.json");

        Assert.StartsWith("3.1", document.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        var increment = document.GetProperty("paths").GetProperty("/api/sample/v1/counters/{id}/increments").GetProperty("post");
        Assert.Contains("If-Match", increment.GetProperty("parameters").EnumerateArray().Select(p => p.GetProperty("name").GetString()));
        Assert.Contains("sample.write", increment.GetProperty("description").GetString(), StringComparison.Ordinal);
    }

    private static object New(string name, string place = "here") => new { place, name, step = "2.5" };

    private static HttpRequestMessage WithKey(string key, object body) =>
        new(HttpMethod.Post, "/api/sample/v1/counters") { Content = JsonContent.Create(body), Headers = { { "Idempotency-Key", key } } };

    private async Task<HttpResponseMessage> PostWithKeyAsync(string key, object body)
    {
        using var request = WithKey(key, body);
        return await _here.SendAsync(request);
    }

    private async Task<(Uri Address, Guid Id)> CreateAsync(string name)
    {
        using var answer = await _here.PostAsJsonAsync("/api/sample/v1/counters", New(name));
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return (answer.Headers.Location!, (await BodyAsync(answer)).GetProperty("id").GetGuid());
    }

    private async Task<HttpResponseMessage> IncrementAsync(Uri address, string ifMatch)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{address}/increments");
        request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        return await _here.SendAsync(request);
    }

    private static Task<JsonElement> BodyAsync(HttpResponseMessage answer) => answer.Content.ReadFromJsonAsync<JsonElement>()!;

    // As the client library would not write it.
    private async Task<string> RawAsync(string headers, string body)
    {
        using var client = new System.Net.Sockets.TcpClient();
        await client.ConnectAsync(_here.BaseAddress!.Host, _here.BaseAddress.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.UTF8.GetBytes(
            $"POST /api/sample/v1/counters HTTP/1.1\r\nHost: here\r\nConnection: close\r\nContent-Type: application/json\r\n"
            + $"Authorization: {_here.DefaultRequestHeaders.Authorization}\r\nContent-Length: {body.Length}\r\n{headers}\r\n{body}"));
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }

    private static async Task<string?> CodeAsync(HttpResponseMessage answer) => (await BodyAsync(answer)).GetProperty("code").GetString();
}
