using System.Globalization;
using System.Text.RegularExpressions;

namespace ThiDua.Awards;

/// <summary>What a commendation summary says; recorded and revised as a whole.</summary>
/// <param name="Occasion">Ceremony or report in words.</param>
/// <param name="Source">Where the numbers come from.</param>
/// <param name="Period">A year, half-year, quarter, month or span of years: <c>2020, 2020-H1, 2020-Q3, 2020-08, 2015-2020</c>. Period or
/// day is needed.</param>
/// <param name="HeldOn">Day of the ceremony, Asia/Ho_Chi_Minh; not in the future.</param>
/// <param name="Groups">By group of recipients; a group that is not named is unknown.</param>
/// <param name="Areas">By area; an area that is not named is unknown.</param>
internal sealed partial record SummaryBody(
    string Occasion, string Source, IReadOnlyList<StatedLine> Lines, string? Period = null, DateOnly? HeldOn = null,
        string? CycleCode = null,
    Guid? ConferenceId = null, IReadOnlyList<GroupCount>? Groups = null, IReadOnlyList<AreaCount>? Areas = null)
{
    private const int Most = 1_000_000;

    /// <returns>The content, or everything that is wrong with it.</returns>
    public Result<SummaryContent> Read(DateOnly today)
    {
        var ends = LastDayOf(Period);
        var (groups, areas) = (Groups ?? [], Areas ?? []);
        var check = new FieldChecks().Name(Occasion, "/content/occasion").Name(Source, "/content/source", 500)
            .Size(Lines, "/content/lines", 100, atLeast: 1)
            .That(Period is null || ends is not null, "/content/period", "Kỳ ghi dạng 2020, 2020-H1, 2020-Q3, 2020-08 hoặc 2015-2020.",
                "A period is written 2020, 2020-H1, 2020-Q3, 2020-08 or 2015-2020.")
            .That(Period is not null || HeldOn is not null, "/content/heldOn", "Cần ghi kỳ hoặc ngày.", "Needs a period or a day.")
            .That(!(HeldOn > today), "/content/heldOn", "Ngày trao tặng không thể ở tương lai.", "The ceremony cannot be in the future.")
            .That(Lines.DistinctBy(line => (line.AwardCode, line.NameInSource, line.AchievementYear)).Count() == Lines.Count,
                "/content/lines", "Một hình thức được ghi hai lần.", "An award stands twice.")
            .That(groups.DistinctBy(group => group.Group).Count() == groups.Count, "/content/groups", "Một nhóm được ghi hai lần.",
                "A group stands twice.")
            .That(areas.DistinctBy(area => area.Area).Count() == areas.Count, "/content/areas", "Một khu vực được ghi hai lần.",
                "An area stands twice.");
        if (HeldOn is { } day) check.Year(day.Year, "/content/heldOn");
        void Count(int? number, string pointer) => check.That(number is null or (>= 0 and <= Most), pointer,
            $"Số lượng từ 0 đến {Most}; để trống nếu không biết.", $"A count is from 0 to {Most}; leave it blank when it is not known.");
        for (var index = 0; index < Lines.Count; index++)
        {
            var (line, pointer) = (Lines[index], $"/content/lines/{index}");
            Count(line.Collectives, $"{pointer}/collectives");
            Count(line.Individuals, $"{pointer}/individuals");
            check.Note(line.NameInSource, $"{pointer}/nameInSource", 300);
            if (line.AchievementYear is { } year) check.Year(year, $"{pointer}/achievementYear");
        }
        for (var index = 0; index < groups.Count; index++) Count(groups[index].Number, $"/content/groups/{index}/number");
        for (var index = 0; index < areas.Count; index++) Count(areas[index].Number, $"/content/areas/{index}/number");
        if (check.Error is { } wrong) return wrong;

        return new SummaryContent(Text.Clean(Occasion), Period, HeldOn, ends ?? HeldOn!.Value, CycleCode, ConferenceId, Text.Clean(Source),
            [.. Lines.Select(line => line with { NameInSource = Text.CleanOrNull(line.NameInSource) })], groups, areas);
    }

    /// <returns>The refusal when the body did not exist then, or the cycle is not one of its cluster.</returns>
    public static async Task<Error?> RefusesOwnerAsync(AwardsDbContext db, OwnerKind kind, string code, SummaryContent content,
        CancellationToken ct)
    {
        if (kind == OwnerKind.Unit)
        {
            var unit = await db.Units.AsNoTracking().SingleOrDefaultAsync(one => one.Code == code, ct);
            if (unit?.ExistsIn(content.LastDay.Year) != true) return AwardsErrors.UnitNotValid(code);
        }
        else if (!await db.Clusters.AnyAsync(cluster => cluster.Code == code, ct))
        {
            return AwardsErrors.NotInCycle(code, content.CycleCode ?? "-");
        }
        if (content.CycleCode is null) return null;
        var cycle = await db.Cycles.AsNoTracking().SingleOrDefaultAsync(one => one.Code == content.CycleCode, ct);
        return cycle is null || (kind == OwnerKind.Cluster && !cycle.ClusterCodes.Contains(code))
            ? AwardsErrors.NotInCycle(code, content.CycleCode) : null;
    }

    private static DateOnly? LastDayOf(string? period)
    {
        if (period is null || PeriodForm().Match(period) is not { Success: true } match) return null;
        int Number(string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);
        var from = Number("from");
        var (year, months) = match.Groups["part"].Value switch
        {
            "" => (from, 12),
            ['H', var half] => (from, (half - '0') * 6),
            ['Q', var quarter] => (from, (quarter - '0') * 3),
            { Length: 2 } => (from, Number("part")),
            _ => (Number("part"), 12),
        };
        return from >= 1945 && year >= from && year <= 2100 ? new DateOnly(year, 1, 1).AddMonths(months).AddDays(-1) : null;
    }

    [GeneratedRegex(@"\A(?<from>[0-9]{4})(-(?<part>H[12]|Q[1-4]|0[1-9]|1[0-2]|[0-9]{4}))?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex PeriodForm();
}
