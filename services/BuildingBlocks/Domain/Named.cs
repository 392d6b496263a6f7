namespace ThiDua.BuildingBlocks.Domain;

/// <summary>What the codes of the API stand for.</summary>
public static class Named
{
    public const string Unit = Thing.UnitKind;
    public const string Cluster = Thing.ClusterKind;
    public const string Cycle = Thing.CycleKind;
    public const string Indicator = Thing.IndicatorKind;
    public const string Award = Thing.AwardKind;

    /// <summary>A unit or a cluster.</summary>
    public const string Body = "body";

    /// <summary>By the end of a field's name: <c>recipientUnitCode</c> is a unit.</summary>
    public static readonly IReadOnlyList<(string Ending, string Kind)> ByEnding =
    [
        ("unitCode", Unit), ("departmentCode", Unit), ("clusterCode", Cluster), ("cycleCode", Cycle), ("indicatorCode", Indicator),
        ("awardCode", Award),
    ];
}

/// <summary>
/// Shown to people: beside each code in it stands the name (<c>unitName</c> beside <c>unitCode</c>, <c>clusterNames</c> beside
/// <c>clusterCodes</c>), <c>null</c> only while the module has not heard of it yet.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ShowsNamesAttribute : Attribute;

/// <summary>A code, or a list of codes, whose field does not end like one.</summary>
/// <param name="kind">One of <see cref="Named"/>; <c>null</c> for a code whose name the module has no way to know.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NameOfAttribute(string? kind) : Attribute
{
    public string? Kind => kind;
}
