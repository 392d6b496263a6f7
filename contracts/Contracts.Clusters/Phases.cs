using ThiDua.Contracts.Clusters.V1;

namespace ThiDua.Contracts.Clusters;

/// <summary>The windows of a cycle (<i>giai đoạn của kỳ thi đua</i>). A phase that the cycle does not have never opens.</summary>
public static class Phases
{
    public const string Pledge = "pledge";
    public const string Report = "report";
    public const string SelfScore = "self-score";
    public const string Appraise = "appraise";
    public const string Conference = "conference";
    public const string Council = "council";

    /// <summary>Whether the moment lies in the window: its first moment does, the first that is too late does not.</summary>
    public static bool IsOpenAt(this CyclePhase phase, DateTimeOffset now) => phase.Opens <= now && now < phase.Closes;

    public static CyclePhase? Phase(this CycleState cycle, string kind) => cycle.Phases.FirstOrDefault(phase => phase.Kind == kind);

    /// <summary>The cycle as one unit has it: its later deadlines are those of its phases. A deadline of all that was moved behind its own
    /// counts.</summary>
    public static CycleState For(this CycleState cycle, string unitCode)
    {
        var own = (cycle.Exceptions ?? []).Where(one => one.UnitCode == unitCode).ToList();
        return own.Count == 0 ? cycle : cycle with
        {
            Phases = [.. cycle.Phases.Select(phase => own.Find(one => one.Kind == phase.Kind && one.Closes > phase.Closes) is { } longer
                ? phase with { Closes = longer.Closes } : phase)],
        };
    }

    /// <summary>Whether one of the named phases is open at this moment.</summary>
    public static bool PhaseOpen(this CycleState cycle, DateTimeOffset now, params IReadOnlyList<string> kinds) =>
        cycle.Phases.Any(phase => kinds.Contains(phase.Kind) && phase.IsOpenAt(now));
}
