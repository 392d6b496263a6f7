using ThiDua.Contracts.Clusters.V1;

namespace ThiDua.Contracts.Clusters;

/// <summary>When a unit exists (<i>thời gian hoạt động của đơn vị</i>): from its first to its last day, both included.</summary>
public static class Existence
{
    public static bool ExistsOn(this UnitState unit, DateOnly day) => unit.ValidFrom <= day && !(unit.ValidTo < day);

    /// <summary>Whether it was withdrawn (<i>rút lại</i>): its last day is the one before its first, so it existed on none.</summary>
    public static bool Never(this UnitState unit) => unit.ValidTo < unit.ValidFrom;

    /// <summary>Whether its last day is over: its account, its vote and its signature are over too. One that never was has none on any
    /// day.</summary>
    public static bool HasEndedBy(this UnitState unit, DateOnly day) => unit.ValidTo < day || unit.Never();

    /// <summary>Whether it exists on at least one day of the year.</summary>
    public static bool ExistsIn(this UnitState unit, int year) =>
        unit.ValidFrom.Year <= year && !(unit.ValidTo?.Year < year) && !unit.Never();

    /// <summary>Whether it exists on at least one day of the period.</summary>
    public static bool ExistsIn(this UnitState unit, Period period) =>
        unit.ValidFrom <= period.LastDay && !(unit.ValidTo < period.FirstDay) && !unit.Never();
}
