namespace ThiDua.Indicators.Tests.Features;

public sealed class CatalogueTests(IndicatorsFixture module) : IClassFixture<IndicatorsFixture>
{
    private const string Path = $"{IndicatorsModule.Prefix}/indicators";

    [Fact]
    public async Task An_added_indicator_is_read_back_with_its_version()
    {
        var added = await module.Office.CallAsync("POST", Path, IndicatorsFixture.Indicator("LC-RUNG", "Trồng rừng mới"));
        var read = await module.Clerk.GetAnswerAsync($"{Path}/LC-RUNG");

        Assert.Equal((201, "\"1\""), (added.Status, added.ETag));
        Assert.Equal((200, "\"1\""), (read.Status, read.ETag));
        Assert.Equal("Trồng rừng mới", read.Body!["name"]!.GetValue<string>());
        Assert.Equal("higher-is-better", read.Body["direction"]!.GetValue<string>());
        Assert.Null(read.Body["validTo"]);
    }

    [Fact]
    public async Task A_code_is_used_once_and_an_unknown_code_is_not_found()
    {
        await module.AddIndicatorAsync("LC-MOT-LAN");

        var again = await module.Office.CallAsync("POST", Path, IndicatorsFixture.Indicator("LC-MOT-LAN"));

        Assert.Equal((409, "IND-0002"), (again.Status, again.Code));
        Assert.Equal("IND-0001", (await module.Clerk.GetAnswerAsync($"{Path}/KHONG-CO")).Code);
    }

    [Fact]
    public async Task Everything_wrong_is_said_at_once()
    {
        var refused = await module.Office.CallAsync("POST", Path, new
        {
            code = "thu ngân sách",
            name = "Thu\u202Esách",
            unitOfMeasure = " ",
            direction = "higher-is-better",
            decimals = 7,
            ownerDepartmentCode = IndicatorsFixture.Planning,
            validFrom = "1900-01-01",
        });

        Assert.Equal((422, "GEN-0004"), (refused.Status, refused.Code));
        Assert.Equal(["/code", "/decimals", "/name", "/unitOfMeasure", "/validFrom"], refused.Pointers.Order());
    }

    [Fact]
    public async Task An_owner_nobody_knows_is_refused_in_the_language_asked_for()
    {
        var refused =
            await module.Office.CallAsync("POST", Path, IndicatorsFixture.Indicator("LC-VO-CHU", owner: "LC-KHONG"), language: "en");

        Assert.Equal((422, "IND-0006"), (refused.Status, refused.Code));
        Assert.StartsWith("The owner department", refused.Body!["title"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"code":"X" """)]
    [InlineData("""
        {"code":"X","name":"X","unitOfMeasure":"x","direction":"higher-is-better",
        "decimals":0,"ownerDepartmentCode":"LC-SKHDT","validFrom":"2021-01-01","extra":1}
        """)]
    [InlineData("""
        {"code":"X","name":"X","unitOfMeasure":"x","direction":"up",
        "decimals":0,"ownerDepartmentCode":"LC-SKHDT","validFrom":"2021-01-01"}
        """)]
    [InlineData("""
        {"code":"X","name":"X","unitOfMeasure":"x","direction":"higher-is-better",
        "decimals":"two","ownerDepartmentCode":"LC-SKHDT","validFrom":"2021-01-01"}
        """)]
    [InlineData("""
        {"code":null,"name":"X","unitOfMeasure":"x","direction":"higher-is-better",
        "decimals":0,"ownerDepartmentCode":"LC-SKHDT","validFrom":"2021-01-01"}
        """)]
    public async Task What_cannot_be_read_is_malformed(string body)
    {
        var refused = await module.Office.CallAsync("POST", Path, body);

        Assert.Equal((400, "GEN-0001"), (refused.Status, refused.Code));
    }

    [Fact]
    public async Task Closing_needs_the_version_read_and_a_reason_and_happens_once()
    {
        await module.AddIndicatorAsync("LC-DONG");
        var closure = new { lastDay = "2021-06-30", reason = "Thay bằng chỉ tiêu mới" };

        Assert.Equal(428, (await module.Office.CallAsync("POST", $"{Path}/LC-DONG/closure", closure)).Status);
        Assert.Equal("IND-0003", (await module.Office.CallAsync("POST", $"{Path}/LC-DONG/closure", closure, "\"9\"")).Code);
        Assert.Equal(["/reason"],
            (await module.Office.CallAsync("POST", $"{Path}/LC-DONG/closure", new { lastDay = "2021-06-30", reason = " " }, "\"1\""))
            .Pointers);
        Assert.Equal("IND-0001", (await module.Office.CallAsync("POST", $"{Path}/KHONG-CO/closure", closure, "\"1\"")).Code);

        var closed = await module.Office.CallAsync("POST", $"{Path}/LC-DONG/closure", closure, "\"1\"");

        Assert.Equal((200, "\"2\"", "2021-06-30"), (closed.Status, closed.ETag, closed.Body!["validTo"]!.GetValue<string>()));
        Assert.Equal("IND-0004", (await module.Office.CallAsync("POST", $"{Path}/LC-DONG/closure", closure, "\"2\"")).Code);
    }

    [Fact]
    public async Task The_same_key_adds_once_and_refuses_another_body()
    {
        using var office = module.Host.ClientFor(Guid.NewGuid(), new Grant(Roles.ProvinceOffice, Scope.Everything));

        var first = await office.CallAsync("POST", Path, IndicatorsFixture.Indicator("LC-KHOA"), key: "k1");
        var replayed = await office.CallAsync("POST", Path, IndicatorsFixture.Indicator("LC-KHOA"), key: "k1");
        var other = await office.CallAsync("POST", Path, IndicatorsFixture.Indicator("LC-KHOA-2"), key: "k1");

        Assert.Equal((201, 201), (first.Status, replayed.Status));
        Assert.Equal(first.Body!["id"]!.GetValue<Guid>(), replayed.Body!["id"]!.GetValue<Guid>());
        Assert.Equal((422, "GEN-0011"), (other.Status, other.Code));
        Assert.Equal(404, (await office.GetAnswerAsync($"{Path}/LC-KHOA-2")).Status);
    }
}
