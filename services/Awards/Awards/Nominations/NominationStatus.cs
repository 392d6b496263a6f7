namespace ThiDua.Awards;

internal enum NominationStatus { Open, Suspended, Submitted }

internal enum NominationAct { AgreeNominees, SetElectorate, RecordBallot, Propose, Submit, Decide }

/// <summary>What may be done in each state, and which refusal the rest meets: the one table that code and tests read.</summary>
internal static class NominationStates
{
    /// <returns>The refusal, or <c>null</c> when the state allows the act.</returns>
    public static Error? Refuses(this NominationStatus status, NominationAct act) => (status, act) switch
    {
        (NominationStatus.Open, NominationAct.Decide) => AwardsErrors.NominationNotSubmitted,
        (NominationStatus.Open, _) => null,
        // Agreeing on the nominees again is how a suspended nomination comes back; the ranking itself is asked then.
        (NominationStatus.Suspended, NominationAct.AgreeNominees) => null,
        (NominationStatus.Suspended, _) => AwardsErrors.NominationSuspended,
        (NominationStatus.Submitted, NominationAct.Decide) => null,
        (NominationStatus.Submitted, _) => AwardsErrors.NominationSubmitted,
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };
}
