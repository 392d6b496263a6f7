using System.Text.Json.Serialization;

namespace ThiDua.Scoring;

/// <summary>Open, or adopted by the conference: then no point of the year changes.</summary>
internal enum RankingState
{
    [JsonStringEnumMemberName("open")] Open,
    [JsonStringEnumMemberName("adopted")] Adopted,
}

internal enum RankingAct
{
    [JsonStringEnumMemberName("recalculate")] Recalculate,
    [JsonStringEnumMemberName("resolve-tie")] ResolveTie,
    [JsonStringEnumMemberName("adopt")] Adopt,
    [JsonStringEnumMemberName("reopen")] Reopen,
    [JsonStringEnumMemberName("share-place")] SharePlace,
    [JsonStringEnumMemberName("set-aside")] SetAside,
    [JsonStringEnumMemberName("take-back")] TakeBack,
    [JsonStringEnumMemberName("correct-adoption")] CorrectAdoption,
}

/// <summary>Whether a place shares its total (<i>đồng điểm</i>): no; yes and still waiting for the conference; yes and put in
/// order; yes, and they share the place.</summary>
internal enum TieState
{
    [JsonStringEnumMemberName("none")] None,
    [JsonStringEnumMemberName("waiting")] Waiting,
    [JsonStringEnumMemberName("resolved")] Resolved,
    [JsonStringEnumMemberName("shared")] Shared,
}

/// <summary>Why equal totals stand as they do.</summary>
internal enum TieBasis
{
    /// <summary>The conference has put them in order, or lets them share the place.</summary>
    [JsonStringEnumMemberName("conference")] Conference,

    /// <summary>By the cluster's rule equal totals share the place.</summary>
    [JsonStringEnumMemberName("cluster-rule")] ClusterRule,

    /// <summary>Nobody needs the order at this place.</summary>
    [JsonStringEnumMemberName("not-needed")] NotNeeded,
}

internal static class RankingStates
{
    public static readonly StateTable<RankingState, RankingAct> Table = new(
        (RankingState.Open,
        [
            RankingAct.Recalculate, RankingAct.ResolveTie, RankingAct.SharePlace, RankingAct.SetAside, RankingAct.TakeBack,
            RankingAct.Adopt,
        ]),
        (RankingState.Adopted, [RankingAct.Reopen, RankingAct.CorrectAdoption]));

    public static bool Allows(this RankingState state, RankingAct act) => Table.Allows(state, act);
}
