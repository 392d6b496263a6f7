namespace ThiDua.Clusters;

/// <summary>A unit as the register shows it.</summary>
/// <param name="Name">Name valid today; the former ones stand in <paramref name="FormerNames"/>.</param>
/// <param name="ValidTo">Last day of existence; null while it exists.</param>
/// <param name="ClosedBy">Decision that closed it.</param>
internal sealed record UnitView(
    Guid Id, string Code, string Name, DateOnly NameFrom, UnitKind Kind, string? ParentCode, DateOnly ValidFrom, DateOnly? ValidTo,
        LegalAct? ClosedBy,
    IReadOnlyList<FormerName> FormerNames, IReadOnlyList<string> Predecessors, IReadOnlyList<string> Successors)
{
    public static UnitView Of(Unit u) =>
        new(u.Id, u.Code, u.Name, u.NameFrom, u.Kind, u.ParentCode, u.ValidFrom, u.ValidTo, u.Closure, u.FormerNames, u.Predecessors,
            u.Successors);
}
