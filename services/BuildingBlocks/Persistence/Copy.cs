using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ThiDua.BuildingBlocks.Persistence;

/// <summary>
/// What a module keeps of a thing that another module owns: the newest state it was told, whole. Only the copy's consumer writes it; a
/// reader that begins to use a field which messages carry already finds it here, without a migration and without asking for it again.
/// </summary>
/// <typeparam name="TState">The contract.</typeparam>
public abstract class Copy<TState>
    where TState : class
{
    /// <summary>Version of the aggregate in <see cref="State"/>.</summary>
    public long Version { get; private set; }

    /// <summary>When that state was sent; a state that is sent again, with fields that are new in the contract, is newer by it.</summary>
    public DateTimeOffset SentAt { get; private set; }

    /// <summary>The message as it came, also those of its fields that this build does not know.</summary>
    public TState State { get; private set; } = null!;

    /// <summary>
    /// Raised by whoever builds on this copy and by whoever replaces it, and checked by both: what is begun in the moment of a change
    /// would otherwise never be told of it.
    /// </summary>
    public int Touched { get; private set; }

    public void Touch() => Touched++;
}

/// <summary>How copies lie in the database: the state as jsonb, and columns that the database draws from it for what SQL filters
/// by.</summary>
public static class CopyMapping
{
    // A message on the wire writes decimals as strings; both are exact.
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.AllowReadingFromString,
    };

    /// <param name="key">What the thing is known by, its code for example; the copy's primary key.</param>
    public static EntityTypeBuilder<TCopy> IsCopyOf<TCopy, TState>(
        this EntityTypeBuilder<TCopy> copy, string table, Expression<Func<TCopy, object?>> key)
        where TCopy : Copy<TState>
        where TState : class
    {
        copy.ToTable(table).HasKey(key);
        copy.Property(c => c.Touched).IsConcurrencyToken();
        copy.Property(c => c.State).HasColumnType("jsonb").HasConversion(
            new ValueConverter<TState, string>(state => JsonSerializer.Serialize(state, Json), text => Read<TState>(text)),
            // Never written by the context, so nothing has to be compared.
            new ValueComparer<TState>((left, right) => ReferenceEquals(left, right), state => state.GetHashCode(), state => state));
        return copy;
    }

    /// <summary>A text of the state as a column of its own.</summary>
    public static PropertyBuilder<string> DrawnFromState(this PropertyBuilder<string> column, string member) =>
        column.HasComputedColumnSql($"state->>'{member}'", stored: true);

    /// <summary>A whole number of the state as a column of its own.</summary>
    public static PropertyBuilder<int> DrawnFromState(this PropertyBuilder<int> column, string member) =>
        column.HasComputedColumnSql($"(state->>'{member}')::int", stored: true);

    private static TState Read<TState>(string text) => JsonSerializer.Deserialize<TState>(text, Json)!;
}
