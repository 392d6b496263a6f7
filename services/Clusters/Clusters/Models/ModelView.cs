namespace ThiDua.Clusters;

/// <summary>An exemplary model with the units that took it over.</summary>
/// <param name="Description">What is exemplary about it; <c>null</c> when it is not described.</param>
/// <param name="FoundOn">Day it was found.</param>
/// <param name="MovementId">Movement in which it was found; <c>null</c> outside one.</param>
/// <param name="WithdrawnBecause">Why it never was one; null for every other.</param>
[ShowsNames]
internal sealed record ModelView(
    Guid Id, string UnitCode, string Name, string? Description, DateOnly FoundOn, Guid? MovementId, IReadOnlyList<Replication> Replications,
    string? WithdrawnBecause)
{
    public static ModelView Of(ExemplaryModel m) =>
        new(m.Id, m.UnitCode, m.Name, m.Description, m.FoundOn, m.MovementId, m.Replications, m.WithdrawnBecause);
}
