namespace ThiDua.Clusters.Tests.Domain;

public sealed class UnitTests
{
    private static readonly LegalAct Reform = new("1657/NQ-UBTVQH15", new DateOnly(2025, 6, 16));
    private static readonly DateOnly LastDayOfDistricts = new(2025, 6, 30);

    [Fact]
    public void The_reform_of_1_July_2025_closes_a_district_and_its_commune_remembers_it()
    {
        var district = Some.Unit("LC-SP");
        var commune = Some.Unit("LC-SP-P", "2025-07-01");

        Assert.Null(district.Close(LastDayOfDistricts, Reform, [commune]).Error);

        Assert.True(district.ExistsOn(LastDayOfDistricts));
        Assert.False(district.ExistsOn(new DateOnly(2025, 7, 1)));
        Assert.Equal(["LC-SP-P"], district.Successors);
        Assert.Equal(["LC-SP"], commune.Predecessors);
        Assert.IsType<UnitTookOver>(commune.PendingEvents[^1]);
    }

    [Fact]
    public void A_successor_that_named_its_predecessor_at_its_opening_is_not_changed_again()
    {
        var commune = Some.Unit("LC-SP-P", "2025-07-01", "LC-SP");

        Assert.Null(Some.Unit("LC-SP").Close(LastDayOfDistricts, Reform, [commune]).Error);

        Assert.Equal(1, commune.Version);
    }

    [Fact]
    public void A_successor_must_stand_on_the_day_after()
    {
        var late = Some.Unit("LC-SP-P", "2025-07-02");

        Assert.Equal("CLU-0006", Some.Unit("LC-SP").Close(LastDayOfDistricts, Reform, [late]).Error?.Code);
        Assert.Empty(late.Predecessors);
    }

    [Fact]
    public void Nothing_succeeds_itself()
    {
        var unit = Some.Unit();

        Assert.Equal("CLU-0003", unit.Close(LastDayOfDistricts, Reform, [unit]).Error?.Code);
        Assert.Null(unit.ValidTo);
    }

    [Fact]
    public void A_unit_is_not_closed_before_it_began()
    {
        Assert.Equal("CLU-0005", Some.Unit(validFrom: "2025-07-01").Close(LastDayOfDistricts, Reform, []).Error?.Code);
    }

    [Fact]
    public void A_closed_unit_is_neither_closed_again_nor_renamed()
    {
        var unit = Some.Unit();
        unit.Close(LastDayOfDistricts, Reform, []);

        Assert.Equal("CLU-0004", unit.Close(LastDayOfDistricts, Reform, []).Error?.Code);
        Assert.Equal("CLU-0004", unit.Rename("Tên khác", "1/QĐ", new DateOnly(2025, 5, 1), new DateOnly(2026, 1, 1)).Error?.Code);
    }

    [Fact]
    public void A_renamed_unit_keeps_its_former_name_with_its_years()
    {
        var unit = new Unit(Guid.NewGuid(), "LC-SP", "Huyện Sa Pa", UnitKind.District, "LC", new DateOnly(1991, 10, 1), []);

        Assert.Null(unit.Rename("Thị xã Sa Pa", "767/NQ-UBTVQH14", new DateOnly(2020, 1, 1), new DateOnly(2020, 1, 1)).Error);

        Assert.Equal("Thị xã Sa Pa", unit.Name);
        Assert.Equal(new FormerName("Huyện Sa Pa", new DateOnly(1991, 10, 1), new DateOnly(2019, 12, 31), "767/NQ-UBTVQH14"),
            Assert.Single(unit.FormerNames));
    }

    [Theory]
    [InlineData("2019-12-31", "CLU-0008")]
    [InlineData("2020-01-01", null)]
    public void A_new_name_is_recorded_from_the_day_it_is_valid(string today, string? refusal) =>
        Assert.Equal(refusal, Some.Unit().Rename("Tên mới", "1/QĐ", new DateOnly(2020, 1, 1), DateOnly.Parse(today)).Error?.Code);

    [Fact]
    public void A_new_name_begins_after_the_present_one() =>
        Assert.Equal("CLU-0007",
            Some.Unit(validFrom: "2004-01-01").Rename("Tên mới", "1/QĐ", new DateOnly(2004, 1, 1), new DateOnly(2026, 1, 1)).Error?.Code);
}
