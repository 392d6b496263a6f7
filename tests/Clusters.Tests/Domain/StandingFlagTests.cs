namespace ThiDua.Clusters.Tests.Domain;

public sealed class StandingFlagTests
{
    private static readonly string[] Members = ["LB", "CH", "SD"];
    private static readonly DateOnly Today = new(2021, 1, 27);

    [Theory]
    [InlineData("LB", "CH", 2021, "2021-01-27", null)]
    [InlineData("SD", "CH", 2021, "2021-01-27", "CLU-0142")]
    [InlineData(null, "CH", 2021, "2021-01-27", "CLU-0142")]
    [InlineData("LB", "LB", 2021, "2021-01-27", "CLU-0141")]
    [InlineData("LB", "X", 2021, "2021-01-27", "CLU-0028")]
    [InlineData("LB", "CH", 2021, "2021-01-28", "CLU-0122")]
    [InlineData("LB", "CH", 2020, "2020-01-20", "CLU-0143")]
    [InlineData("LB", "CH", 2020, "2021-01-27", "CLU-0144")]
    [InlineData("LB", "CH", 2090, "2021-01-27", "CLU-0144")]
    [InlineData("LB", "CH", 2021, "2020-01-14", "CLU-0143")]
    public void Only_the_present_holder_hands_over_to_another_member_later(string? from, string to, int year, string on, string? refusal)
    {
        var flag = Held();

        Assert.Equal(refusal, Pass(flag, from, to, year, on).Error?.Code);
        Assert.Equal(refusal is null ? to : "LB", flag.Holder);
        Assert.Equal(refusal is null ? 2 : 1, flag.Version);
    }

    [Fact]
    public void Nobody_hands_over_what_nobody_holds() =>
        Assert.Equal("CLU-0142", Pass(new StandingFlag(Guid.NewGuid(), "CHTP"), "LB", "CH", 2021, "2021-01-27").Error?.Code);

    [Fact]
    public void Who_held_it_before_is_kept_and_it_may_come_back()
    {
        var flag = Held();
        Pass(flag, "LB", "CH", 2021, "2021-01-27");
        Assert.Null(flag.PassOn("CH", new("LB", 2022, new DateOnly(2022, 1, 20), Guid.NewGuid()), Members, new DateOnly(2022, 1, 20))
            .Error);

        Assert.Equal(["LB 2020", "CH 2021", "LB 2022"], flag.Holdings.Select(h => $"{h.UnitCode} {h.FromYear}"));
    }

    private static StandingFlag Held()
    {
        var flag = new StandingFlag(Guid.NewGuid(), "CHTP");
        Assert.Null(Pass(flag, null, "LB", 2020, "2020-01-15").Error);
        return flag;
    }

    private static Result Pass(StandingFlag flag, string? from, string to, int year, string on) =>
        flag.PassOn(from, new FlagHolding(to, year, DateOnly.Parse(on), null), Members, Today);
}
