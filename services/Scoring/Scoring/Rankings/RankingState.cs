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
}

/// <summary>Whether a place shares its total (<i>đồng điểm</i>): no; yes and still waiting for the conference; yes and resolved.</summary>
internal enum TieState
{
    [JsonStringEnumMemberName("none")] None,
    [JsonStringEnumMemberName("waiting")] Waiting,
    [JsonStringEnumMemberName("resolved")] Resolved,
}

internal static class RankingStates
{
    public static readonly StateTable<RankingState, RankingAct> Table = new(
        (RankingState.Open, [RankingAct.Recalculate, RankingAct.ResolveTie, RankingAct.Adopt]),
        (RankingState.Adopted, [RankingAct.Reopen]));

    public static bool Allows(this RankingState state, RankingAct act) => Table.Allows(state, act);
}
