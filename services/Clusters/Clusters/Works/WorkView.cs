namespace ThiDua.Clusters;

/// <summary>A registered work with its two days.</summary>
/// <param name="FinishedOn">Day it was really finished; null until then.</param>
/// <param name="Place">Where it is done, in words.</param>
/// <param name="PlannedFinish">Day by which it is to be finished.</param>
/// <param name="WithdrawnBecause">Why it never was registered; null for every other.</param>
[ShowsNames]
internal sealed record WorkView(Guid Id, Guid MovementId, string UnitCode, string Name, string Place, DateOnly PlannedFinish,
    DateOnly? FinishedOn, string? WithdrawnBecause)
{
    public static WorkView Of(RegisteredWork w) =>
        new(w.Id, w.MovementId, w.UnitCode, w.Name, w.Place, w.PlannedFinish, w.FinishedOn, w.WithdrawnBecause);
}
