using System.Text;
using System.Text.Json.Nodes;

namespace ThiDua.Awards.Tests.Features;

public sealed class EmulationResultTests(AwardsFixture fixture) : IClassFixture<AwardsFixture>
{
    private const string Path = "emulation-results";

    [Fact]
    public async Task A_year_shows_place_points_proposals_and_awards_of_every_unit_of_the_block()
    {
        var block = await DecidedAsync();
        var rows = await RowsAsync(block.Head, $"?year=2021&cluster={block.Code}");

        Assert.Equal(block.Units, rows.Select(row => Text(row, "unitCode")));
        Assert.Equal(Enumerable.Range(1, 9), rows.Select(row => row["rank"]!.GetValue<int>()));
        Assert.Equal(["95", "94", "93", "92", "91", "90", "89", "88", "87"], rows.Select(row => Text(row, "points")));
        Assert.All(rows, row => Assert.Equal((block.Name, block.Cycle, "adopted", 2021),
            (Text(row, "clusterName"), Text(row, "cycleCode"), Text(row, "standing"), row["year"]!.GetValue<int>())));
        Assert.Equal([Block.Flag, Block.Flag, Block.Certificate, "", "", "", "", "", ""],
            rows.Select(row => string.Join(',', row["proposals"]!.AsArray().Select(code => code!.GetValue<string>()))));
        Assert.Equal([1, 0, 0, 0, 0, 1, 0, 0, 0], rows.Select(row => row["awards"]!.AsArray().Count));
        var flag = rows[0]["awards"]![0]!;
        Assert.Equal((Block.Flag, "collective", $"9/QĐ-UBND-{block.Code}", "2021-12-30", "2021-12-31"),
            (Text(flag, "awardCode"), Text(flag, "recipientKind"), Text(flag, "decisionNumber"), Text(flag, "decidedOn"),
                Text(flag, "presentedOn")));
        Assert.Null(rows[5]["awards"]![0]!["presentedOn"]);
    }

    [Fact]
    public async Task Places_are_not_shown_while_the_ranking_is_reopened_and_awards_stay()
    {
        var block = await DecidedAsync();
        await fixture.Host.DeliverAsync(block.Ranking(2, "open"));
        var rows = await RowsAsync(fixture.Office, $"?cluster={block.Code}");
        Assert.Equal([block.Units[0], block.Units[5]], rows.Select(row => Text(row, "unitCode")));
        Assert.All(rows, row => Assert.Equal(("none", null, null, null, 0),
            (Text(row, "standing"), row["rank"], row["points"], row["cycleCode"], row["proposals"]!.AsArray().Count)));

        await fixture.Host.DeliverAsync(block.Ranking(3, "adopted"));
        Assert.Equal(9, (await RowsAsync(fixture.Office, $"?cluster={block.Code}")).Length);
    }

    [Fact]
    public async Task A_unit_with_awards_and_no_ranking_is_listed_and_a_place_without_a_total_is_blank()
    {
        var block = await fixture.BlockAsync();
        var alone = $"{block.Code}-RIENG";
        await fixture.Host.DeliverAsync(AwardsFixture.Unit(alone, "district", name: "Đơn vị riêng"));
        await fixture.Office.CallAsync("POST", "decisions", new
        {
            issuerUnitCode = AwardsFixture.Province,
            issuerTitle = "Chủ tịch",
            number = $"1-{alone}",
            decidedOn = "2020-12-30",
            achievementYear = 2020,
            outside = new { basis = "thematic", reason = "Phong trào" },
            lines = new[] { new { awardCode = Block.Certificate, recipientKind = "collective", recipientName = alone,
                recipientUnitCode = alone } },
        });
        var ranking = block.Ranking(2, "adopted");
        await fixture.Host.DeliverAsync(
            ranking with { Places = [ranking.Places[0], ranking.Places[1] with { Total = null, Rank = null }] });

        var row = Assert.Single(await RowsAsync(fixture.Leader(alone), ""));
        Assert.Equal(("Đơn vị riêng", "none", 2020), (Text(row, "unitName"), Text(row, "standing"), row["year"]!.GetValue<int>()));
        Assert.Equal((null, null, 1), (row["clusterCode"], row["points"], row["awards"]!.AsArray().Count));
        var blank = Assert.Single(await RowsAsync(fixture.Leader(block.Units[1]), ""));
        Assert.Equal(("adopted", null, null), (Text(blank, "standing"), blank["rank"], blank["points"]));
    }

