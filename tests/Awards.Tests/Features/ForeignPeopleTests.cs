namespace ThiDua.Awards.Tests.Features;

/// <summary>A decision names two units: who gives and whose people receive; both are asked for.</summary>
public sealed class ForeignPeopleTests(AwardsFixture fixture) : IClassFixture<AwardsFixture>
{
    [Fact]
    public async Task A_unit_that_heads_nothing_gives_certificates_to_its_own_people_only()
    {
        var block = await fixture.BlockAsync();
        Assert.Equal((201, null, null), await GiveAsync(block, by: block.Units[3], to: [block.Units[3]]));
        Assert.Equal((403, "AWA-0100", "/lines/1"), await GiveAsync(block, by: block.Units[3], to: [block.Units[3], block.Units[4]]));
        // The right comes before what else is wrong, and a unit that nobody knows is a wrong field.
        Assert.Equal((422, "GEN-0004", "/lines/0/recipientUnitCode"), await GiveAsync(block, by: block.Units[3], to: ["KHONG-CO"]));
        Assert.Empty((await fixture.Clerk(block.Units[4]).SeeAsync("awards")).Items);
    }

    [Fact]
    public async Task The_office_records_what_a_unit_gave_to_others()
    {
        var block = await fixture.BlockAsync();
        Assert.Equal((201, null, null), await GiveAsync(block, by: block.Units[3], to: [block.Units[4]], client: fixture.Office));
    }

    [Fact]
    public async Task Head_and_deputy_of_the_year_commend_people_of_the_members_and_of_no_other_cluster()
    {
        var (block, other) = (await fixture.BlockAsync(), await fixture.BlockAsync());
        await block.OfficersAsync(2, new(2020, "head", block.Units[7]), new(2021, "head", block.Units[0]),
            new(2021, "deputy", block.Units[1]));
        Assert.Equal((201, null, null), await GiveAsync(block, by: block.Units[0], to: [block.Units[4]]));
        Assert.Equal((201, null, null), await GiveAsync(block, by: block.Units[1], to: [block.Units[4]]));
        Assert.Equal((403, "AWA-0100", "/lines/0"), await GiveAsync(block, by: block.Units[7], to: [block.Units[4]]));
        Assert.Equal((403, "AWA-0100", "/lines/0"), await GiveAsync(block, by: block.Units[0], to: [other.Units[4]]));
    }

    [Fact]
    public async Task Units_below_and_units_it_was_formed_from_are_its_own()
    {
        var block = await fixture.BlockAsync();
        var (above, below, least, merged) =
            ($"{block.Code}-SO", $"{block.Code}-CHI-CUC", $"{block.Code}-TRAM", $"{block.Code}-XA");
        await fixture.Host.DeliverAsync(AwardsFixture.Unit(above, "department"));
        await fixture.Host.DeliverAsync(AwardsFixture.Unit(below, "department") with { ParentCode = above });
        await fixture.Host.DeliverAsync(AwardsFixture.Unit(least, "department") with { ParentCode = below });
        await fixture.Host.DeliverAsync(AwardsFixture.Unit(merged, "commune") with { Predecessors = [block.Units[5]] });
        Assert.Equal((201, null, null), await GiveAsync(block, by: above, to: [below, least]));
        Assert.Equal((403, "AWA-0100", "/lines/0"), await GiveAsync(block, by: least, to: [above]));
        Assert.Equal((201, null, null), await GiveAsync(block, by: merged, to: [block.Units[5]]));
        Assert.Equal((403, "AWA-0100", "/lines/0"), await GiveAsync(block, by: block.Units[5], to: [merged]));
    }

    private async Task<(int Status, string? Code, string? Pointer)> GiveAsync(Block block, string by, string[] to,
        HttpClient? client = null)
    {
        object[] lines = [.. to.Select(unit => new
        {
            awardCode = "GIAY_KHEN",
            recipientKind = "individual",
            recipientName = $"Người của {unit}, do {by} khen",
            recipientUnitCode = unit,
        })];
        var given = await (client ?? fixture.Leader(by)).CallAsync("POST", "decisions",
            block.Decision(by, null, $"1/QĐ-{by}", "2021-12-20", lines));
        return (given.Status, given.Code, given.Body?["errors"]?[0]?["pointer"]?.GetValue<string>());
    }
}
