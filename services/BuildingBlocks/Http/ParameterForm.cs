using System.Diagnostics.CodeAnalysis;

namespace ThiDua.BuildingBlocks.Http;

/// <summary>A parameter type that says itself what it must look like.</summary>
public interface IHasForm
{
    static abstract FieldRule Form { get; }
}

/// <summary>A word of an enum in a path or a query, exactly as the API writes it: <c>special-zone</c>.</summary>
public readonly record struct Word<T>(T Value) : IParsable<Word<T>>, IHasForm where T : struct, Enum
{
    public static FieldRule Form => GeneralErrors.NoneOf(EnumWord.All<T>());

    public static Word<T> Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var word) ? word : throw new FormatException($"'{s}' is no word of {typeof(T).Name}.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Word<T> result)
    {
        var known = EnumWord.TryRead<T>(s ?? "", out var value);
        result = new Word<T>(value);
        return known;
    }
}

/// <summary>How a value is written in a path or a query.</summary>
/// <param name="Reads">Whether a text is such a value.</param>
/// <param name="Rule">What it must be.</param>
/// <param name="Words">All that there are, for words.</param>
internal sealed record ParameterForm(Func<string, bool> Reads, FieldRule Rule, IReadOnlyList<string>? Words = null)
{
    private static readonly Dictionary<Type, ParameterForm> Plain = new()
    {
        [typeof(string)] = new(_ => true, GeneralErrors.NoString),
        [typeof(string[])] = new(_ => true, GeneralErrors.NoString),
        [typeof(int)] = new(text => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
            GeneralErrors.NoWholeNumber),
        [typeof(long)] = new(text => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
            GeneralErrors.NoWholeNumber),
        [typeof(bool)] = new(text => text is "true" or "false", GeneralErrors.NoYesOrNo),
        [typeof(Guid)] = new(text => Guid.TryParse(text, out _), GeneralErrors.NoId),
        // The framework's own reading takes 12/31/2026.
        [typeof(DateOnly)] = new(text => DateOnly.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            GeneralErrors.NoDay),
    };

    /// <returns><c>null</c> for a type that is not read from a text, for example a service.</returns>
    public static ParameterForm? Of(Type type)
    {
        if (Plain.TryGetValue(type, out var known)) return known;
        if (type.GetMethod("BindAsync", BindingFlags.Public | BindingFlags.Static) is not null
            || !type.GetInterfaces().Contains(ParsableOf(type))) return null;
        return (ParameterForm)typeof(ParameterForm).GetMethod(nameof(Parsable), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(type).Invoke(null, null)!;
    }

    private static Type? ParsableOf(Type type)
    {
        try
        {
            return typeof(IParsable<>).MakeGenericType(type);
        }
        catch (ArgumentException) // Not parsable: the constraint says so.
        {
            return null;
        }
    }

    private static ParameterForm Parsable<T>() where T : IParsable<T> => new(
        text => T.TryParse(text, CultureInfo.InvariantCulture, out _),
        typeof(T).GetProperty(nameof(IHasForm.Form))?.GetValue(null) as FieldRule ?? FormOf(typeof(T).Name),
        typeof(T).IsGenericType && typeof(T).GetGenericTypeDefinition() == typeof(Word<>)
            ? EnumWord.All(typeof(T).GetGenericArguments()[0]) : null);

    // A period is a type of the contracts, which know no rule of a field.
    private static FieldRule FormOf(string type) => type == "Period" ? GeneralErrors.NoPeriod : GeneralErrors.ValueUnreadable;
}