    [Fact]
    public async Task Nobody_sees_more_than_the_register_and_the_nominations_show()
    {
        var (block, other) = (await DecidedAsync(), await fixture.BlockAsync());
        var successor = $"{block.Code}-MOI";
        await fixture.Host.DeliverAsync(AwardsFixture.Unit(successor, "commune") with { Predecessors = [block.Units[0]] });
        await fixture.Office.CallAsync("POST", "decisions",
            block.Decision(other.Units[0], null, "3/QĐ", "2021-12-30", block.Line("GIAY_KHEN", 5, "individual", "Của khối khác")));
        var appraiser = fixture.Host.ClientFor(new Grant(Roles.DepartmentAppraiser, Scopes.Department(block.Units[2])));

        Assert.Equal([block.Units[3]], await UnitsAsync(fixture.Clerk(block.Units[3])));
        Assert.Equal(9, (await UnitsAsync(block.Head)).Length);
        Assert.Equal(other.Units, await UnitsAsync(other.Head));
        Assert.Empty(await UnitsAsync(fixture.Leader("KHONG-CO")));
        Assert.Empty(await UnitsAsync(fixture.Clerk(block.Units[3]), $"?unit={block.Units[0]}"));
        Assert.Superset(new HashSet<string>([.. block.Units, .. other.Units]),
            (await UnitsAsync(fixture.Host.ClientFor(new Grant(Roles.Auditor, Scope.Everything)), "?limit=200")).ToHashSet());

        // The unit sees both its awards; who decided one sees that one and, from another block, neither place nor proposals.
        Assert.Equal(2, Assert.Single(await RowsAsync(fixture.Clerk(block.Units[5]), ""))["awards"]!.AsArray().Count);
        foreach (var (reader, unit, awards) in new[] { (fixture.Leader(other.Units[0]), block.Units[5], 1),
            (fixture.Clerk(successor), block.Units[0], 1), (appraiser, block.Units[2], 0) })
        {
            var row = Assert.Single(await RowsAsync(reader, $"?unit={unit}"));
            Assert.Equal(("hidden", null, null, null), (Text(row, "standing"), row["rank"], row["points"], row["cycleCode"]));
            Assert.Equal((0, awards), (row["proposals"]!.AsArray().Count, row["awards"]!.AsArray().Count));
        }
    }

    [Fact]
    public async Task Pages_join_without_a_gap_at_the_same_number_of_queries()
    {
        var block = await DecidedAsync();
        List<string> seen = [];
        string? cursor = null;
        do
        {
            var before = fixture.Commands;
            var page = await block.Head.SeeAsync($"{Path}?limit=2{(cursor is null ? "" : $"&cursor={cursor}")}");
            // Four for the list, and the names of cycles.
            Assert.InRange(fixture.Commands - before, 4, 5);
            seen.AddRange(page.Texts("items", "unitCode"));
            cursor = page.Text("next");
        }
        while (cursor is not null);
        Assert.Equal(block.Units, seen);
    }

    [Fact]
    public async Task The_export_is_a_table_for_a_Vietnamese_spreadsheet_and_nothing_in_it_is_a_formula()
    {
        var block = await fixture.BlockAsync();
        var ranking = block.Ranking(2, "adopted");
        await fixture.Host.DeliverAsync(ranking with { Places = [ranking.Places[0] with { Total = 1092.50m }, ranking.Places[1]] });
        await fixture.Leader(block.Units[0]).CallAsync("POST", "decisions", block.Decision(block.Units[0], null, "-1/QĐ", "2021-12-30",
            block.Line("GIAY_KHEN", 0, "individual", "=HYPERLINK(\"x\")"), block.Line("GIAY_KHEN", 0, "collective", "Tổ 1, \"Đoàn kết\"")));

        var (type, bytes) = await ExportAsync(block.Head, "?year=2021");

        Assert.Equal("text/csv; charset=utf-8", type);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Equal(
            "Mã đơn vị,Tên đơn vị,\"Mã cụm, khối\",\"Tên cụm, khối\",Năm,Kỳ thi đua,Kết quả xếp hạng,"
            + "Xếp hạng,Tổng điểm,Đề nghị khen thưởng,"
            + "Hình thức khen thưởng,Đối tượng,\"Tên tập thể, cá nhân, hộ gia đình\",Số quyết định,Ngày quyết định,Ngày trao tặng,"
            + "Nhập sau\r\n"
            + $"{block.Units[0]},{block.Units[0]},{block.Code},{block.Name},2021,{block.Cycle},Đã thông qua,1,\"1.092,5\",,Giấy khen,"
            + $"cá nhân,\"'=HYPERLINK(\"\"x\"\")\",'-1/QĐ-{block.Code},30/12/2021,,\r\n"
            + $"{block.Units[0]},{block.Units[0]},{block.Code},{block.Name},2021,{block.Cycle},Đã thông qua,1,\"1.092,5\",,Giấy khen,"
            + $"tập thể,\"Tổ 1, \"\"Đoàn kết\"\"\",'-1/QĐ-{block.Code},30/12/2021,,\r\n"
            + $"{block.Units[1]},{block.Units[1]},{block.Code},{block.Name},2021,{block.Cycle},Đã thông qua,2,94,,,,,,,,\r\n",
            Encoding.UTF8.GetString(bytes[3..]));
    }

