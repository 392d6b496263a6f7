using ThiDua.Contracts.Clusters.V1;

namespace ThiDua.Indicators;

/// <summary>Copy of a cycle (<i>kỳ thi đua</i>): its phases come in advance, this module judges them by its own clock.</summary>
internal sealed class CycleCopy(string code)
{
    private const string ReportPhase = "report";
    private readonly List<PhaseCopy> _phases = [];

    public string Code { get; private set; } = code;
    public int Year { get; private set; }
    public List<string> ClusterCodes { get; private set; } = [];
    public IReadOnlyList<PhaseCopy> Phases => _phases;
    public long Version { get; private set; }

    /// <summary>Older states arrive late and change nothing.</summary>
    public void Take(CycleState state)
    {
        if (state.Version <= Version) return;
        (Year, ClusterCodes, Version) = (state.Year, [.. state.ClusterCodes], state.Version);
        _phases.Clear();
        _phases.AddRange(state.Phases.Select(phase => new PhaseCopy(phase.Kind, phase.Opens, phase.Closes)));
    }

    /// <summary>Whether the figures of the year have, or had, a report phase: then they are no history.</summary>
    public static bool PlansReport(IReadOnlyList<CycleCopy> cycles) =>
        cycles.Any(cycle => cycle.Phases.Any(phase => phase.Kind == ReportPhase));

    /// <summary>A unit in several clusters may report while the phase is open in one of their cycles.</summary>
    /// <param name="cycles">The cycles of the unit's clusters in the year of the figures.</param>
    public static Result AllowsReport(IReadOnlyList<CycleCopy> cycles, int year, DateTimeOffset at)
    {
        var phases = cycles.SelectMany(cycle => cycle.Phases).Where(phase => phase.Kind == ReportPhase).OrderBy(phase => phase.Opens)
            .ToList();
        if (phases.Exists(phase => phase.Opens <= at && at < phase.Closes)) return Result.Ok;
        if (phases.Find(phase => at < phase.Opens) is { } next) return IndicatorsErrors.ReportNotOpenYet(next.Opens, next.Closes);
        return phases is [.., var last] ? IndicatorsErrors.ReportClosed(last.Opens, last.Closes) : IndicatorsErrors.ReportNotPlanned(year);
    }
}

/// <param name="Closes">First moment that is too late.</param>
internal sealed record PhaseCopy(string Kind, DateTimeOffset Opens, DateTimeOffset Closes);
