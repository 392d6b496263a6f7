namespace ThiDua.Clusters;

/// <summary>A movement with everything that was done in it.</summary>
/// <param name="To">Last day as planned; null when none was set.</param>
/// <param name="State"><c>launched, reviewed, closed</c>.</param>
internal sealed record MovementView(
    Guid Id, string Name, string? Aim, string LaunchedByUnitCode, MovementReach Reach, string? ClusterCode, DateOnly From, DateOnly? To,
        string State,
    IReadOnlyList<MovementStep> Steps)
{
    public static MovementView Of(Movement m) =>
        new(m.Id, m.Name, m.Aim, m.LaunchedBy, m.Reach, m.ClusterCode, m.From, m.To, EnumWord.Of(m.State), m.Steps);
}
