namespace ThiDua.Scoring;

/// <summary>What Scoring knows of a cycle: its year, who takes part, and when what may be done.</summary>
internal sealed class CycleCopy
{
    public required string Code { get; init; }

    public int Year { get; set; }

    public IReadOnlyList<string> ClusterCodes { get; set; } = [];

    public IReadOnlyList<Phase> Phases { get; set; } = [];

    public long Version { get; set; }

    /// <summary>Whether one of the phases is open at this moment; if not, the refusal names the first of them and its window.</summary>
    public Error? Refuses(DateTimeOffset now, params IReadOnlyList<string> kinds)
    {
        var phases = kinds.Select(kind => Phases.FirstOrDefault(phase => phase.Kind == kind)).ToList();
        if (phases.Any(phase => phase is not null && phase.Opens <= now && now < phase.Closes)) return null;
        return phases[0] is { } closed ? ScoringErrors.PhaseClosed(closed) : ScoringErrors.PhaseNotSet(kinds[0]);
    }
}

/// <param name="Opens">First moment, UTC.</param>
/// <param name="Closes">First moment that is too late, UTC.</param>
internal sealed record Phase(string Kind, DateTimeOffset Opens, DateTimeOffset Closes)
{
    public const string SelfScore = "self-score";
    public const string Appraise = "appraise";
    public const string Conference = "conference";
}
