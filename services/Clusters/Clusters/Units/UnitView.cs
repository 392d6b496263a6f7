namespace ThiDua.Clusters;

/// <summary>A unit as the register shows it.</summary>
/// <param name="Name">Name valid today; the former ones stand in <paramref name="FormerNames"/>.</param>
/// <param name="ValidTo">Last day of existence; null while it exists.</param>
/// <param name="ClosedBy">Decision that closed it.</param>
/// <param name="WithdrawnBecause">Why it never was a unit; null for every other.</param>
/// <param name="Code">Stable code of the unit; never changes, never used again.</param>
/// <param name="NameFrom">First day of the present name.</param>
/// <param name="Kind">What kind of body it is.</param>
/// <param name="FormerNames">Names it had before, the oldest first.</param>
[ShowsNames]
internal sealed record UnitView(
    Guid Id, string Code, string Name, DateOnly NameFrom, UnitKind Kind,
    [property: NameOf(Named.Unit)] string? ParentCode, DateOnly ValidFrom, DateOnly? ValidTo,
        LegalAct? ClosedBy,
    IReadOnlyList<FormerName> FormerNames,
    [property: NameOf(Named.Unit)] IReadOnlyList<string> Predecessors,
    [property: NameOf(Named.Unit)] IReadOnlyList<string> Successors, string? WithdrawnBecause)
{
    public static UnitView Of(Unit u) =>
        new(
            Id: u.Id,
            Code: u.Code,
            Name: u.Name,
            NameFrom: u.NameFrom,
            Kind: u.Kind,
            ParentCode: u.ParentCode,
            ValidFrom: u.ValidFrom,
            ValidTo: u.ValidTo,
            ClosedBy: u.Closure,
            FormerNames: u.FormerNames,
            Predecessors: u.Predecessors,
            Successors: u.Successors,
            WithdrawnBecause: u.WithdrawnBecause);
}
