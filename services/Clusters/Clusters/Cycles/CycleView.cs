namespace ThiDua.Clusters;

/// <summary>A cycle with its phases, in legal days and in moments.</summary>
/// <param name="Code">Stable code of the cycle.</param>
/// <param name="Phases">Windows; a phase that is missing never opens.</param>
/// <param name="Exceptions">Later deadlines of single units.</param>
[ShowsNames]
internal sealed record CycleView(Guid Id, string Code, string Name, int Year, IReadOnlyList<string> ClusterCodes,
    IReadOnlyList<CycleView.Window> Phases, IReadOnlyList<PhaseException> Exceptions)
{
    /// <summary>One window, in legal days of Viet Nam and in moments.</summary>
    /// <param name="LastDay">Last day on which it may be done, grace included.</param>
    /// <param name="OpensAt">First moment.</param>
    /// <param name="ClosesAt">First moment that is too late.</param>
    /// <param name="IsOpen">Whether it is open now.</param>
    /// <param name="Kind">What may be done in it.</param>
    /// <param name="Opens">First day.</param>
    /// <param name="Closes">Last day, or the day before which it must be done.</param>
    /// <param name="ClosesMeans">Whether the closing day itself still counts.</param>
    /// <param name="GraceDays">Days by which lateness is tolerated.</param>
    /// <param name="GraceIn">How these days are counted.</param>
    public sealed record Window(
        PhaseKind Kind, DateOnly Opens, DateOnly Closes, ClosesMeans ClosesMeans, int GraceDays, GraceIn GraceIn, DateOnly LastDay,
        DateTimeOffset OpensAt, DateTimeOffset ClosesAt, bool IsOpen);

    public static CycleView Of(Cycle c, DateTimeOffset now) =>
        new(c.Id, c.Code, c.Name, c.Year, c.ClusterCodes,
            [.. c.Phases.Select(p => new Window(
                Kind: p.Kind,
                Opens: p.Opens,
                Closes: p.Closes,
                ClosesMeans: p.ClosesMeans,
                GraceDays: p.GraceDays,
                GraceIn: p.GraceIn,
                LastDay: p.LastDay,
                OpensAt: p.OpensAt,
                ClosesAt: p.ClosesAt,
                IsOpen: p.IsOpenAt(now)))],
            [.. c.Exceptions.OrderBy(one => one.UnitCode, StringComparer.Ordinal).ThenBy(one => one.Kind)]);
}
