using static ThiDua.Indicators.Tests.IndicatorsFixture;

namespace ThiDua.Indicators.Tests.Features;

/// <summary>
/// Each changing endpoint is asked with everything wrong at once, then with one thing after the other put right: seen, right, version,
/// phase, fields, rule.
/// </summary>
public sealed class OrderOfChecksTests(IndicatorsFixture module) : IClassFixture<IndicatorsFixture>
{
    private const string Own = "department-data@department:LC-SKHDT", Foreign = "department-data@department:LC-SGDDT";
    private const string Clerk = "unit-clerk@unit:LC-SMC", Head = "cluster-head@cluster:CUM-TT";
    private const string Former = $"{Head} unit-leader@unit:LC-BH";
    private const string NoReason = """{"indicatorCode":"TT-1","value":"0.0000001","reason":""}""";
    private const string Closed = """{"lastDay":"2017-12-31","reason":"Thay thế"}""";
    private const string Twice = """{"actuals":[{"indicatorCode":"TT-1"},{"indicatorCode":"TT-1","qualifier":"exact"}]}""";
    private const string TwiceInThePast =
        """{"actuals":[{"indicatorCode":"TT-1"},{"indicatorCode":"TT-1","qualifier":"exact"}],"source":"","reason":"Dựng lại"}""";
    private const string Past = """{"actuals":[{"indicatorCode":"TT-1","value":1}],"source":"Báo cáo","reason":"Dựng lại"}""";

