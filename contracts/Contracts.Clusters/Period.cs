using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ThiDua.Contracts.Clusters;

/// <summary>
/// A year, half-year, quarter, month or several years (<i>kỳ số liệu</i>), written <c>2021</c>, <c>2021-H1</c>, <c>2021-Q3</c>,
/// <c>2021-11</c>, <c>2015-2020</c>.
/// </summary>
public sealed partial record Period : IParsable<Period>
{
    private Period(int year, int firstMonth, int months, string text)
    {
        FirstDay = new(year, firstMonth, 1);
        LastDay = FirstDay.AddMonths(months).AddDays(-1);
        (Year, Text) = (LastDay.Year, text);
    }

    /// <summary>Year in which it ends: the year whose memberships and cycles count.</summary>
    public int Year { get; }

    public DateOnly FirstDay { get; }

    public DateOnly LastDay { get; }

    /// <summary>The day of the period that decides whose figures it is about when it is looked at on a day: that day, before the period
    /// its first and after it its last.</summary>
    public DateOnly DayWithin(DateOnly day) => day < FirstDay ? FirstDay : day > LastDay ? LastDay : day;

    /// <summary>One whole calendar year.</summary>
    public bool IsYear => Text.Length == 4;

    /// <summary>More than one year.</summary>
    public bool IsSeveralYears => FirstDay.Year < Year;

    /// <summary>The same part of the year before; <c>null</c> for several years, and before the first year we know.</summary>
    public Period? YearBefore => !IsSeveralYears && TryParse($"{Year - 1}{Text[4..]}", null, out var before) ? before : null;

    private string Text { get; }

    /// <summary>As a sentence in Vietnamese names it: "6 tháng đầu năm 2021", "quý III năm 2021", "tháng 11 năm 2021".</summary>
    public string InVietnamese => Text switch
    {
        { Length: 4 } => $"năm {Text}",
        [.., '-', 'H', var half] => $"6 tháng {(half == '1' ? "đầu" : "cuối")} năm {Year}",
        [.., '-', 'Q', var quarter] => $"quý {Roman(quarter)} năm {Year}",
        { Length: 7 } => $"tháng {FirstDay.Month} năm {Year}",
        _ => $"giai đoạn {Text}",
    };

    /// <summary>As a sentence in English names it.</summary>
    public string InEnglish => Text switch
    {
        { Length: 4 } => Text,
        [.., '-', 'H', var half] => $"the {(half == '1' ? "first" : "second")} half of {Year}",
        [.., '-', 'Q', var quarter] => $"quarter {Roman(quarter)} of {Year}",
        { Length: 7 } => string.Create(CultureInfo.InvariantCulture, $"{FirstDay:MMMM yyyy}"),
        _ => $"the years {Text}",
    };

    public static Period OfYear(int year) => Parse(year.ToString(CultureInfo.InvariantCulture), null);

    public static Period Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var period) ? period : throw new FormatException($"'{s}' is not a period.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out Period result)
    {
        result = null;
        if (s is null || Form().Match(s) is not { Success: true } match) return false;
        var year = int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture);
        if (year is < 1945 or > 2100) return false;

        result = match.Groups["part"].Value switch
        {
            "" => new(year, 1, 12, s),
            ['H', var half] => new(year, (half - '1') * 6 + 1, 6, s),
            ['Q', var quarter] => new(year, (quarter - '1') * 3 + 1, 3, s),
            { Length: 4 } last => SeveralYears(year, int.Parse(last, CultureInfo.InvariantCulture), s),
            var month => new(year, int.Parse(month, CultureInfo.InvariantCulture), 1, s),
        };
        return result is not null;
    }

    public override string ToString() => Text;

    private static string Roman(char quarter) => quarter switch { '1' => "I", '2' => "II", '3' => "III", _ => "IV" };

    private static Period? SeveralYears(int first, int last, string text) =>
        last <= first || last > 2100 ? null : new(first, 1, 12 * (last - first + 1), text);

    [GeneratedRegex(@"\A(?<year>[0-9]{4})(-(?<part>H[12]|Q[1-4]|0[1-9]|1[0-2]|[0-9]{4}))?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
