using System.Text.Json.Serialization;

namespace ThiDua.Awards;

/// <summary>Open; suspended while the ranking it rests on does not stand; submitted to the province.</summary>
internal enum NominationState
{
    [JsonStringEnumMemberName("open")] Open,
    [JsonStringEnumMemberName("suspended")] Suspended,
    [JsonStringEnumMemberName("submitted")] Submitted,
}

internal enum NominationAct
{
    [JsonStringEnumMemberName("agree-nominees")] AgreeNominees,
    [JsonStringEnumMemberName("set-electorate")] SetElectorate,
    [JsonStringEnumMemberName("record-ballot")] RecordBallot,
    [JsonStringEnumMemberName("propose")] Propose,
    [JsonStringEnumMemberName("submit")] Submit,
    [JsonStringEnumMemberName("decide")] Decide,
    [JsonStringEnumMemberName("record-authority-decision")] RecordAuthorityDecision,
    [JsonStringEnumMemberName("correct-ballot")] CorrectBallot,
    [JsonStringEnumMemberName("withdraw-ballot")] WithdrawBallot,
    [JsonStringEnumMemberName("withdraw-proposal")] WithdrawProposal,
    [JsonStringEnumMemberName("withdraw-authority-decision")] WithdrawAuthorityDecision,
    [JsonStringEnumMemberName("withdraw-submission")] WithdrawSubmission,
}

/// <summary>What may be done in each state, and which refusal the rest meets: the one table that code and tests read.</summary>
internal static class NominationStates
{
    private static readonly StateTable<NominationState, NominationAct> Table = new(
        (NominationState.Open,
            [NominationAct.AgreeNominees, NominationAct.SetElectorate, NominationAct.RecordBallot, NominationAct.Propose,
                NominationAct.Submit, NominationAct.RecordAuthorityDecision, NominationAct.CorrectBallot,
                NominationAct.WithdrawBallot, NominationAct.WithdrawProposal, NominationAct.WithdrawAuthorityDecision]),
        // Agreeing on the nominees again is how a suspended nomination comes back; the ranking itself is asked then.
        (NominationState.Suspended, [NominationAct.AgreeNominees]),
        (NominationState.Submitted, [NominationAct.Decide, NominationAct.WithdrawSubmission]));

    public static bool Allows(this NominationState state, NominationAct act) => Table.Allows(state, act);

    /// <returns>The refusal, or <c>null</c> when the state allows the act.</returns>
    public static Error? Refuses(this NominationState state, NominationAct act) => state.Allows(act) ? null : state switch
    {
        NominationState.Open => NominationErrors.NotSubmitted,
        NominationState.Suspended => NominationErrors.Suspended,
        NominationState.Submitted => NominationErrors.Submitted,
    };
}
