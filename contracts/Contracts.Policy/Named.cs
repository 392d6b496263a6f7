namespace ThiDua.Contracts.Policy;

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
