namespace ThiDua.Clusters;

/// <summary>An exemplary model with the units that took it over.</summary>
[ShowsNames]
internal sealed record ModelView(
    Guid Id, string UnitCode, string Name, string? Description, DateOnly FoundOn, Guid? MovementId, IReadOnlyList<Replication> Replications)
{
    public static ModelView Of(ExemplaryModel m) => new(m.Id, m.UnitCode, m.Name, m.Description, m.FoundOn, m.MovementId, m.Replications);
}
