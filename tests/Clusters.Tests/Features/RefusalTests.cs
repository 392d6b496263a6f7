using System.Text.Json;
using ThiDua.Contracts.Policy;

namespace ThiDua.Clusters.Tests.Features;

/// <summary>What every endpoint refuses before it does anything.</summary>
public sealed class RefusalTests(ClustersHost clusters) : IClassFixture<ClustersHost>
{
    private static readonly Guid Nobody = Guid.Parse("01946f2a-7c10-7a31-9d4e-0b6f2d1c8a00");
    private static readonly object Content =
        new { movements = Array.Empty<object>(), targets = Array.Empty<object>(), commitments = Array.Empty<string>() };

    // Method, path, body, whether it changes something that has a version, and the grant that holds its permission.
    private static readonly (string Method, string Path, object? Body, bool Changes, string Grant)[] Endpoints =
    [
        ("GET", "/units", null, false, "auditor@*"),
        ("GET", "/units/NOBODY", null, false, "auditor@*"),
        ("POST", "/units", new { code = "R-1", name = "Huyện", kind = "district", validFrom = "2004-01-01" }, false, "province-office@*"),
        ("POST", "/units/NOBODY/closure", new { lastDay = "2025-06-30", decisionNumber = "1/NQ", decisionDate = "2025-06-01" }, true,
            "province-office@*"),
        ("POST", "/units/NOBODY/name", new { name = "Tên", decisionNumber = "1/NQ", validFrom = "2020-01-01" }, true, "province-office@*"),
        ("GET", "/clusters", null, false, "auditor@*"),
        ("GET", "/clusters/NOBODY", null, false, "auditor@*"),
        ("POST", "/clusters", new { code = "R-1", name = "Khối", kind = "block", decisionNumber = "1/QĐ", decisionDate = "2020-01-01",
            validFrom = "2020-01-01" }, false, "province-office@*"),
        ("POST", "/clusters/NOBODY/members", new { unitCode = "A", fromYear = 2021 }, true, "province-office@*"),
        ("POST", "/clusters/NOBODY/members/A/end", new { toYear = 2021 }, true, "province-office@*"),
        ("POST", "/clusters/NOBODY/officers", new { year = 2021, head = "A" }, true, "province-office@*"),
        ("POST", "/clusters/NOBODY/officers/acting", new { year = 2021, post = "head", unitCode = "A", from = "2021-12-01",
            reason = "Quyết định 5" }, true, "province-office@*"),
        ("POST", "/units/NOBODY/correction", new { reason = "Ghi nhầm", name = "Xã" }, true, "province-office@*"),
        ("POST", "/units/NOBODY/withdrawal", new { reason = "Ghi nhầm" }, true, "province-office@*"),
        ("GET", "/units/NOBODY/withdrawal", null, false, "province-office@*"),
        ("POST", "/units/NOBODY/closure/withdrawal", new { reason = "Ghi nhầm" }, true, "province-office@*"),
        ("GET", "/units/NOBODY/closure/withdrawal", null, false, "province-office@*"),
        ("POST", "/clusters/NOBODY/members/A/correction", new { reason = "Ghi nhầm", from = "2021-07-01" }, true, "province-office@*"),
        ("POST", "/clusters/NOBODY/members/A/withdrawal", new { reason = "Ghi nhầm" }, true, "province-office@*"),
        ("GET", "/clusters/NOBODY/members/A/withdrawal", null, false, "province-office@*"),
        ("POST", "/clusters/NOBODY/officers/2021/correction", new { head = "A", reason = "Ghi nhầm" }, true, "province-office@*"),
        ("POST", "/clusters/NOBODY/correction", new { reason = "Ghi nhầm", name = "Khối" }, true, "province-office@*"),
        ("POST", "/clusters/NOBODY/closure", new { lastDay = "2021-12-31", decisionNumber = "1/QĐ", decisionDate = "2021-12-01" }, true,
            "province-office@*"),
        ("POST", "/clusters/NOBODY/closure/withdrawal", new { reason = "Ghi nhầm" }, true, "province-office@*"),
        ("POST", "/clusters/NOBODY/withdrawal", new { reason = "Ghi nhầm" }, true, "province-office@*"),
        ("GET", "/clusters/NOBODY/withdrawal", null, false, "province-office@*"),
        ("GET", "/clusters/NOBODY/standing-flag", null, false, "auditor@*"),
        ("POST", "/clusters/NOBODY/standing-flag", new { to = "A", fromYear = 2021, on = "2021-01-27" }, true, "cluster-head@cluster:R"),
        ("GET", "/cycles", null, false, "auditor@*"),
        ("GET", "/cycles/NOBODY", null, false, "auditor@*"),
        ("POST", "/cycles", new { code = "R-1", name = "Kỳ", year = 2021, clusterCodes = Array.Empty<string>(),
            phases = Array.Empty<object>() }, false, "province-office@*"),
        ("PUT", "/cycles/NOBODY/phases/pledge",
            new { opens = "2021-01-01", closes = "2021-02-01", closesMeans = "before", reason = "Bổ sung" }, true, "province-office@*"),
        ("GET", "/pacts", null, false, "auditor@*"),
        ("GET", $"/pacts/{Nobody}", null, false, "auditor@*"),
        ("POST", "/pacts", ClustersHost.Pact("NOBODY", "2021"), false, "cluster-head@cluster:R"),
        ("PUT", $"/pacts/{Nobody}", Content, true, "cluster-head@cluster:R"),
        ("POST", $"/pacts/{Nobody}/circulation", null, true, "cluster-head@cluster:R"),
        ("POST", $"/pacts/{Nobody}/signatures", new { unitCode = "A", capacity = "Chủ tịch UBND" }, true, "unit-leader@unit:A"),
        ("POST", $"/pacts/{Nobody}/successor", new { cycleCode = "2022" }, false, "cluster-head@cluster:R"),
        ("GET", "/conferences", null, false, "auditor@*"),
        ("GET", $"/conferences/{Nobody}", null, false, "auditor@*"),
        ("POST", "/conferences", new { cycleCode = "2021", clusterCode = "NOBODY", kind = "closing", heldOn = "2021-12-20",
            hostUnitCode = "A", place = "Sa Pa" }, false, "cluster-head@cluster:R"),
        ("POST", $"/conferences/{Nobody}/attendance", new { attendance = Array.Empty<object>() }, true, "cluster-head@cluster:R"),
        ("PUT", $"/conferences/{Nobody}/delegates", new { count = 150, qualifier = "more-than", functions = Array.Empty<string>() }, true,
            "cluster-head@cluster:R"),
        ("POST", $"/conferences/{Nobody}/acts", new { kind = "discussion", summary = "Thảo luận" }, true, "cluster-head@cluster:R"),
        ("POST", $"/conferences/{Nobody}/minutes", new { minutesNumber = "1/BB" }, true, "cluster-head@cluster:R"),
        ("GET", "/movements", null, false, "auditor@*"),
        ("GET", $"/movements/{Nobody}", null, false, "auditor@*"),
        ("POST", "/movements", new { name = "Phong trào", reach = "cluster", clusterCode = "NOBODY", launchedByUnitCode = "A",
            launchedOn = "2021-01-05", from = "2021-01-01" }, false, "cluster-head@cluster:R"),
        ("POST", $"/movements/{Nobody}/reviews", new { on = "2021-07-05" }, true, "cluster-head@cluster:R"),
        ("POST", $"/movements/{Nobody}/closing", new { on = "2021-12-20" }, true, "cluster-head@cluster:R"),
        ("GET", "/works", null, false, "auditor@*"),
        ("GET", $"/works/{Nobody}", null, false, "auditor@*"),
        ("POST", "/works", new { movementId = Nobody, unitCode = "A", name = "Cầu", place = "Sa Pa", plannedFinish = "2021-12-31" }, false,
            "unit-leader@unit:A"),
        ("POST", $"/works/{Nobody}/finish", new { on = "2021-12-01" }, true, "unit-leader@unit:A"),
        ("GET", "/councils/NOBODY", null, false, "auditor@*"),
        ("POST", "/councils/NOBODY/seats", new { function = "chair", unitCode = "A", capacity = "Chủ tịch UBND", from = "2021-01-01" },
            true, "province-office@*"),
        ("POST", "/councils/NOBODY/seats/1/end", new { lastDay = "2021-12-31", reason = "Chuyển công tác" }, true, "province-office@*"),
        ("GET", "/models", null, false, "auditor@*"),
        ("GET", $"/models/{Nobody}", null, false, "auditor@*"),
        ("POST", "/models", new { unitCode = "A", name = "Mô hình", foundOn = "2021-03-01" }, false, "unit-leader@unit:A"),
        ("POST", $"/models/{Nobody}/replications", new { unitCode = "A", on = "2021-12-01" }, true, "unit-leader@unit:A"),
        ("POST", $"/models/{Nobody}/replications/A/confirmation", null, true, "unit-leader@unit:A"),
        ("POST", "/cycles/NOBODY/clusters", new { clusterCode = "A" }, true, "province-office@*"),
        ("POST", "/cycles/NOBODY/exceptions", new { unitCode = "A", kind = "report", lastDay = "2021-12-24", reason = "Lũ" }, true,
            "province-office@*"),
        ("POST", "/cycles/NOBODY/exceptions/A/report/withdrawal", new { reason = "Nhầm" }, true, "province-office@*"),
        ("GET", "/title-registrations", null, false, "auditor@*"),
        ("GET", $"/title-registrations/{Nobody}", null, false, "auditor@*"),
        ("POST", "/title-registrations", new { unitCode = "A", clusterCode = "NOBODY", cycleCode = "2021", aims = Array.Empty<object>() },
            false, "unit-leader@unit:A"),
        ("PUT", $"/title-registrations/{Nobody}", new { aims = Array.Empty<object>() }, true, "unit-leader@unit:A"),
        ("POST", $"/title-registrations/{Nobody}/correction", new { aims = Array.Empty<object>(), reason = "Nhầm" }, true,
            "province-office@*"),
        ("POST", $"/title-registrations/{Nobody}/withdrawal", new { reason = "Nhầm" }, true, "unit-leader@unit:A"),
        ("GET", "/hand-overs", null, false, "auditor@*"),
        ("GET", $"/hand-overs/{Nobody}", null, false, "auditor@*"),
        ("POST", "/hand-overs", new { clusterCode = "NOBODY", effectiveYear = 2022, incomingHead = "A", items = Array.Empty<string>() },
            false, "cluster-head@cluster:R"),
        ("POST", $"/hand-overs/{Nobody}/signatures", new { unitCode = "A", capacity = "Chủ tịch UBND" }, true, "unit-leader@unit:A"),
    ];

