using System.Text;
using System.Text.RegularExpressions;

namespace ThiDua.BuildingBlocks.Domain;

/// <summary>Collects everything that is wrong with a request, so that the reader mends it in one go.</summary>
public sealed class FieldChecks
{
    private readonly List<FieldError> _found = [];

    public Error? Error => _found.Count == 0 ? null : GeneralErrors.FieldsWrong.With(_found);

    /// <param name="pointer">JSON pointer, for example <c>/lines/3/points</c>.</param>
    public FieldChecks That(bool holds, string pointer, FieldRule rule)
    {
        if (!holds) _found.Add(new FieldError(pointer, rule));
        return this;
    }

    public FieldChecks Code(string? value, string pointer) => That(value is not null && Text.IsCode(value), pointer, GeneralErrors.NoCode);

    public FieldChecks Name(string? value, string pointer, int atMost = 300) =>
        That(value is not null && Text.IsPlain(value, atMost) && Text.Clean(value).Length > 0, pointer, GeneralErrors.NoText(atMost));

    public FieldChecks Note(string? value, string pointer, int atMost = 2_000) =>
        That(value is null || Text.IsPlain(value, atMost), pointer, GeneralErrors.NoPlainText(atMost));

    public FieldChecks Year(int value, string pointer) => That(value is >= 1945 and <= 2100, pointer, GeneralErrors.NoYear);

    public FieldChecks Size<T>(IReadOnlyCollection<T> list, string pointer, int atMost = 1_000, int atLeast = 0) =>
        That(list.Count >= atLeast && list.Count <= atMost, pointer, GeneralErrors.WrongSize(atLeast, atMost));
}

/// <summary>What counts as plain text here.</summary>
public static partial class Text
{
    /// <summary>Normalised to NFC (the same Vietnamese word is then the same string) and trimmed.</summary>
    public static string Clean(string value) => value.Normalize(NormalizationForm.FormC).Trim();

    public static string? CleanOrNull(string? value) => string.IsNullOrWhiteSpace(value) ? null : Clean(value);

    /// <summary>No control characters, no marks that turn the direction of writing (they can make one name look like another).</summary>
    public static bool IsPlain(string value, int atMost) =>
        value.Length <= atMost && IsWellFormed(value) && !value.Any(c => (char.IsControl(c) && c is not '\n' and not '\t')
            || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F');

    public static bool IsCode(string value) => CodePattern().IsMatch(value);

    public static bool IsWellFormed(string value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if (!char.IsSurrogate(value[i])) continue;
            if (!char.IsHighSurrogate(value[i]) || i + 1 == value.Length || !char.IsLowSurrogate(value[i + 1])) return false;
            i++;
        }
        return true;
    }

    [GeneratedRegex(@"\A[A-Z0-9][A-Z0-9.\-]{0,34}\z", RegexOptions.CultureInvariant)]
    private static partial Regex CodePattern();
}
