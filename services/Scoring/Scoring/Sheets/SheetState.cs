namespace ThiDua.Scoring;

/// <summary>In the order in which a sheet goes through them.</summary>
internal enum SheetState { Draft, Submitted, Appraised, Official, Frozen, Withdrawn }

internal enum SheetAct { SelfScore, Submit, Appraise, Confirm, Return, Freeze, Unfreeze, Withdraw }

internal static class SheetStates
{
    public static readonly StateTable<SheetState, SheetAct> Table = new(
        // Frozen is every sheet of an adopted ranking, also the unfinished one of a unit that has left.
        (SheetState.Draft, [SheetAct.SelfScore, SheetAct.Submit, SheetAct.Withdraw, SheetAct.Freeze]),
        (SheetState.Submitted, [SheetAct.Appraise, SheetAct.Return, SheetAct.Freeze]),
        (SheetState.Appraised, [SheetAct.Appraise, SheetAct.Return, SheetAct.Confirm, SheetAct.Freeze]),
        // A reopened ranking leaves its sheets here: the head corrects official points with a reason, nothing earlier moves.
        (SheetState.Official, [SheetAct.Confirm, SheetAct.Freeze]),
        (SheetState.Frozen, [SheetAct.Unfreeze]),
        (SheetState.Withdrawn, []));

    public static bool Allows(this SheetState state, SheetAct act) => Table.Allows(state, act);
}