    public static TheoryData<int> All => [.. Enumerable.Range(0, Endpoints.Length)];

    public static TheoryData<int> Changing => [.. Enumerable.Range(0, Endpoints.Length).Where(i => Endpoints[i].Changes)];

    public static TheoryData<int> OfOneThing =>
        [.. Enumerable.Range(0, Endpoints.Length).Where(i => Endpoints[i].Path.Contains("NOBODY", StringComparison.Ordinal)
        || Endpoints[i].Path.Contains($"{Nobody}", StringComparison.Ordinal))];

    public static TheoryData<int> WithBody => [.. Enumerable.Range(0, Endpoints.Length).Where(i => Endpoints[i].Body is not null)];

    [Theory, MemberData(nameof(All))]
    public async Task Without_a_token_nothing_is_answered(int i) =>
        await RefusedAsync(HttpStatusCode.Unauthorized, "GEN-0005", new Api(clusters.Host.Anonymous()), i);

    [Theory, MemberData(nameof(All))]
    public async Task Without_a_grant_nothing_is_allowed(int i) =>
        await RefusedAsync(HttpStatusCode.Forbidden, "GEN-0006", new Api(clusters.Host.ClientFor()), i);

    [Theory, MemberData(nameof(All))]
    public async Task A_role_in_the_wrong_kind_of_scope_is_no_right(int i)
    {
        var role = Grant.Parse(Endpoints[i].Grant)!.Role;
        var bent = role is Roles.UnitLeader or Roles.ClusterHead ? new Grant(role, Scope.Everything) : new Grant(role, Scopes.Unit("A"));

        await RefusedAsync(HttpStatusCode.Forbidden, "GEN-0006", new Api(clusters.Host.ClientFor(bent)), i);
    }

