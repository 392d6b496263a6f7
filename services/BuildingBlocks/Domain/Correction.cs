using System.Collections.Concurrent;
using System.Text.Json.Serialization;

namespace ThiDua.BuildingBlocks.Domain;

/// <summary>
/// Something was typed wrong and is put right (<i>đính chính</i>): the world has not changed, only what is written about it. What stood
/// before stays in the change record. What changes in the world (a renaming, a move, a revocation) is another event.
/// </summary>
public interface ICorrection : IDomainEvent
{
    /// <summary>Why, in the words of the person who did it; never left out.</summary>
    new string Reason { get; }

    string? IDomainEvent.Reason => Reason;
}

/// <summary>
/// Something that was entered never was so, and no longer counts from now on (<i>rút lại</i>). It stays readable with its reason; what
/// rests on it has to be withdrawn first.
/// </summary>
public interface IWithdrawal : IDomainEvent
{
    /// <inheritdoc cref="ICorrection.Reason"/>
    new string Reason { get; }

    string? IDomainEvent.Reason => Reason;
}

/// <summary>Of which kind a recorded change was (<i>loại thay đổi</i>).</summary>
public enum ChangeKind
{
    /// <summary>Something happened.</summary>
    [JsonStringEnumMemberName("change")] Change,
    /// <summary>It was typed wrong and has been put right.</summary>
    [JsonStringEnumMemberName("correction")] Correction,
    /// <summary>It never was so and no longer counts.</summary>
    [JsonStringEnumMemberName("withdrawal")] Withdrawal,
}

/// <summary>The kind of a change, by the names of its events.</summary>
public static class ChangeKinds
{
    private static readonly ConcurrentDictionary<Assembly, Dictionary<string, ChangeKind>> Known = [];

    /// <param name="module">Whose events the names are.</param>
    /// <returns>The strongest kind among them.</returns>
    public static ChangeKind Of(Assembly module, IEnumerable<string> happened)
    {
        var kinds = Known.GetOrAdd(module, KindsOf);
        return happened.Select(name => kinds.GetValueOrDefault(name)).DefaultIfEmpty().Max();
    }

    private static Dictionary<string, ChangeKind> KindsOf(Assembly module)
    {
        var kinds = new Dictionary<string, ChangeKind>();
        foreach (var type in module.GetTypes())
        {
            if (type.GetCustomAttribute<EventNameAttribute>() is not { } named) continue;
            if (type.IsAssignableTo(typeof(ICorrection))) kinds[named.Name] = ChangeKind.Correction;
            else if (type.IsAssignableTo(typeof(IWithdrawal))) kinds[named.Name] = ChangeKind.Withdrawal;
        }
        return kinds;
    }
}

/// <summary>Something that rests on a fact and would lose its ground if the fact were withdrawn.</summary>
/// <param name="ForClerk">What it is, with its day or number: "giao ước năm 2026, đã ký ngày 20/02/2026".</param>
/// <param name="InEnglish">The same in English.</param>
public sealed record Resting(Sentence ForClerk, Sentence InEnglish)
{
    /// <summary>Address of it in the API, where there is one.</summary>
    public string? Address { get; init; }
}
