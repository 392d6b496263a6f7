namespace ThiDua.BuildingBlocks.Persistence;

/// <summary>Which aggregates of one type somebody may see.</summary>
/// <param name="AggregateType">As the change record names it.</param>
/// <param name="Ids"><c>null</c> for all of the type.</param>
public sealed record Seen(string AggregateType, IQueryable<Guid>? Ids)
{
    public static Seen All<TRoot>() where TRoot : AggregateRoot => new(typeof(TRoot).Name, null);

    public static Seen Of<TRoot>(IQueryable<TRoot> seen) where TRoot : AggregateRoot =>
        new(typeof(TRoot).Name, seen.Select(root => root.Id));
}
