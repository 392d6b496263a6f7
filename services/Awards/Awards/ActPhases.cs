namespace ThiDua.Awards;

/// <summary>The phases one act belongs to: one of them must be open. Without any, why. The one table of the module, by operation;
/// docs/visibility-awards.md shows it.</summary>
internal sealed record ActPhases(IReadOnlyList<string> Kinds, string? WhyNone = null)
{
    // Nominating belongs to the closing conference; the province may leave the Council's time for it too.
    private static readonly ActPhases Nominating = new([Phases.Conference, Phases.Council]);
    private static readonly ActPhases OfTheDecision = None("a decision has its own day");
    private static readonly ActPhases WheneverFound = None("mistakes and revocations come to light at any time");
    private static readonly ActPhases OfTheHandOver = None("it may come a year later");
    private static readonly ActPhases OfTheSource = None("it quotes a source, whenever that is found");

    public static readonly IReadOnlyDictionary<string, ActPhases> Of = new Dictionary<string, ActPhases>
    {
        [nameof(AllotAwards)] = None("before or after the conference, as the province decides"),
        [nameof(BeginNomination)] = Nominating,
        [nameof(AgreeNominees)] = Nominating,
        [nameof(SetElectorate)] = Nominating,
        [nameof(RecordBallot)] = Nominating,
        [nameof(CorrectBallot)] = Nominating,
        [nameof(WithdrawBallot)] = Nominating,
        [nameof(RecordAuthorityDecision)] = Nominating,
        [nameof(WithdrawAuthorityDecision)] = Nominating,
        [nameof(ProposeAward)] = Nominating,
        [nameof(WithdrawProposal)] = Nominating,
        [nameof(SubmitNomination)] = Nominating,
        [nameof(WithdrawSubmission)] = Nominating,
        [nameof(IssueDecision)] = OfTheDecision,
        [nameof(CorrectDecision)] = WheneverFound,
        [nameof(WithdrawDecision)] = WheneverFound,
        [nameof(RevokeDecision)] = WheneverFound,
        [nameof(CorrectAward)] = WheneverFound,
        [nameof(WithdrawAward)] = WheneverFound,
        [nameof(WithdrawRevocation)] = WheneverFound,
        [nameof(PresentAward)] = OfTheHandOver,
        [nameof(CorrectPresentation)] = OfTheHandOver,
        [nameof(WithdrawPresentation)] = OfTheHandOver,
        [nameof(RecordCommendationSummary)] = OfTheSource,
        [nameof(ReviseCommendationSummary)] = OfTheSource,
        [nameof(WithdrawCommendationSummary)] = OfTheSource,
    };

    private static ActPhases None(string why) => new([], why);
}
