namespace ThiDua.BuildingBlocks.Persistence;

/// <summary>Who changes, and by which clock: what a context needs to know to write the change record.</summary>
public sealed class ChangeContext(CurrentUser user, TimeProvider clock)
{
    /// <summary>For tools that build a context only to read its model.</summary>
    public static ChangeContext None => new(new CurrentUser(), TimeProvider.System);

    public CurrentUser User => user;

    public TimeProvider Clock => clock;
}

/// <summary>What the context knows of a message before the module adds the state.</summary>
/// <param name="Happened">Names of the events since the version before, in order.</param>
public sealed record ContractHeader(Guid EventId, DateTimeOffset OccurredAt, IReadOnlyList<string> Happened);
