namespace ThiDua.Contracts.Policy;

/// <summary>
/// A thing that a sentence mentions (<i>đơn vị, cụm, khối, chỉ tiêu …</i>). The rule that refuses knows its code; a reader is told its
/// name, which is looked up where the answer is written.
/// </summary>
/// <param name="Kind">Group <c>thing</c> of the labels.</param>
/// <param name="Within">What makes the code unique, where it is not by itself: the table of a criterion.</param>
public sealed record Thing(string Kind, string Code, string? Within = null)
{
    public const string UnitKind = "unit";
    public const string ClusterKind = "cluster";
    public const string CycleKind = "cycle";
    public const string IndicatorKind = "indicator";
    public const string AwardKind = "award";
    public const string CriterionKind = "criterion";

    public static Thing Unit(string code) => new(UnitKind, code);

    public static Thing Cluster(string code) => new(ClusterKind, code);

    public static Thing Cycle(string code) => new(CycleKind, code);

    public static Thing Indicator(string code) => new(IndicatorKind, code);

    public static Thing Award(string code) => new(AwardKind, code);

    public static Thing Criterion(string code, Guid tableId) => new(CriterionKind, code, tableId.ToString());
}
