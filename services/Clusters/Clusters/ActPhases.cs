namespace ThiDua.Clusters;

/// <summary>The phases one act belongs to: one of them must be open. Without any, why. The one table of the module, by operation;
/// docs/clusters.md shows it.</summary>
internal sealed record ActPhases(IReadOnlyList<PhaseKind> Kinds, string? WhyNone = null)
{
    private static readonly ActPhases Pledging = new([PhaseKind.Pledge]);
    private static readonly ActPhases OfTheDecision = None("it follows a decision that has its own days, whenever that is taken");
    private static readonly ActPhases WheneverFound = None("a mistake is put right whenever it is found");
    private static readonly ActPhases SetsThePhases = None("it says itself which phases there are, and for whom");
    private static readonly ActPhases OfTheDraft = None("a draft binds nobody; the signatures wait for the phase");
    private static readonly ActPhases OfTheMeeting = None("a conference has its own day, and its minutes are written when they are");
    private static readonly ActPhases OfTheMovement = None("a movement has days of its own and may run over several years");
    private static readonly ActPhases OfTheFind = None("what is found, finished or taken over is told when it happens");
    private static readonly ActPhases OfTheHandOver = None("it is passed on when the outgoing and the incoming head meet");

    public static readonly IReadOnlyDictionary<string, ActPhases> Of = new Dictionary<string, ActPhases>
    {
        [nameof(CreateUnit)] = OfTheDecision,
        [nameof(RenameUnit)] = OfTheDecision,
        [nameof(CloseUnit)] = OfTheDecision,
        [nameof(CorrectUnit)] = WheneverFound,
        [nameof(WithdrawUnit)] = WheneverFound,
        [nameof(WithdrawUnitClosure)] = WheneverFound,
        [nameof(CreateCluster)] = OfTheDecision,
        [nameof(AddMember)] = OfTheDecision,
        [nameof(EndMembership)] = OfTheDecision,
        [nameof(AppointOfficers)] = OfTheDecision,
        [nameof(NameActingOfficer)] = OfTheDecision,
        [nameof(CloseCluster)] = OfTheDecision,
        [nameof(CorrectCluster)] = WheneverFound,
        [nameof(CorrectMembership)] = WheneverFound,
        [nameof(CorrectOfficers)] = WheneverFound,
        [nameof(WithdrawMembership)] = WheneverFound,
        [nameof(WithdrawClusterClosure)] = WheneverFound,
        [nameof(WithdrawCluster)] = WheneverFound,
        [nameof(RecordFlagHandOver)] = OfTheHandOver,
        [nameof(CorrectFlagHandOver)] = WheneverFound,
        [nameof(WithdrawFlagHandOver)] = WheneverFound,
        [nameof(CreateCycle)] = SetsThePhases,
        [nameof(ReschedulePhase)] = SetsThePhases,
        [nameof(JoinCycle)] = SetsThePhases,
        [nameof(GrantException)] = SetsThePhases,
        [nameof(WithdrawException)] = SetsThePhases,
        [nameof(CorrectCycle)] = WheneverFound,
        [nameof(DraftPact)] = OfTheDraft,
        [nameof(RevisePact)] = OfTheDraft,
        [nameof(CirculatePact)] = OfTheDraft,
        [nameof(RecallPact)] = OfTheDraft,
        [nameof(DraftSuccessorPact)] = OfTheDraft,
        [nameof(SignPact)] = Pledging,
        [nameof(ConveneConference)] = OfTheMeeting,
        [nameof(RecordAttendance)] = OfTheMeeting,
        [nameof(RecordDelegates)] = OfTheMeeting,
        [nameof(RecordAct)] = OfTheMeeting,
        [nameof(CloseConference)] = OfTheMeeting,
        [nameof(CorrectConference)] = WheneverFound,
        [nameof(WithdrawAct)] = WheneverFound,
        [nameof(WithdrawMinutes)] = WheneverFound,
        [nameof(WithdrawConference)] = WheneverFound,
        [nameof(LaunchMovement)] = OfTheMovement,
        [nameof(ReviewMovement)] = OfTheMovement,
        [nameof(CloseMovement)] = OfTheMovement,
        [nameof(CorrectMovement)] = WheneverFound,
        [nameof(WithdrawMovementStep)] = WheneverFound,
        [nameof(WithdrawMovement)] = WheneverFound,
        [nameof(RegisterWork)] = OfTheMovement,
        [nameof(FinishWork)] = OfTheFind,
        [nameof(CorrectWork)] = WheneverFound,
        [nameof(WithdrawWork)] = WheneverFound,
        [nameof(RegisterModel)] = OfTheFind,
        [nameof(RecordReplication)] = OfTheFind,
        [nameof(ConfirmReplication)] = OfTheFind,
        [nameof(CorrectModel)] = WheneverFound,
        [nameof(WithdrawModel)] = WheneverFound,
        [nameof(WithdrawReplication)] = WheneverFound,
        [nameof(GiveCouncilSeat)] = OfTheDecision,
        [nameof(EndCouncilSeat)] = OfTheDecision,
        [nameof(CorrectCouncilSeat)] = WheneverFound,
        [nameof(WithdrawCouncilSeat)] = WheneverFound,
        [nameof(PrepareHandOver)] = OfTheHandOver,
        [nameof(SignHandOver)] = OfTheHandOver,
        [nameof(WithdrawHandOver)] = WheneverFound,
        [nameof(RegisterTitles)] = Pledging,
        [nameof(ReviseTitles)] = Pledging,
        // Of the unit; the office takes back whenever a mistake is found.
        [nameof(WithdrawTitles)] = Pledging,
        [nameof(CorrectTitles)] = WheneverFound,
    };

    private static ActPhases None(string why) => new([], why);
}
