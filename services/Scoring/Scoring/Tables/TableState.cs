using System.Text.Json.Serialization;

namespace ThiDua.Scoring;

/// <summary>Draft; published and frozen; superseded by a later version.</summary>
internal enum TableState
{
    [JsonStringEnumMemberName("draft")] Draft,
    [JsonStringEnumMemberName("published")] Published,
    [JsonStringEnumMemberName("superseded")] Superseded,
}

internal enum TableAct
{
    [JsonStringEnumMemberName("redraft")] Redraft,
    [JsonStringEnumMemberName("publish")] Publish,
    [JsonStringEnumMemberName("supersede")] Supersede,
}

internal static class TableStates
{
    public static readonly StateTable<TableState, TableAct> Table = new(
        (TableState.Draft, [TableAct.Redraft, TableAct.Publish]),
        (TableState.Published, [TableAct.Supersede]),
        (TableState.Superseded, []));

    public static bool Allows(this TableState state, TableAct act) => Table.Allows(state, act);
}
