namespace ThiDua.Scoring;

internal enum TableState { Draft, Published, Superseded }

internal enum TableAction { Redraft, Publish, Supersede }

internal enum SheetState { Draft, Submitted, Appraised, Official, Frozen, Withdrawn }

internal enum SheetAction { SelfScore, Submit, Appraise, Confirm, Return, Freeze, Unfreeze, Withdraw }

internal enum RankingState { Open, Adopted }

internal enum RankingAction { Recalculate, ResolveTie, Adopt, Reopen }

internal enum TieState { None, Waiting, Resolved }

/// <summary>What may be done in each state: three tables, and nothing else decides it.</summary>
internal static class States
{
    public static bool Allows(this TableState state, TableAction action) => state switch
    {
        TableState.Draft => action is TableAction.Redraft or TableAction.Publish,
        TableState.Published => action is TableAction.Supersede,
        _ => false,
    };

    public static bool Allows(this SheetState state, SheetAction action) => state switch
    {
        // Frozen is every sheet of an adopted ranking, also the unfinished one of a unit that has left.
        SheetState.Draft => action is SheetAction.SelfScore or SheetAction.Submit or SheetAction.Withdraw or SheetAction.Freeze,
        SheetState.Submitted => action is SheetAction.Appraise or SheetAction.Return or SheetAction.Freeze,
        SheetState.Appraised => action is SheetAction.Appraise or SheetAction.Return or SheetAction.Confirm or SheetAction.Freeze,
        // A reopened ranking leaves its sheets here: the head corrects official points with a reason, nothing earlier moves.
        SheetState.Official => action is SheetAction.Confirm or SheetAction.Freeze,
        SheetState.Frozen => action is SheetAction.Unfreeze,
        _ => false,
    };

    public static bool Allows(this RankingState state, RankingAction action) => state switch
    {
        RankingState.Open => action is not RankingAction.Reopen,
        RankingState.Adopted => action is RankingAction.Reopen,
        _ => false,
    };
}
