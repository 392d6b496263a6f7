using ThiDua.Contracts.Clusters.V1;

namespace ThiDua.Indicators;

/// <summary>Copy of a unit (<i>đơn vị</i>) of the Clusters module.</summary>
internal sealed class UnitCopy(string code)
{
    public string Code { get; private set; } = code;
    public string Name { get; private set; } = "";
    public string Kind { get; private set; } = "";
    public DateOnly ValidFrom { get; private set; }
    public DateOnly? ValidTo { get; private set; }

    /// <summary>Codes of the units it was formed from; their figures stay theirs.</summary>
    public List<string> Predecessors { get; private set; } = [];

    /// <summary>Codes of the units that took over when it was closed.</summary>
    public List<string> Successors { get; private set; } = [];

    public long Version { get; private set; }

    /// <summary>Older states arrive late and change nothing.</summary>
    public void Take(UnitState state)
    {
        if (state.Version <= Version) return;
        (Predecessors, Successors) = ([.. state.Predecessors], [.. state.Successors]);
        (Name, Kind, ValidFrom, ValidTo, Version) = (state.Name, state.Kind, state.ValidFrom, state.ValidTo, state.Version);
    }

    public bool ExistsIn(Period period) => ValidFrom <= period.LastDay && (ValidTo is null || ValidTo >= period.FirstDay);
}
