namespace ThiDua.BuildingBlocks.Domain;

/// <summary>
/// Where a module finds the names of the things that its refusals mention and its answers show by their codes: its own tables, or its
/// copies of what other modules own.
/// </summary>
/// <typeparam name="TDb">Tells the modules of one process apart.</typeparam>
public interface INames<TDb> : INames;

/// <inheritdoc cref="INames{TDb}"/>
public interface INames
{
    /// <returns>Those that are known; one query for each kind, however many things there are.</returns>
    Task<IReadOnlyDictionary<Thing, string>> OfAsync(IReadOnlyCollection<Thing> things, CancellationToken ct);
}

/// <summary>Names of things whose codes are unique by themselves.</summary>
public abstract class CodeNames<TDb> : INames<TDb>
{
    public virtual async Task<IReadOnlyDictionary<Thing, string>> OfAsync(IReadOnlyCollection<Thing> things, CancellationToken ct)
    {
        var names = new Dictionary<Thing, string>();
        foreach (var kind in things.Where(thing => thing.Within is null).GroupBy(thing => thing.Kind))
        {
            var known = await FindAsync(kind.Key, [.. kind.Select(thing => thing.Code).Distinct()], ct);
            foreach (var thing in kind) if (known.TryGetValue(thing.Code, out var name)) names[thing] = name;
        }
        return names;
    }

    /// <param name="kind">One of <see cref="Thing"/>.</param>
    /// <returns>Names by code, as far as they are known; one query.</returns>
    protected abstract Task<IReadOnlyDictionary<string, string>> FindAsync(
        string kind, IReadOnlyCollection<string> codes, CancellationToken ct);
}
