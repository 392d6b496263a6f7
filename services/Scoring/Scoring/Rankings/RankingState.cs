namespace ThiDua.Scoring;

internal enum RankingState { Open, Adopted }

internal enum RankingAct { Recalculate, ResolveTie, Adopt, Reopen }

internal enum TieState { None, Waiting, Resolved }

internal static class RankingStates
{
    public static readonly StateTable<RankingState, RankingAct> Table = new(
        (RankingState.Open, [RankingAct.Recalculate, RankingAct.ResolveTie, RankingAct.Adopt]),
        (RankingState.Adopted, [RankingAct.Reopen]));

    public static bool Allows(this RankingState state, RankingAct act) => Table.Allows(state, act);
}
