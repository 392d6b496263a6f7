namespace ThiDua.Awards;

/// <param name="Totals">Sums of the lines; <c>at-least</c> while a line is unknown.</param>
/// <param name="Groups">Empty when the source has no such breakdown, else every group.</param>
/// <param name="Areas">Empty when the source has no such breakdown, else both.</param>
/// <param name="OwnerKind">Whose summary it is.</param>
/// <param name="OwnerCode">Code of the unit or cluster whose summary it is.</param>
/// <param name="Occasion">Ceremony or report in words.</param>
/// <param name="Lines">One for each award the source names.</param>
/// <param name="HeldOn">Day of the ceremony; <c>null</c> for a period without one.</param>
[ShowsNames]
internal sealed record CommendationSummaryView(
    Guid Id, OwnerKind OwnerKind, [property: NameOf(Named.Body)] string OwnerCode,
    int Year, string Occasion, string? Period, DateOnly? HeldOn, string? CycleCode,
    Guid? ConferenceId, string Source, IReadOnlyList<CommendationLine> Lines, TotalsView Totals, IReadOnlyList<GroupShare> Groups,
    IReadOnlyList<AreaShare> Areas)
{
    /// <summary>Why it was withdrawn as recorded by mistake; <c>null</c> while it counts.</summary>
    public required string? WithdrawnBecause { get; init; }

    public static CommendationSummaryView Of(CommendationSummary summary) => new(
        Id: summary.Id,
        OwnerKind: summary.OwnerKind,
        OwnerCode: summary.OwnerCode,
        Year: summary.Year,
        Occasion: summary.Occasion,
        Period: summary.Period,
        HeldOn: summary.HeldOn,
        CycleCode: summary.CycleCode,
        ConferenceId: summary.ConferenceId,
        Source: summary.Source,
        Lines: summary.Lines,
        Totals: TotalsView.Of(summary),
        Groups: GroupsOf(summary),
        Areas: AreasOf(summary))
    { WithdrawnBecause = summary.WithdrawnBecause };

    private static IReadOnlyList<GroupShare> GroupsOf(CommendationSummary summary)
    {
        if (summary.Groups.Count == 0) return [];
        var numbers = Enum.GetValues<RecipientGroup>()
            .Select(group => summary.Groups.FirstOrDefault(known => known.Group == group)?.Number).ToList();
        return
        [
            .. numbers.Select((number, index) =>
                new GroupShare((RecipientGroup)index, number, Shares.Of(number, numbers, summary.All))),
        ];
    }

    private static IReadOnlyList<AreaShare> AreasOf(CommendationSummary summary)
    {
        if (summary.Areas.Count == 0) return [];
        var numbers = Enum.GetValues<CommendedArea>()
            .Select(area => summary.Areas.FirstOrDefault(known => known.Area == area)?.Number).ToList();
        return [.. numbers.Select((number, index) => new AreaShare((CommendedArea)index, number, Shares.Of(number, numbers, summary.All)))];
    }
}

/// <summary>Sums over all lines.</summary>
/// <param name="All">Collectives and individuals together.</param>
internal sealed record TotalsView(RecipientTotal Collectives, RecipientTotal Individuals, RecipientTotal All)
{
    public static TotalsView Of(CommendationSummary summary) => new(summary.Collectives, summary.Individuals, summary.All);
}

/// <summary>How many of the commended belong to one group.</summary>
/// <param name="DerivedPercent">Calculated, not quoted: of all recipients where their number is exact, else of all groups where each is
/// known; <c>null</c> otherwise.</param>
/// <param name="Number">How many; <c>null</c> when the source does not say.</param>
internal sealed record GroupShare(RecipientGroup Group, int? Number, decimal? DerivedPercent);

/// <summary>How many of the commended work in one area.</summary>
/// <param name="DerivedPercent">Calculated, not quoted: of all recipients where their number is exact, else of both areas where each is
/// known; <c>null</c> otherwise.</param>
/// <param name="Number">How many; <c>null</c> when the source does not say.</param>
internal sealed record AreaShare(CommendedArea Area, int? Number, decimal? DerivedPercent);
