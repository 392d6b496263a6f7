namespace ThiDua.Clusters;

/// <summary>A movement with everything that was done in it.</summary>
/// <param name="To">Last day as planned; null when none was set.</param>
/// <param name="Aim">What it is for, in words; <c>null</c> when it does not say.</param>
/// <param name="From">First day.</param>
/// <param name="Steps">Launch, reviews and closing in the order they were held.</param>
/// <param name="ClusterCode">Cluster it is for; <c>null</c> unless it reaches one cluster.</param>
/// <param name="WithdrawnBecause">Why it never was one; null for every other.</param>
[ShowsNames]
internal sealed record MovementView(
    Guid Id, string Name, string? Aim, string LaunchedByUnitCode, MovementReach Reach, string? ClusterCode, DateOnly From, DateOnly? To,
        MovementState State,
    IReadOnlyList<MovementStep> Steps, string? WithdrawnBecause)
{
    public static MovementView Of(Movement m) =>
        new(
            Id: m.Id,
            Name: m.Name,
            Aim: m.Aim,
            LaunchedByUnitCode: m.LaunchedBy,
            Reach: m.Reach,
            ClusterCode: m.ClusterCode,
            From: m.From,
            To: m.To,
            State: m.State,
            Steps: m.Steps,
            WithdrawnBecause: m.WithdrawnBecause);
}
