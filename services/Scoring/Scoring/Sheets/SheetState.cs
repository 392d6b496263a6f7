using System.Text.Json.Serialization;

namespace ThiDua.Scoring;

/// <summary>In the order in which a sheet goes through them.</summary>
internal enum SheetState
{
    [JsonStringEnumMemberName("draft")] Draft,
    [JsonStringEnumMemberName("submitted")] Submitted,
    [JsonStringEnumMemberName("appraised")] Appraised,
    [JsonStringEnumMemberName("official")] Official,
    [JsonStringEnumMemberName("frozen")] Frozen,
    [JsonStringEnumMemberName("withdrawn")] Withdrawn,
}

internal enum SheetAct
{
    [JsonStringEnumMemberName("self-score")] SelfScore,
    [JsonStringEnumMemberName("submit")] Submit,
    [JsonStringEnumMemberName("appraise")] Appraise,
    [JsonStringEnumMemberName("confirm")] Confirm,
    [JsonStringEnumMemberName("return")] Return,
    [JsonStringEnumMemberName("freeze")] Freeze,
    [JsonStringEnumMemberName("unfreeze")] Unfreeze,
    [JsonStringEnumMemberName("withdraw")] Withdraw,
    [JsonStringEnumMemberName("confirm-unappraised")] ConfirmUnappraised,
    [JsonStringEnumMemberName("withdraw-official")] WithdrawOfficial,
    [JsonStringEnumMemberName("allow-one-account")] AllowOneAccount,
    [JsonStringEnumMemberName("reinstate")] Reinstate,
}

internal static class SheetStates
{
    public static readonly StateTable<SheetState, SheetAct> Table = new(
        // Frozen is every sheet of an adopted ranking, also the unfinished one of a unit that has left.
        (SheetState.Draft, [SheetAct.SelfScore, SheetAct.Submit, SheetAct.AllowOneAccount, SheetAct.Withdraw, SheetAct.Freeze]),
        (SheetState.Submitted, [SheetAct.Appraise, SheetAct.Return, SheetAct.ConfirmUnappraised, SheetAct.Withdraw, SheetAct.Freeze]),
        (SheetState.Appraised, [SheetAct.Appraise, SheetAct.Return, SheetAct.Confirm, SheetAct.Withdraw, SheetAct.Freeze]),
        // A reopened ranking leaves its sheets here: the head corrects official points with a reason, or takes them back.
        (SheetState.Official, [SheetAct.Confirm, SheetAct.WithdrawOfficial, SheetAct.Withdraw, SheetAct.Freeze]),
        (SheetState.Frozen, [SheetAct.Unfreeze]),
        (SheetState.Withdrawn, [SheetAct.Reinstate]));

    public static bool Allows(this SheetState state, SheetAct act) => Table.Allows(state, act);
}