    [Theory, MemberData(nameof(Changing))]
    public async Task A_change_needs_the_version_that_was_read(int i)
    {
        await RefusedAsync((HttpStatusCode)428, "GEN-0010", Holder(i), i);
        await RefusedAsync(HttpStatusCode.BadRequest, "GEN-0002", Holder(i), i, etag: "W/\"1\"");
    }

    [Theory, MemberData(nameof(OfOneThing))]
    public async Task An_unknown_thing_is_not_found(int i)
    {
        var answer = await SendAsync(Holder(i), i, etag: "\"1\"");

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.StartsWith("CLU-", answer.Code, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(WithBody))]
    public async Task A_body_that_cannot_be_read_changes_nothing(int i)
    {
        var (method, path, body, _, _) = Endpoints[i];
        var good = JsonSerializer.SerializeToNode(body)!.AsObject();
        var unknown = good.DeepClone().AsObject();
        unknown["misspelt"] = 1;
        var wrongType = good.DeepClone().AsObject();
        wrongType[good.First().Key] = new JsonObject();
        var missing = good.DeepClone().AsObject();
        // A PUT needs only what nothing can stand for; a pact and the delegates need nothing. A day may be left out for a year.
        var needed = path.EndsWith("/end", StringComparison.Ordinal) ? null
            : path.StartsWith("/title-registrations", StringComparison.Ordinal) ? good.First().Key
            : method != "PUT" ? good.First().Key : good.ContainsKey("reason") ? "reason" : null;
        if (needed is null) missing = unknown;
        else missing.Remove(needed);

        foreach (var json in (string[])["{", "[]", "null", unknown.ToJsonString(), wrongType.ToJsonString(), missing.ToJsonString(), Deep])
        {
            var answer = await Holder(i).SendTextAsync(new HttpMethod(method), path, json, "\"1\"");
            Assert.True((HttpStatusCode.BadRequest, "GEN-0001") == (answer.Status, answer.Code), $"{json}: {answer.Status} {answer.Body}");
        }
    }

