namespace ThiDua.Awards;

/// <summary>What a commendation summary says; recorded and revised as a whole.</summary>
internal sealed record SummaryBody : Partial
{
    /// <summary>Ceremony or report in words.</summary>
    public required string Occasion { get; init; }

    /// <summary>Where the numbers come from.</summary>
    public required string Source { get; init; }

    /// <summary>One for each award the source names.</summary>
    public required IReadOnlyList<StatedLine> Lines { get; init; }

    /// <summary>A year, half-year, quarter, month or span of years: <c>2020, 2020-H1, 2020-Q3, 2020-08, 2015-2020</c>. Period or day is
    /// needed.</summary>
    public string? Period { get; init; }

    /// <summary>Day of the ceremony, Asia/Ho_Chi_Minh; not in the future.</summary>
    public DateOnly? HeldOn { get; init; }

    public string? CycleCode { get; init; }

    public Guid? ConferenceId { get; init; }

    /// <summary>By group of recipients; a group that is not named is unknown.</summary>
    public IReadOnlyList<GroupCount>? Groups { get; init; }

    /// <summary>By area; an area that is not named is unknown.</summary>
    public IReadOnlyList<AreaCount>? Areas { get; init; }

    /// <summary>The same with whatever it does not name as it is now; a revision erases only what it sends as <c>null</c>.</summary>
    public SummaryBody Over(CommendationSummary now) => this with
    {
        Period = Or(Period, now.Period),
        HeldOn = Or(HeldOn, now.HeldOn),
        CycleCode = Or(CycleCode, now.CycleCode),
        ConferenceId = Or(ConferenceId, now.ConferenceId),
        Groups = Or(Groups, now.Groups),
        Areas = Or(Areas, now.Areas),
    };

    /// <summary>Last day of the period, else the day of the ceremony; <c>null</c> when neither can be read.</summary>
    public DateOnly? LastDay() => Contracts.Clusters.Period.TryParse(Period, null, out var period) ? period.LastDay : HeldOn;

    /// <summary>Adds everything that is wrong with it.</summary>
    public void Check(FieldChecks check, DateOnly today)
    {
        var (groups, areas) = (Groups ?? [], Areas ?? []);
        check.Name(Occasion, "/content/occasion").Name(Source, "/content/source", 500).Size(Lines, "/content/lines", 100, atLeast: 1)
            .That(Period is null || Contracts.Clusters.Period.TryParse(Period, null, out _), "/content/period",
                CommendationSummaryErrors.PeriodUnreadable)
            .That(Period is not null || HeldOn is not null, "/content/heldOn", CommendationSummaryErrors.PeriodOrDayMissing)
            .That(!(HeldOn > today), "/content/heldOn", CommendationSummaryErrors.HeldInFuture)
            .That(Lines.DistinctBy(line => (line.AwardCode, line.NameInSource, line.AchievementYear)).Count() == Lines.Count,
                "/content/lines", LawErrors.AwardTwice)
            .That(groups.DistinctBy(group => group.Group).Count() == groups.Count, "/content/groups", CommendationSummaryErrors.GroupTwice)
            .That(areas.DistinctBy(area => area.Area).Count() == areas.Count, "/content/areas", CommendationSummaryErrors.AreaTwice);
        if (HeldOn is { } day) check.Year(day.Year, "/content/heldOn");
        for (var index = 0; index < Lines.Count; index++) Check(check, Lines[index], $"/content/lines/{index}");
        for (var index = 0; index < groups.Count; index++) Check(check, groups[index].Number, $"/content/groups/{index}/number");
        for (var index = 0; index < areas.Count; index++) Check(check, areas[index].Number, $"/content/areas/{index}/number");
    }

    /// <summary>The content of a body in which nothing is wrong.</summary>
    public SummaryContent ToContent() => new(
        Occasion: Text.Clean(Occasion),
        Period: Period,
        HeldOn: HeldOn,
        LastDay: LastDay() ?? throw new InvalidOperationException("Checked before: a summary has a period or a day."),
        CycleCode: CycleCode,
        ConferenceId: ConferenceId,
        Source: Text.Clean(Source),
        Lines: [.. Lines.Select(line => line with { NameInSource = Text.CleanOrNull(line.NameInSource) })],
        Groups: Groups ?? [],
        Areas: Areas ?? []);

    private static void Check(FieldChecks check, StatedLine line, string pointer)
    {
        Check(check, line.Collectives, $"{pointer}/collectives");
        Check(check, line.Individuals, $"{pointer}/individuals");
        check.Note(line.NameInSource, $"{pointer}/nameInSource", 300);
        if (line.AchievementYear is { } year) check.Year(year, $"{pointer}/achievementYear");
    }

    private static void Check(FieldChecks check, int? number, string pointer) => check.That(
        number is null or (>= 0 and <= CommendationSummaryErrors.MostRecipients), pointer, CommendationSummaryErrors.NumberOutOfRange);
}
