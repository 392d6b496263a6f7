namespace ThiDua.Clusters;

/// <summary>A registered work with its two days.</summary>
/// <param name="FinishedOn">Day it was really finished; null until then.</param>
[ShowsNames]
internal sealed record WorkView(Guid Id, Guid MovementId, string UnitCode, string Name, string Place, DateOnly PlannedFinish,
    DateOnly? FinishedOn)
{
    public static WorkView Of(RegisteredWork w) => new(w.Id, w.MovementId, w.UnitCode, w.Name, w.Place, w.PlannedFinish, w.FinishedOn);
}