    /// <summary>Who, method, path, the version said, the body, and what is answered.</summary>
    public static TheoryData<string, string, string, string, string, int, string> Steps => new()
    {
        { "unit-clerk@unit:LC-SMC", "POST", "/indicators/TT-1/closure", "9", """{"lastDay":"1900-01-01","reason":""}""", 403, "GEN-0006" },
        { "province-office@*", "POST", "/indicators/KHONG/closure", "9", """{"lastDay":"1900-01-01","reason":""}""", 404, "IND-0001" },
        { "province-office@*", "POST", "/indicators/TT-1/closure", "9", """{"lastDay":"1900-01-01","reason":""}""", 412, "IND-0003" },
        { "province-office@*", "POST", "/indicators/TT-1/closure", "1", """{"lastDay":"1900-01-01","reason":""}""", 422, "GEN-0004" },
        { "province-office@*", "POST", "/indicators/TT-1/closure", "1", Closed, 409, "IND-0005" },

        { "province-office@*", "PUT", "/figures/KHONG/2021/targets", "9", """{"targets":[]}""", 404, "IND-0010" },
        { "province-office@*", "PUT", "/figures/TT-CU/2021/targets", "9", """{"targets":[]}""", 412, "IND-0011" },
        { "province-office@*", "PUT", "/figures/TT-CU/2021/targets", "0", """{"targets":[]}""", 422, "GEN-0004" },
        { "province-office@*", "PUT", "/figures/TT-CU/2021/targets", "0",
            """{"targets":[{"indicatorCode":"TT-1","status":"assigned","value":1}]}""", 409, "IND-0013" },

        { Clerk, "PUT", "/figures/LC-BH/2021/actuals", "9", Twice, 404, "IND-0010" },
        { Foreign, "PUT", "/figures/LC-SMC/2020/actuals", "9", Twice, 403, "GEN-0020" },
        { Own, "PUT", "/figures/LC-SMC/2020/actuals", "9", Twice, 412, "IND-0011" },
        { Own, "PUT", "/figures/LC-SMC/2020/actuals", "0", Twice, 409, "IND-0020" },
        { Own, "PUT", "/figures/LC-SMC/2021-02/actuals", "0", Twice, 422, "GEN-0004" },

        { "province-office@*", "PUT", "/figures/KHONG/2021/history", "9", TwiceInThePast, 404, "IND-0010" },
        { "province-office@*", "PUT", "/figures/LC-SMC/2021/history", "9", TwiceInThePast, 412, "IND-0011" },
        { "province-office@*", "PUT", "/figures/LC-SMC/2021/history", "0", TwiceInThePast, 409, "IND-0023" },
        { "province-office@*", "PUT", "/figures/LC-SMC/2021-H1/history", "0", TwiceInThePast, 409, "IND-0024" },
        { "province-office@*", "PUT", "/figures/TT-CU/2021-H1/history", "0", TwiceInThePast, 422, "GEN-0004" },
        { "province-office@*", "PUT", "/figures/TT-CU/2021-H1/history", "0", Past, 409, "IND-0013" },

        { Own, "POST", "/figures/KHONG/2021/verification", "9", """{"indicatorCodes":["TT-1","TT-1"]}""", 404, "IND-0010" },
        { Foreign, "POST", "/figures/LC-SMC/2021/verification", "9", """{"indicatorCodes":["TT-1","TT-1"]}""", 403, "GEN-0020" },
        { Own, "POST", "/figures/LC-SKHDT/2021/verification", "9", """{"indicatorCodes":["TT-1","TT-1"]}""", 403, "IND-0012" },
        { Own, "POST", "/figures/LC-SMC/2021/verification", "9", """{"indicatorCodes":["TT-1","TT-1"]}""", 412, "IND-0011" },
        { Own, "POST", "/figures/LC-SMC/2021/verification", "0", """{"indicatorCodes":["TT-1","TT-1"]}""", 422, "GEN-0004" },
        { Own, "POST", "/figures/LC-SMC/2021/verification", "0", """{"indicatorCodes":["TT-1"]}""", 409, "IND-0016" },

        { Own, "POST", "/figures/KHONG/2021/corrections", "9", NoReason, 404, "IND-0010" },
        { Foreign, "POST", "/figures/LC-SMC/2021/corrections", "9", NoReason, 403, "GEN-0020" },
        { Own, "POST", "/figures/LC-SMC/2021/corrections", "9", NoReason, 412, "IND-0011" },
        { Own, "POST", "/figures/LC-SMC/2021/corrections", "0", NoReason, 422, "GEN-0004" },
        { Own, "POST", "/figures/LC-SMC/2021/corrections", "0", """{"indicatorCode":"TT-1","value":1,"reason":"Sai"}""", 409, "IND-0017" },

        { "cluster-head@cluster:KHAC", "PUT", "/clusters/CUM-TT/2019/figures", "9", """{"figures":[]}""", 404, "IND-0025" },
        { Former, "PUT", "/clusters/CUM-TT/2021/figures", "9", """{"figures":[]}""", 403, "IND-0034" },
        { Head, "PUT", "/clusters/CUM-TT/2019/figures", "9", """{"figures":[]}""", 412, "IND-0026" },
        { Head, "PUT", "/clusters/CUM-TT/2019/figures", "0", """{"figures":[]}""", 422, "GEN-0004" },
        { Head, "PUT", "/clusters/CUM-TT/2019/figures", "0", """{"figures":[{"indicatorCode":"TT-1","total":1}]}""", 409, "IND-0027" },

        { "cluster-head@cluster:KHAC", "POST", "/reviews", "0", Review("2019", " "), 403, "GEN-0020" },
        { Former, "POST", "/reviews", "0", Review("2021", " "), 403, "IND-0034" },
        { Head, "POST", "/reviews", "0", Review("2019", " "), 422, "GEN-0004" },
        { Head, "POST", "/reviews", "0", Review("2019", "Tổng kết"), 409, "IND-0027" },
        { Head, "POST", "/reviews", "0", Review("2020", "Tổng kết"), 409, "IND-0029" },

        { "unit-clerk@unit:LC-SP", "PUT", "/reviews/{id}/submissions/LC-SMC", "9", Empty, 404, "IND-0028" },
        { "unit-clerk@unit:LC-BH", "PUT", "/reviews/{id}/submissions/LC-SMC", "9", Empty, 403, "GEN-0020" },
        { Clerk, "PUT", "/reviews/{id}/submissions/LC-SMC", "9", Empty, 412, "GEN-0009" },
        { Clerk, "PUT", "/reviews/{id}/submissions/LC-SMC", "2", Empty, 422, "GEN-0004" },
        { Clerk, "PUT", "/reviews/{id}/submissions/LC-SMC", "2", """{"achievements":[],"limits":[],"proposals":[]}""", 409, "IND-0030" },

        { "unit-leader@unit:LC-SP", "POST", "/reviews/{id}/submissions/LC-SMC/submission", "9", "", 404, "IND-0028" },
        { "unit-leader@unit:LC-BH", "POST", "/reviews/{id}/submissions/LC-SMC/submission", "9", "", 403, "GEN-0020" },
        { "unit-leader@unit:LC-SMC", "POST", "/reviews/{id}/submissions/LC-SMC/submission", "9", "", 412, "GEN-0009" },
        { "unit-leader@unit:LC-SMC", "POST", "/reviews/{id}/submissions/LC-SMC/submission", "2", "", 409, "IND-0030" },

        { "cluster-head@cluster:KHAC", "POST", "/reviews/{id}/closure", "9", "", 404, "IND-0028" },
        { Former, "POST", "/reviews/{id}/closure", "9", "", 403, "IND-0034" },
        { Head, "POST", "/reviews/{id}/closure", "9", "", 412, "GEN-0009" },
        { Head, "POST", "/reviews/{id}/closure", "2", "", 409, "IND-0030" },
    };

