using System.Text.Json.Serialization;

namespace ThiDua.Scoring;

/// <summary>What the cluster has agreed on beside its criteria (<i>quy định của cụm, khối về xếp hạng</i>): published with the table, and
/// frozen with it.</summary>
/// <param name="SetAside">How a member without official points is counted.</param>
/// <param name="Ties">What becomes of equal totals.</param>
/// <param name="PlacesNeeded">The first places whose order is needed; equal totals behind them stop nothing. <c>null</c> when the cluster
/// has not said it.</param>
internal sealed record TableRules(SetAsideRule SetAside, TieRule Ties, int? PlacesNeeded = null)
{
    /// <summary>Of a cluster that has agreed on nothing else.</summary>
    public static readonly TableRules Default = new(SetAsideRule.ListedLast, TieRule.Decide);
}

/// <summary>How a member is counted that has no official points (<i>đơn vị không chấm điểm, chưa được thẩm định</i>).</summary>
internal enum SetAsideRule
{
    [JsonStringEnumMemberName("listed-last")] ListedLast,
    [JsonStringEnumMemberName("lowest-class")] LowestClass,
    [JsonStringEnumMemberName("left-out")] LeftOut,
}

/// <summary>What becomes of equal totals (<i>đồng điểm</i>).</summary>
internal enum TieRule
{
    /// <summary>The conference puts them in order, or lets them share the place.</summary>
    [JsonStringEnumMemberName("decide")] Decide,

    /// <summary>They are always put in order.</summary>
    [JsonStringEnumMemberName("resolve")] Resolve,

    /// <summary>They share the place unless the conference puts them in order.</summary>
    [JsonStringEnumMemberName("share")] Share,
}

/// <summary>The cluster's rules as they are sent and shown; what is left out is as if the cluster had agreed on nothing else.</summary>
/// <param name="SetAside">How a member without official points is counted.</param>
/// <param name="Ties">What becomes of equal totals.</param>
/// <param name="PlacesNeeded">The first places whose order is needed; equal totals behind them stop nothing.</param>
internal sealed record TableRulesBody(
    SetAsideRule SetAside = SetAsideRule.ListedLast, TieRule Ties = TieRule.Decide, int? PlacesNeeded = null)
{
    public static TableRulesBody Of(TableRules rules) => new(rules.SetAside, rules.Ties, rules.PlacesNeeded);

    public TableRules ToRules() => new(SetAside, Ties, PlacesNeeded);
}