    [Fact]
    public async Task The_export_shows_whom_the_list_shows_beyond_one_chunk()
    {
        var (block, other) = (await fixture.BlockAsync(), await DecidedAsync());
        var ranking = block.Ranking(2, "adopted");
        await fixture.Host.DeliverAsync(
            ranking with
            {
                Places = [.. Enumerable.Range(1, 401)
            .Select(place => ranking.Places[0] with { UnitCode = $"{block.Code}-X{place:000}", Rank = place })]
            });
        Assert.Equal(Enumerable.Range(1, 401).Select(place => $"{block.Code}-X{place:000}"),
            await ExportedAsync(fixture.Office, $"?cluster={block.Code}"));

        foreach (var reader in new[] { other.Head, fixture.Clerk(other.Units[5]), fixture.Leader("KHONG-CO") })
            Assert.Equal(await UnitsAsync(reader), await ExportedAsync(reader, ""));
        Assert.Equal(other.Units[..1], await ExportedAsync(other.Head, $"?unit={other.Units[0]}"));
        Assert.Empty(await ExportedAsync(fixture.Clerk(other.Units[5]), $"?unit={other.Units[0]}"));
    }

    [Fact]
    public async Task A_republish_gives_their_totals_to_rankings_from_before_they_were_kept_and_moves_no_nomination()
    {
        var block = await fixture.BlockAsync();
        var nomination = await block.SubmitAsync();
        var before = (await block.Head.SeeAsync(nomination)).ETag;
        await fixture.Host.QueryAsync(db => db.Database.ExecuteSqlAsync($"""
            update awards.ranking_copy set state = jsonb_set(state, array['places'],
                (select jsonb_agg(place - 'total') from jsonb_array_elements(state->'places') place)) where id = {block.RankingId}
            """));
        async Task<string?> Points() => (await RowsAsync(block.Head, ""))[0]["points"]?.GetValue<string>();
        Assert.Null(await Points());

        await fixture.Host.DeliverAsync(block.Ranking(1, "adopted") with { OccurredAt = AwardsFixture.At.AddMinutes(1) });

        Assert.Equal(("95", before), (await Points(), (await block.Head.SeeAsync(nomination)).ETag));
        // Once they are there, the version it holds is nothing new.
        await fixture.Host.DeliverAsync(block.Ranking(1, "open"));
        Assert.Equal("95", await Points());
    }

    /// <summary>A block whose first unit got and received its flag, with a certificate of the head unit's chairman for the sixth.</summary>
    private async Task<Block> DecidedAsync()
    {
        var block = await fixture.BlockAsync();
        var nomination = await block.SubmitAsync();
        var decided =
            await fixture.Office.CallAsync("POST", "decisions", block.Decision(nomination, "9/QĐ-UBND", block.Line(Block.Flag, 0)));
        await fixture.Office.ActAsync("POST", $"awards/{decided.Body!["awards"]![0]!["id"]!.GetValue<Guid>()}", "presentation",
            new { presentedOn = "2021-12-31" });
        Assert.Equal(201, (await fixture.Office.CallAsync("POST", "decisions",
            block.Decision(block.Units[1], null, "2/QĐ", "2021-12-30", block.Line("GIAY_KHEN", 5, "individual", "Một")))).Status);
        return block;
    }

    private static async Task<JsonNode[]> RowsAsync(HttpClient client, string query) =>
        [.. (await client.SeeAsync($"{Path}{query}")).Items.Select(row => row!)];

    private static async Task<string[]> UnitsAsync(HttpClient client, string query = "") =>
        [.. (await RowsAsync(client, query)).Select(row => Text(row, "unitCode")!)];

    private static async Task<string[]> ExportedAsync(HttpClient client, string query) =>
        [.. Encoding.UTF8.GetString((await ExportAsync(client, query)).Bytes).Split("\r\n")[1..^1].Select(line => line.Split(',')[0])
            .Distinct()];

    private static async Task<(string? Type, byte[] Bytes)> ExportAsync(HttpClient client, string query)
    {
        using var answer = await client.GetAsync($"{AwardsModule.Prefix}/{Path}/export{query}", TestContext.Current.CancellationToken);
        Assert.Equal(200, (int)answer.StatusCode);
        return (answer.Content.Headers.ContentType?.ToString(),
            await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    private static string? Text(JsonNode row, string member) => row[member]?.GetValue<string>();
}