    private const string Empty = """{"achievements":[""],"limits":[],"proposals":[]}""";

    [Theory, MemberData(nameof(Steps))]
    public async Task The_first_thing_wrong_is_what_is_told(
        string grants, string method, string path, string version, string body, int status, string code)
    {
        var id = await PrepareAsync();
        using var client = module.Host.ClientFor([.. grants.Split(' ').Select(grant => Grant.Parse(grant)!)]);

        var answer = await client.CallAsync(method, IndicatorsModule.Prefix + path.Replace("{id}", id, StringComparison.Ordinal),
            body.Length == 0 ? null : body, $"\"{version}\"");

        Assert.Equal((status, code), (answer.Status, answer.Code));
    }

    /// <summary>A unit that is no more, a cluster of 2020 to 2021 whose head is LC-SMC, and its review of 2020, which is closed.</summary>
    private async Task<string> PrepareAsync()
    {
        using var head = module.Host.ClientFor(Grant.Parse(Head)!);
        const string reviews = $"{IndicatorsModule.Prefix}/reviews";
        if ((await module.Office.GetAnswerAsync($"{IndicatorsModule.Prefix}/indicators/TT-1")).Status == 404)
        {
            await module.AddIndicatorAsync("TT-1", validFrom: "2018-01-01");
            await module.Host.DeliverAsync(UnitNamed("TT-CU", 1, "Huyện cũ", validTo: new(2020, 6, 30)));
            await module.Host.DeliverAsync(ClusterOf("CUM-TT", 1, new ClusterMember(Unit, 2020, 2021),
                    new ClusterMember(OtherMember, 2020, 2021))
                with
            { Officers = [new ClusterOfficer(2020, "head", Unit)] });
            var opened = await head.CallAsync("POST", reviews, Review("2020", "Tổng kết"));
            Assert.Equal(201, opened.Status);
            var closed = await head.CallAsync("POST", $"{reviews}/{opened.Body!["id"]!.GetValue<string>()}/closure", null, "\"1\"");
            Assert.Equal((200, "\"2\""), (closed.Status, closed.ETag));
        }
        return (await module.Office.GetAnswerAsync($"{reviews}?cluster=CUM-TT")).Body!["items"]![0]!["id"]!.GetValue<string>();
    }

    private static string Review(string period, string title) =>
        $$"""{"clusterCode":"CUM-TT","period":"{{period}}","kind":"closing","title":"{{title}}","heldOn":"2021-01-27"}""";
}
