using System.Text.Json.Serialization;

namespace ThiDua.Awards;

/// <summary>Whose summary it is: a unit or a cluster.</summary>
internal enum OwnerKind
{
    [JsonStringEnumMemberName("unit")] Unit,
    [JsonStringEnumMemberName("cluster")] Cluster,
}

/// <summary>
/// How many were commended with what (<i>tổng hợp khen thưởng</i>), as a report or a ceremony says it: counts by award, by group and area
/// of the recipients.
/// It quotes its source and is never added up from the register; what the source does not say stays blank.
/// </summary>
internal sealed class CommendationSummary : AggregateRoot
{
    private CommendationSummary(Guid id) : base(id) { }

    public OwnerKind OwnerKind { get; private set; }
    public string OwnerCode { get; private set; } = "";

    /// <summary>Year in which the period ends, else the year of the day; tells whose members may read it.</summary>
    public int Year { get; private set; }

    public string Occasion { get; private set; } = "";
    public string? Period { get; private set; }
    public DateOnly? HeldOn { get; private set; }
    public string? CycleCode { get; private set; }
    public Guid? ConferenceId { get; private set; }
    public string Source { get; private set; } = "";
    public IReadOnlyList<CommendationLine> Lines { get; private set; } = [];
    public IReadOnlyList<GroupCount> Groups { get; private set; } = [];
    public IReadOnlyList<AreaCount> Areas { get; private set; } = [];

    /// <summary>Why it was withdrawn as recorded by mistake; <c>null</c> while it counts.</summary>
    public string? WithdrawnBecause { get; private set; }

    public RecipientTotal Collectives => RecipientTotal.Of(Lines.Select(line => line.Collectives));

    public RecipientTotal Individuals => RecipientTotal.Of(Lines.Select(line => line.Individuals));

    public RecipientTotal All => RecipientTotal.Of(Lines.SelectMany(line => new[] { line.Collectives, line.Individuals }));

    public static Result<CommendationSummary> Record(Guid id, OwnerKind ownerKind, string ownerCode, SummaryContent content,
        AwardCatalogue catalogue)
    {
        var summary = new CommendationSummary(id) { OwnerKind = ownerKind, OwnerCode = ownerCode };
        if (summary.SetContent(content, catalogue).Error is { } refusal) return refusal;
        summary.Raise(new CommendationSummaryRecorded(content.Occasion));
        return summary;
    }

    /// <summary>Replaces the whole content; whose summary it is does not change.</summary>
    public Result Revise(SummaryContent content, string reason, AwardCatalogue catalogue)
    {
        if (WithdrawnBecause is not null) return CommendationSummaryErrors.IsWithdrawn;
        var before = (Occasion, Period, HeldOn, CycleCode, ConferenceId, Source);
        var (lines, groups, areas) = (Lines, Groups, Areas);
        if (SetContent(content, catalogue).Error is { } refusal) return refusal;
        if (before == (Occasion, Period, HeldOn, CycleCode, ConferenceId, Source) && lines.SequenceEqual(Lines)
            && groups.SequenceEqual(Groups) && areas.SequenceEqual(Areas))
        {
            (Lines, Groups, Areas) = (lines, groups, areas);
            return Result.Ok;
        }

        Raise(new CommendationSummaryRevised(reason));
        return Result.Ok;
    }

    /// <summary>Withdraws a summary that was recorded by mistake; nothing rests on it.</summary>
    public Result Withdraw(string reason)
    {
        if (WithdrawnBecause is not null) return CommendationSummaryErrors.IsWithdrawn;
        WithdrawnBecause = reason;
        Raise(new CommendationSummaryWithdrawn(reason));
        return Result.Ok;
    }

    private Result SetContent(SummaryContent content, AwardCatalogue catalogue)
    {
        List<CommendationLine> lines = [];
        foreach (var (index, stated) in content.Lines.Index())
        {
            // The day of a decision is not known here; an award given in the span must have existed when it ended or when it was earned.
            var type = catalogue.Find(stated.AwardCode, content.LastDay)
                ?? (stated.AchievementYear is { } year ? catalogue.Find(stated.AwardCode, new DateOnly(year, 12, 31)) : null);
            if (type is null) return LawErrors.AwardUnknown(stated.AwardCode, content.LastDay).At(index);
            foreach (var (kind, number) in new[] { (RecipientKind.Collective, stated.Collectives),
                (RecipientKind.Individual, stated.Individuals) })
                if (number > 0 && !type.Recipients.Contains(kind)) return LawErrors.WrongRecipient(stated.AwardCode, kind).At(index);
            lines.Add(new CommendationLine(stated.AwardCode, stated.NameInSource, stated.AchievementYear,
                RecipientCount.Of(stated.Collectives, type.Recipients.Contains(RecipientKind.Collective)),
                RecipientCount.Of(stated.Individuals, type.Recipients.Contains(RecipientKind.Individual))));
        }

        // Of a whole that is not known for certain nobody can say that its parts exceed it.
        var whole = RecipientTotal.Of(lines.SelectMany(line => new[] { line.Collectives, line.Individuals }));
        if (whole is { State: TotalState.Exact, Number: { } all })
        {
            if (content.Groups.Sum(group => (long)(group.Number ?? 0)) > all) return CommendationSummaryErrors.GroupsExceed(all);
            if (content.Areas.Sum(area => (long)(area.Number ?? 0)) > all) return CommendationSummaryErrors.AreasExceed(all);
        }

        (Occasion, Period, HeldOn, Source) = (content.Occasion, content.Period, content.HeldOn, content.Source);
        (CycleCode, ConferenceId, Year) = (content.CycleCode, content.ConferenceId, content.LastDay.Year);
        (Lines, Groups, Areas) = (lines, content.Groups, content.Areas);
        return Result.Ok;
    }
}

/// <param name="LastDay">Last day of the period, else the day of the ceremony.</param>
internal sealed record SummaryContent(
    string Occasion, string? Period, DateOnly? HeldOn, DateOnly LastDay, string? CycleCode, Guid? ConferenceId, string Source,
    IReadOnlyList<StatedLine> Lines, IReadOnlyList<GroupCount> Groups, IReadOnlyList<AreaCount> Areas);

/// <summary>A line as it was typed; <c>null</c> is a number that the source does not give.</summary>
/// <param name="NameInSource">What the source calls it, where that differs from the catalogue.</param>
/// <param name="AchievementYear">Year of the achievement, where the source names one.</param>
internal sealed record StatedLine(string AwardCode, string? NameInSource = null, int? AchievementYear = null, int? Collectives = null,
    int? Individuals = null);

/// <summary>One award of a summary.</summary>
/// <param name="NameInSource">What the source calls it, where that differs from the catalogue.</param>
/// <param name="AchievementYear">Year of the achievement; <c>null</c> when the source names none.</param>
[AuditKey(nameof(CommendationLine.AwardCode), nameof(CommendationLine.AchievementYear))]
[ShowsNames]
internal sealed record CommendationLine(string AwardCode, string? NameInSource, int? AchievementYear, RecipientCount Collectives,
    RecipientCount Individuals);

[EventName("commendation-summary-recorded")]
internal sealed record CommendationSummaryRecorded(string Occasion) : IDomainEvent;

[EventName("commendation-summary-withdrawn")]
internal sealed record CommendationSummaryWithdrawn(string Reason) : IWithdrawal;

[EventName("commendation-summary-revised")]
internal sealed record CommendationSummaryRevised(string Reason) : IDomainEvent;
