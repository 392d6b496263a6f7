namespace ThiDua.Awards;

/// <summary>What this module keeps of a unit.</summary>
internal sealed class UnitCopy
{
    public required string Code { get; init; }
    public long Version { get; set; }
    public string Name { get; set; } = "";
    public string Kind { get; set; } = "";
    public DateOnly ValidFrom { get; set; }
    public DateOnly? ValidTo { get; set; }

    /// <summary>Codes of the units it was formed from.</summary>
    public IReadOnlyList<string> Predecessors { get; set; } = [];

    public bool ExistsOn(DateOnly day) => day >= ValidFrom && !(day > ValidTo);

    public bool ExistsIn(int year) => ValidFrom.Year <= year && !(ValidTo?.Year < year);
}
