namespace ThiDua.Awards.Tests.Features;

/// <summary>A closed unit's history is read from its successors as their own, and changed by none of them.</summary>
public sealed class SuccessorTests(AwardsFixture fixture) : IClassFixture<AwardsFixture>
{
    private const string Summaries = "commendation-summaries";

    [Fact]
    public async Task Successors_and_their_successors_read_what_the_closed_unit_read_and_a_stranger_nothing()
    {
        var past = await PastAsync();
        foreach (var unit in new[] { past.Middle, past.Half, past.OtherHalf })
        {
            foreach (var reader in new[] { fixture.Clerk(unit), fixture.Leader(unit),
                fixture.Host.ClientFor(new Grant(Roles.DepartmentAppraiser, Scopes.Department(unit))) })
            {
                Assert.Equal([past.Given, past.Received], await IdsAsync(reader, "awards"));
                Assert.Equal(2, (await reader.SeeAsync("decisions")).Items.Count);
                Assert.Equal((200, 200), ((await reader.SeeAsync($"awards/{past.Received}")).Status,
                    (await reader.SeeAsync($"decisions/{past.Decision}")).Status));
            }
            Assert.Equal([past.Summary], await IdsAsync(fixture.Clerk(unit), Summaries));
            Assert.Equal(200, (await fixture.Clerk(unit).SeeAsync($"{Summaries}/{past.Summary}")).Status);
        }

        foreach (var stranger in new[] { fixture.Clerk(past.Stranger), fixture.Leader("KHONG-CO") })
        {
            foreach (var list in new[] { "awards", $"awards?unit={past.Half}&includePredecessors=true", "decisions", Summaries,
                $"{Summaries}?unit={past.Closed}" })
                Assert.Empty((await stranger.SeeAsync(list)).Items);
            Assert.Equal((404, "AWA-0050"), await RefusalAsync(stranger.SeeAsync($"awards/{past.Received}")));
            Assert.Equal((404, "AWA-0040"), await RefusalAsync(stranger.SeeAsync($"decisions/{past.Decision}")));
            Assert.Equal((404, "AWA-0060"), await RefusalAsync(stranger.SeeAsync($"{Summaries}/{past.Summary}")));
        }
    }

    [Fact]
    public async Task What_was_before_does_not_read_what_came_after_nor_one_half_the_other()
    {
        var past = await PastAsync();
        fixture.Tick();
        var later = (await fixture.Office.CallAsync("POST", Summaries, Summary(past.Half))).Id;
        Assert.Equal([later, past.Summary], (await IdsAsync(fixture.Clerk(past.Half), Summaries)).OrderDescending());
        foreach (var unit in new[] { past.Closed, past.Middle, past.OtherHalf }) Assert.Equal([past.Summary],
            await IdsAsync(fixture.Clerk(unit), Summaries));
    }

    [Fact]
    public async Task The_search_with_predecessors_finds_what_the_caller_reads_and_each_list_stays_one_query()
    {
        var past = await PastAsync();
        foreach (var client in new[] { fixture.Office, fixture.Clerk(past.Half) })
        {
            foreach (var (list, found) in new[] { ("awards", past.Received), (Summaries, past.Summary) })
            {
                Assert.Empty(await IdsAsync(client, $"{list}?unit={past.Half}"));
                Assert.Empty(await IdsAsync(client, $"{list}?unit={past.Half}&includePredecessors=false"));
                var before = fixture.Commands;
                Assert.Equal([found], await IdsAsync(client, $"{list}?unit={past.Half}&includePredecessors=true"));
                // One for the list, and one for each kind of names.
                Assert.InRange(fixture.Commands - before, 1, 4);
                Assert.Equal([found], await IdsAsync(client, $"{list}?unit={past.Closed}"));
            }
        }
    }

    [Fact]
    public async Task A_successor_reads_and_does_not_act()
    {
        var past = await PastAsync();
        foreach (var unit in new[] { past.Middle, past.Half })
        {
            Assert.Equal((403, "GEN-0020"), await RefusalAsync(fixture.Leader(unit)
                .CallAsync("POST", $"awards/{past.Given}/presentation", new { presentedOn = "2021-12-30" }, "\"1\"")));
            Assert.Equal((403, "GEN-0020"), await RefusalAsync(fixture.Clerk(unit)
                .CallAsync("PUT", $"{Summaries}/{past.Summary}", new { content = Content, reason = "Sửa" }, "\"1\"")));
            Assert.Equal((403, "GEN-0020"), await RefusalAsync(fixture.Clerk(unit).CallAsync("POST", Summaries, Summary(past.Closed))));
        }
        Assert.Equal((404, "AWA-0050"), await RefusalAsync(fixture.Leader(past.Stranger)
            .CallAsync("POST", $"awards/{past.Given}/presentation", new { presentedOn = "2021-12-30" }, "\"1\"")));
        Assert.Equal("\"1\"", (await fixture.Office.SeeAsync($"awards/{past.Given}")).ETag);
    }

    private static object Content => new
    {
        occasion = "Tổng kết năm",
        source = "Báo cáo tổng kết",
        period = "2021",
        lines = new[] { new { awardCode = "BK_TINH", collectives = 1 } }
    };

    private static object Summary(string unit) => new { ownerKind = "unit", ownerCode = unit, content = Content };

    /// <summary>A unit that was rewarded and rewarded others, was closed, and whose successor was split into two that name each
    /// other.</summary>
    private async Task<Past> PastAsync()
    {
        var block = await fixture.BlockAsync();
        var (closed, middle, half, other) = (block.Units[1], $"{block.Code}-GIUA", $"{block.Code}-MOI-1", $"{block.Code}-MOI-2");
        await fixture.Host.DeliverAsync(AwardsFixture.Unit(middle, "commune") with { Predecessors = [closed] });
        await fixture.Host.DeliverAsync(AwardsFixture.Unit(half, "commune") with { Predecessors = [middle, half] });
        await fixture.Host.DeliverAsync(AwardsFixture.Unit(other, "commune") with { Predecessors = [middle] });
        var received = await fixture.Leader(block.Units[0]).CallAsync("POST", "decisions",
            block.Decision(block.Units[0], null, "5/QĐ", "2021-12-30", block.Line("GIAY_KHEN", 1, "individual", "Một"),
                block.Line("GIAY_KHEN", 2, "individual", "Hai")));
        var given = await fixture.Office.CallAsync("POST", "decisions",
            block.Decision(closed, null, "6/QĐ", "2021-12-30", block.Line("GIAY_KHEN", 3, "individual", "Ba")));
        var summary = await fixture.Office.CallAsync("POST", Summaries, Summary(closed));
        return new(closed, middle, half, other, block.Units[4], received.Body!["awards"]![0]!["id"]!.GetValue<Guid>(),
            given.Body!["awards"]![0]!["id"]!.GetValue<Guid>(), received.Id, summary.Id);
    }

    private static async Task<Guid[]> IdsAsync(HttpClient client, string list) =>
        [.. (await client.SeeAsync(list)).Items.Select(row => row!["id"]!.GetValue<Guid>())];

    private static async Task<(int, string?)> RefusalAsync(Task<Answer> call)
    {
        var answer = await call;
        return (answer.Status, answer.Code);
    }

    /// <param name="Received">Entry of the closed unit.</param>
    /// <param name="Given">Entry it decided for another.</param>
    private sealed record Past(string Closed, string Middle, string Half, string OtherHalf, string Stranger, Guid Received, Guid Given,
        Guid Decision, Guid Summary);
}
