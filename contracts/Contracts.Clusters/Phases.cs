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

    /// <summary>Whether one of the named phases is open at this moment.</summary>
    public static bool PhaseOpen(this CycleState cycle, DateTimeOffset now, params IReadOnlyList<string> kinds) =>
        cycle.Phases.Any(phase => kinds.Contains(phase.Kind) && phase.IsOpenAt(now));
}
