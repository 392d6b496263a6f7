using System.Text.Json.Serialization;

namespace ThiDua.Scoring;

/// <summary>Draft; published and frozen; superseded by a later version; withdrawn, as if it had never been.</summary>
internal enum TableState
{
    [JsonStringEnumMemberName("draft")] Draft,
    [JsonStringEnumMemberName("published")] Published,
    [JsonStringEnumMemberName("superseded")] Superseded,
    [JsonStringEnumMemberName("withdrawn")] Withdrawn,
}

internal enum TableAct
{
    [JsonStringEnumMemberName("redraft")] Redraft,
    [JsonStringEnumMemberName("publish")] Publish,
    [JsonStringEnumMemberName("supersede")] Supersede,
    [JsonStringEnumMemberName("withdraw")] Withdraw,
    [JsonStringEnumMemberName("reinstate")] Reinstate,
}

internal static class TableStates
{
    public static readonly StateTable<TableState, TableAct> Table = new(
        (TableState.Draft, [TableAct.Redraft, TableAct.Publish, TableAct.Withdraw]),
        (TableState.Published, [TableAct.Supersede, TableAct.Withdraw]),
        (TableState.Superseded, [TableAct.Reinstate]),
        (TableState.Withdrawn, []));

    public static bool Allows(this TableState state, TableAct act) => Table.Allows(state, act);
}
