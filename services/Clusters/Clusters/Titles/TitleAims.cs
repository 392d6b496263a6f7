using System.Text.RegularExpressions;

namespace ThiDua.Clusters;

/// <summary>A title or commendation aimed at.</summary>
/// <param name="AwardCode">As the catalogue of awards writes it (<c>CO_TINH</c>).</param>
/// <param name="Title">Its name in the words of the registration.</param>
/// <param name="Recipients">For collectives, persons or households.</param>
/// <param name="Count">How many of them, 1 to 100,000.</param>
[ShowsNames]
internal sealed record TitleAimBody([property: NameOf(null)] string AwardCode, string Title, RecipientKind Recipients, int Count);

/// <summary>What a registration names, as a client sends it.</summary>
internal static partial class TitleAims
{
    public static FieldChecks Aims(this FieldChecks checks, IReadOnlyList<TitleAimBody> aims)
    {
        checks.Size(aims, "/aims", atMost: 200, atLeast: 1);
        var named = new HashSet<(string, RecipientKind)>();
        for (var i = 0; i < aims.Count; i++)
        {
            var aim = aims[i];
            checks.That(AwardCode().IsMatch(aim.AwardCode), $"/aims/{i}/awardCode", TitleErrors.NoAwardCode)
                .Name(aim.Title, $"/aims/{i}/title")
                .That(aim.Count is >= 1 and <= 100_000, $"/aims/{i}/count", TitleErrors.CountOutOfRange)
                .That(named.Add((aim.AwardCode, aim.Recipients)), $"/aims/{i}", TitleErrors.AimTwice);
        }
        return checks;
    }

    public static IReadOnlyList<TitleAim> Content(IReadOnlyList<TitleAimBody> aims) =>
        [.. aims.Select(aim => new TitleAim(aim.AwardCode, Text.Clean(aim.Title), aim.Recipients, aim.Count))];

    [GeneratedRegex(@"\A[A-Z0-9][A-Z0-9_.\-]{0,34}\z", RegexOptions.CultureInvariant)]
    private static partial Regex AwardCode();
}
