using ThiDua.Contracts.Clusters.V1;

namespace ThiDua.Indicators;

/// <summary>When figures of a year may be reported (<i>thời hạn báo cáo</i>): in the cycles of the unit's clusters.</summary>
internal static class ReportPhase
{
    /// <summary>Whether the figures of the year have, or had, a report phase: then they are no history.</summary>
    public static bool IsPlanned(IReadOnlyList<CycleState> cycles) => cycles.Any(cycle => cycle.Phase(Phases.Report) is not null);

    /// <summary>A unit in several clusters may report while the phase is open in one of their cycles.</summary>
    /// <param name="cycles">The cycles of the unit's clusters in the year of the figures.</param>
    public static Result Allows(IReadOnlyList<CycleState> cycles, int year, DateTimeOffset at)
    {
        var phases = cycles.Select(cycle => cycle.Phase(Phases.Report)).OfType<CyclePhase>().OrderBy(phase => phase.Opens).ToList();
        if (phases.Exists(phase => phase.IsOpenAt(at))) return Result.Ok;
        if (phases.Find(phase => at < phase.Opens) is { } next) return FigureErrors.ReportNotOpenYet(next.Opens, next.Closes);
        return phases is [.., var last] ? FigureErrors.ReportClosed(last.Opens, last.Closes) : FigureErrors.ReportNotPlanned(year);
    }
}
