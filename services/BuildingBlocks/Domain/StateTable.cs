namespace ThiDua.BuildingBlocks.Domain;

/// <summary>
/// What may be done in which state: the one table that the rules, their tests and whoever shows the next step read. A state without a row
/// is a mistake that shows when the program starts.
/// </summary>
/// <typeparam name="TState">The states; each has a row, also one in which nothing may be done.</typeparam>
/// <typeparam name="TAct">What can be done with the thing at all.</typeparam>
public sealed class StateTable<TState, TAct>
    where TState : struct, Enum
    where TAct : struct, Enum
{
    private readonly Dictionary<TState, IReadOnlyList<TAct>> _rows;

    public StateTable(params IReadOnlyList<(TState State, TAct[] Acts)> rows)
    {
        _rows = rows.ToDictionary(row => row.State, row => (IReadOnlyList<TAct>)row.Acts);
        if (Enum.GetValues<TState>().FirstOrDefault(state => !_rows.ContainsKey(state)) is var missing && !_rows.ContainsKey(missing))
            throw new InvalidOperationException($"{typeof(TState).Name}.{missing} has no row.");
    }

    public bool Allows(TState state, TAct act) => _rows[state].Contains(act);

    /// <summary>All that may be done in the state, in the order of the table.</summary>
    public IReadOnlyList<TAct> ActsIn(TState state) => _rows[state];
}
