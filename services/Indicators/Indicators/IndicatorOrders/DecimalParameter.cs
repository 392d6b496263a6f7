using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace ThiDua.Indicators;

/// <summary>A number in a query. The framework's own reading takes "50,5" for 505; here a comma is refused as it is in bodies.</summary>
internal sealed record DecimalParameter(decimal Value) : IParsable<DecimalParameter>, IHasForm
{
    public static FieldRule Form => GeneralErrors.NoDecimal;

    public static DecimalParameter Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var threshold) ? threshold : throw new FormatException($"'{s}' is not a number like 1234.56.");

    public static bool TryParse(
        [NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out DecimalParameter result)
    {
        var read = decimal.TryParse(s, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture,
            out var value);
        result = read ? new DecimalParameter(value) : null;
        return read;
    }
}
