namespace ThiDua.Clusters;

/// <summary>A unit as the register shows it.</summary>
/// <param name="Name">Name valid today; the former ones stand in <paramref name="FormerNames"/>.</param>
/// <param name="ValidTo">Last day of existence; null while it exists.</param>
/// <param name="ClosedBy">Decision that closed it.</param>
[ShowsNames]
internal sealed record UnitView(
    Guid Id, string Code, string Name, DateOnly NameFrom, UnitKind Kind,
    [property: NameOf(Named.Unit)] string? ParentCode, DateOnly ValidFrom, DateOnly? ValidTo,
        LegalAct? ClosedBy,
    IReadOnlyList<FormerName> FormerNames,
    [property: NameOf(Named.Unit)] IReadOnlyList<string> Predecessors,
    [property: NameOf(Named.Unit)] IReadOnlyList<string> Successors)
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
            Successors: u.Successors);
}
