using ThiDua.Contracts.Clusters;
using ThiDua.Contracts.Clusters.V1;

namespace ThiDua.Clusters.Tests.Domain;

/// <summary>When other modules take a unit to exist.</summary>
public sealed class ExistenceTests
{
    [Fact]
    public void A_unit_that_was_withdrawn_exists_on_no_day_and_in_no_period()
    {
        var never = new UnitState(Guid.NewGuid(), Guid.NewGuid(), 2, default, [], "A", "Ghi nhầm", "district", null,
            new DateOnly(2021, 5, 1), new DateOnly(2021, 4, 30), [], []);

        Assert.True(never.Never());
        Assert.False(never.ExistsIn(2021));
        Assert.False(never.ExistsIn(Period.OfYear(2021)));
        Assert.False(never.ExistsOn(new DateOnly(2021, 4, 30)));
        Assert.True(never.HasEndedBy(new DateOnly(2020, 1, 1)));
        var oneDay = never with { ValidTo = never.ValidFrom };
        Assert.True(oneDay.ExistsIn(2021) && oneDay.ExistsIn(Period.OfYear(2021)) && !oneDay.HasEndedBy(oneDay.ValidFrom));
    }
}