    [Theory]
    [InlineData("\"1.234,56\"")]
    [InlineData("\"1,234.56\"")]
    [InlineData("\" 12\"")]
    [InlineData("1e400")]
    [InlineData("true")]
    public async Task A_number_written_the_local_way_is_refused_and_named(string value)
    {
        var json = """
            {"clusterCode":"R","cycleCode":"2021","movements":[],"commitments":[],
             "targets":[{"unitCode":"A","indicatorCode":"X","status":"assigned","value":VALUE}]}
            """;

        var answer = await clusters.Head("R")
            .SendTextAsync(HttpMethod.Post, "/pacts", json.Replace("VALUE", value, StringComparison.Ordinal));

        Assert.Equal((HttpStatusCode.BadRequest, "GEN-0001"), (answer.Status, answer.Code));
        Assert.Equal("/targets/0/value", (string?)answer.Body!["errors"]![0]!["pointer"]);
    }

    [Theory]
    [InlineData("/units/%00")]
    [InlineData("/clusters?unit=%00")]
    [InlineData("/pacts?cluster=%00&cycle=%00")]
    public async Task A_text_that_no_database_holds_is_a_bad_request_in_an_address(string path) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await clusters.Auditor.GetAsync(path)).Status);

    [Theory]
    [InlineData(@"\u0000")]
    [InlineData(@"\ud800")]
    public async Task A_text_that_no_database_holds_is_a_bad_request_in_a_body(string text)
    {
        var answer = await clusters.Head("R").SendTextAsync(HttpMethod.Post, "/pacts",
            $$"""{"clusterCode":"R{{text}}","cycleCode":"2021","movements":[],"targets":[],"commitments":[]}""");

        Assert.Equal((HttpStatusCode.BadRequest, "GEN-0001"), (answer.Status, answer.Code));
    }

    [Theory]
    [InlineData("/pacts", """{"clusterCode":"R","cycleCode":"2021","movements":[null],"targets":[],"commitments":[]}""")]
    [InlineData("/units", """{"code":"R-9","name":"Huyện","kind":"district","validFrom":"2004-01-01","predecessors":[null]}""")]
    [InlineData("/cycles", """{"code":"R-9","name":"Kỳ","year":2021,"clusterCodes":["R"],"phases":[null]}""")]
    public async Task An_empty_place_in_a_list_is_refused(string path, string json)
    {
        var answer = await clusters.Office.SendTextAsync(HttpMethod.Post, path, json);

        Assert.Equal((HttpStatusCode.BadRequest, "GEN-0001"), (answer.Status, answer.Code));
    }

    private static string Deep => string.Concat(Enumerable.Repeat("{\"a\":", 100)) + "1" + new string('}', 100);

    private Api Holder(int i) => new(clusters.Host.ClientFor(Grant.Parse(Endpoints[i].Grant)!));

    private static Task<Answer> SendAsync(Api api, int i, string? etag = null)
    {
        var (method, path, body, _, _) = Endpoints[i];
        return api.SendTextAsync(new HttpMethod(method), path, body is null ? "" : JsonSerializer.Serialize(body), etag);
    }

    private static async Task RefusedAsync(HttpStatusCode status, string code, Api api, int i, string? etag = null)
    {
        var answer = await SendAsync(api, i, etag);
        Assert.Equal((status, code), (answer.Status, answer.Code));
    }
}
