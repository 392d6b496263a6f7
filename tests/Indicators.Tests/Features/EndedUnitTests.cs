using static ThiDua.Indicators.Tests.IndicatorsFixture;

namespace ThiDua.Indicators.Tests.Features;

/// <summary>Members of a period are those at its end: a unit that ended before is not compared with its own successor.</summary>
public sealed class EndedUnitTests(IndicatorsFixture module) : IClassFixture<IndicatorsFixture>
{
    [Fact]
    public async Task An_order_names_those_who_were_members_when_the_period_ended()
    {
        await module.AddIndicatorAsync("E-THU");
        foreach (var unit in (string[])["E-DISTRICT", "E-COMMUNE", "E-STAYS"]) await module.Host.DeliverAsync(UnitNamed(unit, 1, unit));
        await module.Host.DeliverAsync(ClusterOf("CUM-E", 1, new("E-STAYS", 2018, null),
            new("E-DISTRICT", 2018, 2020, new DateOnly(2018, 1, 1), new DateOnly(2020, 6, 30)),
            new("E-COMMUNE", 2020, null, new DateOnly(2020, 7, 1))));

        Assert.Equal("E-DISTRICT E-STAYS", await MembersAsync("2020-H1"));
        Assert.Equal("E-DISTRICT E-STAYS", await MembersAsync("2020-Q2"));
        Assert.Equal("E-COMMUNE E-STAYS", await MembersAsync("2020-Q3"));
        Assert.Equal("E-COMMUNE E-STAYS", await MembersAsync("2020"));
    }

    private async Task<string> MembersAsync(string period)
    {
        var answer = await module.Office.GetAnswerAsync($"{IndicatorsModule.Prefix}/clusters/CUM-E/{period}/indicators/E-THU");
        Assert.Equal(200, answer.Status);
        return string.Join(' ', answer.Body!["missing"]!.AsArray().Select(one => (string)one!["unitCode"]!).Order(StringComparer.Ordinal));
    }
}
