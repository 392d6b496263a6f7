using System.Runtime.CompilerServices;

namespace ThiDua.BuildingBlocks.Domain;

public enum Language
{
    Vietnamese,
    English,
}

/// <summary>From a moment until before another. A reader is told its last day, not the first moment that is too late.</summary>
public sealed record Window(DateTimeOffset Opens, DateTimeOffset Closes);

/// <summary>Those who hold a permission, as a sentence names them.</summary>
public sealed record Holders(Permission Permission);

/// <summary>
/// One sentence, written as an interpolated string whose holes stay what they are: a thing, a day, a number, a state. How each is written
/// is settled with the language and the words of the site when the sentence is told (<see cref="Wording"/>).
/// </summary>
[InterpolatedStringHandler]
public sealed class Sentence : IEquatable<Sentence>
{
    private readonly List<object> _parts;

    public Sentence(int literalLength, int formattedCount) => _parts = new(formattedCount * 2 + Math.Sign(literalLength));

    public IReadOnlyList<object> Parts => _parts;

    public static implicit operator Sentence(string text)
    {
        var sentence = new Sentence(text.Length, 0);
        sentence.AppendLiteral(text);
        return sentence;
    }

    public void AppendLiteral(string text) => _parts.Add(text);

    /// <summary>What somebody wrote: a name, a number of minutes.</summary>
    public void AppendFormatted(string? text) => _parts.Add(text ?? "");

    public void AppendFormatted(int number) => _parts.Add(number);

    public void AppendFormatted(decimal number) => _parts.Add(number);

    public void AppendFormatted(DateOnly day) => _parts.Add(day);

    public void AppendFormatted(Window window) => _parts.Add(window);

    public void AppendFormatted(Thing thing) => _parts.Add(thing);

    public void AppendFormatted(IEnumerable<Thing> things) => _parts.Add(things.ToArray());

    public void AppendFormatted(Permission permission) => _parts.Add(permission);

    public void AppendFormatted(Holders holders) => _parts.Add(holders);

    public void AppendFormatted(Label label) => _parts.Add(label);

    public void AppendFormatted<T>(T state) where T : struct, Enum =>
        _parts.Add(new Label(EnumWord.GroupOf(typeof(T)), EnumWord.Of(state)));

    public override string ToString() => Wording.Plain(Language.Vietnamese).Of(this);

    public bool Equals(Sentence? other) => other is not null && ToString() == other.ToString();

    public override bool Equals(object? obj) => Equals(obj as Sentence);

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);
}

/// <summary>A word of the table of labels within a sentence.</summary>
public sealed record Label(string Group, string Word);
